import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { normaliseThai } from '../../src/municipality/words.js'

describe('one spelling for what looks the same', () => {
  test.each([
    ['two เ for แ', 'เเม่', 'แม่'],
    ['nikhahit and า for ำ', 'น\u0E4D\u0E49าประปา', 'น้ำประปา'],
    ['tone after nikhahit', 'น\u0E49\u0E4Dา', 'น้ำ'],
    ['tone after ำ', 'น\u0E33\u0E49', 'น้ำ'],
    ['tone before its vowel', 'ก\u0E48\u0E35', 'กี่'],
    ['a tone mark typed twice', 'น้\u0E49ำ', 'น้ำ'],
    ['drawn-out letters', 'มากกกกกก', 'มาก'],
    ['ถนน keeps its two น', 'ถนน', 'ถนน'],
    ['ถนน drawn out', 'ถนนนนน', 'ถนน'],
    ['ร may be double', 'กรรรม', 'กรรม'],
    ['spaces around ๆ', 'อื่น \u00A0ๆ', 'อื่นๆ'],
    ['ๆ repeated', 'เร็วๆๆๆ', 'เร็วๆ'],
    ['full width', 'ＡＢＣ　１２', 'abc 12'],
    ['Thai digits', 'หมู่ ๕', 'หมู่ 5'],
    ['invisible characters', 'ไฟ\u200Bทาง\uFEFF', 'ไฟทาง'],
    ['case and spaces', '  My   CASES \n', 'my cases'],
    ['numbers stay as they are', '1000000', '1000000'],
  ])('%s', (_what, typed, meant) => {
    expect(normaliseThai(typed)).toBe(meant)
  })

  test('is done once: a second time changes nothing', () => {
    const thai = fc.string({ unit: fc.constantFrom(...'กขนรถแเาำะิี่้๊ๆๅํ ๕5Ａa\u200B.'), maxLength: 40 })
    fc.assert(
      fc.property(fc.oneof(thai, fc.string({ unit: 'grapheme' })), (text) => {
        const once = normaliseThai(text)
        expect(normaliseThai(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })
})
