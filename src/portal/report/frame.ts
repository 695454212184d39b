import { concatBytes } from '@noble/hashes/utils.js'
import { fromUtf8, utf8 } from '../../sealed/bytes.js'

/**
 * A JSON value and the bytes that belong to it in one answer: four bytes with the JSON's length, the JSON, the bytes.
 * Base64 inside JSON would make a third more of an officer's photo on a slow line.
 */
export function writeFrame(head: unknown, parts: readonly Uint8Array[]): Uint8Array {
  const json = utf8(JSON.stringify(head))
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, json.length)
  return concatBytes(length, json, ...parts)
}

/** The other way. Throws where the bytes are no such frame; what the head holds is for the caller to check. */
export function readFrame(bytes: Uint8Array): { head: unknown; rest: Uint8Array } {
  const end = 4 + new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0)
  if (end > bytes.length) throw new RangeError('cut short')
  const head: unknown = JSON.parse(fromUtf8(bytes.subarray(4, end)))
  return { head, rest: bytes.subarray(end) }
}
