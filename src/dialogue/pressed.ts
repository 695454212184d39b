import { advance, ask, end, showReview } from './advance.js'
import { answer } from './answer.js'
import { askAnew, skip } from './back.js'
import { cancel, resume, start } from './drafts.js'
import { type AnyFlow, fitting } from './flow.js'
import type { Press } from './input.js'
import { say } from './phrases.js'
import { type Position, position } from './position.js'
import { readPress } from './press.js'
import { actionsIn, spoken } from './spoken.js'
import { tell, type Working } from './working.js'

/** A button was pressed. One of another draft or an earlier step gets one kind sentence, and the question again. */
export function pressed(w: Working, press: Press): void {
  if (press.do === 'start') {
    if (!w.world.flows.has(press.flow)) return stale(w)
    return start(w, press.flow, press.seed)
  }
  if (press.do === 'resume') return resume(w, press.draft)
  const { draft } = w.talk
  const flow = draft && w.world.flows.get(draft.flow)
  if (!draft || !flow || draft.id !== press.draft) return stale(w)
  if (press.do === 'cancel') return cancel(w)
  if (press.do === 'openly') {
    draft.openly = true
    return advance(w)
  }
  const at = position(flow, w.talk, w.world.notice.version)
  if (press.do === 'answer') return answered(w, press, at)
  if (press.do === 'change') return change(w, flow, press.step)
  if (at.at !== 'review') return stale(w)
  if (press.do === 'send') return end(w, flow, fitting(flow, draft)) ? advance(w) : undefined
  offerChanges(w, flow)
}

function answered(w: Working, press: Press & { do: 'answer' }, at: Position): void {
  if (at.at === 'notice' && press.step === 'notice') {
    w.talk.noticed = w.world.notice.version
    return advance(w)
  }
  if (at.at !== 'step' || at.step.key !== press.step) return stale(w)
  answer(w, { kind: 'press', press })
}

function offerChanges(w: Working, flow: AnyFlow): void {
  const { draft } = w.talk
  if (!draft) return
  const quick = changeable(flow, draft.answers).map((step) => ({ label: step.change, change: step.key }))
  const out = { label: say.cancel, press: 'cancel' as const }
  tell(w, { text: say.whichChange, quick: [...quick.slice(0, 12), out] }, draft, 'review')
}

/** Asks one answer again; what the office found out from it is asked anew as well. */
function change(w: Working, flow: AnyFlow, key: string): void {
  const { draft } = w.talk
  if (!draft || !(key in draft.answers)) return stale(w)
  draft.changing = { key, old: draft.answers[key] }
  draft.open = undefined
  delete draft.answers[key]
  const at = flow.steps.findIndex((step) => step.key === key)
  askAnew(draft, flow, at + 1)
  advance(w)
}

const changeable = (flow: AnyFlow, answers: Record<string, unknown>) =>
  flow.steps.flatMap(({ key, change }) => (change && key in answers ? [{ key, change }] : []))

/** Typing what a button says is the same as pressing it. False when the text is no label shown just now. */
export function typedLabel(w: Working, text: string): boolean {
  const { draft } = w.talk
  const flow = draft && w.world.flows.get(draft.flow)
  if (!draft || !flow) return false
  const at = position(flow, w.talk, w.world.notice.version)
  if (at.at === 'notice' && (w.world.isYes(text) || accepts(w, text))) {
    answered(w, { do: 'answer', draft: draft.id, step: 'notice', value: 'yes' }, at)
    return true
  }
  const shown = shownNow(w, flow, at).flatMap((a) =>
    'data' in a ? [{ ...a, press: readPress(a.data) }] : [],
  )
  const typed = shown.find((a) => w.world.sameWords(a.label, text))
  if (typed?.press) {
    pressed(w, typed.press)
    return true
  }
  if (at.at === 'step' && at.step.optional && w.world.isNo(text)) {
    skip(w)
    return true
  }
  if (at.at !== 'review') return false
  const send = shown.find((a) => a.press?.do === 'send')
  if (send?.press && w.world.isYes(text)) {
    pressed(w, send.press)
    return true
  }
  if (w.world.isNo(text) && changeable(flow, draft.answers).length) {
    offerChanges(w, flow)
    return true
  }
  const named = changeable(flow, draft.answers).find((s) =>
    w.world.sameWords(topic(s.change[w.talk.lang]), topic(text)),
  )
  if (!named) return false
  change(w, flow, named.key)
  return true
}

/** “แก้ไขสถานที่” is typed as แก้สถานที่, or สถานที่. */
const topic = (words: string): string => words.trim().replace(/^แก้(?:ไข)?\s*|^(?:edit|change)\s+/i, '')

/** Half of what the button says will do: รับทราบ, or ต่อไป. */
const accepts = ({ world, talk }: Working, text: string): boolean =>
  world.notice.accept[talk.lang].split(/[\s,]+/).some((part) => world.sameWords(part, text))

/** The buttons of the question the person is looking at, worked out apart from what is said. */
function shownNow(w: Working, flow: AnyFlow, at: Position) {
  const trial: Working = { ...w, say: [], effects: [] }
  if (at.at === 'step') ask(trial, flow, at.step)
  if (at.at === 'review' && trial.talk.draft) showReview(trial, flow, fitting(flow, trial.talk.draft))
  if (at.at === 'notice') tell(trial, w.world.notice.ask, trial.talk.draft, 'notice')
  return trial.say.flatMap((s) => actionsIn(spoken(s.reply, w.talk.lang, s.draft, s.step)))
}

function stale(w: Working): void {
  if (w.talk.draft) {
    tell(w, say.stale)
    return advance(w)
  }
  tell(w, { text: say.staleNoDraft, quick: [{ label: say.menu, say: say.menu[w.talk.lang] }] })
}
