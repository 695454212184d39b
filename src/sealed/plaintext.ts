import { concatBytes } from '@noble/hashes/utils.js'
import * as z from 'zod/mini'
import { fromUtf8, sha256Hex, utf8 } from './bytes.js'
import { type Envelope, EnvelopeSchema } from './envelope.js'
import { checked, SealedError } from './errors.js'
import { jsonText } from './json-text.js'
import { bucketSize } from './padding.js'

/**
 * The bytes age encrypts, laid out so that a person with the `age` command line can read them:
 *
 *     one line of JSON, the envelope; a photo or file has its size and SHA-256 there
 *     one line with the officer's signature, empty for the reporter
 *     the bytes of the photo or file
 *     spaces up to the bucket
 *
 * `age -d -i key.age piece.age | head -n 1` shows the words; `… | tail -n +3 | head -c SIZE > photo.jpg`
 * gives the photo.
 */
export type Plaintext = { envelope: Envelope; line: string; signature: string }

const attached = z.strictObject({
  size: z.int().check(z.gte(1)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
})
const LineSchema = z.pipe(jsonText, z.looseObject({ attached: z.optional(attached) }))

const NEWLINE = 0x0a
const SPACE = 0x20
const NOTHING = new Uint8Array(0)

/** The envelope's line. Throws SealedError `malformed` for an envelope that is none. */
export function writeLine(envelope: Envelope): string {
  const { bytes, ...rest } = { bytes: undefined, ...checked(EnvelopeSchema, envelope, 'malformed') }
  return JSON.stringify(
    bytes ? { ...rest, attached: { size: bytes.length, sha256: sha256Hex(bytes) } } : rest,
  )
}

/** The whole plaintext, filled up to its bucket. */
export function writePlaintext(line: string, signature: string, envelope: Envelope): Uint8Array {
  const bytes = 'bytes' in envelope ? envelope.bytes : NOTHING
  const content = concatBytes(utf8(`${line}\n${signature}\n`), bytes)
  const padded = new Uint8Array(bucketSize(content.length)).fill(SPACE)
  padded.set(content)
  return padded
}

/** The other way. Throws SealedError `malformed` for anything writePlaintext would not have written. */
export function readPlaintext(padded: Uint8Array): Plaintext {
  const first = padded.indexOf(NEWLINE)
  const second = padded.indexOf(NEWLINE, first + 1)
  if (first < 0 || second < 0) throw new SealedError('malformed')
  const line = readText(padded.subarray(0, first))
  const signature = readText(padded.subarray(first + 1, second))
  const { attached, ...rest } = checked(LineSchema, line, 'malformed')
  const end = second + 1 + (attached?.size ?? 0)
  const bytes = padded.slice(second + 1, end)
  // A piece with no padding, or something hidden in it, was not written here: refused, so that a fault in
  // the sealing page shows at once instead of telling lengths for years.
  const filled = padded.length === bucketSize(end) && padded.subarray(end).every((byte) => byte === SPACE)
  const whole = !attached || sha256Hex(bytes) === attached.sha256
  if (!filled || !whole) throw new SealedError('malformed')
  const envelope = checked(EnvelopeSchema, attached ? { ...rest, bytes } : rest, 'malformed')
  return { envelope, line, signature }
}

function readText(bytes: Uint8Array): string {
  try {
    return fromUtf8(bytes)
  } catch {
    throw new SealedError('malformed')
  }
}
