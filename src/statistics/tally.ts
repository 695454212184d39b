import type { State } from '../cases/case.js'

/** How a case can end; what each means is written in docs/figures.md. */
export const outcomes = [
  'confirmed-done',
  'closed-no-answer',
  'closed-not-reached',
  'answered',
  'rejected',
  'merged',
  'withdrawn',
] as const satisfies State[]
export type Outcome = (typeof outcomes)[number]

export const scores = [1, 2, 3, 4, 5] as const
export type Score = (typeof scores)[number]

/**
 * What is counted. Every figure adds up: days into months, villages into the municipality.
 * `took:7` had taken seven working days. `open`, `ours` and `overdue` are changes in a stock: how many more
 * cases are open, how many more of them wait for the municipality, and how many more of those are past their day.
 */
export type Figure =
  | 'received'
  | 'acknowledgedOnTime'
  | 'acknowledgedLate'
  | `closed:${Outcome}`
  | 'onTime'
  | 'late'
  | 'promiseKept'
  | 'promiseBroken'
  | 'reopened'
  | 'refused'
  | `rated:${Score}`
  | `took:${number}`
  | Stock

const stocks = ['open', 'ours', 'overdue'] as const
type Stock = (typeof stocks)[number]

/** Counts by figure; a figure that comes to nothing is absent, so that equal tallies are equal objects. */
export type Tally = { [figure in Figure]?: number }

export function count(tally: Tally, figure: Figure, n: number): void {
  const sum = (tally[figure] ?? 0) + n
  if (sum === 0) delete tally[figure]
  else tally[figure] = sum
}

export const entries = (tally: Tally) => Object.entries(tally) as [Figure, number][]

/** Adds the second tally to the first, which it changes and returns. */
export function add(into: Tally, more: Tally): Tally {
  for (const [figure, n] of entries(more)) count(into, figure, n)
  return into
}

/** The stock after a period: what there was before and how the period changed it. */
export function stockAfter(before: Tally, period: Tally): Tally {
  const after: Tally = { ...before }
  for (const stock of stocks) count(after, stock, period[stock] ?? 0)
  return after
}
