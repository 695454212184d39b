import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { clip, oneLine, tidy } from '../../../src/line/flex/text.js'
import { graphemes } from '../../../src/line/limits/count.js'

describe('cutting text', () => {
  test('what fits is left alone', () => {
    expect(clip('น้ำไม่ไหล', 20)).toBe('น้ำไม่ไหล')
    expect(clip('1234567890', 10)).toBe('1234567890')
  })

  test('a Thai vowel or tone never loses its consonant', () => {
    expect(clip('ที่นี่น้ำไม่ไหล', 8)).toBe('ที่นี่…')
    expect(clip('ที่นี่น้ำไม่ไหล', 9)).toBe('ที่นี่…')
    expect(clip('ที่นี่น้ำไม่ไหล', 10)).toBe('ที่นี่น้ำ…')
  })

  test('neither does an emoji fall apart', () => {
    expect(clip('👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 20)).toBe('👨‍👩‍👧‍👦…')
  })

  test('letters count as a reader counts them', () => {
    const label = 'ที่'.repeat(40)
    expect(clip(label, 120, 40)).toBe(label)
    expect(graphemes(clip(`${label}ที่`, 200, 40))).toBe(40)
  })

  test('no space is left before the …', () => {
    expect(clip('ไฟดับ มาก', 7)).toBe('ไฟดับ…')
  })

  test('whatever the text is, both measures hold and the beginning is kept', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 200 })
    const long = fc.tuple(texts, fc.integer({ min: 1, max: 30 })).map(([text, times]) => text.repeat(times))
    fc.assert(
      fc.property(
        long,
        fc.integer({ min: 2, max: 60 }),
        fc.integer({ min: 2, max: 60 }),
        (text, units, letters) => {
          const cut = clip(text, units, letters)
          expect(cut.length).toBeLessThanOrEqual(units)
          expect(graphemes(cut)).toBeLessThanOrEqual(letters)
          expect(cut === text || (cut.endsWith('…') && text.startsWith(cut.slice(0, -1)))).toBe(true)
        },
      ),
    )
  })
})

describe('tidying text', () => {
  test('ordinary words, emoji and line breaks stay as they are', () => {
    for (const text of ['ไฟดับ 3 ดวง', '✅ รับเรื่องแล้วค่ะ', 'ก\nข', 'อื่น\u00A0ๆ', '👍🏽', '“ติดตามเรื่อง”']) {
      expect(tidy(text)).toBe(text)
    }
  })

  test('what would spoil a card or be refused goes', () => {
    expect(tidy('ก\u0000ข\u0007ค\u007F')).toBe('กขค')
    expect(tidy('ก\r\nข\rค\u2028ง')).toBe('ก\nข\nค\nง')
    expect(tidy('ก\n\n\n\n\nข')).toBe('ก\n\nข')
    expect(tidy('ก\tข')).toBe('ก ข')
    expect(tidy('ก\uD83Dข')).toBe('ก\uFFFDข')
  })

  test("nobody's words turn the card around", () => {
    expect(tidy('ปกติ\u202Eกลับหลัง\u2066')).toBe('ปกติกลับหลัง')
  })

  test('one line has no breaks, and keeps the no-break space before ๆ', () => {
    expect(oneLine(' ก\n ข   ค ')).toBe('ก ข ค')
    expect(oneLine('อื่น\u00A0ๆ')).toBe('อื่น\u00A0ๆ')
  })
})
