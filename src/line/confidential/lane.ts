import type { messagingApi } from '@line/bot-sdk'
import type { Logger } from 'pino'
import type { Channel } from '../../confidential/channel.js'
import type { SpokenReply } from '../../dialogue/spoken.js'
import type { Turn as Turned } from '../../dialogue/turn.js'
import type { World } from '../../dialogue/world.js'
import type { Fault } from '../../faults.js'
import type { House } from '../../office/house.js'
import type { PeriodKeys } from '../../sealed/server/period-keys.js'
import type { Database } from '../../storage/database.js'
import type { Chat, Work } from '../chat.js'
import type { Contents } from '../content.js'
import type { Heard } from '../event.js'
import type { Sender } from '../sender.js'
import type { ChatMode } from './chat-mode.js'
import { createConversation } from './conversation.js'
import { createNames } from './names.js'
import type { Said } from './parts.js'
import { codeOf, createReceipts } from './receipts.js'
import { createSaying } from './saying.js'
import { createSealing } from './sealing.js'
import { createTurns } from './turns.js'

type Deps = {
  database: Database
  channel: Channel
  periodKeys: PeriodKeys
  /** 32 bytes, base64. */
  serverKey: string
  house: House
  world: World
  chatMode: Pick<ChatMode, 'mode'>
  contents: Pick<Contents, 'bytesOf'>
  sender: Pick<Sender, 'reply' | 'loading'>
  render: (replies: SpokenReply[]) => messagingApi.Message[]
  newId: () => string
  now: () => Date
  fault: Fault
  log: Logger
}

const MAX_TRIES = 8

/**
 * Door B, the confidential lane in chat (design, Confidential reports). What is said in it is sealed on arrival; the
 * conversation lives for thirty minutes under an HMAC of the chat; answers go out from memory. The order of writes:
 * sealed piece, turn, the chat's own document (which learns the event's id and nothing else), 200, reply. An event that
 * comes again after a power cut finds what it has done already by its name here, or its message's.
 */
export function createLane(deps: Deps) {
  const { database, channel, now, fault } = deps
  const names = createNames(Buffer.from(deps.serverKey, 'base64'))
  const turns = createTurns(database, now)
  const sealing = createSealing({ channel, names, fault })
  const receipts = createReceipts(deps)
  const { hear, enter } = createConversation({ ...deps, names, turns, sealing, receipts })
  const saying = createSaying(deps)
  /** Until the chat's document is written; worked out again it must not have happened twice. */
  const pending = new Map<string, { hear?: Said; enter?: Said }>()

  async function once(
    { id }: Heard,
    how: 'hear' | 'enter',
    work: () => Promise<Said | undefined>,
  ): Promise<Said> {
    const known = pending.get(id)?.[how]
    if (known) return known
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const said = await work().catch((error: unknown) => {
        // An error of a library may quote what it was given.
        throw new Error(`the confidential lane could not take an event (${codeOf(error)})`)
      })
      if (said) {
        pending.set(id, { ...pending.get(id), [how]: said })
        return said
      }
    }
    throw new Error('A conversation of the confidential lane stayed contended')
  }

  return {
    /** An event of a chat that is in the lane. */
    hear: (chat: Chat, event: Heard, at: Date): Promise<Said> =>
      once(event, 'hear', () => hear(chat, event, at)),
    /** An event that has just opened the lane outside; `turned` is what the outside made of it. */
    enter: (chat: Chat, event: Heard, turned: Turned, at: Date): Promise<Said> =>
      once(event, 'enter', () => enter(chat, event, turned, at)),
    /** A message was taken back in a chat that is not in the lane any more. */
    unsent: (message: string): Promise<void> => channel.takeBack(names.piece(message)),
    /**
     * The chat's document is written: answers from memory.
     *
     * @param work what the same events have left to do outside; it is begun with what the lane has to say first
     * @returns that work, to be started; what is stored of it is as it was
     */
    say(events: Heard[], work: Work[]): Work[] {
      if (!pending.size) return work
      const first = new Map<string, SpokenReply[]>()
      for (const event of events) {
        const said = pending.get(event.id)
        if (!said) continue
        pending.delete(event.id)
        const replies = [...(said.hear?.replies ?? []), ...(said.enter?.replies ?? [])]
        if (work.some(({ id }) => id === event.id)) first.set(event.id, replies)
        else saying.say(event, replies)
      }
      return work.map((item) => {
        const before = first.get(item.id)
        return before?.length ? { ...item, replies: [...before, ...item.replies] } : item
      })
    },
    /** These events will not be answered from here. */
    forget(events: Heard[]): void {
      if (pending.size) for (const { id } of events) pending.delete(id)
    },
    /** Deletes conversations whose half hour is over. */
    sweep: turns.sweep,
    idle: saying.idle,
  }
}
export type Lane = ReturnType<typeof createLane>
