import { sha256 } from '@noble/hashes/sha2.js'
import { hex } from '@scure/base'
import { utf8 } from '../../sealed/bytes.js'

/**
 * The id of a report made on the page: a UUID that only its receipt leads to. Browser and server both compute it, so no
 * address and no request names a report, and whoever merely knows the id (an officer does) can add nothing to it.
 *
 * @param authKey 64 hex digits: see deriveReporterKey
 */
export function caseIdOf(authKey: string): string {
  const bytes = sha256(utf8(`confidential-report/v1/page-case\n${authKey}`)).slice(0, 16)
  // Version 4, variant 1: to everybody else it is a random UUID (RFC 9562).
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const digits = hex.encode(bytes)
  return [0, 8, 12, 16, 20].map((from, i, all) => digits.slice(from, all[i + 1])).join('-')
}
