import type { PeriodKeys } from '../../sealed/server/period-keys.js'
import { dueForDestruction, type RetentionRules } from '../../sealed/retention.js'
import type { Database } from '../../storage/database.js'
import type { Upkeep } from '../channel.js'
import { confidentialCollections } from '../collections.js'
import { countCollections } from './collections.js'
import type { Tally } from './tally.js'

type Deps = {
  database: Database
  upkeep: Pick<Upkeep, 'destroy'>
  tally: Tally
  keys: Pick<PeriodKeys, 'periods' | 'destroy'>
}

/** Destroys what has been kept long enough (sealed/retention.ts), and keeps what a court or an inquiry still needs. */
export function createRetention({ database, upkeep, tally, keys }: Deps) {
  const { reports, boxes } = confidentialCollections(database)
  const { holds } = countCollections(database)

  return {
    /** Nothing of this report is destroyed until after this day. Its name here tells no more than its name elsewhere. */
    async hold(caseId: string, keepUntil: string): Promise<void> {
      await holds.updateOne({ _id: caseId }, { $set: { keepUntil } }, { upsert: true })
    },
    async release(caseId: string): Promise<void> {
      await holds.deleteOne({ _id: caseId })
    },
    /** Closed reports whose time is over, one after the other; `signal` ends it between two. */
    async destroyReports(rules: RetentionRules, today: string, signal: AbortSignal): Promise<void> {
      const held = new Map((await holds.find().toArray()).map(({ _id, keepUntil }) => [_id, keepUntil]))
      const projection = { receivedOn: 1, finishedOn: 1 }
      const closed = await reports.find({ finishedOn: { $exists: true } }, { projection }).toArray()
      const all = closed.flatMap((one) => {
        if (!('receivedOn' in one) || !one.finishedOn) return []
        const { _id: id, receivedOn, finishedOn } = one
        const keepUntil = held.get(id)
        const report = { kind: 'report' as const, id, closedOn: finishedOn, receivedOn }
        return [{ ...report, ...(keepUntil ? { keepUntil } : {}) }]
      })
      for (const { id, receivedOn, closedOn } of dueForDestruction(all, rules, today)) {
        signal.throwIfAborted()
        await tally.keep(id, { receivedOn, finishedOn: closedOn })
        await upkeep.destroy(id)
        await holds.deleteOne({ _id: id })
      }
    },
    /** Reply addresses whose last day is over, and then the keys of months that have none left. */
    async destroyReplyAddresses(rules: RetentionRules, today: string): Promise<void> {
      await boxes.deleteMany({ expiresOn: { $lt: today } })
      const periods = (await keys.periods()).map((period) => ({ kind: 'period-key' as const, period }))
      for (const { period } of dueForDestruction(periods, rules, today)) await keys.destroy(period)
    },
  }
}

export type Retention = ReturnType<typeof createRetention>
