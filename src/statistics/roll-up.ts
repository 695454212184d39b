import { isDeepStrictEqual } from 'node:util'
import { addDays, bangkokDay, monthOf } from '../municipality/calendar.js'
import type { Collections } from './collections.js'
import { overdueFrom, type WorkingDays } from './facts.js'
import { alone, type Keep } from './lease.js'
import { rollMonths } from './roll-months.js'
import { countDays, type Day } from './rows.js'

/**
 * How far before the last run changes are looked for again. A change carries the time of the event behind
 * it, on the clock of whichever server took it in, and LINE may deliver an event up to a day late.
 */
export const OVERLAP_MS = 26 * 3_600_000

/** `days` were counted again, `changed` of them came out differently. */
export type Rolled = { days: number; changed: number }

type Context = { collections: Collections; workingDays: WorkingDays; now: () => Date }

/** Brings the rollups up to date with every case changed since the last time. Safe to repeat at any moment. */
export const rollUp = (context: Context): Promise<Rolled> =>
  alone(context.collections, async (keep) => {
    const { runs } = context.collections
    const started = context.now()
    const watermark = (await runs.findOne({ _id: 'roll-up' }))?.watermark
    const since = watermark && new Date(watermark.getTime() - OVERLAP_MS)
    const days = since ? await touchedSince(context, since) : await everyDay(context)
    const rolled = await countAgain(context, days, keep)
    await runs.updateOne({ _id: 'roll-up' }, { $set: { watermark: started } })
    return rolled
  })

/**
 * Counts the Bangkok days `from` to `to` again from the cases alone, whatever the rollups say; without
 * bounds, every day there is. The figures come out the same unless something went wrong before.
 */
export const recount = (context: Context, from = '', to = '9999-12-31'): Promise<Rolled> =>
  alone(context.collections, async (keep) => {
    const days = (await everyDay(context)).filter((day) => day >= from && day <= to)
    return countAgain(context, days, keep)
  })

/** Days that may count differently now: those of every changed case, and those that have come since. */
async function touchedSince({ collections, now }: Context, since: Date): Promise<string[]> {
  const today = bangkokDay(now())
  const days = new Set(daysFrom(bangkokDay(since), today))
  const changed = collections.cases.find(
    { changedAt: { $gt: since } },
    { projection: { _id: 0, days: 1, resolveBy: 1 } },
  )
  for await (const c of changed) for (const day of [...c.days, overdueFrom(c.resolveBy)]) days.add(day)
  return [...days].filter((day) => day <= today).sort()
}

/** Every day from the first on which anything happened or was counted, to today. */
async function everyDay({ collections: { cases, daily }, now }: Context): Promise<string[]> {
  const c = await cases.findOne({ days: { $gt: '' } }, { projection: { days: 1 }, sort: { days: 1 } })
  const d = await daily.findOne({}, { projection: { _id: 1 }, sort: { _id: 1 } })
  const [first] = [...(c?.days ?? []), ...(d ? [d._id] : [])].sort()
  return first ? daysFrom(first, bangkokDay(now())) : []
}

function daysFrom(first: string, last: string): string[] {
  const days: string[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

/** Month by month, so that memory holds one month's rows however long the history is. */
async function countAgain(context: Context, days: readonly string[], keep: Keep): Promise<Rolled> {
  let changed = 0
  const touched = new Set(days.map(monthOf))
  for (const month of touched) {
    await keep()
    const wanted = days.filter((day) => monthOf(day) === month)
    changed += await replaceDays(context, wanted)
  }
  await keep()
  await rollMonths(context.collections, touched, monthOf(bangkokDay(context.now())))
  return { days: days.length, changed }
}

async function replaceDays({ collections, workingDays }: Context, wanted: string[]): Promise<number> {
  const { cases, daily } = collections
  const before = new Map((await daily.find({ _id: { $in: wanted } }).toArray()).map((day) => [day._id, day]))
  const counting = countDays(wanted, workingDays)
  const deadlines = wanted.map((day) => addDays(day, -1))
  const touching = { $or: [{ days: { $in: wanted } }, { resolveBy: { $in: deadlines } }] }
  const read = cases.find(touching, { projection: COUNTED, batchSize: 1000 })
  for await (const c of read) counting.count(c)

  const differing = counting
    .days()
    .filter((day) => !isDeepStrictEqual(day, before.get(day._id) ?? { _id: day._id, rows: [] }))
  const replaceOne = (day: Day) => ({
    replaceOne: { filter: { _id: day._id }, replacement: { rows: day.rows }, upsert: true },
  })
  const deleteOne = ({ _id }: Day) => ({ deleteOne: { filter: { _id } } })
  const writes = differing.map((day) => (day.rows.length > 0 ? replaceOne(day) : deleteOne(day)))
  if (writes.length > 0) await daily.bulkWrite(writes, { ordered: false })
  return differing.length
}

/** Only what is counted leaves the database: no words, names, places or chats. */
const COUNTED = {
  _id: 0,
  kind: 1,
  unit: 1,
  category: 1,
  channel: 1,
  'place.village': 1,
  receivedAt: 1,
  acknowledgedAt: 1,
  acknowledgeBy: 1,
  resolveBy: 1,
  'rating.score': 1,
  'rating.at': 1,
  'events.at': 1,
  'events.move': 1,
  'events.from': 1,
  'events.to': 1,
  'events.detail.day': 1,
} as const
