import { banTom } from '../../src/municipality/ban-tom.js'
import { lastDay } from '../../src/statistics/month-edges.js'
import { type MonthReport, reportOf } from '../../src/statistics/report.js'
import { stockAfter, type Tally } from '../../src/statistics/tally.js'

/** The report of a month in which complaints came to these figures, all of them at Public Works unless told. */
export function reportWith(month: string, tally: Tally, units: Record<string, Tally> = {}): MonthReport {
  const group = (by: 'all' | 'unit', value: string, figures: Tally) => ({
    kind: 'complaint' as const,
    by,
    value,
    before: {},
    tally: figures,
    after: stockAfter({}, figures),
  })
  const groups = [
    group('all', 'all', tally),
    ...Object.entries(units).map(([id, own]) => group('unit', id, own)),
  ]
  return reportOf(month, { groups, reporters: {} }, banTom, lastDay(month))
}
