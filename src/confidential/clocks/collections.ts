import type { CountPeriod, Counts } from '../../sealed/counts.js'
import type { Database } from '../../storage/database.js'

/** One report, as counting sees it: days in Bangkok. */
type Days = { _id: string; receivedOn: string; finishedOn?: string }
/** Under `'2570-half'` or `'2570-year'`; written once. `publishedOn` is the fixed day, whenever it was counted. */
export type StoredCounts = Counts & { _id: string; publishedOn: string }

export const countCollections = ({ db }: Database) => ({
  counts: db.collection<StoredCounts>('confidential_counts'),
  /** Reports on paper. */
  paper: db.collection<Days>('confidential_paper'),
  /** Reports destroyed before they were counted, under an HMAC of their id. */
  tally: db.collection<Days>('confidential_tally'),
  holds: db.collection<{ _id: string; keepUntil: string }>('confidential_holds'),
})

export const countId = ({ fiscalYear, part }: CountPeriod): string => `${fiscalYear}-${part}`
