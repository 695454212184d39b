import { advance } from './advance.js'
import type { Draft } from './draft.js'
import { cancel, resume, undoable } from './drafts.js'
import { type AnyFlow, fitting, type Step } from './flow.js'
import { say } from './phrases.js'
import { path, position } from './position.js'
import { tell, type Working } from './working.js'

/** As if it had not been answered, with all that hung on it. */
export function unanswer(draft: Draft, { key, preset, resets }: Step<Record<string, unknown>>): void {
  if (preset === undefined) delete draft.answers[key]
  else draft.answers[key] = preset
  for (const other of resets ?? []) delete draft.answers[other]
}

/** The office is asked anew, since something before its answer is being changed. */
export function askAnew(draft: Draft, flow: AnyFlow, from: number): void {
  for (const step of flow.steps.slice(from).filter((step) => 'lookup' in step)) {
    draft.was = { ...draft.was, [step.key]: draft.answers[step.key] }
    delete draft.answers[step.key]
  }
}

/** To the question before; at the review of a change, back to the old answer. */
export function back(w: Working): void {
  const { draft } = w.talk
  const flow = draft && w.world.flows.get(draft.flow)
  if (!draft || !flow) {
    const undone = undoable(w)
    return undone ? resume(w, undone.id) : cancel(w)
  }
  if (draft.changing) {
    draft.answers[draft.changing.key] = draft.changing.old
    draft.changing = undefined
    draft.open = undefined
    return advance(w)
  }
  const at = position(flow, w.talk, w.world.notice.version)
  const here = at.at === 'step' ? at.step.key : undefined
  const before = path(flow, fitting(flow, draft)).filter((s) => s.key in draft.answers || s.key === here)
  const asked = before.filter((step) => 'kind' in step && step.preset === undefined)
  const last = asked.filter((step) => step.key !== here).at(-1)
  draft.open = undefined
  if (!last) {
    if (here) delete draft.answers[here]
    tell(w, say.firstAlready)
    return advance(w)
  }
  for (const step of before.slice(before.indexOf(last))) unanswer(draft, step)
  advance(w)
}

export function skip(w: Working): void {
  const { draft } = w.talk
  const flow = draft && w.world.flows.get(draft.flow)
  if (!draft || !flow) return cancel(w)
  const at = position(flow, w.talk, w.world.notice.version)
  if (at.at !== 'step' || !at.step.optional) tell(w, say.noSkip)
  else {
    draft.answers[at.step.key] = draft.open === at.step.key ? draft.answers[at.step.key] : null
    draft.open = undefined
    draft.changing = undefined
  }
  advance(w)
}
