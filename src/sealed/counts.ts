import * as z from 'zod/mini'

/**
 * The three figures ITA's OIT asks about corruption reports, and nothing else: all, finished, in hand, for
 * the first half of a fiscal year (1 October to 31 March) and for all of it. Finer figures would let a small
 * town guess whose report it was.
 */
const day = z.iso.date()
/** One report, from LINE, the web page or paper: days in Bangkok, nothing that says which one. */
const RecordSchema = z
  .strictObject({ receivedOn: day, finishedOn: z.optional(day) })
  .check(z.refine((r) => !r.finishedOn || r.finishedOn >= r.receivedOn))

/** `fiscalYear` in พ.ศ., named after the year it ends in. */
export type CountPeriod = { fiscalYear: number; part: 'half' | 'year' }

export type Counts = Readonly<{
  fiscalYear: number
  part: 'half' | 'year'
  /** First and last day counted. */
  from: string
  to: string
  received: number
  finished: number
  inHand: number
}>

const BUDDHIST = 543

/** First and last day of the period. */
export function periodDays({ fiscalYear, part }: CountPeriod): { from: string; to: string } {
  const ends = fiscalYear - BUDDHIST
  return { from: `${ends - 1}-10-01`, to: part === 'half' ? `${ends}-03-31` : `${ends}-09-30` }
}

/**
 * The counts as they stood at the end of the period, frozen. Only reports received in it count, and one
 * finished later was in hand: so all = finished + in hand, and nothing that happens afterwards changes them.
 *
 * @param records `{receivedOn, finishedOn?}`, each; paper reports among them
 * @throws RangeError before the period is over; ZodError for records that are none
 */
export function countReports(records: readonly unknown[], period: CountPeriod, today: string): Counts {
  const { from, to } = periodDays(period)
  if (today <= to) throw new RangeError(`counted only after ${to}`)
  const within = z
    .parse(z.array(RecordSchema), records)
    .filter(({ receivedOn }) => receivedOn >= from && receivedOn <= to)
  const finished = within.filter(({ finishedOn }) => finishedOn && finishedOn <= to).length
  const received = within.length
  return Object.freeze({ ...period, from, to, received, finished, inHand: received - finished })
}

/** A count as it is published, zero in words: ITA wants "none" said, not left out. */
export function countInWords(count: number, language: 'th' | 'en' = 'th'): string {
  if (language === 'en') return count === 0 ? 'none' : count.toLocaleString('en')
  return count === 0 ? 'ไม่มีเรื่องร้องเรียน' : `${count.toLocaleString('en')} เรื่อง`
}
