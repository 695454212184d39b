import type { CaseKind } from '../cases/case.js'
import { dayStart } from '../municipality/calendar.js'
import type { Collections, Month } from './collections.js'
import { carryOver, type Group, sumRows } from './groups.js'
import { lastDay, monthEnd, nextMonth } from './month-edges.js'

/**
 * Adds touched months up again from their days and carries the stock of open cases on from the earliest of
 * them to `current`. Work grows with the age of the oldest changed case, not with the history before it.
 */
export async function rollMonths(
  { cases, daily, monthly, months }: Collections,
  touched: ReadonlySet<string>,
  current: string,
): Promise<void> {
  const first = [...touched].sort()[0]
  if (first === undefined) return
  const [earlier] = await monthly
    .find({ _id: { $lt: first } })
    .sort({ _id: -1 })
    .limit(1)
    .toArray()
  const stored = new Map((await monthly.find({ _id: { $gte: first } }).toArray()).map((m) => [m._id, m]))
  const last = [...touched, ...stored.keys(), current].sort().at(-1) as string
  const declared = new Set(await months.distinct('month'))

  let before: readonly Group[] = earlier?.groups ?? []
  const rolled: Month[] = []
  for (let month = first; month <= last; month = nextMonth(month)) {
    const old = stored.get(month)
    const sums = touched.has(month) ? await sumDays(month) : (old?.groups ?? [])
    const groups = carryOver(before, sums)
    const fixed = declared.has(month) || !touched.has(month) ? old?.reporters : undefined
    // The series begins with the first month that has anything.
    if (groups.length === 0 && !earlier && rolled.length === 0) continue
    rolled.push({ _id: month, groups, reporters: fixed ?? (await countReporters(month)) })
    before = groups
  }
  const writes = rolled.map(({ _id, ...replacement }) => ({
    replaceOne: { filter: { _id }, replacement, upsert: true },
  }))
  if (writes.length > 0) await monthly.bulkWrite(writes)

  async function sumDays(month: string) {
    const sum = sumRows()
    const days = daily.find({ _id: { $gte: `${month}-01`, $lte: lastDay(month) } })
    for await (const { rows } of days) for (const row of rows) sum.add(row)
    return sum.lines()
  }

  /**
   * LINE accounts that filed something. Counted where they are and nothing of them kept, so there is no
   * pseudonym to protect (decision 0005); once a month is declared its number stays, whoever is erased later.
   */
  async function countReporters(month: string): Promise<Month['reporters']> {
    const received = { $gte: dayStart(`${month}-01`), $lt: monthEnd(month) }
    const counted = await cases
      .aggregate<{ _id: CaseKind; n: number }>([
        { $match: { receivedAt: received, reporter: { $gt: '' } } },
        { $group: { _id: { kind: '$kind', reporter: '$reporter' } } },
        { $group: { _id: '$_id.kind', n: { $sum: 1 } } },
      ])
      .toArray()
    return Object.fromEntries(counted.map(({ _id, n }) => [_id, n]))
  }
}
