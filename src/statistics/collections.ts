import type { mongo } from 'mongoose'
import type { Case } from '../cases/case.js'
import type { Group } from './groups.js'
import type { MonthReport, MonthSums } from './report.js'
import type { Day } from './rows.js'

export type StoredCase = Omit<Case, 'id'> & { _id: string }

/** What the days of a month add up to at present, with the stock carried in from the month before. */
export type Month = { _id: string } & { groups: Group[]; reporters: MonthSums['reporters'] }

/** A declared month. Never changed: a correction is the next version. `_id` is `2026-11/2`. */
export type FrozenMonth = { _id: string; month: string; version: number; frozenAt: Date; report: MonthReport }

export type Run = { _id: 'roll-up'; watermark?: Date; holder?: string; until: Date }

/** A drawn chart, kept because a declared month's picture never changes. `_id` is `2026-11/2/th`. */
export type Picture = { _id: string; full: mongo.Binary; preview: mongo.Binary }

/** The collections of statistics; `cases` is only read. */
export const collectionsOf = (db: mongo.Db) => ({
  client: db.client,
  cases: db.collection<StoredCase>('cases'),
  daily: db.collection<Day>('daily'),
  monthly: db.collection<Month>('monthly'),
  months: db.collection<FrozenMonth>('months'),
  runs: db.collection<Run>('statistics'),
  charts: db.collection<Picture>('charts'),
})
export type Collections = ReturnType<typeof collectionsOf>

/**
 * Indexes this folder's queries need. `days` and `changedAt` are the case store's own, named again here
 * because a roll-up without them reads every case.
 */
export const statisticsIndexes: {
  collection: string
  key: Record<string, 1 | -1>
  options: { unique?: boolean }
}[] = [
  { collection: 'cases', key: { days: 1 }, options: {} },
  { collection: 'cases', key: { changedAt: 1 }, options: {} },
  // Cases that become overdue on a day without anything happening to them.
  { collection: 'cases', key: { resolveBy: 1 }, options: {} },
  // Reporters of a month, answered from the index alone.
  { collection: 'cases', key: { receivedAt: 1, kind: 1, reporter: 1 }, options: {} },
  { collection: 'months', key: { month: 1, version: -1 }, options: { unique: true } },
]
