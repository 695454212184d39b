import type { Draft } from './draft.js'
import { type AnyFlow, fitting, type Step } from './flow.js'
import { say } from './phrases.js'
import { onPath, path, position } from './position.js'
import type { Button, Reply } from './reply.js'
import { tell, type Working } from './working.js'
import type { Words } from './words.js'

type Answers = Record<string, unknown>

/**
 * Goes on from where the answers leave the person: asks the office's questions, takes what was sent ahead,
 * then asks the next question, shows the review, or ends the conversation.
 */
export function advance(w: Working): void {
  for (let hops = 0; hops < 40; hops++) {
    const { draft } = w.talk
    if (!draft) return
    const flow = w.world.flows.get(draft.flow)
    if (!flow) {
      w.talk.draft = undefined
      return tell(w, say.changedVersion)
    }
    const at = position(flow, w.talk, w.world.notice.version)
    if (at.at === 'notice') {
      draft.open = 'notice'
      return tell(w, w.world.notice.ask, draft, 'notice')
    }
    const answers = fitting(flow, draft)
    if (at.at === 'step' && 'lookup' in at.step) {
      if (!askOffice(w, flow, at.step)) return
      continue
    }
    begin(w, flow)
    if (at.at === 'step') {
      if (takeEarly(w, at.step, answers)) continue
      return ask(w, flow, at.step)
    }
    if (at.at === 'review') return showReview(w, flow, answers)
    if (!end(w, flow, answers)) return
  }
  throw new Error(
    `The flow ${w.talk.draft?.flow} never comes to a question: does a schema refuse its own output?`,
  )
}

/** Puts the office's answer among the answers. False when the turn must wait for it, or is refused by it. */
function askOffice(w: Working, flow: AnyFlow, step: Step<Answers>): boolean {
  const draft = w.talk.draft
  if (!draft || !('lookup' in step)) return false
  const key = `${draft.flow}.${step.key}`
  if (!(key in (w.moment.facts ?? {}))) {
    w.need = { key, lookup: step.lookup(fitting(flow, draft)) }
    return false
  }
  const fact = w.moment.facts?.[key] ?? null
  draft.answers[step.key] = fact
  const was = draft.was?.[step.key]
  if (was !== undefined && JSON.stringify(was) !== JSON.stringify(fact))
    for (const key of step.resets ?? []) delete draft.answers[key]
  const refusal = refusedBy(fact) ?? flow.refuse?.(fitting(flow, draft))
  if (refusal) {
    w.talk.draft = undefined
    tell(w, refusal)
  }
  return !refusal
}

/** The office may answer a lookup with a refusal: `{ refused: Words }`. */
const refusedBy = (fact: unknown): Words | undefined =>
  fact && typeof fact === 'object' && 'refused' in fact ? (fact.refused as Words) : undefined

function begin(w: Working, flow: AnyFlow): void {
  const { draft } = w.talk
  if (!flow.begin || !draft || draft.begun) return
  draft.begun = true
  w.effects.push({ do: 'begin', flow: flow.name, draft: draft.id, answers: fitting(flow, draft) })
}

function takeEarly(w: Working, step: Step<Answers>, answers: Answers): boolean {
  const { draft, early } = w.talk
  if (!draft || !('kind' in step) || draft.open === step.key || draft.changing) return false
  if (step.kind.early === 'photos' && early.photos.length) {
    draft.answers[step.key] = early.photos.splice(0, 5)
    draft.open = step.key
    return true
  }
  if (step.kind.early === 'place' && early.place) {
    const read = step.kind.read({ kind: 'place', place: early.place }, undefined, answers, scene(w))
    early.place = undefined
    if (read && 'no' in read) tell(w, read.no)
    if (!read || !('ok' in read)) return false
    Object.assign(draft.answers, read.also, { [step.key]: read.ok })
    tell(w, say.usedPlace)
    return true
  }
  return false
}

export function ask(w: Working, flow: AnyFlow, step: Step<Answers>, instead?: Reply): void {
  const { draft } = w.talk
  if (!draft || !('kind' in step)) return
  const reply = instead ?? step.kind.ask(fitting(flow, draft), scene(w), draft.answers[step.key])
  tell(w, { ...reply, quick: [...(reply.quick ?? []), ...ways(w, flow, step)].slice(0, 13) }, draft, step.key)
}

/** The ways on and out that every question offers. */
function ways(w: Working, flow: AnyFlow, step: Step<Answers>): Button[] {
  const { draft } = w.talk
  if (!draft) return []
  const answers = fitting(flow, draft)
  const hasBack =
    draft.changing ||
    path(flow, answers).some((s) => 'kind' in s && s.preset === undefined && s.key in answers && s !== step)
  const optional = step.optional && draft.open !== step.key
  return [
    ...(optional ? [{ label: say.skip, say: say.skip[w.talk.lang] }] : []),
    ...(hasBack ? [{ label: say.back, say: say.back[w.talk.lang] }] : []),
    { label: say.cancel, press: 'cancel' as const },
  ]
}

export function showReview(w: Working, flow: AnyFlow, answers: Answers): void {
  if (flow.review) tell(w, flow.review(onPath(flow, answers), scene(w)), w.talk.draft, 'review')
}

/** Hands over to the next flow (true: go on there) or finishes (false). */
export function end(w: Working, flow: AnyFlow, answers: Answers): boolean {
  const { draft } = w.talk
  if (!draft) return false
  const complete = onPath(flow, answers)
  const next = flow.handOver?.(complete)
  w.talk.draft = undefined
  if (next) {
    w.talk.draft = newDraft(w, next.flow, { ...next.seed, ...(draft.openly ? { openly: true } : {}) })
    return true
  }
  if (flow.finish)
    w.effects.push({ do: 'finish', flow: flow.name, draft: draft.id, answers: complete, ...sources(draft) })
  return false
}

export function newDraft(w: Working, name: string, seed: Answers) {
  const flow = w.world.flows.get(name)
  if (!flow) throw new Error(`There is no flow called ${name}`)
  const { openly, sources, ...given } = seed
  const answers = { ...presets(flow), ...given }
  return {
    id: w.moment.newId(),
    flow: name,
    version: flow.version,
    answers,
    touched: w.moment.now.getTime(),
    ...(openly ? { openly: true } : {}),
    ...(sources ? { sources: sources as Record<string, string> } : {}),
  }
}

const presets = (flow: AnyFlow): Answers =>
  Object.fromEntries(flow.steps.flatMap(({ key, preset }) => (preset === undefined ? [] : [[key, preset]])))

const sources = ({ sources }: Draft) => (sources ? { sources } : {})

export const scene = (w: Working) => ({ lang: w.talk.lang, now: w.moment.now })
