import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { readPhone } from '../../src/municipality/phone.js'

const shown = (text: string) => {
  const phone = readPhone(text)
  return phone.ok ? phone.display : undefined
}

describe('telephone numbers', () => {
  test.each([
    ['081 234 5678', '081-234-5678'],
    ['๐๘๑-๒๓๔-๕๖๗๘', '081-234-5678'],
    ['+66 81 234 5678', '081-234-5678'],
    ['+66(0)812345678', '081-234-5678'],
    ['0066812345678', '081-234-5678'],
    ['0812345678 ครับ', '081-234-5678'],
    ['หมู่ 5 โทร 081.234.5678 หรือ 0899999999', '081-234-5678'],
    ['０８１２３４５６７８', '081-234-5678'],
    ['054-431-921', '054-431-921'],
    ['02 123 4567', '02-123-4567'],
    ['+856 20 5555 1234', '+856 20 55 551 234'],
  ])('%s', (typed, display) => {
    expect(shown(typed)).toBe(display)
  })

  test.each(['08123', '1669', '191', '081234567', '08123456789', '', 'ไม่มี', '0512345678 9', '1234567890'])(
    '"%s" is not one',
    (typed) => {
      expect(readPhone(typed)).toEqual({ ok: false })
    },
  )

  test('is stored as E.164', () => {
    expect(readPhone('081 234 5678')).toMatchObject({ e164: '+66812345678' })
  })

  test('any mobile number survives any spacing, and what is shown reads back the same', () => {
    const digits = fc
      .tuple(fc.constantFrom('06', '08', '09'), fc.stringMatching(/^\d{8}$/))
      .map((p) => p.join(''))
    const gap = fc.constantFrom('', ' ', '-', '.', '  ')
    fc.assert(
      fc.property(digits, gap, gap, (number, a, b) => {
        const phone = readPhone(number.slice(0, 3) + a + number.slice(3, 6) + b + number.slice(6))
        expect(phone).toMatchObject({ ok: true, e164: `+66${number.slice(1)}` })
        expect(phone.ok && readPhone(phone.display)).toEqual(phone)
      }),
    )
  })
})
