import { hkdf } from '@noble/hashes/hkdf.js'
import { scryptAsync } from '@noble/hashes/scrypt.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bech32, hex } from '@scure/base'
import { identityToRecipient } from 'age-encryption'
import { sha256Hex, utf8 } from './bytes.js'
import { readReceipt } from './receipt.js'

/**
 * What a receipt opens: an age identity to read the officers' answers, and a key to ask the server for
 * them. Both come from the 20 digits alone, in the reporter's browser (door A) or on the server (door B).
 */
export type ReporterKey = {
  /** `AGE-SECRET-KEY-1…`: never leaves the place it was derived in. */
  identity: string
  /** `age1…`: officers and the reporter seal to it. */
  recipient: string
  /** 32 bytes in hex, shown to the server to fetch a case; it tells nothing of the identity. */
  authKey: string
}

/** scrypt of a receipt: 32 bytes. The server passes one that works outside its event loop. */
export type Stretch = (receipt: Uint8Array, salt: Uint8Array) => Promise<Uint8Array>

/** 2¹⁵ takes 32 MB and about a second on an old phone; the receipt itself brings 66 random bits. */
export const SCRYPT = { N: 2 ** 15, r: 8, p: 1, dkLen: 32 } as const
const SALT_BYTES = 16

const inBrowser: Stretch = (receipt, salt) => scryptAsync(receipt, salt, SCRYPT)

/**
 * The keys of a receipt, typed in any way readReceipt takes.
 *
 * @param salt at least 16 random bytes made once for the installation and served with the page. It is no
 *   secret: it keeps anyone from computing receipts for all municipalities at once.
 * @throws SealedError `receipt-unreadable`; RangeError for a short salt.
 */
export async function deriveReporterKey(
  receipt: string,
  salt: Uint8Array,
  stretch: Stretch = inBrowser,
): Promise<ReporterKey> {
  if (salt.length < SALT_BYTES) throw new RangeError(`the system salt needs ${SALT_BYTES} bytes`)
  const master = await stretch(utf8(readReceipt(receipt)), salt)
  const split = (use: string) => hkdf(sha256, master, undefined, utf8(`confidential-report/v1/${use}`), 32)
  // age writes an X25519 secret key as bech32 in capitals; any 32 bytes are one (RFC 7748 clamps them).
  const identity = bech32.encodeFromBytes('age-secret-key-', split('age-identity')).toUpperCase()
  return {
    identity,
    recipient: await identityToRecipient(identity),
    authKey: hex.encode(split('auth-key')),
  }
}

/** What the server keeps of an authKey: SHA-256 in hex. A thief of the database can't ask with it. */
export const authHash = (authKey: string): string => sha256Hex(utf8(authKey))
