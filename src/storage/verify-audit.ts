import type { mongo } from 'mongoose'
import { dailyRoot, firstBroken } from '../cases/audit.js'
import type { Case } from '../cases/case.js'
import { addDays } from '../municipality/calendar.js'
import { type AuditRoot, createAuditRoots } from './audit-roots.js'
import { type Chain, caseStreams } from './case-streams.js'
import type { Database } from './database.js'
import { hasReading, READING_LOG, verifyReadings } from './reading-log.js'

/** One thing that does not hold; `link` counts the links of a chain from 0, which is the receipt. */
export type Broken =
  | { case: string; link: number; why: 'order' | 'link' | 'hash' | 'content' | 'empty' }
  | { day: string; why: 'missing' | 'before' | 'root' }
  | { day: string; case: string; why: 'gone' | 'rewritten' }
  | { reading: number; why: 'order' | 'link' | 'hash' }

export type Verified = {
  chains: number
  /** Lines of the log of who read what. */
  readings: number
  roots: number
  broken: number
  /** Chains that grew on a day whose root does not know them: written late, or added afterwards. */
  unknown: number
  /** The newest root, to be held against the printed one. */
  newest?: { day: string; root: string }
}

type Stored = Omit<Case, 'id'> & { _id: string }
const LINKS = { number: 1, salt: 1, words: 1, photos: 1, events: 1 } as const

/** Checks every chain, the log of readings and every daily root, one after the other, and tells of all that is broken, in that order. */
export async function verifyAudit(database: Database, tell: (broken: Broken) => void): Promise<Verified> {
  const cases = database.db.collection<Stored>('cases')
  const result: Verified = { chains: 0, readings: 0, roots: 0, broken: 0, unknown: 0 }
  const say = (broken: Broken) => {
    result.broken++
    tell(broken)
  }
  for await (const c of cases.find({}, { projection: LINKS }).sort({ _id: 1 })) {
    result.chains++
    const { number, salt, events } = c
    const [receipt, ...rest] = events
    // The words and photos of the receipt are kept once, on the case itself.
    const chain = receipt ? [{ ...receipt, words: c.words, photos: c.photos }, ...rest] : []
    const broken = firstBroken({ id: c._id, ...(salt ? { salt } : {}), events: chain })
    if (!receipt) say({ case: number, link: 0, why: 'empty' })
    else if (broken) say({ case: number, link: broken.seq, why: broken.why })
  }
  result.readings = await verifyReadings(database, (broken) => say({ reading: broken.seq, why: broken.why }))
  await verifyRoots(database, cases, say, result)
  return result
}

async function verifyRoots(
  database: Database,
  cases: mongo.Collection<Stored>,
  say: (broken: Broken) => void,
  result: Verified,
): Promise<void> {
  const { grownOn } = caseStreams(cases)
  let last: AuditRoot | undefined
  let grown = new Set<string>()
  for await (const root of createAuditRoots(database).all()) {
    result.roots++
    const { day, before, heads } = root
    if (last && addDays(last.day, 1) !== day) say({ day: addDays(last.day, 1), why: 'missing' })
    else if (before !== (last?.root ?? '')) say({ day, why: 'before' })
    if (dailyRoot(before, heads) !== root.root) say({ day, why: 'root' })

    const chains = new Map<string, Chain>()
    const today = new Set<string>()
    for await (const chain of grownOn([addDays(day, -1), day])) chains.set(chain.id, chain)
    for await (const { id } of grownOn([day])) today.add(id)
    for (const { id, hash } of heads) {
      if (id === READING_LOG) {
        if (!(await hasReading(database, hash))) say({ day, case: READING_LOG, why: 'rewritten' })
        continue
      }
      grown.delete(id)
      const chain = chains.get(id)
      if (!chain) say({ day, case: id, why: 'gone' })
      else if (!chain.events.some((event) => event.hash === hash))
        say({ day, case: chain.number, why: 'rewritten' })
    }
    result.unknown += grown.size
    // Whatever this root left out, the next one still has.
    for (const { id } of heads) today.delete(id)
    grown = today
    last = root
    result.newest = { day, root: root.root }
  }
}
