import { expect, test } from '@jest/globals'
import { codeOf, matchingStep, otpauth, secretInWords, stepAt } from '../../src/storage/totp.js'

/** RFC 6238, Appendix B (SHA-1); the last six of its eight digits. */
const secret = Buffer.from('12345678901234567890')
test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('the published code at %d seconds', (seconds, code) => {
  expect(codeOf(secret, stepAt(new Date(seconds * 1000)))).toBe(code)
})

test('a code counts for its period and its neighbours, and never after it was used', () => {
  const now = new Date('2026-11-16T03:00:00Z')
  const step = stepAt(now)
  expect(matchingStep(secret, codeOf(secret, step - 1), now, 0)).toBe(step - 1)
  expect(matchingStep(secret, codeOf(secret, step), now, step)).toBeUndefined()
  expect(matchingStep(secret, codeOf(secret, step + 2), now, 0)).toBeUndefined()
  for (const typed of ['', '1', '1234567', 'abcdef'])
    expect(matchingStep(secret, typed, now, 0)).toBeUndefined()
})

test('is handed to an app as it likes it', () => {
  expect(secretInWords(secret)).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ')
  expect(otpauth(secret, 'สมชาย', 'Ban Tom')).toBe(
    'otpauth://totp/Ban%20Tom:%E0%B8%AA%E0%B8%A1%E0%B8%8A%E0%B8%B2%E0%B8%A2?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Ban%20Tom',
  )
})
