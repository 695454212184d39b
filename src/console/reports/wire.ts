import * as z from 'zod/mini'

/**
 * What the desk's script and the server tell each other under `/console/reports/api`, checked on both sides. Bytes are
 * base64; days are days in Bangkok. Nothing here is readable content: pieces stay sealed on their way.
 */
const day = z.iso.date()
const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))
const name = z.string().check(z.minLength(1), z.maxLength(200))
const recipient = z.string().check(z.regex(/^age1[02-9ac-hj-np-z]{58}$/))
const verifyKey = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const seq = z.int().check(z.gte(0), z.lte(9999))
/** A case's address is public to those who may open it; a UUID keeps everything else away from the store. */
export const CaseIdSchema = z.uuidv4()

const base64 = (mostBytes: number) =>
  z.string().check(z.maxLength(Math.ceil(mostBytes / 3) * 4), z.regex(/^[A-Za-z0-9+/]+={0,2}$/))

const OfficerSchema = z.object({ id, name, recipient, verifyKey })
const EscrowSchema = z.object({ holder: name, recipient })
export const WrappedSchema = z.strictObject({
  recipient,
  wrapped: z.string().check(z.maxLength(8000), z.startsWith('-----BEGIN AGE ENCRYPTED FILE-----')),
  how: z.enum(['passphrase', 'passkey']),
  credential: z.optional(z.string().check(z.maxLength(2000))),
})

/** New keys waiting for an officer's signature; `id` is the staff id. */
const RequestSchema = z.object({ id, name, recipient, verifyKey, on: day })
export type KeyRequest = z.infer<typeof RequestSchema>
export const NewRequestSchema = z.strictObject({ recipient, verifyKey })

export const RowSchema = z.object({
  caseId: CaseIdSchema,
  door: z.enum(['chat', 'page']),
  state: z.enum(['received', 'acknowledged', 'finished']),
  receivedOn: day,
  acknowledgedOn: z.optional(day),
  feedbackOn: z.optional(day),
  finishedOn: z.optional(day),
  acknowledgeBy: day,
  feedbackBy: z.array(day),
  waits: z.boolean(),
  hasBox: z.boolean(),
})
/** A case in the list. */
export type Row = z.infer<typeof RowSchema>

/** Everything the desk begins with. */
export const DeskSchema = z.object({
  me: z.object({ id, name }),
  today: day,
  keys: z.object({ entries: z.array(z.unknown()), firstFingerprint: z.string(), salt: z.string() }),
  wrapped: z.array(WrappedSchema),
  requests: z.array(RequestSchema),
  cases: z.array(RowSchema),
})
export type Desk = z.infer<typeof DeskSchema>

const PieceSchema = z.object({
  seq,
  role: z.enum(['reporter', 'officer']),
  type: z.enum(['text', 'answer', 'photo', 'file', 'meta']),
  /** Missing for photos and files: they are fetched, and noted as seen, one by one. */
  sealed: z.optional(z.string()),
})
export type SealedPiece = z.infer<typeof PieceSchema>

export const CaseSchema = z.extend(RowSchema, {
  readers: z.array(OfficerSchema),
  escrow: z.optional(EscrowSchema),
  reporter: recipient,
  next: z.object({ reporter: z.int(), officer: z.int() }),
  pieces: z.array(PieceSchema),
  /** The outer box of a reply address. */
  box: z.optional(z.string()),
  /** Who opened it, on which day, this opening among them. */
  readings: z.array(z.object({ name: z.string(), on: day, attachment: z.boolean() })),
})
export type SealedCase = z.infer<typeof CaseSchema>

/** 5,000 Thai letters are 15 kB; in their bucket, for twenty readers, some 20 kB. */
const WORDS_SEALED = 64 * 1024
export const AnswerSchema = z.strictObject({
  pieces: z
    .array(z.strictObject({ seq, type: z.enum(['text', 'meta']), sealed: base64(WORDS_SEALED) }))
    .check(z.minLength(1), z.maxLength(2)),
  move: z.optional(z.enum(['acknowledge', 'feedback', 'finish'])),
})
export type NewAnswer = z.infer<typeof AnswerSchema>

export const NoticeSchema = z.strictObject({ inner: base64(1024) })
export const NewEntrySchema = z.strictObject({
  entry: z.strictObject({
    statement: z.string().check(z.maxLength(4000)),
    signature: z.string().check(z.regex(/^[0-9a-f]{128}$/)),
  }),
})
/** A report that came on paper: two days, nothing else. */
export const PaperSchema = z.strictObject({ receivedOn: day, finishedOn: z.optional(day) })
export const PaperIdSchema = z.strictObject({ id: z.uuidv4() })
export const FinishPaperSchema = z.strictObject({ id: z.uuidv4(), finishedOn: day })
/** Those still in hand. */
export const PaperListSchema = z.array(z.object({ id: z.string(), receivedOn: day }))
export type PaperInHand = z.infer<typeof PaperListSchema>[number]

/** How every refusal arrives. */
export const RefusalSchema = z.object({ say: z.object({ th: z.string(), en: z.string() }) })
