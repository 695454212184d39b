import type { Channel } from '../../confidential/channel.js'
import type { Draft } from '../../dialogue/draft.js'
import type { Lookup } from '../../dialogue/flow.js'
import type { Words } from '../../dialogue/words.js'
import type { World } from '../../dialogue/world.js'
import { SPARE } from '../../flows/corruption-report/concerns.js'
import { isLane } from '../../flows/corruption-report/lane.js'
import { ONLY_RECEIPT } from '../../flows/corruption-report/receipt-in.js'
import { say } from '../../flows/corruption-report/wording.js'
import type { Heard } from '../event.js'

/** The world inside the lane: words of bribery and receipts belong here, and whatever leads out is seen to before. */
export const insideLane = (world: World): World => ({
  ...world,
  command: (text) => {
    const command = world.command(text)
    const stays = command?.do === 'back' || command?.do === 'skip' || command?.do === 'language'
    return stays ? command : undefined
  },
  guard: (text) => {
    const { first } = world.guard(text)
    return first ? { first } : {}
  },
  secret: () => undefined,
})

/** What somebody wants who does not answer: to cancel, something else, or the lane itself once more. */
type Wish = 'cancel' | 'elsewhere' | 'lane' | 'digits' | undefined

export function wishOf(world: World, { what }: Pick<Heard, 'what'>, draft: Draft | undefined): Wish {
  if (what.kind === 'follow' || what.kind === 'unfollow') return 'elsewhere'
  if (what.kind === 'press') {
    const { press } = what
    if (press.do === 'cancel' && press.draft === draft?.id) return 'cancel'
    if (press.do === 'resume') return 'elsewhere'
    if (press.do === 'start') return isLane(press.flow) ? 'lane' : 'elsewhere'
    return undefined
  }
  if (what.kind !== 'text') return undefined
  if (ONLY_RECEIPT.test(what.text)) return 'digits'
  const command = world.command(what.text)
  if (command?.do === 'cancel') return 'cancel'
  if (command?.do === 'menu' || command?.do === 'openly') return 'elsewhere'
  // A pattern may fit words that are part of what is told; a report is not given up for that.
  if (command?.do !== 'start' || command.byPattern) return undefined
  return isLane(command.flow) ? 'lane' : 'elsewhere'
}

/** Answers the lane's own lookups. */
export const createLook =
  (channel: Pick<Channel, 'standing'>) =>
  async ({ query, ...given }: Lookup): Promise<unknown> => {
    const standing = await channel.standing()
    if (!standing.open) return { refused: refusal(standing.why) }
    const { officers, escrow } = standing
    if (query === 'receivers') {
      return {
        people: officers.map(({ id, name }) => ({ id, name })),
        ...(escrow ? { holder: escrow.holder } : {}),
      }
    }
    const concerns = Array.isArray(given.concerns) ? (given.concerns as string[]) : []
    const readers = officers.map(({ id }) => id).filter((id) => !concerns.includes(id))
    if (!readers.length) return { refused: say.nobody }
    return { readers, ...(escrow && !concerns.includes(SPARE) ? { holder: escrow.holder } : {}) }
  }

export const refusal = (why: 'no-officer' | 'bad-roster'): Words =>
  why === 'bad-roster' ? say.altered : say.nobody
