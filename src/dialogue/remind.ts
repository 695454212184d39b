import type { Draft, Talk } from './draft.js'
import { hasAnswers } from './drafts.js'
import type { World } from './world.js'
import type { Words } from './words.js'

/**
 * The unfinished entry of this chat that deserves a reminder, with its name: answered in part, never reminded of, and
 * left since before `left`. Conversations one passes through have nothing to lose.
 */
export function forgotten(
  { flows }: Pick<World, 'flows'>,
  { draft }: Talk,
  left: Date,
): { draft: Draft; title: Words } | undefined {
  const flow = draft && flows.get(draft.flow)
  if (!draft || !flow || flow.fleeting || draft.reminded || draft.touched > left.getTime()) return undefined
  return hasAnswers(flow, draft) ? { draft, title: flow.title } : undefined
}
