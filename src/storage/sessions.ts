import type { Role } from '../cases/case.js'
import type { Database } from './database.js'
import type { StaffMember } from './staff.js'
import { digestOf, newToken } from './token.js'

const MINUTE = 60_000
export const IDLE_MS = 30 * MINUTE
export const LIFE_MS = 12 * 60 * MINUTE
/** Signed in by link, the second factor still to come. */
const HALF_MS = 10 * MINUTE
/** `seen` is written once a minute at most. */
const TOUCH_MS = MINUTE

/** What is still to be done before the console opens: nothing, a code, or setting one up. */
export type Step = 'done' | 'code' | 'enrol'

export type Session = {
  id: string
  staff: string
  /** As they were at sign-in: with other roles the session is over. */
  roles: Role[]
  step: Step
  seen: Date
  until: Date
  /** A second factor being set up, sealed. It belongs to the session, so that nobody finishes what another began. */
  enrolling?: Uint8Array
  /** Numbers picked that no computer showed. */
  misses?: number
}
type Stored = Omit<Session, 'id'> & { _id: string }

/** Who is signed in to the console: 30 idle minutes, 12 hours at most. Stored under the digest of the cookie. */
export function createSessions(database: Database) {
  const sessions = database.db.collection<Stored>('console_sessions')

  async function open({ id, roles }: Pick<StaffMember, 'id' | 'roles'>, step: Step, now: Date) {
    const token = newToken()
    const until = new Date(now.getTime() + (step === 'done' ? LIFE_MS : HALF_MS))
    await sessions.insertOne({ _id: digestOf(token), staff: id, roles, step, seen: now, until })
    return token
  }

  return {
    /** @returns the token for the cookie */
    open,
    async find(token: string, now: Date): Promise<Session | undefined> {
      const awake = new Date(now.getTime() - IDLE_MS)
      const found = await sessions.findOne({
        _id: digestOf(token),
        until: { $gt: now },
        seen: { $gt: awake },
      })
      if (!found) return undefined
      if (now.getTime() - found.seen.getTime() >= TOUCH_MS)
        await sessions.updateOne({ _id: found._id }, { $max: { seen: now } })
      const { _id, enrolling, ...rest } = found
      // The driver reads bytes back as its own Binary.
      return { id: _id, ...rest, ...(enrolling ? { enrolling: Buffer.from(enrolling.buffer) } : {}) }
    },
    /** The next step under a new token: what knew the old one is left outside. */
    async renew(session: Session, person: StaffMember, step: Step, now: Date): Promise<string> {
      await sessions.deleteOne({ _id: session.id })
      return open(person, step, now)
    },
    async keepEnrolling(id: string, sealed: Uint8Array): Promise<void> {
      await sessions.updateOne({ _id: id }, { $set: { enrolling: Buffer.from(sealed) } })
    },
    async countMiss(id: string): Promise<void> {
      await sessions.updateOne({ _id: id }, { $inc: { misses: 1 } })
    },
    async close(id: string): Promise<void> {
      await sessions.deleteOne({ _id: id })
    },
    async closeAll(staff: string): Promise<void> {
      await sessions.deleteMany({ staff })
    },
  }
}

export type Sessions = ReturnType<typeof createSessions>

export const sessionIndexes = [
  { collection: 'console_sessions', key: { until: 1 }, options: { expireAfterSeconds: 0 } },
  { collection: 'console_sessions', key: { staff: 1 }, options: {} },
] as const
