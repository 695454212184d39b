import type { Deed, Officer } from '../../../sealed/roster-entry.js'
import { appendToRoster } from '../../../sealed/roster-signing.js'
import type { Desk } from '../wire.js'
import { server } from './server.js'
import type { Trust } from './trust.js'
import type { Unlocked } from './unlock.js'

type Sound = Extract<Trust, { kind: 'sound' }>

/** What every part of the desk works with, once the roster was found sound. */
export type Session = {
  desk: Desk
  trust: Sound
  /** This officer in the roster; undefined until an officer there has signed. */
  me: Officer | undefined
  unlocked: Unlocked | undefined
  setUnlocked: (unlocked: Unlocked | undefined) => void
  /** Asks the server again and judges the roster anew. */
  reload: () => Promise<void>
}

/**
 * Signs a line for the roster and hands it to the server.
 *
 * @throws SealedError `bad-roster`; ServerRefusal, 409 when another line came first
 */
export async function signDeed(session: Session, deed: Exclude<Deed, { act: 'found' }>): Promise<void> {
  const { desk, trust, unlocked } = session
  if (!unlocked) throw new Error('nothing is signed while the key is locked')
  const signer = { id: desk.me.id, signingKey: unlocked.current.signingKey }
  const longer = await appendToRoster(trust.entries, trust.firstFingerprint, deed, signer, desk.today)
  const entry = longer.at(-1)
  if (entry) await server.addEntry(entry)
  await session.reload()
}
