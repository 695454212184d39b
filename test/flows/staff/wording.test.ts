import { describe, expect, it } from '@jest/globals'
import type { Words } from '../../../src/dialogue/words.js'
import { asLabel } from '../../../src/flows/staff/label.js'
import { moveLabels } from '../../../src/flows/staff/moves.js'
import { say } from '../../../src/flows/staff/wording.js'
import { ask, reasons } from '../../../src/flows/staff/wording-asks.js'
import { done, send } from '../../../src/flows/staff/wording-moves.js'
import { house } from '../../support/office.js'

const some: Words = { th: 'กองช่าง', en: 'Public Works' }
/** Every sentence there is; those that are made of something get a number, a name and a count. */
function sentences(value: unknown): Words[] {
  if (typeof value === 'function') {
    const made = [[3, some], [some, some], ['บต-2570-000123', some, some], [some]].flatMap((args) => {
      try {
        return [value(...args)]
      } catch {
        return []
      }
    })
    return made.flatMap(sentences)
  }
  if (!value || typeof value !== 'object') return []
  if ('th' in value && 'en' in value) return [value as Words]
  return Object.values(value).flatMap(sentences)
}
const all = sentences([say, ask, reasons, done, send, moveLabels])
const graphemes = (text: string) => [...new Intl.Segmenter('th').segment(text)].length

describe('what staff read', () => {
  it('has no particle, no emoji, no Thai digit and no invisible space', () => {
    expect(all.length).toBeGreaterThan(150)
    for (const { th, en } of all) {
      expect(th).not.toMatch(/(ค่ะ|คะ|ครับ)(?!แนน)/)
      expect(`${th}${en}`).not.toMatch(/\p{Extended_Pictographic}|[\u0E50-\u0E59\u200B]/u)
    }
  })

  it('is spelt with one tone mark, after its vowel, and one แ', () => {
    for (const { th } of all) {
      expect(th).not.toMatch(
        /[\u0E48-\u0E4B]{2}|[\u0E48-\u0E4B][\u0E31\u0E34-\u0E39]|\u0E40\u0E40|\u0E4D[\u0E48-\u0E4B]?\u0E32/,
      )
      expect(th).toBe(th.normalize('NFC'))
    }
  })
})

describe('buttons', () => {
  const answers = [
    ...Object.values(moveLabels),
    ...reasons.map(({ label }) => label),
    ...house.municipality.units.map(asLabel),
    ...house.municipality.categories.map(asLabel),
    ...house.municipality.neighbours.map(asLabel),
    say.digest,
    say.each,
    say.today,
    say.open,
    ask.otherReason,
  ]
  const edits = Object.entries(ask).flatMap(([key, words]) =>
    key.startsWith('edit') ? [words as Words] : [],
  )
  const forward = /ยืนยัน|ตกลง|ต่อไป|เสร็จ|ยอมรับ|^ส่ง/
  const leaving = /^(ยกเลิก|ย้อนกลับ|แก้ไข|เมนู)/

  it.each([...answers, ...edits, ...Object.values(send)])(
    '“$th” and “$en” fit a quick reply',
    ({ th, en }) => {
      expect(graphemes(th)).toBeLessThanOrEqual(20)
      expect(graphemes(en)).toBeLessThanOrEqual(20)
    },
  )

  it('that do it carry a forward word, those that change an answer a leaving one', () => {
    for (const { th, en } of Object.values(send)) {
      expect(th).toMatch(forward)
      expect(en).toMatch(/Confirm|Agree|Next|Done|Submit|^Send/)
    }
    for (const { th, en } of edits) {
      expect(th).toMatch(leaving)
      expect(th).not.toMatch(forward)
      expect(en).toMatch(/^Edit/)
    }
  })

  it('that are answers carry neither, but for the two that move a case forward by themselves', () => {
    const neither = answers.filter(
      (words) => words !== moveLabels.acknowledge && words !== moveLabels.propose,
    )
    for (const { th, en } of neither) {
      expect(th).not.toMatch(forward)
      expect(th).not.toMatch(leaving)
      expect(en).not.toMatch(/Confirm|Agree|Next|Done|Submit|^Send|Skip|^(Cancel|Back|Edit|Menu)/)
    }
  })
})
