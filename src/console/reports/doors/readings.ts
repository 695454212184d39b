import type { Piece } from '../../../confidential/channel.js'
import type { SealedCase } from '../wire.js'
import type { DeskServices } from './services.js'

/** Under which name the opening of an attachment is noted: as one of its report's, which supervisors never see. */
export const attachmentId = (caseId: string, { role, seq }: Pick<Piece, 'role' | 'seq'>): string =>
  `${caseId}/${role}/${seq}`

const MOST = 50

/** Who has opened this report and its attachments, the newest first: shown to those who may read it, to nobody else. */
export async function readingsOf(
  { access, staff }: Pick<DeskServices, 'access' | 'staff'>,
  caseId: string,
  attachments: readonly Pick<Piece, 'role' | 'seq'>[],
): Promise<SealedCase['readings']> {
  const { readings } = access
  const whole = readings.refOf('report', caseId)
  const refs = [whole, ...attachments.map((one) => readings.refOf('report', attachmentId(caseId, one)))]
  const found = await readings.newest({ what: ['report'], refs }, MOST)
  const people = await staff.named([...new Set(found.map((reading) => reading.staff))])
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return found.map((reading) => ({
    name: names.get(reading.staff) ?? '',
    on: reading.at,
    attachment: reading.ref !== whole,
  }))
}
