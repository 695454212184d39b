import { createBatcher } from './batcher.js'
import type { Database } from './database.js'

/**
 * Running numbers, one series a kind and fiscal year. Whoever asks while a round trip is under way gets the next ones
 * in order. A crash may leave a gap, never a number given twice.
 */
export function createNumbers(database: Database) {
  const counters = database.db.collection<{ _id: string; seq: number }>('counters')

  async function raise(series: string, by: number): Promise<number> {
    const counter = await counters.findOneAndUpdate(
      { _id: series },
      { $inc: { seq: by } },
      { upsert: true, returnDocument: 'after' },
    )
    if (!counter) throw new Error(`The counter ${series} could not be raised`)
    return counter.seq - by
  }

  const next = createBatcher(async (wanted: string[]): Promise<number[]> => {
    const counts = new Map<string, number>()
    for (const series of wanted) counts.set(series, (counts.get(series) ?? 0) + 1)
    const last = new Map<string, number>()
    for (const [series, count] of counts) last.set(series, await raise(series, count))
    return wanted.map((series) => {
      const seq = (last.get(series) ?? 0) + 1
      last.set(series, seq)
      return seq
    })
  })
  return { next }
}

export type Numbers = ReturnType<typeof createNumbers>
