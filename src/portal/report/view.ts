import type { ForReporter } from '../../confidential/channel.js'
import { addWorkingDays } from '../../municipality/working-days.js'
import type { House } from '../../office/house.js'
import { reportDeadlines } from '../../sealed/deadlines.js'
import type { Case } from './wire.js'

/** By when the reporter must have heard, given the municipality's holidays. */
export const deadlines = (receivedOn: string, { holidays }: Pick<House, 'holidays'>) =>
  reportDeadlines(receivedOn, (day, n) => addWorkingDays(day, n, holidays))

/**
 * A case as its reporter may see it, and the sealed pieces in the order the head lists them. The reporter's own photos
 * and files are not sent back: they are known, and large.
 */
export function caseView(found: ForReporter, house: Pick<House, 'holidays'>) {
  const { caseId, state, receivedOn, acknowledgedOn, feedbackOn, finishedOn } = found
  const light = found.pieces.filter(({ role, type }) => role === 'officer' || !HEAVY.has(type))
  const head: Case = {
    caseId,
    state,
    receivedOn,
    ...(acknowledgedOn ? { acknowledgedOn } : {}),
    ...(feedbackOn ? { feedbackOn } : {}),
    ...(finishedOn ? { finishedOn } : {}),
    ...deadlines(receivedOn, house),
    readers: found.readers.map(({ id }) => id),
    withEscrow: Boolean(found.escrow),
    next: found.next.reporter,
    pieces: light.map(({ seq, role, type, sealed }) => ({ seq, role, type, size: sealed.length })),
  }
  return { head, parts: light.map(({ sealed }) => sealed) }
}
const HEAVY = new Set(['photo', 'file'])
