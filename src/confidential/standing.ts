import { SealedError } from '../sealed/errors.js'
import type { Officer } from '../sealed/roster-entry.js'
import type { Roster } from '../sealed/roster.js'
import type { Staff } from '../storage/staff.js'
import type { Standing } from './channel.js'
import type { Checked } from './roster.js'

/** Whether this is somebody in office who may hold the keys of the lane; never one who administers the system too. */
export const createIsOfficer =
  (staff: Pick<Staff, 'byId'>) =>
  async (id: string): Promise<boolean> => {
    const roles = (await staff.byId(id))?.roles ?? []
    return roles.includes('integrity') && !roles.includes('admin')
  }

type Parts = { look: () => Promise<Checked>; isOfficer: (id: string) => Promise<boolean> }
export type Able = { officers: Officer[]; roster: Roster }

/** Who can receive: officers the verified roster has and the municipality still employs as such. */
export function createStanding({ look, isOfficer }: Parts) {
  async function able(): Promise<Able> {
    const { roster } = await look()
    const inOffice = await Promise.all(roster.active.map(({ id }) => isOfficer(id)))
    return { roster, officers: roster.active.filter((_, i) => inOffice[i]) }
  }

  async function standing(): Promise<Standing> {
    const { officers, roster } = await able()
    if (roster.problems.length) return { open: false, why: 'bad-roster' }
    if (!officers.length) return { open: false, why: 'no-officer' }
    return { open: true, officers, roster, ...(roster.escrow ? { escrow: roster.escrow } : {}) }
  }

  /** @throws SealedError `no-recipient`, `bad-roster` */
  async function open(): Promise<Able> {
    const now = await standing()
    if (now.open) return now
    throw new SealedError(now.why === 'bad-roster' ? 'bad-roster' : 'no-recipient')
  }
  return { able, standing, open }
}
