import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { encryptTo } from '../age.js'
import { checked, SealedError } from '../errors.js'
import { jsonText } from '../json-text.js'
import { PERIOD, type PeriodKeys } from './period-keys.js'

/**
 * Server only. The two-key box of a reporter who wants to be told of answers.
 *
 *     inner = AES-256-GCM(period key, {userId, exp}, AAD = caseId)    opens on the server only
 *     outer = age(officers, inner)                                    opens at an officer's desk only
 *
 * Only the outer is stored. To notify, the officer's browser takes off the outer lid (peelReplyBox) and
 * posts the inner; the server opens that, sends its notice and forgets. An officer alone learns nothing,
 * nor does a thief of database and environment together.
 */
const userId = z.string().check(z.regex(/^U[0-9a-f]{32}$/))
const AddressSchema = z.strictObject({ userId, exp: z.iso.date() })
const AddressTextSchema = z.pipe(jsonText, AddressSchema)

const VERSION = 1
const PERIOD_BYTES = 7
const NONCE = 12
const TAG = 16
const HEAD = 1 + PERIOD_BYTES + NONCE

const boundTo = (period: string, caseId: string) =>
  Buffer.from(`confidential-report/v1/reply-box\n${period}\n${caseId}`)

/**
 * @param address `expiresOn` is the last day of use in Bangkok (replyBoxExpiry)
 * @param recipients the officers who can read the case (chooseRecipients), without escrow and reporter
 * @returns the outer box; every one for the same number of recipients has the same length
 */
export async function makeReplyBox(
  address: { userId: string; caseId: string; expiresOn: string },
  recipients: readonly string[],
  keys: PeriodKeys,
): Promise<Uint8Array> {
  const text = checked(AddressSchema, { userId: address.userId, exp: address.expiresOn }, 'malformed')
  const { period, key } = await keys.current()
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(boundTo(period, address.caseId))
  const locked = [cipher.update(JSON.stringify(text)), cipher.final(), cipher.getAuthTag()]
  return encryptTo(recipients, Buffer.concat([Buffer.from([VERSION]), Buffer.from(period), nonce, ...locked]))
}

/**
 * The LINE user id in an inner box that an officer's browser has posted.
 *
 * @param caseId the case the officer is answering: a box of another case does not open
 * @param today the day in Bangkok
 * @throws SealedError `reply-address-gone` when it has expired or its key was destroyed, `unopenable`
 *   when it belongs to another case or was altered, `malformed` when it is no box
 */
export async function openReplyBox(
  inner: Uint8Array,
  caseId: string,
  today: string,
  keys: PeriodKeys,
): Promise<string> {
  const box = Buffer.from(inner)
  const period = box.toString('latin1', 1, 1 + PERIOD_BYTES)
  if (box.length < HEAD + TAG || box[0] !== VERSION || !PERIOD.test(period))
    throw new SealedError('malformed')
  const key = await keys.get(period)
  if (!key) throw new SealedError('reply-address-gone')
  const text = unlock(box, key, boundTo(period, caseId))
  const address = checked(AddressTextSchema, text, 'malformed')
  if (today > address.exp) throw new SealedError('reply-address-gone')
  return address.userId
}

function unlock(box: Buffer, key: Uint8Array, bound: Buffer): string {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(1 + PERIOD_BYTES, HEAD), {
      authTagLength: TAG,
    })
    decipher.setAAD(bound).setAuthTag(box.subarray(-TAG))
    return Buffer.concat([decipher.update(box.subarray(HEAD, -TAG)), decipher.final()]).toString('utf8')
  } catch {
    throw new SealedError('unopenable')
  }
}
