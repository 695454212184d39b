import { describe, expect, test } from '@jest/globals'
import { banTom } from '../../src/municipality/ban-tom.js'
import { insideBoundary } from '../../src/municipality/place.js'
import { Municipality } from '../../src/municipality/types.js'

const graphemes = (text: string) => [...new Intl.Segmenter('th').segment(text)].length
/** The words that make a button go forward, skip or leave; an answer must not look like one. */
const FORWARD = /ยืนยัน|ตกลง|ต่อไป|เสร็จ|ยอมรับ|ข้าม|^ส่ง|ยกเลิก|ย้อนกลับ|แก้ไข|เมนู/
const FORWARD_EN = /\b(confirm|agree|next|done|submit|send|skip|cancel|back|edit|menu)\b/i

describe('the municipality as shipped', () => {
  test('is what its own schema asks for', () => {
    expect(Municipality.parse(banTom)).toEqual(banTom)
  })

  test('a category without a unit, or no "other", is refused', () => {
    const lost = { ...banTom, units: banTom.units.filter((u) => u.id !== 'public-works') }
    expect(() => Municipality.parse(lost)).toThrow('unit that exists')
    const closed = { ...banTom, categories: banTom.categories.filter((c) => c.id !== 'other') }
    expect(() => Municipality.parse(closed)).toThrow('other')
  })

  test('categories fit on LINE buttons, all at once and in both languages', () => {
    expect(banTom.categories.length).toBeLessThanOrEqual(14)
    for (const { th, en } of banTom.categories) {
      expect([th, graphemes(th) <= 20]).toEqual([th, true])
      expect([en, graphemes(en) <= 20]).toEqual([en, true])
      expect(th).not.toMatch(FORWARD)
      expect(en).not.toMatch(FORWARD_EN)
    }
  })

  test('no two things share a name', () => {
    for (const list of [banTom.categories, banTom.units, banTom.neighbours]) {
      for (const key of ['id', 'th', 'en'] as const) {
        expect(new Set(list.map((x) => x[key])).size).toBe(list.length)
      }
    }
    for (const { id, keywords } of banTom.categories) {
      expect([id, new Set(keywords.th).size]).toEqual([id, keywords.th.length])
    }
  })

  test('what nobody has confirmed is marked as a draft', () => {
    const invented = [
      banTom.phones.office,
      banTom.phones.integrity,
      banTom.boundary,
      banTom.privacy,
      ...banTom.units,
      ...banTom.villages,
      ...banTom.categories,
    ]
    expect(invented.every((fact) => fact.draft === true)).toBe(true)
  })

  test('emergencies, corruption and the Damrongdhama Centre have their national numbers', () => {
    const numbers = banTom.emergencyPhones.map((p) => p.number)
    expect(numbers).toEqual(['191', '199', '1669', '1129', '1205', '1567'])
  })

  test('the boundary holds Ban Tom and leaves out Chiang Rai', () => {
    expect(insideBoundary({ lat: 19.19, lng: 99.87 }, banTom.boundary)).toBe(true)
    expect(insideBoundary({ lat: 19.91, lng: 99.83 }, banTom.boundary)).toBe(false)
  })

  test('the baseline is the published result: 92.17, bribery channel lowest, participation 0', () => {
    const [result] = banTom.fiscalYears
    expect(result).toMatchObject({ year: 2566, overall: 92.17, level: 'ผ่านดี' })
    const lowest = result?.eit.toSorted((a, b) => a.score - b.score)[0]
    expect(lowest).toMatchObject({ id: 'bribery-channel', score: 88.29 })
    const mean = (result?.eit ?? []).reduce((sum, { score }) => sum + score, 0) / 13
    expect(mean).toBeCloseTo(92.35, 2)
    expect(result?.oit.find((o) => o.id === 'participation')?.score).toBe(0)
  })
})
