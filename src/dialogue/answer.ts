import { advance, ask, scene } from './advance.js'
import { askAnew } from './back.js'
import type { Draft } from './draft.js'
import { type AnyFlow, fitting, type Read, type Step } from './flow.js'
import type { Input } from './input.js'
import { say } from './phrases.js'
import { path, position } from './position.js'
import type { Button } from './reply.js'
import { tell, type Working } from './working.js'

type Answers = Record<string, unknown>

/** Takes an input as the answer to the question the person is looking at. */
export function answer(w: Working, input: Input): void {
  const { draft } = w.talk
  const flow = draft && w.world.flows.get(draft.flow)
  if (!draft || !flow) return advance(w)
  const at = position(flow, w.talk, w.world.notice.version)
  const sent = input.kind === 'photo' || input.kind === 'place' ? input : undefined
  if (at.at === 'notice') {
    if (sent) keep(w, sent)
    return draft.open === 'notice' ? noticeFirst(w, draft) : advance(w)
  }
  if (at.at === 'review') return sent ? besides(w, flow, sent) : notAnAnswer(w, say.reviewFirst)
  if (at.at !== 'step' || !('kind' in at.step)) return advance(w)
  const answers = fitting(flow, draft)
  const read = at.step.kind.read(input, draft.answers[at.step.key], answers, scene(w))
  if (read) {
    noteSource(
      draft,
      [at.step.key, ...Object.keys(read.also ?? {})],
      input.kind === 'text' ? input.id : undefined,
    )
    return take(w, flow, at.step, read)
  }
  if (sent) return besides(w, flow, sent)
  notAnAnswer(w, saying(input))
}

/** Which message an answer came from; none when a button gave it. */
function noteSource(draft: Draft, keys: string[], message: string | undefined): void {
  if (!message && !draft.sources) return
  const others = Object.entries(draft.sources ?? {}).filter(([key]) => !keys.includes(key))
  draft.sources = Object.fromEntries([...others, ...(message ? keys.map((key) => [key, message]) : [])])
}

function take(w: Working, flow: AnyFlow, step: Step<Answers>, read: Read<Answers>): void {
  const { draft } = w.talk
  if (!draft) return
  Object.assign(draft.answers, read.also)
  if ('no' in read) {
    const asked = 'kind' in step ? step.kind.ask(fitting(flow, draft), scene(w), undefined) : undefined
    if (asked && 'text' in asked) return ask(w, flow, step, { text: read.no, quick: asked.quick })
    // The buttons of a card are in it, so it is shown again.
    tell(w, read.no)
    return ask(w, flow, step)
  }
  if ('more' in read) {
    draft.answers[step.key] = read.more
    draft.open = step.key
    if (read.reply !== 'later') ask(w, flow, step, read.reply)
    return
  }
  draft.answers[step.key] = read.ok
  draft.open = undefined
  if (draft.changing?.key === step.key && step.change) tell(w, say.changed(step.change))
  draft.changing = undefined
  advance(w)
}

type Sent = Input & { kind: 'photo' | 'place' }

/** A photo or a pin that was not asked for just now: added where it was asked for, or kept until it is. Never lost. */
function besides(w: Working, flow: AnyFlow, sent: Sent): void {
  const { draft } = w.talk
  if (!draft) return
  const answers = fitting(flow, draft)
  const early = sent.kind === 'photo' ? 'photos' : 'place'
  const home = path(flow, answers).find((step) => 'kind' in step && step.kind.early === early)
  const isWanted = home && !(home.key in answers)
  const moreToCome = sent.kind === 'photo' && sent.moreToCome
  if (isWanted) {
    keep(w, sent)
    return moreToCome ? undefined : notAnAnswer(w, say.keptForLater)
  }
  if (!home || !('kind' in home))
    return notAnAnswer(w, sent.kind === 'photo' ? say.noPhotoHere : say.noPlaceHere)
  const read = home.kind.read(sent, draft.answers[home.key], answers, scene(w))
  if (!read || 'no' in read) return notAnAnswer(w, read ? read.no : say.notUnderstood)
  const [before, after] = [draft.answers[home.key], 'ok' in read ? read.ok : read.more]
  const isFull = Array.isArray(before) && Array.isArray(after) && before.length === after.length
  if (isFull) return notAnAnswer(w, say.photosFull)
  Object.assign(draft.answers, read.also, { [home.key]: after })
  askAnew(draft, flow, flow.steps.indexOf(home))
  if (moreToCome) return
  notAnAnswer(w, Array.isArray(after) ? say.addedPhotos(after.length) : say.addedPlace)
}

function keep(w: Working, sent: Sent): void {
  const { early } = w.talk
  const at = w.moment.now.getTime()
  if (sent.kind === 'place') w.talk.early = { ...early, place: sent.place, at }
  else w.talk.early = { ...early, photos: [...early.photos, sent.id].slice(-5), at }
}

/** The notice stands above in full; only its button is shown again. */
function noticeFirst(w: Working, draft: Draft): void {
  const accept: Button = { label: w.world.notice.accept, pick: 'yes' }
  tell(w, { text: say.noticeFirst, quick: [accept, { label: say.cancel, press: 'cancel' }] }, draft, 'notice')
}

function notAnAnswer(w: Working, words: { th: string; en: string }): void {
  tell(w, words)
  advance(w)
}

function saying(input: Input) {
  if (input.kind === 'sticker') return say.stickerInFlow
  if (input.kind === 'voice' || input.kind === 'video') return say.noVoice
  if (input.kind === 'file') return say.noFile
  return say.notUnderstood
}

/** Photos that could not be fetched are taken out again wherever they were put. */
export function lose(w: Working, { ids, why }: Input & { kind: 'lost' }): void {
  const kept = (id: unknown) => !ids.includes(id as string)
  w.talk.early = { ...w.talk.early, photos: w.talk.early.photos.filter(kept) }
  for (const draft of [w.talk.draft, ...w.talk.kept]) {
    for (const [key, value] of Object.entries(draft?.answers ?? {})) {
      if (draft && Array.isArray(value)) draft.answers[key] = value.filter(kept)
    }
  }
  tell(w, why)
  advance(w)
}
