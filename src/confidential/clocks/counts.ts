import { fiscalYear } from '../../municipality/calendar.js'
import { type CountPeriod, countReports, periodDays } from '../../sealed/counts.js'
import type { Database } from '../../storage/database.js'
import { isDuplicateKey } from '../../storage/database.js'
import { confidentialCollections } from '../collections.js'
import { countCollections, countId, type StoredCounts } from './collections.js'
import type { Tally } from './tally.js'

/** Ten days into April and October: letters of the last days have been entered, and Songkran has not begun. */
const PUBLISHED = { half: '04-10', year: '10-10' } as const
const BUDDHIST = 543
/** Since when this installation counts; about what was before, it can't say "none". */
const SINCE = 'counting since'

export type Published = Omit<StoredCounts, '_id'>

/** The fixed day on which a period's counts are frozen and shown. */
export const publishedOn = ({ fiscalYear, part }: CountPeriod): string =>
  `${fiscalYear - BUDDHIST}-${PUBLISHED[part]}`

/** The periods this installation answers for whose day of publication has come, the oldest first. */
export function periodsDue(since: string, today: string): CountPeriod[] {
  const due: CountPeriod[] = []
  for (let year = fiscalYear(since); year <= fiscalYear(today); year++) {
    for (const part of ['half', 'year'] as const) {
      const period = { fiscalYear: year, part }
      if (periodDays(period).to >= since && publishedOn(period) <= today) due.push(period)
    }
  }
  return due
}

/**
 * The three figures about corruption reports that ITA asks for, and nothing finer. Each is counted once, on its fixed
 * day or as soon as a server runs again, as things stood at the end of its period; nothing ever changes it.
 */
export function createCounts(database: Database, tally: Tally) {
  const { counts, paper } = countCollections(database)
  const { settings } = confidentialCollections(database)

  async function since(today: string): Promise<string> {
    const filter = { _id: SINCE }
    const found = await settings.findOneAndUpdate(
      filter,
      { $setOnInsert: { day: today } },
      { upsert: true, returnDocument: 'after' },
    )
    const received = (await tally.all()).map(({ receivedOn }) => receivedOn)
    return [typeof found?.day === 'string' ? found.day : today, ...received].sort()[0] ?? today
  }

  async function freeze(period: CountPeriod, today: string): Promise<void> {
    const onPaper = await paper.find({}, { projection: { _id: 0, receivedOn: 1, finishedOn: 1 } }).toArray()
    const counted = countReports([...(await tally.all()), ...onPaper], period, today)
    try {
      await counts.insertOne({ _id: countId(period), ...counted, publishedOn: publishedOn(period) })
    } catch (error) {
      // Another server was quicker: what stands, stands.
      if (!isDuplicateKey(error)) throw error
    }
  }

  return {
    /** Freezes what is due, and lets go of what only waited to be counted. */
    async freezeDue(today: string): Promise<void> {
      for (const period of periodsDue(await since(today), today)) {
        if (!(await counts.findOne({ _id: countId(period) }))) await freeze(period, today)
      }
      const newest = await counts.findOne({ part: 'year' }, { sort: { to: -1 } })
      if (!newest) return
      await tally.forget(newest.to)
      await paper.deleteMany({ receivedOn: { $lte: newest.to }, finishedOn: { $exists: true } })
    },
    /** What is published, the newest first. */
    async published(): Promise<Published[]> {
      return counts.find({}, { projection: { _id: 0 }, sort: { to: -1, part: -1 } }).toArray()
    },
  }
}

export type ConfidentialCounts = ReturnType<typeof createCounts>
