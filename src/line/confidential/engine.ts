import { newTalk, type Talk } from '../../dialogue/draft.js'
import type { Input } from '../../dialogue/input.js'
import { say as engine } from '../../dialogue/phrases.js'
import type { Reply } from '../../dialogue/reply.js'
import { type SpokenReply, spoken } from '../../dialogue/spoken.js'
import type { Turn as Turned } from '../../dialogue/turn.js'
import type { Lang, Words } from '../../dialogue/words.js'
import { LANE } from '../../flows/corruption-report/lane.js'
import { say } from '../../flows/corruption-report/wording.js'
import { turnWithFacts } from '../fold.js'
import { marksIn } from './marks.js'
import type { Parts, Said, Scene } from './parts.js'
import { IDLE_MS, type Turn } from './turns.js'
import { createLook, insideLane } from './world.js'

export type Next = { turn: Turn; replies: SpokenReply[]; stays: boolean; pass?: boolean }

/** The dialogue engine on a conversation that is kept apart from its chat. */
export function createEngine({ channel, world, turns, newId, fault }: Parts) {
  const inside = insideLane(world)
  const look = createLook(channel)

  async function run(talk: Talk, input: Input, now: Date): Promise<Turned> {
    const turned = await turnWithFacts({ _id: '', talk }, input, now, { world: inside, look, newId })
    const { draft } = turned.talk
    // Which message an answer came from is told by its mark.
    if (draft) delete draft.sources
    return { ...turned, replies: draft?.flow === LANE.receipt ? withoutCancel(turned) : turned.replies }
  }

  const start = (lang: Lang, flow: string, now: Date) =>
    run({ ...newTalk(), lang }, { kind: 'press', press: { do: 'start', flow, seed: {} } }, now)

  /** Writes the turn. Undefined when somebody else has: everything must be worked out again. */
  async function commit({ before, tag, now }: Scene, next: Next): Promise<Said | undefined> {
    const { turn } = next
    // A report waits thirty minutes from its last piece, so its conversation does too.
    const waits = (turn.stage === 'telling' || turn.stage === 'sending') && turn.begun
    const grown = turn.next !== before?.next
    const until = waits && !grown && before ? before.until : new Date(now.getTime() + IDLE_MS)
    const heard = [...turn.heard.filter((one) => one !== tag), tag]
    if (!(await turns.write(before, { ...turn, heard, until }))) return undefined
    await fault('lane:written')
    for (const mark of turn.drop) await channel.takeBack(mark)
    const { stays, pass, replies } = next
    return { lang: turn.talk.lang, stays, ...(pass ? { pass } : {}), replies }
  }

  return {
    run,
    start,
    commit,
    /** Says something and asks the open question again. */
    async remind(scene: Scene, words: Words): Promise<Said | undefined> {
      const { turn, now } = scene
      const turned = await run(turn.talk, { kind: 'lost', ids: [], why: words }, now)
      return commit(scene, {
        turn: { ...turn, talk: turned.talk, drop: [] },
        replies: turned.replies,
        stays: true,
      })
    },
    /** The turn after the engine's, with the pieces it no longer holds to be taken back. */
    after(turn: Turn, talk: Talk): Turn {
      const left = marksIn(talk)
      return { ...turn, talk, drop: [...marksIn(turn.talk)].filter((mark) => !left.has(mark)) }
    },
  }
}
export type Engine = ReturnType<typeof createEngine>

/** A report that is sent can't be cancelled, so no button says so. */
function withoutCancel({ talk, replies }: Turned): SpokenReply[] {
  const menu = spoken({ text: engine.menu, quick: [menuButton] }, talk.lang).quick ?? []
  return replies.map((reply) => {
    if (!reply.quick) return reply
    const kept = reply.quick.filter((action) => !('data' in action && action.data.startsWith('cancel?')))
    return { ...reply, quick: [...kept, ...menu] }
  })
}

const menuButton = { label: say.menu, say: 'เมนู' }
const callButton = { label: say.call1205, uri: 'tel:1205' }

/** The last word of a conversation, with where else to turn. */
export const lastWord = (text: Words, lang: Lang, more: NonNullable<Reply['quick']> = []): SpokenReply =>
  spoken({ text, quick: [...more, callButton, menuButton] }, lang)
