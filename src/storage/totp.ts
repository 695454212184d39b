import { createHmac, timingSafeEqual } from 'node:crypto'
import { base32nopad } from '@scure/base'

/** Six digits, thirty seconds, SHA-1: what every authenticator app takes (RFC 6238; Google's key URI format). */
const PERIOD_MS = 30_000
const DIGITS = 6
/** One period early or late, for clocks that differ (RFC 6238, 5.2). */
const DRIFT = [0, -1, 1]

export const stepAt = (now: Date): number => Math.floor(now.getTime() / PERIOD_MS)

/** The code of one period (RFC 4226, 5.3). */
export function codeOf(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0xf
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** DIGITS).padStart(DIGITS, '0')
}

/** The period whose code this is, later than `after`: a code is good once (RFC 6238, 5.2). */
export function matchingStep(
  secret: Uint8Array,
  typed: string,
  now: Date,
  after: number,
): number | undefined {
  const given = Buffer.from(typed)
  return DRIFT.map((drift) => stepAt(now) + drift).find((step) => {
    const code = Buffer.from(codeOf(secret, step))
    return given.length === code.length && timingSafeEqual(given, code) && step > after
  })
}

/** In groups of four, to be typed off a screen. */
export const secretInWords = (secret: Uint8Array): string =>
  base32nopad.encode(secret).replace(/(.{4})(?=.)/g, '$1 ')

/** What an authenticator app on the same phone opens. */
export function otpauth(secret: Uint8Array, account: string, issuer: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`
  return `otpauth://totp/${label}?secret=${base32nopad.encode(secret)}&issuer=${encodeURIComponent(issuer)}`
}
