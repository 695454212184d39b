import type { mongo } from 'mongoose'
import { bangkokDay } from '../municipality/calendar.js'
import type { Municipality } from '../municipality/types.js'
import { workingDaysBetween } from '../municipality/working-days.js'
import { createCharts } from './chart/charts.js'
import { type Draw, drawApart } from './chart/draw-apart.js'
import { collectionsOf } from './collections.js'
import { lastDay } from './month-edges.js'
import { compile, countOpenAt, type Frozen, isOver, keepVersion, miscarried, newestOf } from './months.js'
import type { MonthReport } from './report.js'
import { type Rolled, recount, rollUp } from './roll-up.js'

export type Statistics = ReturnType<typeof createStatistics>

type Options = {
  db: mongo.Db
  municipality: Municipality
  /** Bangkok days on which the office is closed. */
  holidays: ReadonlySet<string>
  now: () => Date
  /** Draws a chart; by default in a process of its own. */
  draw?: Draw
}

/**
 * The figures of the municipality. Months are `'2026-11'`, days `'2026-11-23'`, both Asia/Bangkok.
 * Only `rollUp`, `recount`, `recountMonth` and `freeze` read cases; the rest reads what they left.
 * `rollUp` finds changed cases by `changedAt`: whoever imports old cases calls `recount` afterwards.
 */
export function createStatistics({ db, municipality, holidays, now, draw = drawApart }: Options) {
  const collections = collectionsOf(db)
  const known = new Map<string, number>()
  const context = {
    collections,
    now,
    // Few pairs of days occur among many cases, and walking the calendar is what costs.
    workingDays(from: string, to: string): number {
      const key = `${from}${to}`
      const days = known.get(key) ?? workingDaysBetween(from, to, holidays)
      known.set(key, days)
      return days
    },
  }
  const compileMonth = (month: string): Promise<MonthReport> =>
    compile(collections, municipality, month, bangkokDay(now()))
  const latest = (month: string): Promise<Frozen | undefined> => newestOf(collections.months, month)

  /**
   * A month counted again from its cases, whatever the rollups say. Its open cases are counted one by one as
   * well; if they are not as many as were carried over, everything is counted again.
   * @throws Error if rollups and cases can't be made to agree
   */
  async function recountMonth(month: string): Promise<MonthReport> {
    await rollUp(context)
    await recount(context, `${month}-01`, lastDay(month))
    const wrong = async (report: MonthReport) => miscarried(report, await countOpenAt(collections, month))
    const report = await compileMonth(month)
    if ((await wrong(report)).length === 0) return report
    await recount(context)
    const again = await compileMonth(month)
    const still = await wrong(again)
    if (still.length === 0) return again
    throw new Error(`open at the end of ${month} does not add up: ${still.join(', ')}`)
  }

  /**
   * Declares a month that is over: recounts it and keeps the report for good. Repeated, it gives the same
   * version back; if figures have changed since, it makes the next one, so a caller who does not mean to
   * correct looks at `latest` first.
   * @throws RangeError for a month that is not over; Error if rollups and cases can't be made to agree
   */
  async function freeze(month: string): Promise<Frozen> {
    if (!isOver(month, now())) throw new RangeError(`not over yet: ${month}`)
    return keepVersion(collections, await recountMonth(month), now())
  }

  return {
    rollUp: (): Promise<Rolled> => rollUp(context),
    recount: (from?: string, to?: string): Promise<Rolled> => recount(context, from, to),
    recountMonth,
    compileMonth,
    freeze,
    latest,
    /** Every month that has figures, oldest first, with the version declared last. */
    async months(): Promise<{ month: string; version: number | undefined }[]> {
      const declared = collections.months.aggregate<{ _id: string; version: number }>([
        { $group: { _id: '$month', version: { $max: '$version' } } },
      ])
      const versions = new Map<string, number>()
      for await (const { _id, version } of declared) versions.set(_id, version)
      const rolled = await collections.monthly.distinct('_id')
      return [...new Set([...rolled, ...versions.keys()])]
        .sort()
        .map((month) => ({ month, version: versions.get(month) }))
    },
    ...createCharts({ collections, municipality, compileMonth, latest, draw }),
  }
}
