import * as z from 'zod/mini'
import { isRecipient } from '../../sealed/age.js'
import { EntrySchema } from '../../sealed/roster-entry.js'

/** What page and server say to each other. Both sides check it: the page trusts the server with nothing. */
const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))
const day = z.iso.date()
const count = z.int().check(z.gte(0), z.lte(9999))

/** `x-receipt-key`: the receipt's authKey. In a header, so that no log of addresses ever holds it. */
export const RECEIPT_HEADER = 'x-receipt-key'
export const ReceiptKeySchema = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** `GET keys` */
export const KeysSchema = z.strictObject({
  entries: z.array(EntrySchema),
  firstFingerprint: z.string(),
  salt: z.string().check(z.regex(/^[0-9a-f]{32,128}$/)),
  /** Ids of the officers who can receive now; the page takes none who is not in the roster it has checked. */
  able: z.array(id),
  closed: z.optional(z.enum(['no-officer', 'bad-roster'])),
})
export type Keys = z.infer<typeof KeysSchema>

/** `PUT pieces/SEQ/TYPE` */
export const PieceTypeSchema = z.enum(['text', 'answer', 'photo', 'file', 'meta'])
export const SeqSchema = z.pipe(
  z.string().check(z.regex(/^\d{1,4}$/)),
  z.transform((digits) => Number(digits)),
)

/** `POST submit` */
export const SubmitSchema = z.strictObject({
  reporter: z.string().check(z.refine(isRecipient)),
  readers: z.array(id).check(z.minLength(1), z.maxLength(50)),
  withEscrow: z.boolean(),
})
export type Submit = z.infer<typeof SubmitSchema>

const deadlines = { acknowledgeBy: day, feedbackBy: z.array(day) }
/** Its answer. */
export const TakenSchema = z.strictObject({ receivedOn: day, ...deadlines })
export type Taken = z.infer<typeof TakenSchema>

/** `POST look` answers with this and the pieces behind it: see frame. */
export const CaseSchema = z.strictObject({
  caseId: z.uuidv4(),
  state: z.enum(['received', 'acknowledged', 'finished']),
  receivedOn: day,
  acknowledgedOn: z.optional(day),
  feedbackOn: z.optional(day),
  finishedOn: z.optional(day),
  ...deadlines,
  readers: z.array(id),
  withEscrow: z.boolean(),
  /** The next free number of the reporter's pieces. */
  next: count,
  pieces: z.array(
    z.strictObject({
      seq: count,
      role: z.enum(['reporter', 'officer']),
      type: PieceTypeSchema,
      size: z.int().check(z.gte(0)),
    }),
  ),
})
export type Case = z.infer<typeof CaseSchema>

/** Any refusal: a word for programs, a sentence for people. */
export const RefusalSchema = z.strictObject({
  error: z.string(),
  say: z.strictObject({ th: z.string(), en: z.string() }),
})
