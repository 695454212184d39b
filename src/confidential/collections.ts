import type { mongo } from 'mongoose'
import { z } from 'zod'
import { SealedError } from '../sealed/errors.js'
import type { Database } from '../storage/database.js'

/**
 * What the confidential lane keeps. Ids are UUIDv4 and days are days: an ObjectId holds the second it was made in, and a
 * second beside a chat's own times would say who wrote. The one finer time, `due`, goes when a report is submitted.
 */
const day = z.iso.date()
const hex32 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().nonnegative()

/** What one side of a case has written: for the limits, and for its next free number, which is never given twice. */
const SideSchema = z.object({ pieces: count, files: count, bytes: count, next: count })
export type Side = z.infer<typeof SideSchema>

export const SubmittedSchema = z.object({
  _id: z.uuidv4(),
  door: z.enum(['chat', 'page']),
  state: z.enum(['received', 'acknowledged', 'finished']),
  sides: z.object({ reporter: SideSchema, officer: SideSchema }),
  /** Pieces ever written by both sides, and who wrote the last. */
  written: count,
  writtenBy: z.enum(['reporter', 'officer']),
  authHash: hex32,
  reporter: z.string(),
  receiptKept: z.boolean(),
  /** See reader-tags.ts. */
  readers: z.array(hex32),
  receivedOn: day,
  acknowledgedOn: day.optional(),
  feedbackOn: day.optional(),
  finishedOn: day.optional(),
})
export type Submitted = z.infer<typeof SubmittedSchema>
/** One that was begun: what only a submitted one has is not there yet. */
type Begun = Pick<Submitted, '_id' | 'door' | 'sides' | 'written' | 'writtenBy'> & { state: 'begun' }
export type StoredReport = Begun | Submitted

/** Bytes as the driver reads them. */
const bytes = z.custom<mongo.Binary>((value) => isBinary(value)).transform((value) => value.value())
const isBinary = (value: unknown) =>
  typeof value === 'object' && value !== null && '_bsontype' in value && value._bsontype === 'Binary'

export const PieceSchema = z.object({
  caseId: z.uuidv4(),
  seq: count,
  role: z.enum(['reporter', 'officer']),
  type: z.enum(['text', 'answer', 'photo', 'file', 'meta']),
  sealed: bytes,
  /** Of all pieces of the case, in the order they came: times would tell more. */
  nth: count,
  key: z.string().optional(),
})
export type StoredPiece = { _id: string; sealed: Uint8Array } & Omit<z.infer<typeof PieceSchema>, 'sealed'>

export const BoxSchema = z.object({ sealed: bytes, expiresOn: day })
/** Under the id of its case. */
export type StoredBox = { _id: string; sealed: Uint8Array; expiresOn: string }

/** Says until when a report that was begun may wait. */
export type StoredWait = { _id: string; due: Date }
/** Under its number. */
export type StoredEntry = { _id: number; statement: string; signature: string }
export type StoredKey = {
  _id: string
  officer: string
  recipient: string
  wrapped: string
  how: string
  credential: string | null
}
export type StoredSetting = { _id: string; [name: string]: unknown }

export const confidentialCollections = ({ db }: Database) => ({
  reports: db.collection<StoredReport>('confidential_reports'),
  waits: db.collection<StoredWait>('confidential_waits'),
  pieces: db.collection<StoredPiece>('confidential_pieces'),
  boxes: db.collection<StoredBox>('confidential_boxes'),
  roster: db.collection<StoredEntry>('confidential_roster'),
  keys: db.collection<StoredKey>('confidential_keys'),
  settings: db.collection<StoredSetting>('confidential_settings'),
})
export type Collections = ReturnType<typeof confidentialCollections>

const where = (field: string) => ({ partialFilterExpression: { [field]: { $type: 'string' } } })
export const confidentialIndexes = [
  {
    collection: 'confidential_reports',
    key: { authHash: 1 },
    options: { unique: true, ...where('authHash') },
  },
  { collection: 'confidential_pieces', key: { caseId: 1, role: 1, seq: 1 }, options: { unique: true } },
  { collection: 'confidential_pieces', key: { key: 1 }, options: { unique: true, ...where('key') } },
  { collection: 'confidential_waits', key: { due: 1 }, options: {} },
  {
    collection: 'confidential_keys',
    key: { officer: 1, recipient: 1, how: 1, credential: 1 },
    options: { unique: true },
  },
] as const

/** A document as the schema has it. Whoever can write to the database can't make us quote what they wrote. */
export function read<S extends z.ZodType>(schema: S, document: unknown): z.output<S> {
  const result = schema.safeParse(document)
  if (!result.success) throw new SealedError('malformed')
  return result.data
}

/** Ids go into filters, where an object would be a question of its own: what is no text finds nothing. */
export const asText = (value: unknown): string => (typeof value === 'string' ? value : '')
