import { randomUUID } from 'node:crypto'
import type { Database } from '../storage/database.js'
import { isDuplicateKey } from '../storage/database.js'

type Slot = { _id: string; holder: string; lease: Date; tries: number; at: Date; doneAt?: Date }
/** A run that was granted: who has it, and the how manieth try it is. */
export type Claim = { id: string; holder: string; tries: number }

/** A run renews its lease while it lives; one that was killed is taken up by another server after this long. */
export const LEASE_MS = 2 * 60_000
export const RENEW_MS = 30_000
/** Longer than any occasion stays due. */
const KEPT_DAYS = 100

/** Which occasion of which job is taken, and done: one document each, so that it runs once however many servers run. */
export function createSlots(database: Database) {
  const slots = database.db.collection<Slot>('jobs')
  const until = (now: Date) => new Date(now.getTime() + LEASE_MS)

  return {
    /** A claim when this process may run it: nobody did, or whoever began is silent. Otherwise why not. */
    async claim(job: string, bucket: string, now: Date): Promise<Claim | 'taken' | 'done'> {
      const id = `${job}:${bucket}`
      const holder = randomUUID()
      try {
        const taken = await slots.findOneAndUpdate(
          { _id: id, doneAt: { $exists: false }, lease: { $lte: now } },
          { $set: { holder, lease: until(now) }, $inc: { tries: 1 }, $setOnInsert: { at: now } },
          { upsert: true, returnDocument: 'after' },
        )
        return { id, holder, tries: taken?.tries ?? 1 }
      } catch (error) {
        if (!isDuplicateKey(error)) throw error
      }
      return (await slots.findOne({ _id: id }))?.doneAt ? 'done' : 'taken'
    },
    async renew({ id, holder }: Claim, now: Date): Promise<void> {
      await slots.updateOne({ _id: id, holder, doneAt: { $exists: false } }, { $set: { lease: until(now) } })
    },
    async done({ id }: Claim, now: Date): Promise<void> {
      await slots.updateOne({ _id: id }, { $set: { doneAt: now } })
    },
    /** Gives it back; nobody takes it before `again`. */
    async release({ id, holder }: Claim, again: Date): Promise<void> {
      await slots.updateOne({ _id: id, holder, doneAt: { $exists: false } }, { $set: { lease: again } })
    },
    /** When the newest finished run of a job began: what was done since may have been cut short before it was told. */
    async lastFinished(job: string): Promise<Date> {
      const filter = { _id: { $gt: `${job}:`, $lt: `${job};` }, doneAt: { $exists: true } }
      const newest = await slots.findOne(filter, { sort: { _id: -1 } })
      return newest?.at ?? new Date(0)
    },
    isDone: async (job: string, bucket: string): Promise<boolean> =>
      (await slots.countDocuments({ _id: `${job}:${bucket}`, doneAt: { $exists: true } }, { limit: 1 })) ===
      1,
  }
}

export const slotIndexes = [
  { collection: 'jobs', key: { at: 1 }, options: { expireAfterSeconds: KEPT_DAYS * 86_400 } },
] as const
