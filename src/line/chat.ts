import { newTalk, type Talk } from '../dialogue/draft.js'
import type { SpokenReply } from '../dialogue/spoken.js'
import type { Effect } from '../dialogue/working.js'
import type { Lang } from '../dialogue/words.js'

/**
 * One document a chat: its state, the ids of events that took effect, and the work they left to do. One guarded
 * write of it makes an event durable (design, The life of a message).
 */
export type Chat = {
  _id: string
  /** Raised by every write; a write from an older revision does not match. */
  rev: number
  /** Of the last write, told apart from that of any other server. */
  mark?: string
  talk: Talk
  /** Events that took effect in the last 24 hours; `at` is the event's own time in ms. */
  seen: { id: string; at: number }[]
  /** Time of the newest event that took effect, ms. */
  last: number
  work: Work[]
  /** Said before the next reply, because its own reply token had died. */
  unsaid: SpokenReply[]
  /** The last day (Bangkok) of a conversation in the confidential lane: what comes late from before is quoted nowhere. */
  apartOn?: string
  /** A language was chosen in words, and LINE has not yet been asked for its menu; `due` is when to try again. */
  menu?: { lang: Lang; due: Date; tries: number }
  /** The person blocked us (LINE: unfollow); pushes to them would vanish unseen. */
  blocked?: boolean
}

/** What an event left to do after it was made durable. */
export type Work = {
  id: string
  /** The server process that has it in hand. */
  by: string
  /** When it is taken up again if nobody reported it done. */
  due: Date
  /** Reply token and when the event reached us: it lives for a minute (LINE: Send reply message). */
  token?: string
  at: Date
  /** Contents to fetch from LINE before answering. */
  contents?: Content[]
  effects: (Effect | Unsend)[]
  replies: SpokenReply[]
  lang: Lang
  tries: number
}

/** The person took a message back: stored copies are deleted, as LINE asks (Unsend event). */
export type Unsend = { do: 'unsend'; message: string }

export type Content = { id: string; kind: 'photo' | 'voice' | 'video' | 'file' }

export const newChat = (id: string): Chat => ({
  _id: id,
  rev: 0,
  talk: newTalk(),
  seen: [],
  last: 0,
  work: [],
  unsaid: [],
})

/** LINE redelivers for an undisclosed time; ids are kept for a day (design, Promises 2). */
export const SEEN_MS = 24 * 3600_000
/** A bound for one person's day, far above what a hand can type. */
export const MAX_SEEN = 3000
