import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import mongoose from 'mongoose'
import { addDays, bangkokDay, formatTime } from '../municipality/calendar.js'
import type { PeriodKeys } from '../sealed/server/period-keys.js'
import type { Database } from './database.js'
import { isDuplicateKey } from './database.js'

/** When the day's post goes out, Bangkok time; what comes in later goes with the next day's. */
export const POST_AT = '17:00'

/** All there is of somebody who will be written to: 64 hex digits, a day, the key's month and 61 sealed bytes. */
type Row = { _id: string; day: string; period: string; to: mongoose.mongo.Binary }
export type Letter = { id: string; to: string }

const { Binary } = mongoose.mongo
const NONCE = 12
const TAG = 16

/**
 * Whom to write to in the evening: people with news that was not pushed by itself, and reporters whom an officer has
 * answered. One row a person and day, whatever the reason, and no reason in it. The chat is sealed under the month's
 * key, which is outside the database: a row written right after an answer to a report tells nobody whose it is.
 */
export function createPostbag({
  database,
  keys,
  now,
}: {
  database: Database
  keys: PeriodKeys
  now: () => Date
}) {
  const rows = database.db.collection<Row>('postbag')

  return {
    collection: rows,
    /** Once more the same day changes nothing. */
    async add(chat: string): Promise<void> {
      const { period, key } = await keys.current()
      const day = postDay(now())
      const _id = mac(use(key, 'id'), day, chat)
      try {
        await rows.insertOne({ _id, day, period, to: new Binary(lock(key, _id, chat)) })
      } catch (error) {
        if (!isDuplicateKey(error)) throw error
      }
    },
    /**
     * One letter for everybody due on this day, with an id that is the same when asked again, and the rows they
     * answer. Ids and order follow from nothing in the rows: who reads the oplog can't pair a row with its letter.
     * `lost` is how many rows no key opens.
     */
    async due(today: string): Promise<{ letters: Letter[]; rows: string[]; lost: number }> {
      const due = await rows.find({ day: { $lte: today } }).toArray()
      if (!due.length) return { letters: [], rows: [], lost: 0 }
      const naming = use((await keys.current()).key, 'letter')
      const letters = new Map<string, Letter>()
      let lost = 0
      for (const { _id, period, to } of due) {
        const key = await keys.get(period)
        const chat = key && unlock(key, _id, to.buffer)
        if (!chat) lost++
        else letters.set(chat, { id: mac(naming, today, chat), to: chat })
      }
      const sorted = [...letters.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
      return { letters: sorted, rows: due.map(({ _id }) => _id), lost }
    },
    /** All together and afterwards. */
    async remove(ids: string[]): Promise<void> {
      if (ids.length) await rows.deleteMany({ _id: { $in: ids } })
    },
  }
}

export type Postbag = ReturnType<typeof createPostbag>

const postDay = (at: Date): string =>
  formatTime(at, 'en') < POST_AT ? bangkokDay(at) : addDays(bangkokDay(at), 1)

/** The month's key locks reply boxes as well: each use has one of its own. */
const use = (key: Uint8Array, what: string) =>
  Buffer.from(hkdfSync('sha256', key, '', `postbag/v1/${what}`, 32))

const mac = (key: Uint8Array, day: string, chat: string) =>
  createHmac('sha256', key).update(`${day}\n${chat}`).digest('hex')

function lock(key: Uint8Array, id: string, chat: string): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', use(key, 'to'), nonce).setAAD(Buffer.from(id))
  return Buffer.concat([nonce, cipher.update(chat, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

/** Undefined for a row that somebody has altered. */
function unlock(key: Uint8Array, id: string, locked: Uint8Array): string | undefined {
  try {
    const nonce = locked.subarray(0, NONCE)
    const decipher = createDecipheriv('aes-256-gcm', use(key, 'to'), nonce, { authTagLength: TAG })
    decipher.setAAD(Buffer.from(id)).setAuthTag(locked.subarray(-TAG))
    return decipher.update(locked.subarray(NONCE, -TAG), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return undefined
  }
}
