import { copyTalk, type Talk } from './draft.js'
import type { Lookup } from './flow.js'
import { hear } from './hear.js'
import type { Input } from './input.js'
import { type SpokenReply, spoken } from './spoken.js'
import type { Effect, Moment, Working } from './working.js'
import type { World } from './world.js'

export type Turn = {
  talk: Talk
  replies: SpokenReply[]
  effects: Effect[]
  /** The office must answer this first; call `turn` again with it among `facts`. Nothing else here counts then. */
  need?: { key: string; lookup: Lookup }
}

/**
 * One thing a person did → the chat's new state, what to answer, and what to carry out. Pure: the same
 * arguments give the same turn, so it can be worked out again when another server was quicker.
 */
export function turn(world: World, before: Talk, input: Input, moment: Moment): Turn {
  const w: Working = { world, moment, talk: copyTalk(before), say: [], effects: [] }
  hear(w, input)
  const { talk, effects, need } = w
  const replies = w.say.map(({ reply, draft, step }) => spoken(reply, talk.lang, draft, step))
  return { talk, replies: lastQuickOnly(replies), effects, ...(need ? { need } : {}) }
}

/** Only the last bubble's quick replies are shown (LINE: Quick reply), so they move there. */
function lastQuickOnly(replies: SpokenReply[]): SpokenReply[] {
  const quick = replies.findLast((reply) => reply.quick)?.quick
  return replies.map(({ quick: _, ...reply }, i) => ({
    ...(reply as SpokenReply),
    ...(quick && i === replies.length - 1 ? { quick } : {}),
  }))
}
