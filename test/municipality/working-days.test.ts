import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { addDays, bangkokDay, daysBetween } from '../../src/municipality/calendar.js'
import { holidaySet } from '../../src/municipality/holidays.js'
import {
  addWorkingDays,
  isWorkingDay,
  nextOpening,
  nextWorkingDay,
  workingDaysBetween,
} from '../../src/municipality/working-days.js'

const none = new Set<string>()
const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map(bangkokDay)
const few = fc.integer({ min: 0, max: 60 })
const someHolidays = fc.array(day, { maxLength: 60 }).map((days) => new Set(days))

describe('working days', () => {
  test('a complaint on Friday, to be acknowledged in three working days, is due on Wednesday', () => {
    expect(addWorkingDays('2026-11-20', 3, none)).toBe('2026-11-25')
  })

  test('official holidays move the date: 5 December on a Saturday takes Monday, 10 December is off too', () => {
    expect(addWorkingDays('2026-12-04', 3, holidaySet())).toBe('2026-12-11')
  })

  test('seven days before Songkran end after it', () => {
    expect(addWorkingDays('2026-04-08', 7, holidaySet())).toBe('2026-04-22')
  })

  test('no days leave the date alone, even a Sunday', () => {
    expect(addWorkingDays('2026-11-22', 0, none)).toBe('2026-11-22')
  })

  test('a promise always falls on a working day, and later for more days', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), someHolidays, (from, n, holidays) => {
        const end = addWorkingDays(from, n, holidays)
        expect(isWorkingDay(end, holidays)).toBe(true)
        expect(end > addWorkingDays(from, n - 1, holidays)).toBe(true)
        expect(daysBetween(from, end)).toBeGreaterThanOrEqual(n)
      }),
    )
  })

  test('counting undoes adding, forwards and backwards', () => {
    fc.assert(
      fc.property(day, few, someHolidays, (from, n, holidays) => {
        const end = addWorkingDays(from, n, holidays)
        expect(workingDaysBetween(from, end, holidays)).toBe(n)
        expect(workingDaysBetween(end, from, holidays)).toBe(n === 0 ? 0 : -n)
      }),
    )
  })

  test('counts add up over any day between', () => {
    fc.assert(
      fc.property(day, few, few, someHolidays, (a, i, j, holidays) => {
        const [b, c] = [addDays(a, i), addDays(a, i + j)]
        expect(workingDaysBetween(a, b, holidays) + workingDaysBetween(b, c, holidays)).toBe(
          workingDaysBetween(a, c, holidays),
        )
      }),
    )
  })

  test('one more holiday never brings a promise forward', () => {
    fc.assert(
      fc.property(day, few, someHolidays, day, (from, n, holidays, extra) => {
        const more = new Set([...holidays, extra])
        expect(addWorkingDays(from, n, more) >= addWorkingDays(from, n, holidays)).toBe(true)
      }),
    )
  })

  test('half a day or fewer than none is refused', () => {
    expect(() => addWorkingDays('2026-11-23', 1.5, none)).toThrow(RangeError)
    expect(() => addWorkingDays('2026-11-23', -1, none)).toThrow(RangeError)
  })
})

describe('the next time the office opens', () => {
  const next = (iso: string) => nextOpening(new Date(`${iso}+07:00`), holidaySet()).toISOString()
  const bangkok = (iso: string) => new Date(`${iso}+07:00`).toISOString()

  test('is now, this morning, tomorrow, or after the holidays', () => {
    expect(next('2026-11-23T09:00:00')).toBe(bangkok('2026-11-23T09:00:00'))
    expect(next('2026-11-23T06:00:00')).toBe(bangkok('2026-11-23T08:30:00'))
    expect(next('2026-11-23T17:00:00')).toBe(bangkok('2026-11-24T08:30:00'))
    expect(next('2026-11-20T17:00:00')).toBe(bangkok('2026-11-23T08:30:00'))
    expect(next('2026-12-31T10:00:00')).toBe(bangkok('2027-01-04T08:30:00'))
    expect(nextWorkingDay('2026-12-04', holidaySet())).toBe('2026-12-08')
  })
})
