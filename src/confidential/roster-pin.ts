import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Roster } from '../sealed/roster.js'

/**
 * What the server remembers of the key roster beside its lines: the first fingerprint and how far it was checked. It is
 * sealed with the server's key, so that whoever can only write to the database can't leave the last lines away (such as
 * somebody's retirement) nor exchange the whole; a running server remembers in memory as well.
 */
const PinSchema = z.object({
  firstFingerprint: z.string(),
  length: z.number().int().positive(),
  head: z.string(),
  mac: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Pin = Pick<z.infer<typeof PinSchema>, 'firstFingerprint' | 'length' | 'head'>

export const pinOf = (firstFingerprint: string, { length, head }: Pick<Roster, 'length' | 'head'>): Pin => ({
  firstFingerprint,
  length,
  head,
})

const macOf = (serverKey: Uint8Array, { firstFingerprint, length, head }: Pin) =>
  createHmac('sha256', serverKey)
    .update(`confidential-report/v1/roster-pin\n${firstFingerprint}\n${length}\n${head}`)
    .digest()

export const sealPin = (serverKey: Uint8Array, pin: Pin): Pin & { mac: string } => ({
  ...pin,
  mac: macOf(serverKey, pin).toString('hex'),
})

/** The pin in a stored document; undefined for one that was not sealed here. */
export function openPin(serverKey: Uint8Array, document: unknown): Pin | undefined {
  const { success, data } = PinSchema.safeParse(document)
  if (!success || !timingSafeEqual(Buffer.from(data.mac, 'hex'), macOf(serverKey, data))) return undefined
  return pinOf(data.firstFingerprint, data)
}
