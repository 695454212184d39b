import { armor, Decrypter, Encrypter, identityToRecipient, webauthn } from 'age-encryption'
import * as z from 'zod/mini'
import type { WrappedKey } from '../../../confidential/channel.js'
import type { OfficerKeys } from '../../../sealed/keys.js'
import type { Officer } from '../../../sealed/roster-entry.js'
import { verifyKeyOf } from '../../../sealed/signing.js'
import { mustBe, type Unlocked } from './unlock.js'

/**
 * The officer's keys wrapped by a passkey beside the passphrase (WebAuthn PRF): easier each morning, and useless to
 * whoever looks over a shoulder. Only the wrap hangs on the passkey, never a report: a passkey that is lost or deleted
 * costs nothing. Browsers differ in what they can; where it fails the passphrase remains.
 */
const FileSchema = z.array(
  z.strictObject({
    identity: z.string().check(z.regex(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/)),
    signingKey: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
)

/** Whether this browser says that a passkey can do it. */
export async function canUsePasskey(): Promise<boolean> {
  if (typeof PublicKeyCredential === 'undefined') return false
  const capabilities = await PublicKeyCredential.getClientCapabilities?.()
  return capabilities?.['extension:prf'] === true
}

/** Makes a passkey and wraps the keys with it; the device asks twice. Throws where it can't or the person won't. */
export async function wrapByPasskey({ current, older }: Unlocked, name: string): Promise<WrappedKey> {
  const credential = await webauthn.createCredential({ keyName: name })
  const encrypter = new Encrypter()
  encrypter.addRecipient(new webauthn.WebAuthnRecipient({ identity: credential }))
  const file = [current, ...older].map(({ identity, signingKey }) => ({ identity, signingKey }))
  const wrapped = armor.encode(await encrypter.encrypt(JSON.stringify(file)))
  return { recipient: current.recipient, wrapped, how: 'passkey', credential }
}

/** The other way. Throws as the browser does; SealedError `bad-roster` for keys the roster does not name. */
export async function unlockByPasskey(
  { wrapped, credential }: Pick<WrappedKey, 'wrapped' | 'credential'>,
  me: Officer,
): Promise<Unlocked> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(new webauthn.WebAuthnIdentity(credential ? { identity: credential } : {}))
  const text = await decrypter.decrypt(armor.decode(wrapped), 'text')
  const [current, ...older] = await Promise.all(z.parse(FileSchema, JSON.parse(text)).map(whole))
  if (!current) throw new RangeError('a wrapped file holds at least one key')
  mustBe(current, me)
  return { current, older }
}

const whole = async (key: { identity: string; signingKey: string }): Promise<OfficerKeys> => ({
  ...key,
  recipient: await identityToRecipient(key.identity),
  verifyKey: verifyKeyOf(key.signingKey),
})
