import { createHash, createHmac, hkdfSync } from 'node:crypto'
import { bangkokDay } from '../municipality/calendar.js'
import { type Database, isDuplicateKey } from './database.js'

export type Read = 'report' | 'case' | 'photo'
/** Who looked at what. No content, no number; for a report no time either, only the day in Bangkok. */
export type Reading = {
  seq: number
  staff: string
  what: Read
  ref: string
  at: string
  prev: string
  hash: string
}
type Stored = Omit<Reading, 'seq'> & { _id: number }

/** Its name among the chains of a daily root. */
export const READING_LOG = 'reading log'

/** Of two writers at once one takes the next place, the other tries the one after. */
const MOST_TRIES = 50

/**
 * The log of readings: append-only, one chain of hashes, so that a line taken out or changed is found by
 * `npm run audit -- verify`. Reports stand in it by an HMAC: who has never read one may have been left out of it, and
 * a stolen database must not tell.
 *
 * @param serverKey 32 bytes, base64
 */
export function createReadingLog(database: Database, serverKey: string) {
  const log = readingsIn(database)
  const key = new Uint8Array(
    hkdfSync('sha256', Buffer.from(serverKey, 'base64'), '', 'console/reading-log/v1', 32),
  )
  const refOf = (what: Read, id: string): string =>
    what === 'report' ? createHmac('sha256', key).update(id).digest('base64url') : id

  return {
    refOf,
    /** Resolves when it is durable. */
    async note(reading: { staff: string; what: Read; id: string }, now: Date): Promise<void> {
      const { staff, what, id } = reading
      const at = what === 'report' ? bangkokDay(now) : now.toISOString()
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const last = await log.findOne({}, { sort: { _id: -1 } })
        const link = {
          seq: (last?._id ?? -1) + 1,
          staff,
          what,
          ref: refOf(what, id),
          at,
          prev: last?.hash ?? '',
        }
        const { seq, ...rest } = { ...link, hash: hashOf(link) }
        try {
          await log.insertOne({ _id: seq, ...rest })
          return
        } catch (error) {
          if (!isDuplicateKey(error)) throw error
        }
      }
      throw new Error('The reading log stayed contended')
    },
    /** Where the log stood when this day in Bangkok ended; undefined when it did not grow on it. */
    async headOn(day: string): Promise<{ id: string; hash: string } | undefined> {
      for await (const { at, hash } of log.find().sort({ _id: -1 })) {
        const on = dayOf(at)
        if (on <= day) return on === day ? { id: READING_LOG, hash } : undefined
      }
      return undefined
    },
    /** The newest readings of these things, or of everything of a kind. */
    async newest(of: { what: Read[]; refs?: string[] }, limit: number): Promise<Reading[]> {
      const filter = { what: { $in: of.what }, ...(of.refs ? { ref: { $in: of.refs } } : {}) }
      return (await log.find(filter).sort({ _id: -1 }).limit(limit).toArray()).map(plain)
    },
  }
}

export type ReadingLog = ReturnType<typeof createReadingLog>

/** Tells of every line that does not hold, in order; resolves with how many there are. */
export async function verifyReadings(
  database: Database,
  tell: (broken: { seq: number; why: 'order' | 'link' | 'hash' }) => void,
): Promise<number> {
  let readings = 0
  let head = ''
  for await (const stored of readingsIn(database).find().sort({ _id: 1 })) {
    const reading = plain(stored)
    if (reading.seq !== readings) tell({ seq: readings, why: 'order' })
    else if (reading.prev !== head) tell({ seq: reading.seq, why: 'link' })
    if (reading.hash !== hashOf(reading)) tell({ seq: reading.seq, why: 'hash' })
    readings = reading.seq + 1
    head = reading.hash
  }
  return readings
}

/** Whether a line with this hash is in the log. */
export const hasReading = async (database: Database, hash: string): Promise<boolean> =>
  (await readingsIn(database).findOne({ hash })) !== null

const dayOf = (at: string) => (at.length > 10 ? bangkokDay(new Date(at)) : at)
const readingsIn = (database: Database) => database.db.collection<Stored>('console_readings')
const plain = ({ _id, ...rest }: Stored): Reading => ({ seq: _id, ...rest })

const hashOf = ({ seq, staff, what, ref, at, prev }: Omit<Reading, 'hash'>): string =>
  createHash('sha256')
    .update(JSON.stringify([prev, seq, staff, what, ref, at]))
    .digest('base64url')

export const readingLogIndexes = [
  { collection: 'console_readings', key: { hash: 1 }, options: {} },
  { collection: 'console_readings', key: { what: 1, ref: 1, _id: -1 }, options: {} },
] as const
