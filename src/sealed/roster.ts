import { checked, SealedError } from './errors.js'
import { fingerprint, sameFingerprint } from './fingerprint.js'
import { carryOut, type Fault } from './roster-deeds.js'
import {
  BEGINNING,
  type Entry,
  EntrySchema,
  type Escrow,
  entryHash,
  type Officer,
  readStatement,
  type Statement,
} from './roster-entry.js'
import { verify } from './signing.js'

/**
 * Reading the key roster. The server keeps it but is not trusted with it: page and console check every
 * entry themselves, from the printed fingerprint of the first key on.
 */
export type Roster = {
  active: Officer[]
  /** Retired officers and old keys: what they signed can still be checked, nothing is sealed to them. */
  former: Officer[]
  escrow: Escrow | undefined
  /** The last entry's hash: remember it, and a later roster that forgets an entry is refused. */
  head: string
  length: number
  problems: Problem[]
}
/** `n` is the entry, counted from 0. */
type Problem = { n: number; what: Fault }

type State = Omit<Roster, 'problems'> & { day: string }
const empty: State = { active: [], former: [], escrow: undefined, head: BEGINNING, length: 0, day: '' }

/**
 * Checks a roster from its first entry to its last.
 *
 * @param entries as the server gave them
 * @param firstFingerprint the printed one; spaces don't matter
 * @param remembered `head` and `length` of a roster checked earlier: a server could otherwise leave the
 *   last entries away, such as the retirement of an officer
 * @returns with any problem, nobody is active: a roster is right as a whole or not used at all
 */
export async function verifyRoster(
  entries: readonly unknown[],
  firstFingerprint: string,
  remembered?: Pick<Roster, 'head' | 'length'>,
): Promise<Roster> {
  let state = empty
  let known = !remembered || remembered.length === 0
  for (const entry of entries) {
    const next = await step(state, entry, firstFingerprint)
    if (typeof next === 'string') return refused(state.length, next)
    state = next
    known ||= state.length === remembered?.length && state.head === remembered.head
  }
  if (!known) return refused(state.length, 'forgotten')
  const { day: _, ...roster } = state
  return { ...roster, problems: [] }
}

const refused = (n: number, what: Fault): Roster => ({
  active: [],
  former: [],
  escrow: undefined,
  head: BEGINNING,
  length: n,
  problems: [{ n, what }],
})

async function step(state: State, raw: unknown, firstFingerprint: string): Promise<State | Fault> {
  const read = readEntry(raw)
  if (!read) return 'unreadable'
  const { entry, statement } = read
  const { deed, n, prev, on, by } = statement
  if (n !== state.length || prev !== state.head) return 'chain'
  if (on < state.day) return 'day'
  if ((deed.act === 'found') !== (n === 0)) return 'chain'
  if (deed.act === 'found' && !sameFingerprint(fingerprint(deed.officer), firstFingerprint))
    return 'first-key'

  const signers = deed.act === 'found' ? [deed.officer] : state.active
  const signer = signers.find((officer) => officer.id === by)
  if (!signer) return 'signer'
  if (!(await verify('roster', entry.statement, entry.signature, signer.verifyKey))) return 'signature'

  const changed = carryOut(state, deed)
  if (typeof changed === 'string') return changed
  return { ...state, ...changed, head: entryHash(entry), length: n + 1, day: on }
}

function readEntry(raw: unknown): { entry: Entry; statement: Statement } | undefined {
  try {
    const entry = checked(EntrySchema, raw, 'bad-roster')
    return { entry, statement: readStatement(entry) }
  } catch (error) {
    if (error instanceof SealedError) return undefined
    throw error
  }
}
