import { advance, newDraft } from './advance.js'
import { DRAFT_LIFE_MS, type Draft, EARLY_LIFE_MS, MAX_KEPT, UNDO_MS } from './draft.js'
import { type AnyFlow, fitting } from './flow.js'
import { say } from './phrases.js'
import { tell, type Working } from './working.js'

/** Whether the person has answered anything that would be a pity to lose. */
export const hasAnswers = (flow: AnyFlow | undefined, draft: Draft) =>
  Boolean(flow?.steps.some((s) => 'kind' in s && s.preset === undefined && draft.answers[s.key] != null))

/** Puts the conversation under way aside, or gives it up when nothing was answered; says which. */
export function keepCurrent(w: Working, next?: string): void {
  const { draft } = w.talk
  if (!draft) return
  w.talk.draft = undefined
  const flow = w.world.flows.get(draft.flow)
  if (!flow || flow.fleeting) return
  if (!hasAnswers(flow, draft)) {
    // Two taps on the same menu entry are one wish.
    if (draft.flow !== next) tell(w, say.givenUp(flow.title))
    return
  }
  w.talk.kept = [...w.talk.kept, draft].slice(-MAX_KEPT)
  tell(w, say.kept)
}

/** Starts a conversation; one that was under way is kept, and the person is told. */
export function start(w: Working, flow: string, seed: Record<string, unknown>): void {
  const brought = fromFrontDesk(w, flow)
  keepCurrent(w, flow)
  w.talk.draft = newDraft(w, flow, { ...brought, ...seed })
  advance(w)
}

/** What the front desk holds goes along, though the person chose from the menu and not from its buttons. */
function fromFrontDesk(w: Working, flow: string): Record<string, unknown> {
  const { draft } = w.talk
  const desk = draft?.flow === w.world.frontDesk ? w.world.flows.get(draft.flow) : undefined
  if (!draft || !desk?.handOver || flow === w.world.frontDesk) return {}
  const handed = desk.handOver({ ...fitting(desk, draft), what: flow })
  return handed?.flow === flow ? handed.seed : {}
}

/** The conversation cancelled last, while that can still be taken back. */
export const undoable = (w: Working): Draft | undefined => w.talk.kept.findLast((kept) => kept.cancelled)

/** Drops the draft, and offers to take that back for an hour. */
export function cancel(w: Working): void {
  const { draft } = w.talk
  const menu = { label: say.menu, say: say.menu[w.talk.lang] }
  if (!draft) return tell(w, { text: say.nothingToCancel, quick: [menu] })
  w.talk.draft = undefined
  const flow = w.world.flows.get(draft.flow)
  if (!flow || flow.fleeting || !hasAnswers(flow, draft))
    return tell(w, { text: say.cancelledEmpty, quick: [menu] })
  w.talk.kept = [...w.talk.kept, { ...draft, cancelled: true, touched: w.moment.now.getTime() }].slice(
    -MAX_KEPT,
  )
  tell(w, { text: say.cancelled, quick: [{ label: say.undo, press: 'resume', draft: draft.id }, menu] })
}

export function resume(w: Working, id: string): void {
  if (w.talk.draft?.id === id) return advance(w)
  const draft = w.talk.kept.find((kept) => kept.id === id)
  if (!draft)
    return tell(w, { text: say.staleNoDraft, quick: [{ label: say.menu, say: say.menu[w.talk.lang] }] })
  keepCurrent(w)
  w.talk.kept = w.talk.kept.filter((kept) => kept.id !== id)
  const flow = w.world.flows.get(draft.flow)
  if (flow?.version !== draft.version) tell(w, say.changedVersion)
  const { cancelled: _, ...rest } = draft
  const answers = flow?.version === draft.version ? rest.answers : {}
  w.talk.draft = { ...rest, answers, version: flow?.version ?? 0, touched: w.moment.now.getTime() }
  advance(w)
}

/** Drafts past their life, cancellations past their hour, photos nobody asked for. True when the draft starts again. */
export function forgetOld(w: Working): boolean {
  const now = w.moment.now.getTime()
  const { talk } = w
  talk.kept = talk.kept.filter((kept) => now - kept.touched < (kept.cancelled ? UNDO_MS : DRAFT_LIFE_MS))
  if (now - talk.early.at > EARLY_LIFE_MS) talk.early = { photos: [], at: 0 }
  const { draft } = talk
  if (!draft) return false
  const flow = w.world.flows.get(draft.flow)
  const changed = flow !== undefined && flow.version !== draft.version
  if (now - draft.touched > DRAFT_LIFE_MS) {
    talk.draft = undefined
    if (!flow?.fleeting) tell(w, say.expired)
  } else if (changed) {
    talk.draft = { ...draft, version: flow.version, answers: {}, changing: undefined, open: undefined }
    tell(w, say.changedVersion)
  }
  if (talk.draft) talk.draft.touched = now
  return changed && talk.draft !== undefined
}
