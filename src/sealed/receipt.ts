import * as z from 'zod/mini'
import { checked } from './errors.js'

/**
 * The reporter's receipt: 20 random digits, 66 bits, looking like a long telephone number.
 *
 * It carries no check digit: one of the twenty would cost 3 bits, and the contract has exactly twenty.
 * Slips are caught where they matter, when the reporter types the new receipt back; later a slip answers
 * like any unknown receipt, so that nobody learns which digits were nearly right.
 */
const ReceiptSchema = z.string().check(z.regex(/^[0-9]{20}$/))

const DIGITS = 20
const THAI_ZERO = 0x0e50
/** The largest multiple of ten a byte can hold; bytes from here up would favour the digits 0 to 5. */
const FAIR = 250

type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array

/** A new receipt: 20 ASCII digits, every one of the 10²⁰ equally likely. */
export function makeReceipt(fill: FillRandom = (bytes) => crypto.getRandomValues(bytes)): string {
  let digits = ''
  while (digits.length < DIGITS) {
    for (const byte of fill(new Uint8Array(32))) {
      if (byte < FAIR && digits.length < DIGITS) digits += String(byte % 10)
    }
  }
  return digits
}

/** As people copy it: five groups of four, `1234 5678 9012 3456 7890`. */
export const showReceipt = (receipt: string): string => receipt.replace(/(\d{4})(?=\d)/g, '$1 ')

/**
 * The 20 digits out of what was typed: Thai or full-width digits, with spaces, line breaks, dashes or dots
 * between them as keyboards and copying put them. Throws SealedError `receipt-unreadable` for anything else.
 */
export function readReceipt(typed: unknown): string {
  const text = checked(z.string().check(z.maxLength(200)), typed, 'receipt-unreadable')
  const digits = text
    .normalize('NFKC')
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO))
    .replace(/[\s\p{Pd}\p{Cf}\u2212._·]/gu, '')
  return checked(ReceiptSchema, digits, 'receipt-unreadable')
}
