import type { Turn as Turned } from '../../dialogue/turn.js'
import { NEW_CODE } from '../../flows/corruption-report/coming-back.js'
import { LANE } from '../../flows/corruption-report/lane.js'
import { ONLY_RECEIPT, receiptIn } from '../../flows/corruption-report/receipt-in.js'
import { say } from '../../flows/corruption-report/wording.js'
import { spoken } from '../../dialogue/spoken.js'
import { newTalk } from '../../dialogue/draft.js'
import type { Chat } from '../chat.js'
import type { Heard } from '../event.js'
import { createEndings } from './endings.js'
import { createEngine } from './engine.js'
import { marksIn, withoutMark } from './marks.js'
import type { Parts, Said, Scene } from './parts.js'
import { createSending } from './sending.js'
import { createTaking } from './taking.js'
import type { Turn } from './turns.js'
import { wishOf } from './world.js'

/** “ขอหมายเลขใหม่” */
const NEW = /^\s*ขอ\s*(?:รหัส|หมายเลข|เลข|โค้ด)\S*ใหม่|^\s*new code\b/i

/**
 * One event in the lane: what it means, in order. Each returns undefined when another server has written the turn
 * meanwhile, and is then worked out again.
 */
export function createConversation(parts: Parts) {
  const { channel, world, turns, names, newId } = parts
  const engine = createEngine(parts)
  const endings = createEndings(parts, engine)
  const sending = createSending(parts, engine, endings)
  const take = createTaking(parts, engine, endings, sending)

  const isLive = (turn: Turn | undefined, now: Date): turn is Turn =>
    turn !== undefined && turn.stage !== 'over' && turn.until > now

  /** The event took effect here and not in the chat: the power went, and its answer was perhaps never said. */
  async function again(scene: Scene): Promise<Said | undefined> {
    const { turn, event } = scene
    if (turn.stage === 'sent') return sending.renew(scene)
    const digits = event.what.kind === 'text' ? receiptIn(event.what.text) : undefined
    const asked = turn.stage === 'reading' && !('next' in (turn.talk.draft?.answers ?? {}))
    if (asked && digits) {
      const { draft } = turn.talk
      const answers = { ...draft?.answers }
      delete answers.code
      const talk = draft ? { ...turn.talk, draft: { ...draft, answers } } : turn.talk
      return sending.typed({ ...scene, turn: { ...turn, talk } }, digits)
    }
    return engine.remind(scene, say.again)
  }

  async function hear(chat: Chat, event: Heard, now: Date): Promise<Said | undefined> {
    const { what } = event
    const { lang } = chat.talk
    const before = await turns.get(names.chat(chat._id))
    if (what.kind === 'unsend') return unsent(what.message, before, lang)
    if (what.kind === 'nothing' || what.kind === 'join' || what.kind === 'leave')
      return { lang, stays: true, replies: [] }
    const wish = wishOf(world, event, before?.talk.draft)
    const tag = names.event(event.id)
    let scene: Scene | undefined = before && { chat: chat._id, event, now, tag, before, turn: before }
    if (scene && before?.stage === 'sending' && !before.heard.includes(tag)) {
      const resumed = await sending.resume(scene)
      if (resumed) return resumed.said
      scene = { ...scene, turn: { ...before, stage: 'telling' } }
    }
    if (!scene || !isLive(before, now)) return endings.over(chat, before, wish)
    const { turn } = scene
    if (before.heard.includes(tag)) return again(scene)
    if (event.redelivered && event.at < chat.last && what.kind !== 'press')
      return { lang, stays: true, replies: [spoken({ text: say.late }, lang)] }
    for (const mark of turn.drop) await channel.takeBack(mark)
    if (wish === 'cancel' || wish === 'elsewhere') return endings.leave(scene, wish === 'elsewhere')
    if (wish === 'lane') {
      const opens = what.kind === 'press' && what.press.do === 'start' && what.press.flow === LANE.answers
      if (turn.stage !== 'telling') return endings.leave(scene, true)
      if (marksIn(turn.talk).size) return engine.remind(scene, say.already)
      return begin(scene, opens ? LANE.answers : LANE.report)
    }
    const flow = turn.talk.draft?.flow ?? LANE.report
    const why = turn.stage === 'sent' ? undefined : await endings.closed(flow)
    if (why) return endings.end(scene, 'unsent', [endings.closing(why, lang)])
    return answer(scene, flow)
  }

  function answer(scene: Scene, flow: string): Promise<Said | undefined> {
    const { turn, event } = scene
    const { what } = event
    const digits = what.kind === 'text' ? receiptIn(what.text) : undefined
    const answers = turn.talk.draft?.answers ?? {}
    if (flow === LANE.receipt) {
      const pressed = what.kind === 'press' && what.press.do === 'answer' && what.press.value === NEW_CODE
      if (pressed || (what.kind === 'text' && NEW.test(what.text))) return sending.renew(scene)
      if (digits) return sending.typed(scene, digits)
    }
    if (flow === LANE.answers && !('code' in answers) && digits) return sending.typed(scene, digits)
    // Somebody with a receipt types it at once.
    if (flow === LANE.report && !turn.begun && what.kind === 'text' && ONLY_RECEIPT.test(what.text))
      return begin(scene, LANE.answers, digits)
    return take(scene)
  }

  /** Opens one of the lane's conversations in place of what was there. */
  async function begin(scene: Scene, flow: string, digits?: string): Promise<Said | undefined> {
    const opened = await engine.start(scene.turn.talk.lang, flow, scene.now)
    const turn = { ...scene.turn, talk: opened.talk, drop: [] }
    if (digits) return sending.typed({ ...scene, turn }, digits)
    return engine.commit(scene, { turn, replies: opened.replies, stays: true })
  }

  async function enter(chat: Chat, event: Heard, turned: Turned, now: Date): Promise<Said | undefined> {
    const handle = names.chat(chat._id)
    const before = await turns.get(handle)
    const { lang, draft } = turned.talk
    const flow = draft?.flow ?? LANE.report
    const tag = names.event(event.id)
    // What was under way outside is put aside, which is said first; the lane's own question it asks itself.
    const first = turned.replies.slice(0, -1)
    const with1 = (said: Said | undefined) => said && { ...said, replies: [...first, ...said.replies] }
    if (isLive(before, now)) {
      const scene = { chat: chat._id, event, now, tag, before, turn: before }
      if (before.heard.includes(tag)) return with1(await again(scene))
      // The chat had not heard that a report is under way: it is not to be lost for that.
      if (before.stage === 'sending' || marksIn(before.talk).size) return hear(chat, event, now)
    }
    const why = await endings.closed(flow)
    if (why) return { lang, stays: false, replies: [...first, endings.closing(why, lang)] }
    const fresh = { heard: [], stage: 'telling' as const, begun: false, next: 0, drop: [] }
    const talk = { ...newTalk(), lang }
    const turn: Turn = { _id: handle, rev: before?.rev ?? 0, until: now, talk, caseId: newId(), ...fresh }
    const scene = { chat: chat._id, event, now, tag, before, turn }
    const digits = event.what.kind === 'text' ? receiptIn(event.what.text) : undefined
    return with1(await begin(scene, flow, flow === LANE.answers ? digits : undefined))
  }

  /** A message taken back: its piece goes, and its mark. One that is no piece here is for the chat to forget. */
  async function unsent(
    message: string,
    before: Turn | undefined,
    lang: Said['lang'],
  ): Promise<Said | undefined> {
    const mark = names.piece(message)
    await channel.takeBack(mark)
    if (!before || !marksIn(before.talk).has(mark)) return { lang, stays: true, pass: true, replies: [] }
    const talk = withoutMark(before.talk, mark)
    return (await turns.write(before, { ...before, talk })) ? { lang, stays: true, replies: [] } : undefined
  }

  return { hear, enter }
}
