import { bangkokDay } from '../../municipality/calendar.js'
import type { PeriodKeys } from '../../sealed/server/period-keys.js'
import type { Database } from '../../storage/database.js'
import type { Upkeep } from '../channel.js'
import { createCounts } from './counts.js'
import { createPaperReports } from './paper.js'
import { createRetention } from './retention.js'
import { createTally } from './tally.js'

type Parts = {
  database: Database
  channel: Upkeep
  keys: PeriodKeys
  /** 32 bytes, base64. */
  serverKey: string
  now: () => Date
}

/** What becomes of reports as time goes by: counted, kept as long as the rules say, destroyed. */
export function createConfidentialClocks({ database, channel, keys, serverKey, now }: Parts) {
  const tally = createTally(database, Buffer.from(serverKey, 'base64'))
  const paper = createPaperReports(database, () => bangkokDay(now()))
  return {
    retention: createRetention({ database, upkeep: channel, tally, keys }),
    counts: createCounts(database, tally),
    paper,
    /** For the desk: see `paper.record`. */
    async countPaper(days: { receivedOn: string; finishedOn?: string }): Promise<void> {
      await paper.record(days)
    },
  }
}
