import { isDeepStrictEqual } from 'node:util'
import { type CaseKind, caseKinds, isOpen, openStates } from '../cases/case.js'
import { bangkokDay, monthOf } from '../municipality/calendar.js'
import type { Municipality } from '../municipality/types.js'
import type { Collections, FrozenMonth, StoredCase } from './collections.js'
import { carryOver } from './groups.js'
import { lastDay, monthEnd } from './month-edges.js'
import { type MonthReport, reportOf } from './report.js'

/** A month that was declared. `version` counts from 1; only corrections make more. */
export type Frozen = Omit<FrozenMonth, '_id'>

/** A month from the rollups alone: one small document, however many cases there are. */
export async function compile(
  { monthly }: Collections,
  municipality: Municipality,
  month: string,
  today: string,
): Promise<MonthReport> {
  const newest = await monthly.findOne({ _id: { $lte: month } }, { sort: { _id: -1 } })
  // Where nothing has been rolled up in this month, what was open is still open.
  const quiet = { groups: carryOver(newest?.groups ?? [], []), reporters: {} }
  return reportOf(month, newest?._id === month ? newest : quiet, municipality, today)
}

/** Keeps a report as the next version, unless the latest says the same; two servers at once make one. */
export async function keepVersion({ months }: Collections, report: MonthReport, now: Date): Promise<Frozen> {
  const { month } = report
  const before = await newestOf(months, month)
  if (before && isDeepStrictEqual(before.report, report)) return before
  const version = (before?.version ?? 0) + 1
  await months.updateOne(
    { _id: `${month}/${version}` },
    { $setOnInsert: { month, version, frozenAt: now, report } },
    { upsert: true },
  )
  return (await newestOf(months, month)) as Frozen
}

export async function newestOf(
  months: Collections['months'],
  month: string,
  version?: number,
): Promise<Frozen | undefined> {
  const filter = { month, ...(version === undefined ? {} : { version }) }
  const found = await months.findOne(filter, { sort: { version: -1 }, projection: { _id: 0 } })
  return (found as Frozen | null) ?? undefined
}

/**
 * How many cases were open when the month ended, counted one by one: those open now and those on which
 * something happened since, each as it stood then. Read as of one instant, while residents go on.
 */
export async function countOpenAt(
  { cases, client }: Collections,
  month: string,
): Promise<Record<CaseKind, number>> {
  const open = Object.fromEntries(caseKinds.map((kind) => [kind, 0])) as Record<CaseKind, number>
  const maybe = { $or: [{ state: { $in: [...openStates] } }, { days: { $gt: lastDay(month) } }] }
  const projection = { _id: 0, kind: 1, receivedAt: 1, 'events.at': 1, 'events.from': 1, 'events.to': 1 }
  const session = client.startSession({ snapshot: true })
  try {
    for await (const c of cases.find(maybe, { projection, session }))
      open[c.kind] += openAt(c, monthEnd(month))
  } finally {
    await session.endSession()
  }
  return open
}

/** 1 or 0; summed over the events before `end`, so that it does not matter in which order they were written. */
function openAt({ receivedAt, events }: Pick<StoredCase, 'receivedAt' | 'events'>, end: Date): number {
  return events
    .filter(({ at }) => at < end)
    .reduce(
      (open, { from, to }) => open + Number(isOpen(to)) - Number(isOpen(from)),
      receivedAt < end ? 1 : 0,
    )
}

/** Kinds whose carried-over number of open cases is not what counting them one by one gives. */
export const miscarried = (report: MonthReport, counted: Record<CaseKind, number>): CaseKind[] =>
  caseKinds.filter((kind) => report.kinds[kind].total.openAtEnd !== counted[kind])

export const isOver = (month: string, now: Date): boolean => month < monthOf(bangkokDay(now))
