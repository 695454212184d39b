import { type SpokenReply, spoken } from '../../dialogue/spoken.js'
import { lines, type Words } from '../../dialogue/words.js'
import { TYPED } from '../../flows/corruption-report/coming-back.js'
import { pageOf } from '../../flows/corruption-report/flow.js'
import { LANE } from '../../flows/corruption-report/lane.js'
import { promise, say } from '../../flows/corruption-report/wording.js'
import { bangkokDay } from '../../municipality/calendar.js'
import { SealedError } from '../../sealed/errors.js'
import { showReceipt } from '../../sealed/receipt.js'
import type { Endings } from './endings.js'
import { type Engine, lastWord } from './engine.js'
import type { Parts, Said, Scene } from './parts.js'
import { answersIn, answerBy } from './reading.js'
import { isRefusal } from './receipts.js'
import { refusal } from './world.js'

/** Sending the report, its receipt, and coming back with it. Digits are worked with in memory and stored nowhere. */
export function createSending(parts: Parts, engine: Engine, endings: Endings) {
  const { channel, house, turns, receipts, fault } = parts
  const { run, start, commit, remind } = engine

  /** The receipt's own bubble, and the question to type it back; the turn knows from now on that it is sent. */
  async function shown(scene: Scene, first: Words[]): Promise<Said | undefined> {
    const { turn, now } = scene
    const asked = await start(turn.talk.lang, LANE.receipt, now)
    const bubbles = first.map((text): SpokenReply => spoken({ text }, turn.talk.lang))
    const sent = { ...turn, stage: 'sent' as const, talk: asked.talk, drop: [] }
    return commit(scene, { turn: sent, replies: [...bubbles, ...asked.replies], stays: true })
  }

  const receiptBubble = (digits: string, { now }: Scene): Words =>
    say.receipt(showReceipt(digits), pageOf(house), answerBy(bangkokDay(now), house))

  return {
    async send(scene: Scene): Promise<Said | undefined> {
      const { turn, chat } = scene
      // Said first, so that a power cut leaves no doubt whether it may have been sent.
      const sending = { ...turn, stage: 'sending' as const, until: scene.before?.until ?? turn.until }
      if (!(await turns.write(scene.before, sending))) return undefined
      const before = { ...sending, rev: (scene.before?.rev ?? 0) + 1 }
      await fault('lane:sending')
      try {
        const { digits, noBox } = await receipts.submit(turn, chat)
        return await shown({ ...scene, before }, [
          receiptBubble(digits, scene),
          ...(noBox ? [say.noBox] : []),
        ])
      } catch (error) {
        const { lang } = turn.talk
        const over = (text: Words) => endings.end({ ...scene, before }, 'unsent', [lastWord(text, lang)])
        if (isRefusal(error, 'missing')) return over(say.over)
        if (error instanceof SealedError && error.code === 'no-recipient') return over(refusal('no-officer'))
        if (error instanceof SealedError && error.code === 'bad-roster') return over(refusal('bad-roster'))
        throw error
      }
    },
    /** After a power cut while sending: if it was sent, another receipt is shown; undefined if it was not. */
    async resume(scene: Scene): Promise<{ said: Said | undefined } | undefined> {
      try {
        const digits = await receipts.replace(scene.turn.caseId)
        return digits ? { said: await shown(scene, [receiptBubble(digits, scene)]) } : undefined
      } catch (error) {
        if (isRefusal(error, 'missing')) return undefined
        throw error
      }
    },
    /** Another receipt, for one that was lost or is not to be read any more. */
    async renew(scene: Scene): Promise<Said | undefined> {
      const digits = await receipts.replace(scene.turn.caseId)
      return digits ? shown(scene, [say.newReceipt(showReceipt(digits))]) : this.kept(scene)
    },
    /** The receipt was typed back: done. */
    kept(scene: Scene): Promise<Said | undefined> {
      const words = lines(say.kept, promise.L8, promise.L6)
      return endings.end(scene, 'sent', [lastWord(words, scene.turn.talk.lang)])
    },
    /** Twenty digits where a receipt is asked for. */
    async typed(scene: Scene, digits: string): Promise<Said | undefined> {
      const { turn, now } = scene
      const { draft, lang } = turn.talk
      const press = (value: string) => {
        const step = draft?.flow === LANE.receipt ? 'typed' : 'code'
        return run(
          turn.talk,
          { kind: 'press', press: { do: 'answer', draft: draft?.id ?? '', step, value } },
          now,
        )
      }
      const wrong = async () => {
        const { talk, replies } = await press(TYPED.wrong)
        return commit(scene, { turn: { ...turn, talk, drop: [] }, replies, stays: true })
      }
      try {
        if (turn.stage === 'sent')
          return (await receipts.isOf(turn.caseId, digits, turn._id)) ? this.kept(scene) : wrong()
        const opened = await receipts.open(digits, turn._id)
        if (!opened) return wrong()
        const { found } = opened
        const said = await answersIn(opened, { channel, house })
        const { talk, replies } = await press(TYPED.right)
        const reading = {
          ...turn,
          talk,
          stage: 'reading' as const,
          caseId: found.caseId,
          begun: true,
          next: found.next.reporter,
          readers: found.readers.map(({ id }) => id),
          withEscrow: found.escrow !== undefined,
          reporter: found.reporter,
          drop: [],
        }
        const view = said.map((reply) => spoken(reply, lang))
        return commit(scene, { turn: reading, replies: [...view, ...replies], stays: true })
      } catch (error) {
        if (isRefusal(error, 'busy')) return remind(scene, error.say)
        throw error
      }
    },
  }
}
export type Sending = ReturnType<typeof createSending>
