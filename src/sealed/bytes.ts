import { sha256 } from '@noble/hashes/sha2.js'
import { hex } from '@scure/base'

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true })

export const utf8 = (text: string): Uint8Array => encoder.encode(text)

/** Throws TypeError where the bytes are not UTF-8. */
export const fromUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes)

/** SHA-256 in lower-case hex. */
export const sha256Hex = (bytes: Uint8Array): string => hex.encode(sha256(bytes))
