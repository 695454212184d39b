import type { Draft, Talk } from '../../src/dialogue/draft.js'
import { newTalk } from '../../src/dialogue/draft.js'
import type { AnyFlow, Lookup } from '../../src/dialogue/flow.js'
import type { Input } from '../../src/dialogue/input.js'
import { readPress } from '../../src/dialogue/press.js'
import { type Action, actionsIn } from '../../src/dialogue/spoken.js'
import { type Turn, turn } from '../../src/dialogue/turn.js'
import { loadFlows } from '../../src/flows/load.js'
import { createWorld } from '../../src/flows/world.js'
import { loadTemplates } from '../../src/line/flex/template.js'
import { checkMessages } from '../../src/line/limits/check.js'
import { toMessages } from '../../src/line/messages.js'
import { house, type TestOffice, testOffice } from '../support/office.js'
import { talk } from '../support/talk.js'

/** Monday, 16 November 2026, 10:00 in Bangkok. */
export const MONDAY = new Date('2026-11-16T10:00:00+07:00')
export const hours = (n: number) => n * 3600_000
export const days = (n: number) => n * 24 * 3600_000

/** People with all conversations there are, before a real office. */
export async function residents(name: string) {
  const clock = { now: MONDAY }
  const town: TestOffice = await testOffice(name, clock)
  const flows = [...(await loadFlows(house)).values()]
  return {
    ...town,
    clock,
    later: (ms: number) => {
      clock.now = new Date(clock.now.getTime() + ms)
    },
    resident: (more: { newcomer?: boolean; lang?: 'th' | 'en'; chat?: string } = {}) =>
      talk(flows, { office: town.office, clock, ...more }),
  }
}

const templates = loadTemplates(new URL('../../flex-templates/', import.meta.url))

export const worldOf = (flows: Iterable<AnyFlow>) =>
  createWorld(house, new Map([...flows].map((flow) => [flow.name, flow])))
export type World = ReturnType<typeof worldOf>
export const allFlows = async () => [...(await loadFlows(house)).values()]

type Answers = (lookup: Lookup) => unknown

/**
 * One turn by itself, from a state that was stored. Throws where LINE would refuse what is said, so that a turn
 * that comes back is one that can be sent.
 */
export function oneTurn(
  world: World,
  before: Talk,
  input: Input,
  now: Date,
  look: Answers = () => [],
): Turn & { said: string; buttons: Action[] } {
  const facts: Record<string, unknown> = {}
  let ids = 0
  const newId = () => `draft-${now.getTime()}-${ids++}`
  for (let asked = 0; asked < 8; asked++) {
    ids = 0
    const done = turn(world, stored(before), input, { now, newId, facts })
    if (done.need) {
      facts[done.need.key] = stored(look(done.need.lookup) ?? null)
      continue
    }
    if (JSON.stringify(stored(done.talk)) !== JSON.stringify(done.talk))
      throw new Error('The state is no plain data')
    const messages = toMessages(done.replies, templates)
    const breaches = messages.length ? checkMessages(messages, { allowLoopbackHttp: true }) : []
    if (breaches.length) throw new Error(`LINE would refuse this: ${JSON.stringify(breaches)}`)
    const said = done.replies.map((reply) => JSON.stringify(reply)).join('\n')
    return {
      ...done,
      talk: stored(done.talk),
      said,
      buttons: done.replies.flatMap((reply) => actionsIn(reply)),
    }
  }
  throw new Error('A turn kept asking the office')
}

/** As it comes back from the database. */
export const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** What tapping this does. */
export function tapped(action: Action): Input {
  if ('text' in action) return { kind: 'text', text: action.text }
  const press = 'data' in action ? readPress(action.data) : undefined
  return press ? { kind: 'press', press } : { kind: 'sticker' }
}

export const inDraft = (draft: Partial<Draft> & Pick<Draft, 'flow'>, more: Partial<Talk> = {}): Talk => ({
  ...newTalk(),
  noticed: '1',
  draft: { id: 'd1', version: 1, answers: {}, touched: MONDAY.getTime(), ...draft },
  ...more,
})
