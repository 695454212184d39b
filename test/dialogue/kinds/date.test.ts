import { describe, expect, it } from '@jest/globals'
import { date } from '../../../src/dialogue/kinds/date.js'

const scene = { lang: 'th' as const, now: new Date('2026-11-16T23:30:00+07:00') }
const wrong = { th: 'ยังอ่านวันไม่ได้', en: 'no day' }
const past = { th: 'วันนี้ผ่านมาแล้ว', en: 'that is past' }
const step = date<{ day: string }>({
  ask: { th: 'วันไหน', en: 'Which day?' },
  offers: () => [{ label: { th: 'อีก 7 วัน', en: 'In 7 days' }, day: '2026-11-23' }],
  wrong,
  unfit: (day) => (day < '2026-11-17' ? past : undefined),
})
const typed = (text: string) => step.read({ kind: 'text', text }, undefined, {}, scene)

describe('a step that asks for a day', () => {
  it('offers days as buttons', () => {
    const asked = step.ask({}, scene, undefined)
    expect(asked.quick).toEqual([{ label: { th: 'อีก 7 วัน', en: 'In 7 days' }, pick: '2026-11-23' }])
  })

  it('takes the day of a pressed button', () => {
    const press = { do: 'answer' as const, draft: 'd', step: 'day', value: '2026-11-23' }
    expect(step.read({ kind: 'press', press }, undefined, {}, scene)).toEqual({ ok: '2026-11-23' })
  })

  it.each([
    ['30/11', '2026-11-30'],
    ['30 พ.ย. 2569', '2026-11-30'],
    ['พรุ่งนี้', '2026-11-17'],
  ])('takes %s as it is typed, seen from Bangkok', (text, day) => {
    expect(typed(text)).toEqual({ ok: day })
  })

  it('says kindly when it reads no day, and why a day does not fit', () => {
    expect(typed('เดี๋ยวบอก')).toEqual({ no: wrong })
    expect(typed('10/11')).toEqual({ no: past })
  })

  it('leaves what is neither to the engine', () => {
    expect(step.read({ kind: 'sticker' }, undefined, {}, scene)).toBeUndefined()
  })
})
