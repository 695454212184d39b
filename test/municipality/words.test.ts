import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { banTom } from '../../src/municipality/ban-tom.js'
import { briberyIn, emergencyIn, guessCategory, urgentIn } from '../../src/municipality/words.js'
import { briberySentences, categorySentences, emergencySentences, unseen } from './sentences.js'

const { categories } = banTom
const guess = (text: string) => guessCategory(text, categories)?.id ?? 'none'
const emergency = (text: string) => emergencyIn(text)?.kind ?? 'none'
const share = <T>(rows: [string, T][], find: (text: string) => T) =>
  rows.filter(([text, meant]) => find(text) === meant).length / rows.length

describe('the category of a complaint', () => {
  test.each(categorySentences)('%s → %s', (text, category) => {
    expect(guess(text)).toBe(category)
  })

  test('every category but "other" can be guessed', () => {
    const guessed = new Set(categorySentences.map(([, id]) => id))
    expect(categories.map((c) => c.id).filter((id) => !guessed.has(id))).toEqual(['other'])
  })

  test('an English word counts only whole', () => {
    expect(guess('a cat in the temple')).toBe('animals')
    expect(guess('bobcat')).toBe('none')
    expect(guess('education')).toBe('none')
  })

  test('says how sure it is', () => {
    expect(guessCategory('ไฟทางดับ', categories)).toEqual({ id: 'street-light', score: 1 })
    const both = guessCategory('ไฟทางดับ ถนนเป็นหลุม', categories)
    expect(both?.score).toBeLessThan(0.8)
  })

  test('some things in a category cannot wait for the daily digest', () => {
    expect(urgentIn('ฝาท่อหน้าตลาดหาย', 'road', categories)).toBe(true)
    expect(urgentIn('ถนนเป็นหลุม', 'road', categories)).toBe(false)
    expect(urgentIn('ฝาท่อหน้าตลาดหาย', 'tree', categories)).toBe(false)
  })
})

describe('an emergency', () => {
  test.each(emergencySentences)('%s → %s', (text, kind) => {
    expect(emergency(text)).toBe(kind)
  })

  test('what happened before matters less than what happens now', () => {
    expect(emergency('เมื่อคืนหายใจไม่ออก')).toBe('none')
    expect(emergency('เมื่อคืนปวดท้อง ตอนนี้หายใจไม่ออก')).toBe('medical')
  })

  test('fear turns a word down only just before it, in the same breath', () => {
    expect(emergency('กลัวไฟไหม้')).toBe('none')
    expect(emergency('กลัวมาก ไฟไหม้บ้านข้าง ๆ')).toBe('fire')
    expect(emergency('กลัวผีที่ป่าช้าหลังวัดแล้วมาเจอไฟไหม้')).toBe('fire')
  })

  test('someone who speaks of dying is answered, whenever it was', () => {
    expect(emergency('เมื่อคืนอยากตาย')).toBe('self-harm')
  })

  test('comes with whom to call, most fitting first, each number once', () => {
    const call = (text: string) => emergencyIn(text)?.phones.map((p) => p.number)
    expect(call('ไฟไหม้บ้าน')).toEqual(['199', '191'])
    expect(call('แม่หมดสติ')).toEqual(['1669', '191'])
    expect(call('รถชน ไฟลุก มีคนเจ็บ')).toEqual(['1669', '191', '199'])
    expect(call('ไฟดับทั้งหมู่บ้าน')?.[0]).toBe('1129')
    expect(call('อยากตาย')?.[0]).toBe('1323')
  })
})

describe('bribery', () => {
  test.each(briberySentences)('%s → %s', (text, bribery) => {
    expect(briberyIn(text)).toBe(bribery)
  })
})

describe('text the lists were not made from', () => {
  test('nine in ten are understood', () => {
    expect(share(unseen.category, guess)).toBeGreaterThanOrEqual(0.87)
    expect(share(unseen.emergency, emergency)).toBeGreaterThanOrEqual(0.93)
    expect(share(unseen.bribery, briberyIn)).toBeGreaterThanOrEqual(0.89)
  })

  test('no false alarm about bribery among them', () => {
    expect(unseen.bribery.filter(([text, meant]) => !meant && briberyIn(text))).toEqual([])
  })
})

describe('any text at all', () => {
  const any = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
  test('is read without an error', () => {
    fc.assert(
      fc.property(any, (text) => {
        guessCategory(text, categories)
        emergencyIn(text)
        briberyIn(text)
      }),
      { numRuns: 200 },
    )
  })

  test('spacing and polite words change nothing', () => {
    const rows = categorySentences.filter(([t]) => !/[a-z]/i.test(t)).slice(0, 60)
    for (const [text] of rows) expect(guess(` ${text.replaceAll(' ', '  ')} ค่ะ`)).toBe(guess(text))
  })

  test('the longest message LINE carries is read without getting stuck', () => {
    const long = 'ถนนเป็นหลุมเจ้าหน้าที่ไฟน้ำ'.repeat(200).slice(0, 5000)
    const started = performance.now()
    guess(long)
    emergency(long)
    briberyIn(long)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
