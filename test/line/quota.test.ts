import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { forecast, mayPush } from '../../src/line/quota.js'

describe('300 pushes a month', () => {
  const state = fc.record({ limit: fc.constant(300), used: fc.integer({ min: 0, max: 320 }) })
  const day = fc.integer({ min: 1, max: 30 })
  const recipients = fc.integer({ min: 1, max: 20 })

  test('are never exceeded, whatever is asked for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('outcome', 'urgent', 'digest', 'courtesy' as const),
        state,
        recipients,
        day,
        (urgency, now, n, on) => {
          if (mayPush(urgency, now, n, on, 30)) expect(now.used + n).toBeLessThanOrEqual(300)
        },
      ),
    )
  })

  test('go to outcomes first: what a courtesy may, an outcome may', () => {
    fc.assert(
      fc.property(state, recipients, day, (now, n, on) => {
        const may = (['courtesy', 'digest', 'urgent', 'outcome'] as const).map((urgency) =>
          mayPush(urgency, now, n, on, 30),
        )
        expect(may).toEqual([...may.filter((yes) => !yes), ...may.filter(Boolean)])
      }),
    )
  })

  test('leave room: by mid-month half used, digests still go, courtesies no longer', () => {
    expect(mayPush('digest', { limit: 300, used: 240 }, 1, 15, 30)).toBe(true)
    expect(mayPush('courtesy', { limit: 300, used: 240 }, 1, 15, 30)).toBe(false)
    expect(mayPush('outcome', { limit: 300, used: 299 }, 1, 15, 30)).toBe(true)
  })

  test('without a limit everything may go', () =>
    expect(mayPush('courtesy', { used: 9_999 }, 20, 1, 30)).toBe(true))

  test('are forecast from the month so far', () => {
    expect(forecast(100, 10, 30)).toBe(300)
    expect(forecast(0, 1, 31)).toBe(0)
  })
})
