import type { Piece } from './channel.js'
import type { Submitted } from './collections.js'
import type { ReaderTags } from './reader-tags.js'
import type { Able } from './standing.js'

/** What both sides see of a case. Its readers are those who still can: whoever left is sealed to no longer. */
export function commonOf(report: Submitted, { officers, roster }: Able, tags: ReaderTags) {
  const { _id: caseId, door, state, receivedOn, acknowledgedOn, feedbackOn, finishedOn, reporter } = report
  const reads = (tag: string) => report.readers.includes(tag)
  return {
    caseId,
    door,
    state,
    receivedOn,
    ...(acknowledgedOn ? { acknowledgedOn } : {}),
    ...(feedbackOn ? { feedbackOn } : {}),
    ...(finishedOn ? { finishedOn } : {}),
    readers: officers.filter(({ id }) => reads(tags.of(caseId, id))),
    ...(roster.escrow && reads(tags.ofEscrow(caseId)) ? { escrow: roster.escrow } : {}),
    reporter,
    next: { reporter: report.sides.reporter.next, officer: report.sides.officer.next },
  }
}

export const pieceOf = ({ caseId, seq, role, type, sealed }: Piece): Piece => ({
  caseId,
  seq,
  role,
  type,
  sealed,
})
