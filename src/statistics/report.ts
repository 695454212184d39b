import { type CaseKind, type Channel, caseKinds } from '../cases/case.js'
import type { Words } from '../dialogue/words.js'
import { fiscalYear } from '../municipality/calendar.js'
import type { Municipality } from '../municipality/types.js'
import { type Dimension, dimensions, type Group, keyOf, type Line } from './groups.js'
import { FEWEST_RATINGS, type Measures, measuresOf } from './measures.js'
import { lastDay } from './month-edges.js'
import { NO_VILLAGE } from './rows.js'

/** One line of a table, named as the municipality called it when the report was made. */
export type ReportLine = Measures & { id: string; name: Words }
export type KindReport = { total: Measures; reporters: number } & Record<Dimension, ReportLine[]>

/** A month's figures, plain data. Nothing in it is about a single person; see docs/figures.md. */
export type MonthReport = {
  month: string
  /** พ.ศ., October to September. */
  fiscalYear: number
  /** The last Bangkok day counted: the month's last, or today while it runs. */
  through: string
  kinds: Record<CaseKind, KindReport>
}

/** What rollups hold of a month. `reporters`: LINE accounts that filed in it, each counted once. */
export type MonthSums = { groups: readonly Group[]; reporters: Partial<Record<CaseKind, number>> }

/** The report of a month from its sums. `today` is a Bangkok day. */
export function reportOf(
  month: string,
  sums: MonthSums,
  municipality: Municipality,
  today: string,
): MonthReport {
  const groups = new Map(sums.groups.map((group) => [keyOf(group), group]))
  const measure = (line: Line): Measures => {
    const { before = {}, tally = {}, after = {} } = groups.get(keyOf(line)) ?? {}
    return measuresOf(before, tally, after)
  }
  const report = (kind: CaseKind): KindReport => {
    const table = (by: Dimension) =>
      withoutTelltales(
        linesOf(kind, by, sums.groups, municipality).map(({ id, name }) => ({
          id,
          name,
          ...measure({ kind, by, value: id }),
        })),
      )
    return {
      total: measure({ kind, by: 'all', value: 'all' }),
      reporters: sums.reporters[kind] ?? 0,
      ...(Object.fromEntries(dimensions.map((by) => [by, table(by)])) as Record<Dimension, ReportLine[]>),
    }
  }
  const last = lastDay(month)
  return {
    month,
    fiscalYear: fiscalYear(`${month}-01`),
    through: today < last ? today : last,
    kinds: Object.fromEntries(caseKinds.map((kind) => [kind, report(kind)])) as MonthReport['kinds'],
  }
}

const channels: Record<Channel, Words> = {
  line: { th: 'LINE', en: 'LINE' },
  counter: { th: 'จุดบริการ', en: 'Counter' },
  phone: { th: 'โทรศัพท์', en: 'Telephone' },
  web: { th: 'เว็บไซต์', en: 'Website' },
}

/** Every line a table has, zero or not, in the municipality's own order; then whatever else was counted. */
function linesOf(kind: CaseKind, by: Dimension, groups: readonly Group[], m: Municipality) {
  const known: Record<Dimension, { id: string; name: Words }[]> = {
    unit: m.units.map(({ id, th, en }) => ({ id, name: { th, en } })),
    category: kind === 'complaint' ? m.categories.map(({ id, th, en }) => ({ id, name: { th, en } })) : [],
    channel: Object.entries(channels).map(([id, name]) => ({ id, name })),
    village: [
      ...m.villages.map(({ no }) => ({ id: String(no), name: { th: `หมู่ ${no}`, en: `Moo ${no}` } })),
      { id: NO_VILLAGE, name: { th: 'ไม่ระบุหมู่', en: 'Village not given' } },
    ],
  }
  const ids = new Set(known[by].map(({ id }) => id))
  const others = groups.filter((g) => g.kind === kind && g.by === by && !ids.has(g.value))
  return [...known[by], ...others.map(({ value }) => ({ id: value, name: { th: value, en: value } }))]
}

/**
 * A hidden mean must not be what is left when the shown ones are taken from the total: where the hidden
 * answers of a table are fewer than five together, its smallest shown mean is hidden with them.
 */
function withoutTelltales(table: ReportLine[]): ReportLine[] {
  const hidden = table.filter(({ rating }) => rating.mean === null).reduce((n, { rating }) => n + rating.n, 0)
  if (hidden === 0 || hidden >= FEWEST_RATINGS) return table
  const shown = table.filter(({ rating }) => rating.mean !== null)
  const smallest = shown.sort((a, b) => a.rating.n - b.rating.n)[0]
  return table.map((line) =>
    line === smallest ? { ...line, rating: { n: line.rating.n, mean: null } } : line,
  )
}
