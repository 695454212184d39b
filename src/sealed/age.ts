import { Decrypter, Encrypter } from 'age-encryption'
import { SealedError } from './errors.js'

/**
 * Encrypting to age keys and decrypting with them (age-encryption.org/v1), alike in the browser and on the
 * server. What is made here opens with the `age` command line too. age-encryption is younger than 1.0 and
 * pinned exactly.
 */

/** The characters of bech32; `1`, `b`, `i` and `o` are not among them. */
const KINDS = { x25519: /^age1[02-9ac-hj-np-z]{58}$/, hybrid: /^age1pq1[02-9ac-hj-np-z]{100,3000}$/ }

/** Ten megabytes of evidence in the widest bucket, and the header. */
const LARGEST = 12 * 1024 * 1024

const kindOf = (recipient: string) =>
  KINDS.x25519.test(recipient) ? 'x25519' : KINDS.hybrid.test(recipient) ? 'hybrid' : undefined

/** Whether this is the public key of an ordinary (X25519) age identity: the kind officers have. */
export const isRecipient = (value: string): boolean => kindOf(value) === 'x25519'

/**
 * Encrypts to all of `recipients`. Throws SealedError `no-recipient` for none, `bad-recipient` for one that
 * can't be used, `mixed-recipients` for X25519 beside hybrid keys: one X25519 stanza would give away what
 * the post-quantum ones protect, and age-encryption mixes them without a word.
 */
export async function encryptTo(recipients: readonly string[], plain: Uint8Array): Promise<Uint8Array> {
  if (recipients.length === 0) throw new SealedError('no-recipient')
  const kinds = new Set(recipients.map(kindOf))
  if (kinds.has(undefined)) throw new SealedError('bad-recipient')
  if (kinds.size > 1) throw new SealedError('mixed-recipients')
  if (plain.length > LARGEST) throw new SealedError('too-large')
  const encrypter = new Encrypter()
  try {
    for (const recipient of recipients) encrypter.addRecipient(recipient)
  } catch {
    throw new SealedError('bad-recipient')
  }
  return encrypter.encrypt(plain)
}

/** Decrypts with `identity` (`AGE-SECRET-KEY-1…`). Throws SealedError `too-large` or `unopenable`. */
export async function decryptWith(identity: string, ciphertext: Uint8Array): Promise<Uint8Array> {
  if (ciphertext.length > LARGEST + 64 * 1024) throw new SealedError('too-large')
  try {
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    return await decrypter.decrypt(ciphertext)
  } catch {
    // Which key fits and what was altered can't be told apart: an altered stanza fits no key.
    throw new SealedError('unopenable')
  }
}
