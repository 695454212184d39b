import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ONLY_RECEIPT, receiptIn } from '../../../src/flows/corruption-report/receipt-in.js'
import { makeReceipt, readReceipt, showReceipt } from '../../../src/sealed/receipt.js'

const thai = (digits: string) => digits.replace(/\d/g, (d) => String.fromCharCode(0x0e50 + Number(d)))
const wide = (digits: string) => digits.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)))

test('a receipt is found however it is typed, and whatever stands around it', () => {
  const separators = fc.array(fc.constantFrom('', ' ', '-', '  ', '\n', '.', '·', '–'), {
    minLength: 19,
    maxLength: 19,
  })
  fc.assert(
    fc.property(
      separators,
      fc.constantFrom(String, thai, wide),
      fc.constantFrom('', 'รหัส ', 'ดูให้หน่อย '),
      (between, write, before) => {
        const digits = makeReceipt().replace(/^0/, '1')
        const typed = [...write(digits)].map((digit, i) => digit + (between[i] ?? '')).join('')
        const found = receiptIn(`${before}${typed} ค่ะ`)
        expect(readReceipt(found)).toBe(digits)
      },
    ),
  )
})

test.each([
  ['nineteen digits', '1234 5678 9012 3456 789'],
  ['twenty-one', '1234 5678 9012 3456 78901'],
  ['two telephone numbers', '081-234-5678 089-999-9999'],
  ['… on two lines', '0812345678\n0899999999'],
  ['digits with words between', '12345678901 บ้านเลขที่ 234567890'],
  ['a case number and a date', 'บต-2570-000123 วันที่ 16/11/2569'],
])('%s are none', (_, text) => {
  expect(receiptIn(text)).toBeUndefined()
})

test('nothing but a receipt, with a word before it or a polite one after it', () => {
  const shown = showReceipt('48210937556612087340')
  for (const text of [shown, `รหัสอ่านคำตอบ: ${shown} ค่ะ`, thai(shown), ` ${shown}\n`])
    expect(ONLY_RECEIPT.test(text)).toBe(true)
  expect(ONLY_RECEIPT.test(`ขอดูของ ${shown} หน่อย`)).toBe(false)
})
