import type { Logger } from 'pino'
import type { Channel } from '../../confidential/channel.js'
import type { Fault } from '../../faults.js'
import type { House } from '../../office/house.js'
import type { World } from '../../dialogue/world.js'
import type { SpokenReply } from '../../dialogue/spoken.js'
import type { Lang } from '../../dialogue/words.js'
import type { Contents } from '../content.js'
import type { Heard } from '../event.js'
import type { Sender } from '../sender.js'
import type { ChatMode } from './chat-mode.js'
import type { Names } from './names.js'
import type { Receipts } from './receipts.js'
import type { Sealing } from './sealing.js'
import type { Turn, Turns } from './turns.js'

/** What the rooms of the lane share. */
export type Parts = {
  channel: Channel
  house: House
  world: World
  turns: Turns
  names: Names
  sealing: Sealing
  receipts: Receipts
  chatMode: Pick<ChatMode, 'mode'>
  contents: Pick<Contents, 'bytesOf'>
  sender: Pick<Sender, 'loading'>
  newId: () => string
  fault: Fault
  log: Logger
}

/** One event in a conversation of the lane. */
export type Scene = {
  /** LINE's id of the chat. It goes nowhere but into a reply address that the person has asked for. */
  chat: string
  event: Heard
  now: Date
  /** The event's own name here. */
  tag: string
  /** The turn as it stands in the database. */
  before: Turn | undefined
  turn: Turn
}

/**
 * What came of an event. `stays`: the chat is still in the lane. `pass`: the person has left it for something else,
 * and the event is heard outside as well. The replies are said from memory, and stored nowhere.
 */
export type Said = { lang: Lang; stays: boolean; pass?: boolean; replies: SpokenReply[] }
