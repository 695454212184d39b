import type { Talk } from './draft.js'
import { type AnyFlow, fitting, type Step } from './flow.js'

export type Position =
  | { at: 'notice' }
  | { at: 'step'; step: Step<Record<string, unknown>> }
  | { at: 'review' }
  | { at: 'end' }

/**
 * Where the person stands: the first step on the path without a fitting answer.
 * Derived each time, so a restart, a deploy or a changed flow can't leave anybody stranded.
 */
export function position(flow: AnyFlow, talk: Talk, notice: string): Position {
  const draft = talk.draft
  if (!draft) return { at: 'end' }
  if (flow.collects && talk.noticed !== notice) return { at: 'notice' }
  const answers = fitting(flow, draft)
  for (const step of path(flow, answers)) {
    if (!(step.key in answers) || draft.open === step.key) return { at: 'step', step }
  }
  return flow.review ? { at: 'review' } : { at: 'end' }
}

/** The steps that apply, given the answers so far. */
export const path = (flow: AnyFlow, answers: Record<string, unknown>): Step<Record<string, unknown>>[] =>
  flow.steps.filter((step: Step<Record<string, unknown>>) => !step.when || step.when(answers))

/** Only the answers of steps on the path, and those that no step asks for (seeds). */
export function onPath(flow: AnyFlow, answers: Record<string, unknown>): Record<string, unknown> {
  const asked = new Set(flow.steps.map((step) => step.key))
  const here = new Set(path(flow, answers).map((step) => step.key))
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !asked.has(key) || here.has(key)))
}
