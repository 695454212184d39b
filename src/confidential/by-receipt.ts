import { randomUUID } from 'node:crypto'
import type { Channel } from './channel.js'
import { asText, type Collections, read, SubmittedSchema } from './collections.js'
import { commonOf, pieceOf } from './common.js'
import type { Pieces } from './pieces.js'
import type { ReaderTags } from './reader-tags.js'
import type { Able } from './standing.js'

type Parts = {
  collections: Pick<Collections, 'reports'>
  pieces: Pick<Pieces, 'of'>
  tags: ReaderTags
  able: () => Promise<Able>
}

/** A case by its receipt. A miss asks the database the same as a hit: how long it takes tells a guesser nothing. */
export function createByReceipt({
  collections: { reports },
  pieces,
  tags,
  able,
}: Parts): Channel['byReceipt'] {
  return async (authHash) => {
    const found = await reports.findOne({ authHash: asText(authHash) })
    const all = await pieces.of(found?._id ?? randomUUID())
    const now = await able()
    if (!found) return undefined
    const report = read(SubmittedSchema, found)
    return {
      ...commonOf(report, now, tags),
      // What came by chat was sealed before there was a receipt; the page seals to the receipt's key as well.
      pieces: all.filter(({ role, key }) => role === 'officer' || key === undefined).map(pieceOf),
      receiptKept: report.receiptKept,
    }
  }
}
