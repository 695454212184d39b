import type { Evidence } from './evidence.js'

/** The questions, in order; each is the `question` of an answer's envelope. Only the first must be answered. */
export const QUESTIONS = ['what', 'when', 'where', 'amount'] as const
export type Question = (typeof QUESTIONS)[number]

/** What somebody is writing: in this tab's memory and nowhere else. */
export type Draft = {
  /** Ids of the officers it concerns. */
  concerns: string[]
  withEscrow: boolean
  answers: Partial<Record<Question, string>>
  evidence: Evidence[]
}
export const emptyDraft: Draft = { concerns: [], withEscrow: true, answers: {}, evidence: [] }

export type Screen =
  | 'start'
  | 'concerns'
  | Question
  | 'evidence'
  | 'summary'
  | 'sending'
  | 'receipt'
  | 'type-back'
  | 'done'
  | 'enter'
  | 'case'

/** The steps of a new report before it is sent, for “3 / 7”. */
export const STEPS: readonly Screen[] = ['concerns', ...QUESTIONS, 'evidence', 'summary']

export const stepAfter = (screen: Screen): Screen => STEPS[STEPS.indexOf(screen) + 1] ?? 'summary'

export const isWritten = ({ answers, evidence, concerns }: Draft): boolean =>
  evidence.length > 0 || concerns.length > 0 || Object.values(answers).some((text) => text.trim() !== '')
