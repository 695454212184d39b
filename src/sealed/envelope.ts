import * as z from 'zod/mini'

/**
 * What lies inside every sealed thing. age has no associated data, so the place a piece belongs to is
 * written inside it and compared on opening: a piece moved to another case, place or role is refused.
 */
const place = {
  v: z.literal(1),
  caseId: z.uuidv4(),
  /** Counts the pieces of one role within one case, from 0, so that two writers never share a number. */
  seq: z.int().check(z.gte(0), z.lte(9999)),
  role: z.enum(['reporter', 'officer']),
}
/** LINE takes 5,000 UTF-16 units in one message; the page allows the same. */
const text = z.string().check(z.minLength(1), z.maxLength(5000))
const name = z.optional(z.string().check(z.maxLength(200)))
/** Our cap for one file (10 MB). */
const bytes = z.instanceof(Uint8Array).check(z.refine((b) => b.length > 0 && b.length <= 10 * 1024 * 1024))
const word = z.string().check(z.regex(/^[a-z][a-zA-Z0-9-]{0,63}$/))

const note = z.string().check(z.maxLength(5000))

const photoTypes = z.enum(['image/jpeg', 'image/png', 'image/webp'])
const photoBody = z.strictObject({ mime: photoTypes, name })
const fileBody = z.strictObject({ mime: z.literal('application/pdf'), name })

export const EnvelopeSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...place, type: z.literal('text'), body: z.strictObject({ text }) }),
  /** An answer to a step of the conversation; `question` is the step's name. */
  z.strictObject({ ...place, type: z.literal('answer'), body: z.strictObject({ question: word, text }) }),
  z.strictObject({ ...place, type: z.literal('photo'), body: photoBody, bytes }),
  z.strictObject({ ...place, type: z.literal('file'), body: fileBody, bytes }),
  /** What the two sides' programs tell each other: whom it concerns, a status, an outcome. */
  z.strictObject({
    ...place,
    type: z.literal('meta'),
    body: z.record(word, z.union([note, z.array(note).check(z.maxLength(50))])),
  }),
])

/** A piece of a report, before sealing or after opening. */
export type Envelope = z.infer<typeof EnvelopeSchema>
/** Where a piece belongs: what whoever opens it knows beforehand. */
export type Place = Pick<Envelope, 'caseId' | 'seq' | 'role' | 'type'>

export const samePlace = (a: Place, b: Place): boolean =>
  a.caseId === b.caseId && a.seq === b.seq && a.role === b.role && a.type === b.type
