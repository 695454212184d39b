import { advance } from './advance.js'
import { answer, lose } from './answer.js'
import { EARLY_LIFE_MS } from './draft.js'
import { back, skip } from './back.js'
import { cancel, forgetOld, keepCurrent, resume, start, undoable } from './drafts.js'
import type { Input } from './input.js'
import { say } from './phrases.js'
import { position } from './position.js'
import { pressed, typedLabel } from './pressed.js'
import { tell, type Working } from './working.js'
import type { Words } from './words.js'
import type { Command } from './world.js'

/** Decides what an input is: a command, a press, an answer, or something for the front desk. */
export function hear(w: Working, input: Input): void {
  const isOld = w.moment.now.getTime() - (w.talk.draft?.touched ?? 0) > EARLY_LIFE_MS
  const startsAgain = forgetOld(w)
  if (input.kind === 'hello') return tell(w, w.world.greeting)
  if (input.kind === 'lost') return lose(w, input)
  if (input.kind === 'press') return pressed(w, input.press)
  if (input.kind === 'text') return heardText(w, input, { startsAgain, isOld })
  if (w.talk.draft && !atFrontDesk(w)) return answer(w, input)
  frontDesk(w, input, isOld)
}

const atFrontDesk = ({ talk, world }: Working): boolean => talk.draft?.flow === world.frontDesk

type Draft = { startsAgain: boolean; isOld: boolean }

function heardText(w: Working, input: Input & { kind: 'text' }, { startsAgain, isOld }: Draft): void {
  const { text } = input
  const { draft } = w.talk
  if (draft && typedLabel(w, text)) return
  const command = w.world.command(text)
  if (command && !(command.do === 'start' && command.byPattern && readsNumbers(w))) return obey(w, command)
  const secret = w.world.secret(text)
  if (secret) return notKept(w, secret)
  const undone = undoable(w)
  if (undone && w.world.sameWords(text, say.undo[w.talk.lang])) return resume(w, undone.id)
  // What was typed answers a question that is not asked any more.
  if (startsAgain) return advance(w)
  // Officers' words about their own work are nobody's emergency; everybody else's are looked at first.
  if (!draft || w.world.flows.get(draft.flow)?.guarded) {
    const guard = w.world.guard(text)
    if (guard.first) tell(w, guard.first)
    if (guard.elsewhere && !draft?.openly)
      return tell(w, guard.elsewhere(atFrontDesk(w) ? undefined : draft?.id), draft)
    if (guard.alone && (!draft || atFrontDesk(w))) return
  }
  if (draft && !atFrontDesk(w)) return answer(w, input)
  frontDesk(w, input, isOld)
}

function notKept(w: Working, why: Words): void {
  tell(w, { text: why, quick: [{ label: say.menu, say: say.menu[w.talk.lang] }] })
  if (!atFrontDesk(w)) advance(w)
}

/** Whether the open question itself wants what would otherwise start a conversation, such as a case number. */
function readsNumbers(w: Working): boolean {
  const flow = w.talk.draft && w.world.flows.get(w.talk.draft.flow)
  const at = flow && position(flow, w.talk, w.world.notice.version)
  return at?.at === 'step' && 'kind' in at.step && at.step.kind.readsNumbers === true
}

function obey(w: Working, command: Command): void {
  if (command.do === 'cancel') return cancel(w)
  if (command.do === 'back') return back(w)
  if (command.do === 'skip') return skip(w)
  if (command.do === 'menu') return menu(w)
  if (command.do === 'language') {
    w.talk.lang = command.lang
    tell(w, say.language)
    return w.talk.draft ? advance(w) : menu(w)
  }
  if (command.do === 'openly' && w.talk.draft && !atFrontDesk(w)) {
    w.talk.draft.openly = true
    return advance(w)
  }
  start(w, command.flow, command.seed)
}

function menu(w: Working): void {
  keepCurrent(w)
  const kept = w.talk.kept.filter((draft) => !draft.cancelled)
  const titles = kept.flatMap((draft) => {
    const flow = w.world.flows.get(draft.flow)
    return flow ? [{ title: flow.title, draft: draft.id }] : []
  })
  tell(w, w.world.menu(titles))
}

/**
 * What nobody asked for goes to the front desk, which asks what is to become of it. What follows before an answer
 * belongs to the same matter, unless it follows long after.
 */
function frontDesk(w: Working, input: Input, isOld: boolean): void {
  const { early, draft } = w.talk
  const now = w.moment.now.getTime()
  if (input.kind === 'photo') {
    w.talk.early = { ...early, photos: [...early.photos, input.id].slice(-5), at: now }
    if (input.moreToCome) return
  }
  if (input.kind === 'place') w.talk.early = { ...early, place: input.place, at: now }
  const message = input.kind === 'text' ? input.id : undefined
  const came = {
    came: input.kind,
    ...(input.kind === 'text' ? { text: input.text, message } : {}),
    ...('id' in input && input.kind !== 'photo' && input.kind !== 'text' ? { attachment: input.id } : {}),
    ...(message ? { sources: { text: message } } : {}),
  }
  if (!draft || isOld || !atFrontDesk(w)) return start(w, w.world.frontDesk, came)
  if (input.kind !== 'sticker') {
    const { sources, ...more } = came
    const text = [draft.answers.text, more.text].filter(Boolean).join('\n').slice(0, 2000)
    Object.assign(draft.answers, more, text ? { text } : {})
    draft.sources = { ...draft.sources, ...sources }
  }
  advance(w)
}
