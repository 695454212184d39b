import { base64 } from '@scure/base'
import { peelReplyBox } from '../../../sealed/reply-box-peel.js'
import { decisionIn, type Move, sealAnswer } from './answer.js'
import type { OpenedCase } from './pieces.js'
import { server, ServerRefusal } from './server.js'
import type { Session } from './session.js'
import type { Unlocked } from './unlock.js'
import { answerWords as words } from './wording-desk.js'

export type Kind = Move | 'message'

/**
 * Signs, seals and sends.
 *
 * @param reload shows the case anew when something else came first
 * @throws SealedError, ServerRefusal
 */
export async function sendAnswer(
  { desk, trust, unlocked }: Session,
  { found, shown }: OpenedCase,
  { text, kind }: { text: string; kind: Kind },
  reload: () => Promise<void>,
): Promise<void> {
  if (!unlocked) throw new Error('nothing is written while the key is locked')
  const written = { text, on: desk.today, ...(kind === 'message' ? {} : { move: kind }) }
  const officer = { id: desk.me.id, unlocked }
  const answer = await sealAnswer(found, written, officer, {
    decision: decisionIn(shown),
    roster: trust.roster,
  })
  try {
    await server.answer(found.caseId, answer)
  } catch (error) {
    if (!(error instanceof ServerRefusal) || error.status !== 409) throw error
    // Another officer's answer took the number, or moved the case on: shown first, then sent again by the officer.
    await reload()
    throw new ServerRefusal(409, words.changed)
  }
}

/** The outer lid of the reply box comes off here; the server opens the inner one, tells the reporter, and forgets. */
export async function leaveNotice({ found }: OpenedCase, unlocked: Unlocked, notify: boolean) {
  if (!found.box || !notify) return words.sent
  try {
    await server.notice(found.caseId, await peel(base64.decode(found.box), unlocked))
    return words.sent
  } catch {
    return words.sentButNotice
  }
}

async function peel(box: Uint8Array, { current, older }: Unlocked): Promise<Uint8Array> {
  for (const { identity } of older) {
    const inner = await peelReplyBox(box, identity).catch(() => undefined)
    if (inner) return inner
  }
  return peelReplyBox(box, current.identity)
}
