import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { normaliseThai } from './normalise.js'

export type ReadPhone = { ok: true; e164: string; display: string } | { ok: false }

/**
 * Reads a telephone number as people type it in Thailand: any spacing, dashes or dots, Thai digits, +66 or
 * 0066, foreign numbers with +. Short numbers such as 1669 are refused: nobody can be called back there.
 * The first number found counts, so "หมู่ 5 โทร 081…" is fine.
 * `display` is grouped as people say it: 081-234-5678, 054-431-921, 02-123-4567.
 */
export function readPhone(text: string): ReadPhone {
  const groups = normaliseThai(text).match(/[+\d][\d\s().-]*/g) ?? []
  const read = groups.map(readDigits)
  return read.find((phone) => phone.ok) ?? { ok: false }
}

function readDigits(text: string): ReadPhone {
  const plain = text.replace(/[^\d+]/g, '').replace(/^00(?=66)/, '+')
  const phone = parsePhoneNumberFromString(plain, 'TH')
  if (!phone?.isPossible()) return { ok: false }
  if (phone.countryCallingCode !== '66') {
    return { ok: true, e164: phone.number, display: phone.formatInternational() }
  }
  // The small metadata knows lengths only. In Thailand: 0 and 8 digits (fixed) or 9 (06, 08, 09).
  const national = `0${phone.nationalNumber}`
  if (!/^0([2-57]\d{7}|[689]\d{8})$/.test(national)) return { ok: false }
  return { ok: true, e164: phone.number, display: grouped(national) }
}

function grouped(national: string): string {
  const area = national.startsWith('02') ? 2 : 3
  const rest = national.slice(area)
  return `${national.slice(0, area)}-${rest.slice(0, 3)}-${rest.slice(3)}`
}
