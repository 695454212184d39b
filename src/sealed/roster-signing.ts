import { SealedError } from './errors.js'
import { fingerprint } from './fingerprint.js'
import { type Roster, verifyRoster } from './roster.js'
import { BEGINNING, type Deed, type Entry, type Officer, type Statement } from './roster-entry.js'
import { sign } from './signing.js'

/** Adding to the key roster, in an officer's browser. `signingKey` never leaves it. */
export type Signer = { id: string; signingKey: string }

/**
 * The first entry, signed by the officer it names.
 *
 * @param on the day in Bangkok, `'2026-11-23'`
 * @returns the entry and the fingerprint to print, publish and read aloud
 */
export async function foundRoster(
  officer: Officer,
  signingKey: string,
  on: string,
): Promise<{ entries: Entry[]; firstFingerprint: string }> {
  const statement: Statement = {
    v: 1,
    n: 0,
    prev: BEGINNING,
    on,
    by: officer.id,
    deed: { act: 'found', officer },
  }
  const entries = [await signed(statement, signingKey)]
  const firstFingerprint = fingerprint(officer)
  await sound(entries, firstFingerprint)
  return { entries, firstFingerprint }
}

/**
 * The roster with one more entry. What is there is checked first, so that nobody signs on top of an altered
 * list, and the result too. Before adding an officer, compare the fingerprint with them by voice.
 *
 * @throws SealedError `bad-roster` where either is refused
 */
export async function appendToRoster(
  entries: readonly Entry[],
  firstFingerprint: string,
  deed: Exclude<Deed, { act: 'found' }>,
  signer: Signer,
  on: string,
): Promise<Entry[]> {
  const { length, head } = await sound(entries, firstFingerprint)
  const entry = await signed({ v: 1, n: length, prev: head, on, by: signer.id, deed }, signer.signingKey)
  const longer = [...entries, entry]
  await sound(longer, firstFingerprint)
  return longer
}

async function signed(statement: Statement, signingKey: string): Promise<Entry> {
  const text = JSON.stringify(statement)
  return { statement: text, signature: await sign('roster', text, signingKey) }
}

async function sound(entries: readonly Entry[], firstFingerprint: string): Promise<Roster> {
  const roster = await verifyRoster(entries, firstFingerprint)
  if (roster.problems.length > 0) throw new SealedError('bad-roster')
  return roster
}
