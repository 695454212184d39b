import type { Draft, Talk } from './draft.js'
import type { Lookup } from './flow.js'
import type { Reply } from './reply.js'
import type { Words } from './words.js'
import type { World } from './world.js'

/** An effect to carry out once the turn is durable. */
export type Effect = {
  do: 'begin' | 'finish'
  flow: string
  draft: string
  answers: Record<string, unknown>
  sources?: Record<string, string>
}

/** What a turn may know of the world outside: the clock, fresh ids, and what the office answered so far. */
export type Moment = { now: Date; newId: () => string; facts?: Record<string, unknown> }

/** The turn while it is being worked out. */
export type Working = {
  world: World
  moment: Moment
  talk: Talk
  say: { reply: Reply; draft?: string; step?: string }[]
  effects: Effect[]
  need?: { key: string; lookup: Lookup }
}

/** Adds a bubble; its buttons will belong to this draft and step. */
export const tell = (w: Working, reply: Reply | Words, draft?: Draft, step?: string) => {
  const bubble: Reply = 'th' in reply ? { text: reply } : reply
  w.say.push({ reply: bubble, ...(draft ? { draft: draft.id } : {}), ...(step ? { step } : {}) })
}
