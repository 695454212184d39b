import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../../errors.js'
import { fiscalYear } from '../../municipality/calendar.js'
import type { Database } from '../../storage/database.js'
import { countCollections } from './collections.js'

const DaysSchema = z
  .strictObject({ receivedOn: z.iso.date(), finishedOn: z.optional(z.iso.date()) })
  .refine(({ receivedOn, finishedOn }) => !finishedOn || finishedOn >= receivedOn)

/** A report that came as a letter or in person: two days in Bangkok, and nothing else about it. */
export type PaperReport = { id: string; receivedOn: string; finishedOn?: string }

/** Reports on paper, which count with the others; the letters themselves stay in the officer's own file. */
export function createPaperReports(database: Database, today: () => string) {
  const { paper, counts } = countCollections(database)

  return {
    /**
     * @returns the id by which it is finished later
     * @throws Refusal `invalid` for days that can't be, `conflict` when the year it belongs to is published
     */
    async record(days: { receivedOn: string; finishedOn?: string }): Promise<string> {
      const { success, data } = DaysSchema.safeParse(days)
      if (!success || (data.finishedOn ?? data.receivedOn) > today()) throw new Refusal('invalid', badDays)
      const year = await counts.findOne({ fiscalYear: fiscalYear(data.receivedOn), part: 'year' })
      if (year) throw new Refusal('conflict', published)
      const _id = randomUUID()
      await paper.insertOne({ _id, ...data })
      return _id
    },
    /** Once more with another day changes nothing. @throws Refusal `missing`, `invalid` */
    async finish(id: string, finishedOn: string): Promise<void> {
      const found = await paper.findOne({ _id: id })
      if (!found) throw new Refusal('missing', noSuchPaper)
      const { success } = DaysSchema.safeParse({ receivedOn: found.receivedOn, finishedOn })
      if (!success || finishedOn > today()) throw new Refusal('invalid', badDays)
      await paper.updateOne({ _id: id, finishedOn: { $exists: false } }, { $set: { finishedOn } })
    },
    /** Takes back one that was entered by mistake. */
    async remove(id: string): Promise<void> {
      await paper.deleteOne({ _id: id })
    },
    /** Those in hand, the oldest first. */
    async open(): Promise<PaperReport[]> {
      const found = await paper
        .find({ finishedOn: { $exists: false } })
        .sort({ receivedOn: 1, _id: 1 })
        .toArray()
      return found.map(({ _id, receivedOn }) => ({ id: _id, receivedOn }))
    },
  }
}

export type PaperReports = ReturnType<typeof createPaperReports>

const badDays = {
  th: 'วันที่ไม่ถูกต้อง วันที่รับต้องไม่เกินวันนี้ และวันแล้วเสร็จต้องไม่ก่อนวันที่รับ',
  en: 'These days can’t be: received today at the latest, and finished not before it was received.',
}
const published = {
  th: 'ตัวเลขของปีงบประมาณนี้เผยแพร่แล้ว จึงเพิ่มไม่ได้',
  en: 'The figures of that fiscal year are published, so nothing can be added.',
}
const noSuchPaper = { th: 'ไม่พบรายการนี้', en: 'There is no such entry.' }
