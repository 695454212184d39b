import { sha256Hex, utf8 } from './bytes.js'

/**
 * A short name of a key that two people can compare aloud on the telephone: eight groups of four digits
 * (106 bits). Digits are the same in Thai and English, and eight groups can't be taken for a receipt, which
 * has five. It covers both keys of an officer, so that neither can be exchanged alone.
 */
export function fingerprint(keys: { recipient: string; verifyKey?: string }): string {
  const hash = sha256Hex(
    utf8(`confidential-report/v1/fingerprint\n${keys.recipient}\n${keys.verifyKey ?? ''}`),
  )
  const digits = (BigInt(`0x${hash}`) % 10n ** 32n).toString().padStart(32, '0')
  return digits.replace(/(\d{4})(?=\d)/g, '$1 ')
}

/** Compares what was printed or typed with what was computed; only the digits count. */
export const sameFingerprint = (a: string, b: string): boolean =>
  a.replace(/\D/g, '') === b.replace(/\D/g, '')
