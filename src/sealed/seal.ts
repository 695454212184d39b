import { decryptWith, encryptTo } from './age.js'
import { type Envelope, type Place, samePlace } from './envelope.js'
import { SealedError } from './errors.js'
import { type Plaintext, readPlaintext, writeLine, writePlaintext } from './plaintext.js'

type Sign = (line: string) => Promise<string>
const unsigned: Sign = async () => ''

/**
 * Seals a reporter's piece to `recipients` (see chooseRecipients). Officers sign what they write: see
 * sealOfficerMessage.
 *
 * @returns an age file. Its length tells the bucket of the content and the number of recipients only.
 * @throws SealedError `malformed`, or as encryptTo does.
 */
export async function seal(
  envelope: Envelope & { role: 'reporter' },
  recipients: readonly string[],
): Promise<Uint8Array> {
  if (envelope.role !== 'reporter') throw new SealedError('malformed')
  return sealPlaintext(envelope, recipients, unsigned)
}

/**
 * Opens a reporter's piece and checks that it belongs where it was found.
 *
 * @param expected the place the caller asked for; for an officer's piece see openOfficerMessage.
 * @throws SealedError `unopenable` (another's key, or altered), `misplaced` (swapped), `malformed`.
 */
export async function open(
  ciphertext: Uint8Array,
  identity: string,
  expected: Place & { role: 'reporter' },
): Promise<Envelope> {
  const { envelope, signature } = await openPlaintext(ciphertext, identity, expected)
  if (envelope.role !== 'reporter' || signature !== '') throw new SealedError('malformed')
  return envelope
}

/** The common part of sealing; `sign` gets the envelope's line and gives the signature line. */
export async function sealPlaintext(
  envelope: Envelope,
  recipients: readonly string[],
  sign: Sign,
): Promise<Uint8Array> {
  const line = writeLine(envelope)
  return encryptTo(recipients, writePlaintext(line, await sign(line), envelope))
}

/** The common part of opening: decrypted, well-formed, and in its place; the signature is not yet checked. */
export async function openPlaintext(
  ciphertext: Uint8Array,
  identity: string,
  expected: Place,
): Promise<Plaintext> {
  const plaintext = readPlaintext(await decryptWith(identity, ciphertext))
  if (!samePlace(plaintext.envelope, expected)) throw new SealedError('misplaced')
  return plaintext
}
