import { newTalk } from '../../dialogue/draft.js'
import type { SpokenReply } from '../../dialogue/spoken.js'
import type { Words } from '../../dialogue/words.js'
import { pageOf } from '../../flows/corruption-report/flow.js'
import { LANE } from '../../flows/corruption-report/lane.js'
import { amountIn } from '../../flows/corruption-report/review.js'
import { say } from '../../flows/corruption-report/wording.js'
import type { Chat } from '../chat.js'
import { type Engine, lastWord } from './engine.js'
import type { Parts, Said, Scene } from './parts.js'
import type { Ended, Turn } from './turns.js'
import { refusal, type wishOf } from './world.js'

/** How conversations of the lane end: given up, closed, over, done. Nothing unsent survives any of it. */
export function createEndings({ channel, house, turns, chatMode, fault }: Parts, { commit }: Engine) {
  /** Leaves of the turn only how it ended. */
  async function end(scene: Scene, ended: Ended, replies: SpokenReply[], pass = false) {
    const { turn } = scene
    if (turn.begun && (turn.stage === 'telling' || turn.stage === 'sending')) {
      await channel.abandon(turn.caseId)
      await fault('lane:abandoned')
    }
    const { _id, rev, until, heard } = turn
    const talk = { ...newTalk(), lang: turn.talk.lang }
    const rest = { talk, caseId: '', begun: false, next: 0, drop: [] }
    const over: Turn = { _id, rev, until, heard, stage: 'over', ended, ...rest }
    return commit(scene, { turn: over, replies, stays: false, pass })
  }

  return {
    end,
    /** The person cancels, or goes on to something else: said plainly, and done. */
    async leave(scene: Scene, pass: boolean): Promise<Said | undefined> {
      const { stage, talk, begun } = scene.turn
      if (stage === 'sent') return end(scene, 'sent', [lastWord(say.leftSent, talk.lang)], pass)
      if (stage === 'reading') return end(scene, 'read', [lastWord(say.closedReading, talk.lang)], pass)
      const words = begun ? say.destroyed(amountIn(talk.draft?.answers ?? {})) : say.nothingKept
      return end(scene, 'unsent', [lastWord(words, talk.lang)], pass)
    },
    /** The chat still believes in a conversation that is over, or whose half hour has passed. */
    async over(chat: Chat, turn: Turn | undefined, wish: ReturnType<typeof wishOf>): Promise<Said> {
      if (turn?.begun && turn.stage !== 'sent' && turn.stage !== 'reading') {
        await channel.abandon(turn.caseId)
        await fault('lane:abandoned')
      }
      if (turn) await turns.remove(turn._id)
      const { lang } = chat.talk
      const pass = wish === 'elsewhere' || wish === 'lane' || wish === 'digits'
      return { lang, stays: false, pass, replies: [lastWord(wordsOf(turn), lang)] }
    },
    /** Why nothing can be taken or read in chat now. */
    async closed(flow: string): Promise<Words | undefined> {
      const mode = await chatMode.mode()
      if (mode === 'chat') return say.chatIsRead(pageOf(house))
      if (mode === 'unknown') return say.chatUnknown(pageOf(house))
      if (flow !== LANE.report) return undefined
      const standing = await channel.standing()
      return standing.open ? undefined : refusal(standing.why)
    },
    closing: (why: Words, lang: Said['lang']): SpokenReply =>
      lastWord(why, lang, why.th.includes('/report') ? [{ label: say.web, uri: pageOf(house) }] : []),
  }
}
export type Endings = ReturnType<typeof createEndings>

function wordsOf(turn: Turn | undefined): Words {
  if (turn?.ended === 'sent' || turn?.stage === 'sent') return say.leftSent
  if (turn?.ended === 'read' || turn?.stage === 'reading') return say.closedReading
  return say.over
}
