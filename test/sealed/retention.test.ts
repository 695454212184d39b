import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays, monthOf } from '../../src/municipality/calendar.js'
import {
  destroyOn,
  dueForDestruction,
  RetentionRulesSchema,
  replyBoxExpiry,
} from '../../src/sealed/retention.js'

const rules = RetentionRulesSchema.parse({ reportDaysAfterClosing: 365 })

describe('a report', () => {
  test('that is open is never destroyed', () => {
    expect(destroyOn({ kind: 'report', id: 'a' }, rules)).toBeUndefined()
    expect(dueForDestruction([{ kind: 'report', id: 'a' }], rules, '2999-01-01')).toEqual([])
  })

  test('goes the fixed number of days after it was closed, or when a hold ends', () => {
    expect(destroyOn({ kind: 'report', id: 'a', closedOn: '2026-11-23' }, rules)).toBe('2027-11-23')
    const held = { kind: 'report', id: 'a', closedOn: '2026-11-23', keepUntil: '2029-05-31' } as const
    expect(destroyOn(held, rules)).toBe('2029-06-01')
    expect(destroyOn({ ...held, keepUntil: '2026-12-31' }, rules)).toBe('2027-11-23')
  })

  test('needs a number from the records officer', () => {
    expect(RetentionRulesSchema.safeParse({}).success).toBe(false)
    expect(RetentionRulesSchema.safeParse({ reportDaysAfterClosing: 0 }).success).toBe(false)
  })
})

describe('reply boxes and their keys', () => {
  test('a box lives ninety days, its key until the last box of its month has died', () => {
    const expiresOn = replyBoxExpiry('2026-11-30', rules)
    expect(expiresOn).toBe('2027-02-28')
    expect(destroyOn({ kind: 'reply-box', id: 'a', expiresOn }, rules)).toBe('2027-03-01')
    expect(destroyOn({ kind: 'period-key', period: '2026-11' }, rules)).toBe('2027-03-01')
    expect(() => destroyOn({ kind: 'period-key', period: 'soon' }, rules)).toThrow(RangeError)
  })

  test('no key goes before a box it locks, nor lives a month longer than the last of them', () => {
    const made = fc.nat(3000).map((n) => addDays('2026-01-01', n))
    const inTime = fc.property(made, fc.integer({ min: 1, max: 365 }), (madeOn, replyBoxDays) => {
      const some = { ...rules, replyBoxDays }
      const key = destroyOn({ kind: 'period-key', period: monthOf(madeOn) }, some) ?? ''
      expect(key > replyBoxExpiry(madeOn, some)).toBe(true)
      expect(addDays(key, -31) <= replyBoxExpiry(madeOn, some)).toBe(true)
    })
    fc.assert(inTime)
  })
})

test('what an earlier day has missed is still due, what is not due stays', () => {
  const held = [
    { kind: 'reply-box', id: 'missed', expiresOn: '2026-10-01' },
    { kind: 'reply-box', id: 'due', expiresOn: '2026-11-22' },
    { kind: 'reply-box', id: 'alive', expiresOn: '2026-11-23' },
    { kind: 'period-key', period: '2026-05' },
    { kind: 'period-key', period: '2026-11' },
  ] as const
  const due = dueForDestruction(held, rules, '2026-11-23')
  expect(due).toEqual([held[0], held[1], held[3]])
})
