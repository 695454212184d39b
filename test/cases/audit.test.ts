import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { dailyRoot, firstBroken, link } from '../../src/cases/audit.js'
import type { Case } from '../../src/cases/case.js'
import { move, type Request } from '../../src/cases/move.js'
import { newCase, officer, resident } from './support.js'

const at = new Date('2026-11-17T03:00:00Z')
const steps: Request[] = [
  { move: 'acknowledge', by: officer, key: 'k1', at },
  { move: 'ask', by: officer, key: 'k2', at, words: 'ฝั่งไหนคะ' },
  { move: 'answer', by: resident, key: 'k3', at, words: 'ฝั่งวัด' },
  { move: 'propose', by: officer, key: 'k4', at, words: 'เปลี่ยนแล้ว', photos: ['p1'] },
]
const handled = steps.reduce<Case>((c, step) => {
  const result = move(c, step, true)
  if (typeof result === 'string') throw new Error(result)
  return result.case
}, newCase())

describe('the chain of a case', () => {
  test('holds as it was written', () => expect(firstBroken(handled)).toBeUndefined())

  test('breaks at the event that was altered, whatever was altered', () => {
    const forgeries = {
      at: new Date('2026-11-18T03:00:00Z'),
      move: 'start',
      to: 'in-progress',
      by: { role: 'supervisor' as const, id: 's9' },
      key: 'other',
      mac: 'AAAA',
      words: 'เขียนใหม่',
    }
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(...Object.keys(forgeries)),
        (seq, field) => {
          const events = handled.events.map((e) =>
            e.seq === seq ? { ...e, [field]: forgeries[field as keyof typeof forgeries] } : e,
          )
          if (JSON.stringify(events) !== JSON.stringify(handled.events)) {
            expect(firstBroken({ ...handled, events })?.seq).toBe(seq)
          }
        },
      ),
    )
  })

  test('breaks where an event was left out, put in or swapped', () => {
    const { events } = handled
    expect(firstBroken({ ...handled, events: events.filter((e) => e.seq !== 2) })?.seq).toBe(2)
    const [first, second, third, ...rest] = events
    if (!first || !second || !third) throw new Error('too short')
    expect(firstBroken({ ...handled, events: [first, third, second, ...rest] })?.seq).toBe(1)
  })

  test('breaks where a link was forged whole, hash and all, onto another history', () => {
    const forged = handled.events.map((e) => (e.seq === 2 ? link('c1', 'salt', e, 'another history') : e))
    expect(firstBroken({ ...handled, events: forged })).toEqual({ seq: 2, why: 'link' })
  })

  test('still holds when a person’s words and the salt are deleted', () => {
    const erased = handled.events.map(({ words: _, photos: __, ...event }) => event)
    expect(firstBroken({ id: handled.id, events: erased })).toBeUndefined()
    expect(firstBroken({ ...handled, events: erased })).toMatchObject({ why: 'content' })
  })

  test('holds after an unsent message was taken out, since a later event says so', () => {
    const result = move(handled, { move: 'redact', by: resident, key: 'k5', at, seq: 3 }, true)
    if (typeof result === 'string') throw new Error(result)
    const events = result.case.events.map((e) => (e.seq === 3 ? { ...e, words: '' } : e))
    expect(firstBroken({ ...result.case, events })).toBeUndefined()
  })
})

describe('the root of a day', () => {
  const heads = fc.array(fc.record({ id: fc.uuid(), hash: fc.string({ minLength: 1 }) }), { maxLength: 20 })

  test('is the same in whatever order the chains are read, and another when one head is', () => {
    fc.assert(
      fc.property(heads, fc.nat(), (all, n) => {
        const unique = [...new Map(all.map((h) => [h.id, h])).values()]
        expect(dailyRoot('before', [...unique].reverse())).toBe(dailyRoot('before', unique))
        const forged = unique.map((h, i) => (i === n % unique.length ? { ...h, hash: `${h.hash}x` } : h))
        if (unique.length) expect(dailyRoot('before', forged)).not.toBe(dailyRoot('before', unique))
        expect(dailyRoot('other', unique)).not.toBe(dailyRoot('before', unique))
      }),
    )
  })
})
