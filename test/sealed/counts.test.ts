import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays } from '../../src/municipality/calendar.js'
import { countInWords, countReports, periodDays } from '../../src/sealed/counts.js'

const half = { fiscalYear: 2570, part: 'half' } as const
const year = { fiscalYear: 2570, part: 'year' } as const
const LATER = '2028-01-10'

const days = fc.integer({ min: -400, max: 800 }).map((n) => addDays('2026-10-01', n))
const records = fc.array(
  fc
    .record({ receivedOn: days, after: fc.option(fc.nat(400)) })
    .map(({ receivedOn, after }) =>
      after === null ? { receivedOn } : { receivedOn, finishedOn: addDays(receivedOn, after) },
    ),
  { maxLength: 30 },
)
const periods = fc.constantFrom(half, year)
const bytes = (...args: Parameters<typeof countReports>) => JSON.stringify(countReports(...args))

describe('the three counts', () => {
  const told = [
    { receivedOn: '2026-09-30', finishedOn: '2026-11-01' }, // the year before
    { receivedOn: '2026-10-01', finishedOn: '2026-10-01' },
    { receivedOn: '2027-03-31' },
    { receivedOn: '2027-03-01', finishedOn: '2027-04-01' }, // finished after the half year
    { receivedOn: '2027-04-01', finishedOn: '2027-09-30' },
    { receivedOn: '2027-10-01' }, // the year after
  ]

  test('October to March, as they stood on 31 March', () => {
    const counts = { received: 3, finished: 1, inHand: 2, from: '2026-10-01', to: '2027-03-31', ...half }
    expect(countReports(told, half, '2027-04-01')).toEqual(counts)
  })

  test('the whole year, as they stood on 30 September', () => {
    expect(countReports(told, year, LATER)).toMatchObject({ received: 4, finished: 3, inHand: 1 })
    expect(periodDays(year)).toEqual({ from: '2026-10-01', to: '2027-09-30' })
  })

  test('nothing but the counts and the period is in them, and they are frozen', () => {
    const counts = countReports(told, half, LATER)
    expect(Object.keys(counts).sort()).toEqual([
      'finished',
      'fiscalYear',
      'from',
      'inHand',
      'part',
      'received',
      'to',
    ])
    expect(Object.isFrozen(counts)).toBe(true)
  })

  test('none before the period is over', () => {
    expect(() => countReports(told, half, '2027-03-31')).toThrow(RangeError)
  })

  test('a record that says more than two days, or ends before it begins, is refused', () => {
    expect(() => countReports([{ receivedOn: '2026-10-01', unit: 'กองช่าง' }], half, LATER)).toThrow()
    expect(() =>
      countReports([{ receivedOn: '2026-10-02', finishedOn: '2026-10-01' }], half, LATER),
    ).toThrow()
    expect(() => countReports([{ receivedOn: '2026-02-30' }], half, LATER)).toThrow()
  })

  test('zero is said in words', () => {
    expect(countReports([], half, LATER)).toMatchObject({ received: 0, finished: 0, inHand: 0 })
    expect([0, 1, 1250].map((n) => countInWords(n))).toEqual(['ไม่มีเรื่องร้องเรียน', '1 เรื่อง', '1,250 เรื่อง'])
    expect([0, 1].map((n) => countInWords(n, 'en'))).toEqual(['none', '1'])
  })
})

describe('whatever the records', () => {
  test('all is finished and in hand together', () => {
    const adds = fc.property(records, periods, (given, period) => {
      const { received, finished, inHand } = countReports(given, period, LATER)
      expect(received).toBe(finished + inHand)
      expect(Math.min(received, finished, inHand)).toBeGreaterThanOrEqual(0)
    })
    fc.assert(adds)
  })

  test('a report received after the cut-off changes no byte', () => {
    const unchanged = fc.property(records, periods, fc.integer({ min: 1, max: 300 }), (given, period, n) => {
      const late = { receivedOn: addDays(periodDays(period).to, n) }
      expect(bytes([...given, late], period, LATER)).toBe(bytes(given, period, LATER))
    })
    fc.assert(unchanged)
  })

  test('nor does a report finished after it, nor the day the counts are made on', () => {
    const unchanged = fc.property(records, periods, fc.integer({ min: 1, max: 300 }), (given, period, n) => {
      const { to } = periodDays(period)
      const finishedLater = given.map(({ receivedOn, ...rest }) => {
        const open = !('finishedOn' in rest) && receivedOn <= to
        return open ? { receivedOn, finishedOn: addDays(to, n) } : { receivedOn, ...rest }
      })
      expect(bytes(finishedLater, period, addDays(to, n))).toBe(bytes(given, period, addDays(to, 1)))
    })
    fc.assert(unchanged)
  })
})
