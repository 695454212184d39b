import type { CaseKind, Channel } from '../cases/case.js'
import { type Counted, factsOf, type WorkingDays } from './facts.js'
import { count, type Tally } from './tally.js'

/** Where a case is counted. Its present unit, category and village hold for its whole life (docs/figures.md). */
export type Cell = { kind: CaseKind; unit: string; category: string; channel: Channel; village: string }
export type Row = Cell & { tally: Tally }
/** One Bangkok day, replaced whole whenever a case of that day changes. */
export type Day = { _id: string; rows: Row[] }

/** Value of `village` where no village is known. */
export const NO_VILLAGE = 'none'

/** Counts cases, one at a time, on the days asked for. Give it every case that touches them, once. */
export function countDays(days: Iterable<string>, workingDays: WorkingDays) {
  const counted = new Map<string, Map<string, Row>>([...days].map((day) => [day, new Map()]))
  return {
    count(c: Counted): void {
      const cell = cellOf(c)
      const key = Object.values(cell).join('|')
      for (const { day, figure, n } of factsOf(c, workingDays)) {
        const rows = counted.get(day)
        if (!rows) continue
        const row = rows.get(key) ?? { ...cell, tally: {} }
        count(row.tally, figure, n)
        rows.set(key, row)
      }
    },
    /** Every day asked for, also those on which nothing was counted; always in the same order. */
    days: (): Day[] =>
      [...counted].map(([_id, rows]) => ({
        _id,
        rows: [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
      })),
  }
}

const cellOf = ({ kind, unit, category, channel, place }: Counted): Cell => ({
  kind,
  unit,
  category,
  channel,
  village: place?.village ? String(place.village) : NO_VILLAGE,
})
