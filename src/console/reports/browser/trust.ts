import * as z from 'zod/mini'
import { sameFingerprint } from '../../../sealed/fingerprint.js'
import { type Roster, verifyRoster } from '../../../sealed/roster.js'
import type { Entry } from '../../../sealed/roster-entry.js'

/**
 * How far this browser trusts the roster the server sent. The printed fingerprint is typed once on each machine; from
 * then on the machine remembers it with the last head, so that neither another first key nor a shorter roster passes.
 */
export type Trust =
  | { kind: 'founding' }
  /** There is a roster, but this machine has never compared it with the printed fingerprint. */
  | { kind: 'unknown'; entries: Entry[] }
  | { kind: 'refused'; what: string }
  | { kind: 'sound'; roster: Roster; entries: Entry[]; firstFingerprint: string }

const MemorySchema = z.object({ firstFingerprint: z.string(), head: z.string(), length: z.int() })
export type Memory = z.infer<typeof MemorySchema>
type Keys = { entries: unknown[]; firstFingerprint: string }

/** Judges what the server sent by what this machine remembers. */
export async function judge(keys: Keys, memory: Memory | undefined): Promise<Trust> {
  // verifyRoster reads each entry with its own schema; a bad one is a problem, never trusted.
  const entries = keys.entries as Entry[]
  if (!memory) return entries.length === 0 ? { kind: 'founding' } : { kind: 'unknown', entries }
  if (!sameFingerprint(keys.firstFingerprint, memory.firstFingerprint))
    return { kind: 'refused', what: 'first-key' }
  const roster = await verifyRoster(entries, memory.firstFingerprint, memory)
  const [problem] = roster.problems
  if (problem) return { kind: 'refused', what: problem.what }
  return { kind: 'sound', roster, entries, firstFingerprint: memory.firstFingerprint }
}

/** Compares a roster with the fingerprint typed from the printed sheet; undefined where it does not fit. */
export async function memoryFrom(entries: readonly Entry[], typed: string): Promise<Memory | undefined> {
  const { head, length, problems } = await verifyRoster(entries, typed)
  return problems.length > 0 || length === 0 ? undefined : { firstFingerprint: typed, head, length }
}

const PLACE = 'confidential-roster'
/** Public figures only; kept so that tomorrow's roster can be compared with today's. */
export const memory = {
  read(): Memory | undefined {
    try {
      const found = z.safeParse(MemorySchema, JSON.parse(localStorage.getItem(PLACE) ?? 'null'))
      return found.success ? found.data : undefined
    } catch {
      return undefined
    }
  },
  write: ({ firstFingerprint, head, length }: Memory): void =>
    localStorage.setItem(PLACE, JSON.stringify({ firstFingerprint, head, length })),
}

const MINE = 'confidential-own-key'
/**
 * The fingerprint of the key this machine made last. It is what its owner reads aloud: shown from the server's request
 * it would prove nothing, since a server that exchanged the key would show the exchanged one's.
 */
export const ownFingerprint = {
  read: (): string | undefined => localStorage.getItem(MINE) ?? undefined,
  write: (digits: string): void => localStorage.setItem(MINE, digits),
}
