import { scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import * as z from 'zod/mini'
import { SealedError } from '../errors.js'
import { authHash, deriveReporterKey, type ReporterKey, SCRYPT, type Stretch } from '../reporter-key.js'

/**
 * Server only. Finding a case by receipt. A hit and a miss do the same work in the same order and a miss
 * says one sentence, whatever was wrong: a guesser learns nothing on the way. Throttling is the caller's.
 */
type Find<T> = (authHash: string) => Promise<T | null | undefined>

const { dkLen, ...cost } = SCRYPT
const inThreads = promisify<Uint8Array, Uint8Array, number, object, Buffer>(scrypt)
/** Node's own scrypt, beside the event loop; the same bytes as the browser's. */
export const stretchOnServer: Stretch = (receipt, salt) =>
  inThreads(receipt, salt, dkLen, { ...cost, maxmem: 256 * cost.N * cost.r })

const AuthKeySchema = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const NO_KEY = ''

/**
 * Door A: what belongs to the authKey a browser has shown. One that is not even a key is looked up too.
 *
 * @throws SealedError `receipt-unknown`
 */
export async function findByAuthKey<T>(authKey: unknown, find: Find<T>): Promise<T> {
  const key = z.safeParse(AuthKeySchema, authKey)
  const found = await find(authHash(key.success ? key.data : NO_KEY))
  if (found === null || found === undefined) throw new SealedError('receipt-unknown')
  return found
}

/**
 * Door B: the same for the digits typed into the chat, with the keys to read the answers.
 *
 * @throws SealedError `receipt-unreadable` where there are not twenty digits, else `receipt-unknown`
 */
export async function findByReceipt<T>(
  typed: string,
  salt: Uint8Array,
  find: Find<T>,
  stretch: Stretch = stretchOnServer,
): Promise<{ found: T; keys: ReporterKey }> {
  const keys = await deriveReporterKey(typed, salt, stretch)
  return { found: await findByAuthKey(keys.authKey, find), keys }
}
