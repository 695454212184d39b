import type { CaseKind } from '../cases/case.js'
import type { Row } from './rows.js'
import { add, stockAfter, type Tally } from './tally.js'

export const dimensions = ['unit', 'category', 'channel', 'village'] as const
export type Dimension = (typeof dimensions)[number]

/** One line of a month: all cases of a kind, or those of one unit, category, channel or village. */
export type Line = { kind: CaseKind; by: 'all' | Dimension; value: string }
/** `tally` is what happened in the month; `before` and `after` are what was open at its two ends. */
export type Group = Line & { before: Tally; tally: Tally; after: Tally }

export const keyOf = ({ kind, by, value }: Line): string => `${kind}|${by}|${value}`

/** Adds rows up, one at a time, into the lines they count towards. */
export function sumRows() {
  const lines = new Map<string, Line & { tally: Tally }>()
  const sum = (line: Line, tally: Tally) => {
    const key = keyOf(line)
    const found = lines.get(key) ?? { ...line, tally: {} }
    add(found.tally, tally)
    lines.set(key, found)
  }
  return {
    add({ kind, tally, ...cell }: Row): void {
      sum({ kind, by: 'all', value: 'all' }, tally)
      for (const by of dimensions) sum({ kind, by, value: cell[by] }, tally)
    },
    lines: () => [...lines.values()],
  }
}

/** A month's lines with the stock carried over from the month before; lines that hold nothing are left out. */
export function carryOver(earlier: readonly Group[], month: readonly (Line & { tally: Tally })[]): Group[] {
  const groups = new Map<string, Group>()
  for (const { kind, by, value, after } of earlier) {
    groups.set(keyOf({ kind, by, value }), { kind, by, value, before: after, tally: {}, after })
  }
  for (const { kind, by, value, tally } of month) {
    const key = keyOf({ kind, by, value })
    const before = groups.get(key)?.before ?? {}
    groups.set(key, { kind, by, value, before, tally, after: stockAfter(before, tally) })
  }
  const holds = (tally: Tally) => Object.keys(tally).length > 0
  return [...groups]
    .filter(([, { tally, after }]) => holds(tally) || holds(after))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => group)
}
