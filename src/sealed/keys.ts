import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import * as z from 'zod/mini'
import { checked, SealedError } from './errors.js'
import { makeSigningKeys, verifyKeyOf } from './signing.js'

/**
 * An officer's keys, made in the officer's browser. They leave it only wrapped by a passphrase, as an
 * armored age file that holds an ordinary age identity file, so that everything opens without us:
 *
 *     age --decrypt --identity officer.age piece.age      (asks for the passphrase)
 *     age --decrypt officer.age > key.txt                 (the identity itself: keep it off the network)
 */
export type OfficerKeys = {
  /** `AGE-SECRET-KEY-1…`, to read. */
  identity: string
  /** Its public half, `age1…`. */
  recipient: string
  /** Ed25519 seed, to sign. */
  signingKey: string
  /** Its public half. */
  verifyKey: string
}

/**
 * Length and nothing else: NIST SP 800-63B-4 asks 15 characters where the passphrase stands alone, and
 * against rules of composition. Counted in Unicode characters, so four or five Thai words will do.
 */
export const PASSPHRASE_LENGTH = { least: 15, most: 200 }

/** scrypt 2¹⁷: 128 MB and about a second on an officer's PC; the age command line takes up to 2²². */
const WORK_FACTOR = 17

export async function makeOfficerKeys(): Promise<OfficerKeys> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity), ...makeSigningKeys() }
}

/** NFC, so that the same words typed on another keyboard fit. Throws SealedError `passphrase-short`. */
function passphraseOf(typed: string): string {
  const passphrase = typed.normalize('NFC')
  const length = [...passphrase].length
  if (length < PASSPHRASE_LENGTH.least || length > PASSPHRASE_LENGTH.most) {
    throw new SealedError('passphrase-short')
  }
  return passphrase
}

/**
 * The private keys as an armored age file under `passphrase`.
 *
 * @param workFactor log₂ of scrypt's N; tests lower it
 * @throws SealedError `passphrase-short`
 */
export async function wrapKeys(
  keys: OfficerKeys,
  passphrase: string,
  workFactor: number = WORK_FACTOR,
): Promise<string> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphraseOf(passphrase))
  encrypter.setScryptWorkFactor(workFactor)
  // Lines with # are comments to age, which has no signing keys.
  const file = [
    '# Integrity officer: keep this secret.',
    `# public key: ${keys.recipient}`,
    `# signing key (Ed25519): ${keys.signingKey}`,
    keys.identity,
  ]
  return armor.encode(await encrypter.encrypt(`${file.join('\n')}\n`))
}

const FileSchema = z.object({
  identity: z.string().check(z.regex(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/)),
  signingKey: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
})

/** The other way. Throws SealedError `passphrase-wrong`, also for an altered file. */
export async function unwrapKeys(wrapped: string, passphrase: string): Promise<OfficerKeys> {
  const file = await decryptFile(wrapped, passphrase.normalize('NFC'))
  const { identity, signingKey } = checked(
    FileSchema,
    {
      identity: file.match(/^AGE-SECRET-KEY-1.*$/m)?.[0],
      signingKey: file.match(/^# signing key \(Ed25519\): (.*)$/m)?.[1],
    },
    'passphrase-wrong',
  )
  const recipient = await identityToRecipient(identity)
  return { identity, recipient, signingKey, verifyKey: verifyKeyOf(signingKey) }
}

async function decryptFile(wrapped: string, passphrase: string): Promise<string> {
  try {
    const decrypter = new Decrypter()
    decrypter.addPassphrase(passphrase)
    return await decrypter.decrypt(armor.decode(wrapped), 'text')
  } catch {
    throw new SealedError('passphrase-wrong')
  }
}
