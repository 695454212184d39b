import { createHmac } from 'node:crypto'

/**
 * Server only. The name under which door B keeps a chat's step and recipients for its thirty minutes:
 * an HMAC, so that no document holds a LINE id beside anything of a report. Whoever has the server's key as
 * well can tell that an account used the channel, which is said to reporters; never what was written.
 *
 * @param serverKey 32 bytes
 * @returns 64 hex digits
 */
export function chatHandle(serverKey: Uint8Array, userId: string): string {
  if (serverKey.length !== 32) throw new RangeError('the server key has 32 bytes')
  return createHmac('sha256', serverKey).update(`confidential-report/v1/chat\n${userId}`).digest('hex')
}
