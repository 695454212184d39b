import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Collections } from './collections.js'

/** Longer than one month of cases takes to count; a crashed holder keeps the others waiting this long. */
const LEASE_MINUTES = 5
const PATIENCE_MS = (LEASE_MINUTES + 1) * 60_000

/** Renews the lease. Throws when another process has taken over, so that no stale figure is written. */
export type Keep = () => Promise<void>

/**
 * Runs `work` while no other server or command rolls up on this database; waits for one that does.
 * Time is the database's, so clocks of several servers need not agree.
 * @throws Error when the other has not finished after six minutes
 */
export async function alone<T>({ runs }: Collections, work: (keep: Keep) => Promise<T>): Promise<T> {
  const _id = 'roll-up'
  const holder = randomUUID()
  const until = { $dateAdd: { startDate: '$$NOW', unit: 'minute', amount: LEASE_MINUTES } }
  await runs.updateOne({ _id }, { $setOnInsert: { until: new Date(0) } }, { upsert: true })

  const giveUp = Date.now() + PATIENCE_MS
  const take = () =>
    runs.updateOne({ _id, $expr: { $lte: ['$until', '$$NOW'] } }, [{ $set: { holder, until } }])
  while ((await take()).matchedCount === 0) {
    if (Date.now() > giveUp) throw new Error('another process has been compiling statistics for too long')
    await wait(100)
  }
  try {
    return await work(async () => {
      const kept = await runs.updateOne({ _id, holder }, [{ $set: { until } }])
      if (kept.matchedCount === 0) throw new Error('another process took over compiling statistics')
    })
  } finally {
    await runs.updateOne({ _id, holder }, { $set: { until: new Date(0) } })
  }
}
