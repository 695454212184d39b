import { createHmac } from 'node:crypto'
import type { Database } from '../../storage/database.js'
import { confidentialCollections } from '../collections.js'
import { countCollections } from './collections.js'

/** A report, as counting sees it. */
export type ReportDays = { receivedOn: string; finishedOn?: string }

/**
 * The days of all submitted reports, also of those destroyed before their year was counted. Of these the two days stay
 * until then, under an HMAC of an id that is nowhere any more: so none is counted twice, wherever the power goes.
 *
 * @param serverKey 32 bytes
 */
export function createTally(database: Database, serverKey: Uint8Array) {
  const { reports } = confidentialCollections(database)
  const { tally } = countCollections(database)
  const tag = (caseId: string) =>
    createHmac('sha256', serverKey).update(`confidential-report/v1/tally\n${caseId}`).digest('hex')

  return {
    /** To be called before the report is destroyed. */
    async keep(caseId: string, { receivedOn, finishedOn }: ReportDays): Promise<void> {
      const days = { receivedOn, ...(finishedOn ? { finishedOn } : {}) }
      await tally.updateOne({ _id: tag(caseId) }, { $setOnInsert: days }, { upsert: true })
    },
    async all(): Promise<ReportDays[]> {
      const found = new Map<string, ReportDays>()
      // The tally last: one that is destroyed meanwhile is in it before it is gone from the others.
      const projection = { receivedOn: 1, finishedOn: 1 }
      for await (const one of reports.find({ receivedOn: { $exists: true } }, { projection })) {
        if ('receivedOn' in one) found.set(tag(one._id), daysOf(one))
      }
      for await (const one of tally.find()) found.set(one._id, daysOf(one))
      return [...found.values()]
    },
    /** Those received until this day are counted for good. */
    async forget(until: string): Promise<void> {
      await tally.deleteMany({ receivedOn: { $lte: until } })
    },
  }
}

export type Tally = ReturnType<typeof createTally>

const daysOf = ({ receivedOn, finishedOn }: ReportDays): ReportDays => ({
  receivedOn,
  ...(finishedOn ? { finishedOn } : {}),
})
