import { expect, test } from '@jest/globals'
import { differs } from '../../../../src/portal/report/browser/receipt.js'

test('a receipt typed back: Thai digits and spaces are the same, a slip names its group', () => {
  const receipt = '12345678901234567890'
  expect(differs('๑๒๓๔ 5678-9012 3456 7890', receipt)).toBeUndefined()
  expect(differs('1234 5678 9013 3456 7890', receipt)?.th).toContain('กลุ่มที่ 3')
  expect(differs('1234', receipt)?.th).toContain('20 หลัก')
})
