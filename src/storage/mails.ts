import { bangkokDay } from '../municipality/calendar.js'
import { type Database, isDuplicateKey } from './database.js'

/** An e-mail to a staff member: to whom, when and why, never a word of what it is about. */
export type Mail = {
  id: string
  staff: string
  /** The Bangkok day it was asked for. */
  day: string
  urgent: boolean
  /** Why LINE could not carry it, as the notice has it. */
  why: string
  tries: number
}

type Stored = Omit<Mail, 'id'> & { _id: string; at: Date; due?: Date; sentAt?: Date }
export type NewMail = Pick<Mail, 'staff' | 'urgent' | 'why'> & { notice: string }

/** Longer than an SMTP server may take to answer (`mail/post.ts`), so that nobody else sends it meanwhile. */
const LEASE_MS = 3 * 60_000

/** E-mails to send, written before they are tried. */
export function createMails(database: Database) {
  const mails = database.db.collection<Stored>('mails')
  return {
    collection: mails,
    /**
     * One a person and Bangkok day at most; what is urgent always, once for each notice. Asking again for the same
     * changes nothing.
     */
    async queue({ notice, staff, urgent, why }: NewMail, now: Date): Promise<void> {
      const day = bangkokDay(now)
      if (!urgent && (await mails.countDocuments({ staff, day }, { limit: 1 }))) return
      const _id = urgent ? `notice:${notice}` : `day:${day}:${staff}`
      try {
        await mails.insertOne({ _id, staff, day, urgent, why, tries: 0, at: now, due: now })
      } catch (error) {
        if (!isDuplicateKey(error)) throw error
      }
    },
    /** Takes one that is due, for `LEASE_MS`. */
    async claim(now: Date): Promise<Mail | undefined> {
      const claimed = await mails.findOneAndUpdate(
        { due: { $lte: now } },
        { $set: { due: new Date(now.getTime() + LEASE_MS) }, $inc: { tries: 1 } },
        { sort: { due: 1 }, returnDocument: 'after' },
      )
      if (!claimed) return undefined
      const { _id, staff, day, urgent, why, tries } = claimed
      return { id: _id, staff, day, urgent, why, tries }
    },
    async sent(id: string, now: Date): Promise<void> {
      await mails.updateOne({ _id: id }, { $set: { sentAt: now }, $unset: { due: '' } })
    },
    async postpone(id: string, due: Date): Promise<void> {
      await mails.updateOne({ _id: id }, { $set: { due } })
    },
    async giveUp(id: string): Promise<void> {
      await mails.updateOne({ _id: id }, { $unset: { due: '' } })
    },
  }
}

export type Mails = ReturnType<typeof createMails>

const KEPT_DAYS = 100

export const mailIndexes = [
  { collection: 'mails', key: { due: 1 }, options: { partialFilterExpression: { due: { $exists: true } } } },
  { collection: 'mails', key: { staff: 1, day: 1 }, options: {} },
  { collection: 'mails', key: { at: 1 }, options: { expireAfterSeconds: KEPT_DAYS * 86_400 } },
] as const
