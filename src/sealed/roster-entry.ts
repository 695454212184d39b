import * as z from 'zod/mini'
import { isRecipient } from './age.js'
import { sha256Hex, utf8 } from './bytes.js'
import { checked } from './errors.js'
import { jsonText } from './json-text.js'

/**
 * One line of the key roster: who may read reports, said by an officer already in it.
 *
 * `statement` is kept as the exact text that was signed, so that nothing depends on how JSON is written
 * again, and `prev` is the hash of the whole entry before it.
 */
const hexOf = (digits: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${digits}}$`)))
const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))
const name = z.string().check(z.minLength(1), z.maxLength(200))
const recipient = z.string().check(z.refine(isRecipient))

const OfficerSchema = z.strictObject({ id, name, recipient, verifyKey: hexOf(64) })
/** An officer as the roster knows them: the public halves of both keys. */
export type Officer = z.infer<typeof OfficerSchema>

const EscrowSchema = z.strictObject({ holder: name, recipient })
/** The key of a named person outside the office, for the day no officer can open any more. */
export type Escrow = z.infer<typeof EscrowSchema>

const DeedSchema = z.discriminatedUnion('act', [
  /** The first entry, signed by the officer it names; its fingerprint is printed and published. */
  z.strictObject({ act: z.literal('found'), officer: OfficerSchema }),
  z.strictObject({ act: z.literal('add'), officer: OfficerSchema }),
  /** New keys for an officer who stays; the old ones are never used again. */
  z.strictObject({ act: z.literal('rotate'), officer: OfficerSchema }),
  z.strictObject({ act: z.literal('retire'), id }),
  z.strictObject({ act: z.literal('set-escrow'), escrow: EscrowSchema }),
  z.strictObject({ act: z.literal('end-escrow') }),
])
export type Deed = z.infer<typeof DeedSchema>

const StatementSchema = z.strictObject({
  v: z.literal(1),
  n: z.int().check(z.gte(0)),
  prev: hexOf(64),
  /** The day in Bangkok it was signed. */
  on: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  /** The id of the officer who signed. */
  by: id,
  deed: DeedSchema,
})
export type Statement = z.infer<typeof StatementSchema>

export const EntrySchema = z.strictObject({
  statement: z.string().check(z.maxLength(4000)),
  signature: hexOf(128),
})
export type Entry = z.infer<typeof EntrySchema>

/** What stands before the first entry. */
export const BEGINNING = '0'.repeat(64)

export const entryHash = (entry: Entry): string => sha256Hex(utf8(`${entry.statement}\n${entry.signature}`))

const StatementTextSchema = z.pipe(jsonText, StatementSchema)
/** Throws SealedError `bad-roster`. */
export const readStatement = (entry: Entry): Statement =>
  checked(StatementTextSchema, entry.statement, 'bad-roster')
