import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { banTom } from '../../src/municipality/ban-tom.js'
import { formatNumber, readNumber } from '../../src/municipality/case-number.js'

const prefixes = Object.values(banTom.numberPrefixes)

describe('case numbers', () => {
  test('are written with fiscal year and six digits', () => {
    expect(formatNumber('บต', 2570, 123)).toBe('บต-2570-000123')
    expect(formatNumber('คห', 2570, 1_234_567)).toBe('คห-2570-1234567')
  })

  test.each([
    ['บต-2570-000123', 'บต'],
    ['บต 2570 123', 'บต'],
    ['บต-๒๕๗๐-๐๐๐๑๒๓', 'บต'],
    ['เรื่อง บต2570-000123 ถึงไหนแล้วคะ', 'บต'],
    ['บต2570000123', 'บต'],
    ['ขส – 2570 – 123', 'ขส'],
    ['2570-000123', undefined],
    ['เลขที่ 2570/123', undefined],
  ])('%s', (typed, prefix) => {
    expect(readNumber(typed, prefixes)).toEqual({ ...(prefix && { prefix }), fy: 2570, seq: 123 })
  })

  test.each(['2570', '081-234-5678', '0812570123', 'ไฟดับ', '2570-000000', '1999-000123', ''])(
    '"%s" is none',
    (typed) => {
      expect(readNumber(typed, prefixes)).toBeUndefined()
    },
  )

  test('every number issued reads back', () => {
    const seq = fc.integer({ min: 1, max: 999_999 })
    fc.assert(
      fc.property(
        fc.constantFrom(...prefixes),
        fc.integer({ min: 2566, max: 2699 }),
        seq,
        (prefix, fy, n) => {
          expect(readNumber(formatNumber(prefix, fy, n), prefixes)).toEqual({ prefix, fy, seq: n })
        },
      ),
    )
  })
})
