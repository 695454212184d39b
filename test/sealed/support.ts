import { makeOfficerKeys, type OfficerKeys } from '../../src/sealed/keys.js'
import { type Roster, verifyRoster } from '../../src/sealed/roster.js'
import type { Entry, Officer } from '../../src/sealed/roster-entry.js'
import { appendToRoster, foundRoster, type Signer } from '../../src/sealed/roster-signing.js'

/** An officer with the private keys, as they are in the officer's own browser. */
export type Person = { officer: Officer; keys: OfficerKeys; signer: Signer }

export async function person(id: string, name = `นิติกร ${id}`): Promise<Person> {
  const keys = await makeOfficerKeys()
  const { recipient, verifyKey, signingKey } = keys
  return { officer: { id, name, recipient, verifyKey }, keys, signer: { id, signingKey } }
}

export type Office = { people: Person[]; entries: Entry[]; firstFingerprint: string; roster: Roster }

/** A roster of officers `officer-1`, `officer-2`, …, each added by the first, and an escrow key if asked for. */
export async function office(size: number, escrow?: Person): Promise<Office> {
  const people = await Promise.all(Array.from({ length: size }, (_, i) => person(`officer-${i + 1}`)))
  const [first, ...others] = people
  if (!first) throw new Error('an office has at least one officer')
  const founded = await foundRoster(first.officer, first.keys.signingKey, '2026-11-01')
  const { firstFingerprint } = founded
  let { entries } = founded
  for (const { officer } of others) {
    entries = await appendToRoster(
      entries,
      firstFingerprint,
      { act: 'add', officer },
      first.signer,
      '2026-11-02',
    )
  }
  if (escrow) {
    const { name: holder, recipient } = escrow.officer
    const deed = { act: 'set-escrow', escrow: { holder, recipient } } as const
    entries = await appendToRoster(entries, firstFingerprint, deed, first.signer, '2026-11-03')
  }
  return { people, entries, firstFingerprint, roster: await verifyRoster(entries, firstFingerprint) }
}

/** The array's element, which the test knows to be there. */
export function at<T>(list: readonly T[], index: number): T {
  const one = list.at(index)
  if (one === undefined) throw new Error(`nothing at ${index}`)
  return one
}

export const CASE = '5f0e9a1c-9a55-4c8e-8f43-0c6a2f1d7b21'
export const OTHER_CASE = '0b7d3c52-1f7a-4e0d-9d0e-6a1b2c3d4e5f'
/** What no store, log or error may ever hold. */
export const CANARY = 'ปลัดเรียกเงินห้าหมื่นที่ร้านกาแฟ'
