import { entries, type Outcome, outcomes, scores, type Tally } from './tally.js'

/** A part of a whole, both shown; `percent` to one decimal, null where there is no whole. */
export type Share = { part: number; of: number; percent: number | null }

/** The figures people read, each as docs/figures.md defines it. Counts are of cases. */
export type Measures = {
  openBefore: number
  received: number
  reopened: number
  closed: { total: number } & Record<Outcome, number>
  openAtEnd: number
  /** Of those open at the end: done as we see it, the resident's word is awaited. */
  awaitingResident: number
  /** Of those open at the end: the deadline has passed and the municipality has to act. */
  overdue: number
  onTime: Share
  acknowledgedOnTime: Share
  promiseKept: Share
  refused: number
  /** Working days until the municipality had done its part; `median` null without any. */
  workingDays: { n: number; median: number | null }
  /** 1 to 5; `mean` to one decimal, null below five answers. */
  rating: { n: number; mean: number | null }
}

/** Fewer answers than this could tell who gave which. */
export const FEWEST_RATINGS = 5

/** `before` and `after` are the stock at both ends of the month, `tally` what happened in between. */
export function measuresOf(before: Tally, tally: Tally, after: Tally): Measures {
  const closed = Object.fromEntries(outcomes.map((o) => [o, tally[`closed:${o}`] ?? 0])) as Record<
    Outcome,
    number
  >
  const { open = 0, ours = 0, overdue = 0 } = after
  const onTime = tally.onTime ?? 0
  const late = tally.late ?? 0
  const [answered, unanswered] = [tally.acknowledgedOnTime ?? 0, tally.acknowledgedLate ?? 0]
  const [kept, broken] = [tally.promiseKept ?? 0, tally.promiseBroken ?? 0]
  return {
    openBefore: before.open ?? 0,
    received: tally.received ?? 0,
    reopened: tally.reopened ?? 0,
    closed: { total: Object.values(closed).reduce((a, b) => a + b, 0), ...closed },
    openAtEnd: open,
    awaitingResident: open - ours,
    overdue,
    onTime: share(onTime, onTime + late + overdue),
    acknowledgedOnTime: share(answered, answered + unanswered),
    promiseKept: share(kept, kept + broken),
    refused: tally.refused ?? 0,
    workingDays: durations(tally),
    rating: ratings(tally),
  }
}

export const share = (part: number, of: number): Share => ({
  part,
  of,
  percent: of === 0 ? null : Math.round((1000 * part) / of) / 10,
})

function durations(tally: Tally): Measures['workingDays'] {
  const took = entries(tally)
    .filter(([figure]) => figure.startsWith('took:'))
    .map(([figure, n]) => [Number(figure.slice('took:'.length)), n] as const)
    .sort(([a], [b]) => a - b)
  const n = took.reduce((total, [, cases]) => total + cases, 0)
  const at = (rank: number) => {
    let seen = 0
    return took.find(([, cases]) => (seen += cases) >= rank)?.[0] ?? 0
  }
  // The two middle ones are one and the same when n is odd.
  return { n, median: n === 0 ? null : (at(Math.ceil(n / 2)) + at(Math.floor(n / 2) + 1)) / 2 }
}

function ratings(tally: Tally): Measures['rating'] {
  const n = scores.reduce((total, score) => total + (tally[`rated:${score}`] ?? 0), 0)
  const points = scores.reduce((total, score) => total + score * (tally[`rated:${score}`] ?? 0), 0)
  return { n, mean: n < FEWEST_RATINGS ? null : Math.round((10 * points) / n) / 10 }
}
