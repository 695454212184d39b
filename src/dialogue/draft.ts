import type { Place } from './input.js'
import type { Lang } from './words.js'

/**
 * A conversation under way. Only facts are stored; where the person stands is derived from the answers
 * (`position.ts`). An absent answer was not asked yet, `null` was skipped. Times are ms since the epoch.
 */
export type Draft = {
  id: string
  flow: string
  version: number
  answers: Record<string, unknown>
  touched: number
  /** The answer being changed at the review, with its old value, so that ย้อนกลับ can restore it. */
  changing?: { key: string; old: unknown }
  /** What the office answered before a change; answers that hang on it are asked again only if it differs now. */
  was?: Record<string, unknown>
  /** Photos of steps still open for more. */
  open?: string
  /** The message each answer came from, so that an unsent message can be forgotten here too. */
  sources?: Record<string, string>
  /** The person said that words which sound like bribery belong here all the same. */
  openly?: boolean
  /** Its `begin` effect has been handed out. */
  begun?: boolean
  reminded?: boolean
  /** Cancelled just now: can be taken back for an hour, and is offered nowhere else. */
  cancelled?: boolean
}

/** What is remembered of a chat between turns. Plain data: it must survive JSON. */
export type Talk = {
  lang: Lang
  draft?: Draft
  kept: Draft[]
  /** Photos and a place sent before they were asked for. */
  early: { photos: string[]; place?: Place; at: number }
  /** Version of the privacy notice this person has seen. */
  noticed?: string
}

export const newTalk = (): Talk => ({ lang: 'th', kept: [], early: { photos: [], at: 0 } })

/** Deep enough for a turn to work on: an answer is replaced as a whole, never changed inside. */
export const copyTalk = (talk: Talk): Talk => ({
  ...talk,
  ...(talk.draft ? { draft: copyDraft(talk.draft) } : {}),
  kept: talk.kept.map(copyDraft),
  early: { ...talk.early, photos: [...talk.early.photos] },
})
const copyDraft = (draft: Draft): Draft => ({ ...draft, answers: { ...draft.answers } })

/** Drafts live this long after the last answer. */
export const DRAFT_LIFE_MS = 7 * 24 * 3600_000
export const UNDO_MS = 3600_000
export const MAX_KEPT = 5
/** A photo sent ahead belongs to the next question that wants one only if it was sent just now. */
export const EARLY_LIFE_MS = 30 * 60_000
