import { ed25519 } from '@noble/curves/ed25519.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { hex } from '@scure/base'
import { utf8 } from './bytes.js'

/**
 * Ed25519 (RFC 8032): by WebCrypto where the machine has it, by noble where it does not (Chromium before
 * 137, Safari before 17). Both give the same bytes. Keys and signatures are lower-case hex, the private
 * key is its 32-byte seed.
 */
export type SigningKeys = { signingKey: string; verifyKey: string }

/** What is signed begins with its use, so that a signature for one can't be shown for another. */
type Use = 'roster' | 'officer-message'
const material = (use: Use, text: string) => concatBytes(utf8(`confidential-report/v1/${use}\n`), utf8(text))

const ED25519 = { name: 'Ed25519' }
const PKCS8 = hex.decode('302e020100300506032b657004220420')

/** A copy over a buffer of its own, which WebCrypto's types ask for. */
const own = (bytes: Uint8Array) => new Uint8Array(bytes)

type Engine = {
  sign(data: Uint8Array, seed: Uint8Array): Promise<Uint8Array>
  verify(signature: Uint8Array, data: Uint8Array, key: Uint8Array): Promise<boolean>
}

const webCrypto: Engine = {
  async sign(data, seed) {
    const key = await crypto.subtle.importKey('pkcs8', own(concatBytes(PKCS8, seed)), ED25519, false, [
      'sign',
    ])
    return new Uint8Array(await crypto.subtle.sign(ED25519, key, own(data)))
  },
  async verify(signature, data, key) {
    const imported = await crypto.subtle.importKey('raw', own(key), ED25519, false, ['verify'])
    return crypto.subtle.verify(ED25519, imported, own(signature), own(data))
  },
}

const noble: Engine = {
  sign: async (data, seed) => ed25519.sign(data, seed),
  // RFC 8032 as WebCrypto has it; noble's default (ZIP 215) takes some signatures that others refuse.
  verify: async (signature, data, key) => ed25519.verify(signature, data, key, { zip215: false }),
}

let chosen: Promise<Engine> | undefined
/** Tried once with a key of its own: browsers say "not supported" in several ways. */
const engine = () => (chosen ??= works(webCrypto).then((ok) => (ok ? webCrypto : noble)))

async function works(candidate: Engine): Promise<boolean> {
  try {
    const { secretKey, publicKey } = ed25519.keygen()
    const data = utf8('try')
    return await candidate.verify(await candidate.sign(data, secretKey), data, publicKey)
  } catch {
    return false
  }
}

export function makeSigningKeys(): SigningKeys {
  const { secretKey, publicKey } = ed25519.keygen()
  return { signingKey: hex.encode(secretKey), verifyKey: hex.encode(publicKey) }
}

export const verifyKeyOf = (signingKey: string): string =>
  hex.encode(ed25519.getPublicKey(hex.decode(signingKey)))

/** The signature, 128 hex digits. */
export async function sign(use: Use, text: string, signingKey: string): Promise<string> {
  return hex.encode(await (await engine()).sign(material(use, text), hex.decode(signingKey)))
}

/** Whether `signature` is that of `verifyKey` over this text for this use. Never throws. */
export async function verify(use: Use, text: string, signature: string, verifyKey: string): Promise<boolean> {
  try {
    return await (await engine()).verify(hex.decode(signature), material(use, text), hex.decode(verifyKey))
  } catch {
    return false
  }
}
