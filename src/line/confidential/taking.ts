import type { Input } from '../../dialogue/input.js'
import type { SpokenReply } from '../../dialogue/spoken.js'
import type { Words } from '../../dialogue/words.js'
import { Refusal } from '../../errors.js'
import { LANE } from '../../flows/corruption-report/lane.js'
import { say } from '../../flows/corruption-report/wording.js'
import { SealedError } from '../../sealed/errors.js'
import { type Engine, lastWord } from './engine.js'
import type { Endings } from './endings.js'
import { evidenceOf } from './evidence.js'
import { inputOf, marksIn, questionOf } from './marks.js'
import type { Parts, Said, Scene } from './parts.js'
import { isRefusal } from './receipts.js'
import type { Content } from './sealing.js'
import type { Turn } from './turns.js'
import type { Sending } from './sending.js'
import { refusal } from './world.js'

/** Three moving dots when a photo takes longer than a person expects. */
const LOADING_AFTER_MS = 1_500

/** An answer is sealed and stored first; then the turn that holds its mark is written; then it is answered. */
export function createTaking(
  parts: Parts,
  { run, commit, after }: Engine,
  endings: Endings,
  sending: Sending,
) {
  const { names, sealing, contents, sender } = parts

  /** What would be sealed for this mark; or why it can't be had. */
  async function contentOf(
    { event, chat, turn }: Scene,
    input: Input,
    question: string,
  ): Promise<Content | Words> {
    if (input.kind === 'photo') {
      const slow = setTimeout(() => void sender.loading(chat).catch(() => undefined), LOADING_AFTER_MS)
      slow.unref()
      const original = turn.talk.draft?.answers.original === true
      return evidenceOf(event.message ?? '', original, contents).finally(() => clearTimeout(slow))
    }
    const text = input.kind === 'text' ? input.text.trim().slice(0, 5000) : ''
    return turn.stage === 'reading'
      ? { type: 'text', body: { text } }
      : { type: 'answer', body: { question, text } }
  }

  async function take(scene: Scene): Promise<Said | undefined> {
    const { turn, event, now } = scene
    const input = readyFor(turn, inputOf(event, names))
    const mark = 'id' in input ? input.id : undefined
    let turned = await run(turn.talk, input, now)
    let kept = turn
    if (mark && marksIn(turned.talk).has(mark) && !marksIn(turn.talk).has(mark)) {
      const content = await contentOf(scene, input, questionOf(turned.talk, mark) ?? 'evidence')
      const lost = 'th' in content ? content : undefined
      const stored = lost ?? (await keep(scene, content as Content, mark))
      if ('th' in stored) turned = await run(turn.talk, { kind: 'lost', ids: [mark], why: stored }, now)
      else if ('over' in stored) return endings.end(scene, 'unsent', [stored.over])
      else kept = stored
    }
    const next = after(kept, turned.talk)
    const finished = turned.effects.find((effect) => effect.do === 'finish')
    if (finished?.flow === LANE.report) return sending.send(scene)
    if (finished)
      return endings.end(scene, 'read', [...turned.replies, lastWord(say.closedReading, next.talk.lang)])
    // A lookup has ended it: nobody is left who could receive.
    if (!next.talk.draft)
      return endings.end({ ...scene, turn: kept }, 'unsent', closing(turned.replies, next))
    return commit(scene, { turn: next, replies: turned.replies, stays: true })
  }

  /** The turn with the piece stored; why it could not be; or the end of the conversation. */
  async function keep(
    { turn }: Scene,
    content: Content,
    mark: string,
  ): Promise<Turn | Words | { over: SpokenReply }> {
    const { lang } = turn.talk
    try {
      return await sealing.keep(turn, content, mark, lang)
    } catch (error) {
      if (isRefusal(error, 'busy')) return error.say
      if (isRefusal(error, 'missing')) return { over: lastWord(say.over, lang) }
      if (error instanceof SealedError && error.code === 'too-large') return say.lost.full
      if (error instanceof SealedError && error.code === 'no-recipient')
        return { over: lastWord(refusal('no-officer'), lang) }
      if (error instanceof SealedError && error.code === 'bad-roster')
        return { over: lastWord(refusal('bad-roster'), lang) }
      if (error instanceof Refusal) return error.say
      throw error
    }
  }

  return take
}

/** Nothing is taken in before it is known for whom it would be sealed. */
function readyFor({ talk, stage }: Turn, input: Input): Input {
  const answers = talk.draft?.answers ?? {}
  const ready = stage === 'reading' ? answers.next === 'add' : 'open' in answers
  const isSent =
    input.kind === 'photo' || (input.kind === 'text' && /^-?\d+\.\d{6}, -?\d+\.\d{6}/.test(input.text))
  return !ready && isSent ? { kind: 'lost', ids: [], why: say.notYet } : input
}

const closing = (replies: SpokenReply[], { talk }: Turn): SpokenReply[] => {
  const last = lastWord({ th: '', en: '' }, talk.lang).quick
  return replies.map((reply, i) => (i === replies.length - 1 && last ? { ...reply, quick: last } : reply))
}
