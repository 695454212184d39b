import type { Deed, Escrow, Officer } from './roster-entry.js'

/** What an entry changes, once it is known to be signed and in its place. */
export type People = { active: Officer[]; former: Officer[]; escrow: Escrow | undefined }

/** Why a roster was refused. */
export type Fault =
  | 'unreadable' // not an entry, or a statement with something missing or added
  | 'chain' // not the successor of the entry before it
  | 'day' // signed before the entry before it
  | 'first-key' // the first key is not the published one
  | 'signer' // signed by nobody who was active then
  | 'signature' // does not fit the statement
  | 'officer' // adds one who is there, or changes one who is not
  | 'key-reused' // a key that was in the roster before
  | 'forgotten' // an entry seen earlier is no longer there

/** The people after this deed, or why it can't be. */
export function carryOut(people: People, deed: Deed): People | Fault {
  const { active, former, escrow } = people
  if (deed.act === 'end-escrow') return { ...people, escrow: undefined }
  if (deed.act === 'set-escrow') {
    // The same key in two places would let an officer who was left out read by the other.
    return hasKey(people, deed.escrow) ? 'key-reused' : { ...people, escrow: deed.escrow }
  }
  const id = deed.act === 'retire' ? deed.id : deed.officer.id
  const there = active.filter((officer) => officer.id === id)
  const others = active.filter((officer) => officer.id !== id)
  const arrives = deed.act === 'found' || deed.act === 'add'
  if (arrives === there.length > 0) return 'officer'
  const left = [...former, ...there]
  if (deed.act === 'retire') return { active: others, former: left, escrow }
  if (hasKey(people, deed.officer)) return 'key-reused'
  return { active: [...others, deed.officer], former: left, escrow }
}

/** Whether a key is or was an officer's, or is the escrow key. */
const hasKey = (people: People, key: { recipient: string; verifyKey?: string }) =>
  people.escrow?.recipient === key.recipient ||
  [...people.active, ...people.former].some(
    (officer) => officer.recipient === key.recipient || officer.verifyKey === key.verifyKey,
  )
