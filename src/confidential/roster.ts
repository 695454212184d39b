import { SealedError, checked } from '../sealed/errors.js'
import { fingerprint, sameFingerprint } from '../sealed/fingerprint.js'
import { type Roster, verifyRoster } from '../sealed/roster.js'
import { BEGINNING, type Deed, type Entry, EntrySchema, readStatement } from '../sealed/roster-entry.js'
import { sha256Hex, utf8 } from '../sealed/bytes.js'
import { isDuplicateKey } from '../storage/database.js'
import type { Collections } from './collections.js'
import { notYours, rosterMoved } from './refusals.js'
import { openPin, type Pin, pinOf, sealPin } from './roster-pin.js'
import type { Together } from './together.js'

type Parts = {
  collections: Pick<Collections, 'roster' | 'settings'>
  together: Together
  serverKey: Uint8Array
  /** The printed fingerprint, where the operator has set it (INTEGRITY_FINGERPRINT). */
  published: string | undefined
  isOfficer: (id: string) => Promise<boolean>
}
/** The roster as it lies there, and what checking it gave: with any problem nobody is active. */
export type Checked = { entries: Entry[]; firstFingerprint: string; roster: Roster }

type Remembered = Pick<Roster, 'head' | 'length'>

const PIN = 'roster'

/** The key roster's store. It takes no line it has not checked, and trusts none it reads. */
export function createRoster({ collections, together, serverKey, published, isOfficer }: Parts) {
  const { roster: rows, settings } = collections
  /** The longest roster this process has found to be right. */
  let seen: Remembered = { head: '', length: 0 }
  let last: { of: string; checked: Promise<Roster> } | undefined

  async function look(): Promise<Checked> {
    // What was seen, then the pin, then the lines: what is added meanwhile is more than was remembered, not less.
    const before = seen
    const early = await settings.findOne({ _id: PIN })
    const found = await rows.find().sort({ _id: 1 }).toArray()
    const stored = early ?? (found.length ? await settings.findOne({ _id: PIN }) : null)
    const entries = found.map(({ statement, signature }) => ({ statement, signature }))
    const pin = stored ? openPin(serverKey, stored) : undefined
    const firstFingerprint = pin?.firstFingerprint ?? ''
    const roster = stored && !pin ? unpinned : await check(entries, pin, before)
    if (!roster.problems.length && roster.length > seen.length) seen = roster
    return { entries, firstFingerprint, roster }
  }

  /** Checked once for each content, since signatures take milliseconds and every visitor of the page asks. */
  function check(entries: Entry[], pin: Pin | undefined, before: Remembered): Promise<Roster> {
    const remembered = pin && pin.length > before.length ? pin : before
    const of = sha256Hex(utf8(JSON.stringify([entries, pin ?? null, remembered.head])))
    if (last?.of !== of) last = { of, checked: checkAnew(entries, pin, remembered) }
    return last.checked
  }

  async function checkAnew(entries: Entry[], pin: Pin | undefined, remembered: Remembered): Promise<Roster> {
    const first = pin?.firstFingerprint ?? ''
    if (pin && published !== undefined && !sameFingerprint(first, published)) return unpinned
    return verifyRoster(entries, first, remembered)
  }

  async function append(raw: unknown, by: string): Promise<void> {
    const entry = checked(EntrySchema, raw, 'bad-roster')
    const { deed, n, prev, by: signer } = readStatement(entry)
    if (signer !== by && subjectOf(deed) !== by) throw notYours()
    if (!(await isOfficer(by))) throw notYours()
    if ('officer' in deed && !(await isOfficer(deed.officer.id))) throw notYours()

    const now = await look()
    if (now.roster.problems.length) throw new SealedError('bad-roster')
    if (sameEntry(now.entries[n], entry)) return
    if (n < now.roster.length || (n === now.roster.length && prev !== now.roster.head)) throw rosterMoved()
    const first = now.firstFingerprint || (deed.act === 'found' ? fingerprint(deed.officer) : '')
    if (published !== undefined && !sameFingerprint(first, published)) throw new SealedError('bad-roster')
    const next = await verifyRoster([...now.entries, entry], first, now.roster)
    if (next.problems.length) throw new SealedError('bad-roster')
    await write(n, entry, pinOf(first, next))
  }

  /** Of two lines with one number the first is taken; only then does the pin move on, so that it never goes back. */
  async function write(n: number, entry: Entry, pin: Pin): Promise<void> {
    try {
      await together(async (session) => {
        await rows.insertOne({ _id: n, ...entry }, { session })
        const set = { $set: sealPin(serverKey, pin) }
        await settings.updateOne({ _id: PIN }, set, { session, upsert: true })
      })
    } catch (error) {
      if (isDuplicateKey(error)) throw rosterMoved()
      throw error
    }
  }

  return { look, append }
}

/** What stands there was not founded here: its pin is not ours, or not the published one. */
const unpinned: Roster = {
  active: [],
  former: [],
  escrow: undefined,
  head: BEGINNING,
  length: 0,
  problems: [{ n: 0, what: 'first-key' }],
}

const subjectOf = (deed: Deed): string | undefined =>
  'officer' in deed ? deed.officer.id : deed.act === 'retire' ? deed.id : undefined

const sameEntry = (a: Entry | undefined, b: Entry): boolean =>
  a?.statement === b.statement && a.signature === b.signature
