import { hex } from '@scure/base'
import { type Roster, verifyRoster } from '../../../sealed/roster.js'
import type { Escrow, Officer } from '../../../sealed/roster-entry.js'
import type { Keys } from '../wire.js'
import type { Server } from './server.js'

/** The channel as this browser has checked it. */
export type Checked = {
  roster: Roster
  /** Those who can receive now: in the roster checked here, and able as the server says. */
  officers: Officer[]
  escrow: Escrow | undefined
  salt: Uint8Array
  firstFingerprint: string
  closed?: 'no-officer' | 'bad-roster'
}

/** Fetches the roster and checks every entry of it from the first fingerprint on. @throws Unreached */
export async function checkChannel(server: Pick<Server, 'keys'>): Promise<Checked> {
  return checkKeys(await server.keys())
}

export async function checkKeys({ entries, firstFingerprint, salt, able, closed }: Keys): Promise<Checked> {
  const roster = await verifyRoster(entries, firstFingerprint)
  const officers = roster.active.filter(({ id }) => able.includes(id))
  const why =
    roster.problems.length > 0 ? 'bad-roster' : (closed ?? (officers.length === 0 ? 'no-officer' : undefined))
  return {
    roster,
    officers: why ? [] : officers,
    escrow: roster.escrow,
    salt: hex.decode(salt),
    firstFingerprint,
    ...(why ? { closed: why } : {}),
  }
}

/** For chooseRecipients: everybody in the roster but these readers. */
export const allBut = (roster: Roster, readers: readonly string[]): string[] =>
  roster.active.map(({ id }) => id).filter((id) => !readers.includes(id))
