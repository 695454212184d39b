import type { mongo } from 'mongoose'
import type { Collections } from './collections.js'
import type { Door } from './channel.js'
import type { Together } from './together.js'

const MINUTE = 60_000
/** A chat's step is forgotten after as long; on the page somebody may be writing slowly, for the first time. */
export const WAITS_MS: Record<Door, number> = { chat: 30 * MINUTE, page: 120 * MINUTE }

/** How long a report that was begun waits for its submission: the one time the lane writes down. */
export function createWaits({ reports, waits, pieces }: Collections, together: Together, now: () => Date) {
  const due = (door: Door) => new Date(now().getTime() + WAITS_MS[door])

  const waiting = async (caseId: string, door: Door, session: mongo.ClientSession): Promise<void> => {
    await waits.updateOne({ _id: caseId }, { $set: { due: due(door) } }, { session, upsert: true })
  }
  const over = async (caseId: string, session: mongo.ClientSession): Promise<void> => {
    await waits.deleteOne({ _id: caseId }, { session })
  }

  /** Leaves nothing of a report that was begun; one that was submitted stays. */
  async function forget(caseId: string, session: mongo.ClientSession): Promise<boolean> {
    await over(caseId, session)
    const { deletedCount } = await reports.deleteOne({ _id: caseId, state: 'begun' }, { session })
    if (deletedCount) await pieces.deleteMany({ caseId }, { session })
    return deletedCount === 1
  }

  /** Each by itself, and only if it is still due: somebody may just have written on. */
  async function sweep(at: Date): Promise<number> {
    let swept = 0
    for await (const { _id } of waits.find({ due: { $lte: at } })) {
      const gone = await together(async (session) => {
        const stillDue = await waits.deleteOne({ _id, due: { $lte: at } }, { session })
        return stillDue.deletedCount === 1 && (await forget(_id, session))
      })
      if (gone) swept++
    }
    return swept
  }

  return { waiting, over, forget, sweep }
}
export type Waits = ReturnType<typeof createWaits>
