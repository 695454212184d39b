import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import {
  addDays,
  bangkokDay,
  dayStart,
  daysBetween,
  fiscalYear,
  fiscalYearMonths,
  formatDay,
  formatMonth,
  formatTime,
  isOfficeHours,
  monthDays,
  monthOf,
  weekday,
} from '../../src/municipality/calendar.js'

const at = (iso: string) => new Date(iso)
const anyDay = fc.date({ min: at('1990-01-01'), max: at('2090-12-31'), noInvalidDate: true }).map(bangkokDay)

describe('days in Bangkok', () => {
  test('the day begins at midnight in Bangkok, seven hours before Greenwich', () => {
    expect(bangkokDay(at('2026-11-22T16:59:59.999Z'))).toBe('2026-11-22')
    expect(bangkokDay(at('2026-11-22T17:00:00Z'))).toBe('2026-11-23')
    expect(dayStart('2026-11-23')).toEqual(at('2026-11-22T17:00:00Z'))
  })

  test('a day that does not exist is refused', () => {
    for (const day of ['2026-02-29', '2026-13-01', '2026-1-1', 'พรุ่งนี้', '']) {
      expect(() => dayStart(day)).toThrow(RangeError)
    }
    expect(() => bangkokDay(new Date(Number.NaN))).toThrow(RangeError)
  })

  test('days add up over months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
    expect(daysBetween('2026-11-23', '2026-11-30')).toBe(7)
    expect(daysBetween('2026-11-30', '2026-11-23')).toBe(-7)
  })

  test('adding and counting undo each other', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n)
        expect(weekday(addDays(day, 7))).toBe(weekday(day))
      }),
    )
  })

  test('a month has its days, all of them and no others', () => {
    expect(monthDays('2026-11')).toHaveLength(30)
    expect(monthDays('2028-02').at(-1)).toBe('2028-02-29')
    fc.assert(
      fc.property(anyDay, (day) => {
        const days = monthDays(monthOf(day))
        expect(days).toContain(day)
        expect(monthOf(addDays(days.at(-1) as string, 1))).not.toBe(monthOf(day))
      }),
    )
  })
})

describe('the fiscal year', () => {
  test('runs from 1 October to 30 September and is named after the year it ends in', () => {
    expect(fiscalYear('2026-11-23')).toBe(2570)
    expect(fiscalYear('2026-09-30')).toBe(2569)
    expect(fiscalYear('2026-10-01')).toBe(2570)
    expect(fiscalYear(at('2026-09-30T17:00:00Z'))).toBe(2570)
  })

  test('its months are twelve, October first', () => {
    expect(fiscalYearMonths(2570)).toEqual(
      '10 11 12 01 02 03 04 05 06 07 08 09'.split(' ').map((m) => `${m >= '10' ? 2026 : 2027}-${m}`),
    )
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(fiscalYearMonths(fiscalYear(day))).toContain(monthOf(day))
      }),
    )
  })
})

describe('in words', () => {
  test('days as people read them', () => {
    expect(formatDay('2026-11-23', 'th')).toBe('23 พ.ย. 2569')
    expect(formatDay('2026-11-23', 'th', 'long')).toBe('วันจันทร์ที่ 23 พฤศจิกายน 2569')
    expect(formatDay('2026-11-23', 'en')).toBe('23 Nov 2026')
    expect(formatDay('2026-11-03', 'en', 'long')).toBe('Tuesday 3 November 2026')
    expect(formatDay('2026-09-05', 'en')).toBe('5 Sep 2026')
    expect(formatDay('2027-01-01', 'th', 'long')).toBe('วันศุกร์ที่ 1 มกราคม 2570')
  })

  test('months and times', () => {
    expect(formatMonth('2026-11', 'th')).toBe('พฤศจิกายน 2569')
    expect(formatMonth('2026-11', 'th', 'short')).toBe('พ.ย. 2569')
    expect(formatMonth('2026-11', 'en')).toBe('November 2026')
    expect(formatTime(at('2026-11-23T01:30:00Z'))).toBe('08.30 น.')
    expect(formatTime(at('2026-11-23T17:05:00Z'), 'en')).toBe('00:05')
  })
})

describe('office hours', () => {
  const holidays = new Set(['2026-12-10'])
  const open = (iso: string) => isOfficeHours(at(`${iso}+07:00`), holidays)

  test('08.30 to 16.30 on a working day', () => {
    expect(open('2026-11-23T08:29:59')).toBe(false)
    expect(open('2026-11-23T08:30:00')).toBe(true)
    expect(open('2026-11-23T16:29:59')).toBe(true)
    expect(open('2026-11-23T16:30:00')).toBe(false)
  })

  test('closed on Saturday, Sunday and holidays', () => {
    expect(open('2026-11-21T10:00:00')).toBe(false)
    expect(open('2026-11-22T10:00:00')).toBe(false)
    expect(open('2026-12-10T10:00:00')).toBe(false)
  })

  test('the hours can be others', () => {
    const long = { opens: '07:00', closes: '20:00' }
    expect(isOfficeHours(at('2026-11-23T19:59:00+07:00'), holidays, long)).toBe(true)
  })
})
