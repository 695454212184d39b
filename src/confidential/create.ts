import type { Database } from '../storage/database.js'
import type { Staff } from '../storage/staff.js'
import { createByReceipt } from './by-receipt.js'
import type { Channel, Upkeep } from './channel.js'
import { confidentialCollections } from './collections.js'
import { createDesk } from './desk.js'
import { createPieces } from './pieces.js'
import { createReaderTags } from './reader-tags.js'
import { createReceipts } from './receipts.js'
import { createReports } from './reports.js'
import { createRoster } from './roster.js'
import { createSalt } from './salt.js'
import { createIsOfficer, createStanding } from './standing.js'
import { createThrottle } from './throttle.js'
import { createTogether } from './together.js'
import { createWaits } from './waits.js'
import { createWrappedKeys } from './wrapped-keys.js'

type Parts = {
  database: Database
  /** 32 bytes, base64. Without the same one nobody's cases are found any more. */
  serverKey: string
  /** INTEGRITY_FINGERPRINT: the first officer's, as printed and published. */
  published?: string | undefined
  staff: Pick<Staff, 'byId'>
  holidays: ReadonlySet<string>
  now: () => Date
  pause?: (ms: number) => Promise<unknown>
}

/** The confidential channel on MongoDB (replica set), and what the clock does to it. */
export function createChannel({ database, published, staff, holidays, now, pause, ...parts }: Parts) {
  const collections = confidentialCollections(database)
  const together = createTogether(database)
  const serverKey = Buffer.from(parts.serverKey, 'base64')
  const tags = createReaderTags(serverKey)
  const salt = createSalt(collections)

  const isOfficer = createIsOfficer(staff)
  const roster = createRoster({ collections, together, serverKey, published, isOfficer })
  const { able, standing, open } = createStanding({ look: roster.look, isOfficer })

  const waits = createWaits(collections, together, now)
  const mustBeAble = async (officer: string) => void (await desk.asAble(officer))
  const pieces = createPieces({ collections, together, waits, tags, mustBeAble })
  const desk = createDesk({ collections, pieces, tags, able, holidays })
  const reports = createReports({ collections, together, waits, tags, open, now })

  const channel: Channel & Upkeep = {
    async publicKeys() {
      const { entries, firstFingerprint } = await roster.look()
      return { entries, firstFingerprint, salt: await salt() }
    },
    standing,
    appendToRoster: roster.append,
    wrappedKeys: createWrappedKeys(collections),
    begin: reports.begin,
    add: pieces.add,
    takeBack: pieces.takeBack,
    submit: reports.submit,
    ...createReceipts(collections),
    abandon: reports.abandon,
    byReceipt: createByReceipt({ collections, pieces, tags, able }),
    casesOf: desk.casesOf,
    readAs: desk.readAs,
    move: desk.move,
    admit: createThrottle({ now, ...(pause ? { pause } : {}) }),
    sweepUnsubmitted: waits.sweep,
    destroy: reports.destroy,
  }
  return channel
}
