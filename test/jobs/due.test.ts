import { describe, expect, test } from '@jest/globals'
import { daily, everyTenMinutes, hourly, monthly, workingDays } from '../../src/jobs/due.js'
import { at } from './support.js'

const on = (due: (now: Date) => string[], ...times: string[]) => times.map((time) => due(at(time)).join())

describe('which occasions are due', () => {
  test('daily: from its time on, and no more when it is too late in the day', () => {
    const due = daily({ from: '08:30', until: '16:30' })
    expect(on(due, '2026-11-16 08:29', '2026-11-16 08:30', '2026-11-16 16:29', '2026-11-16 16:30')).toEqual([
      '',
      '2026-11-16',
      '2026-11-16',
      '',
    ])
    expect(on(daily({ from: '00:10' }), '2026-11-16 23:59', '2026-11-17 00:09', '2026-11-17 00:10')).toEqual([
      '2026-11-16',
      '',
      '2026-11-17',
    ])
  })

  test('working days: neither weekends nor holidays', () => {
    const due = workingDays(new Set(['2026-11-17']), { from: '08:30' })
    expect(on(due, '2026-11-14 09:00', '2026-11-16 09:00', '2026-11-17 09:00')).toEqual([
      '',
      '2026-11-16',
      '',
    ])
  })

  test('hourly and every ten minutes: the latest only', () => {
    const due = hourly({ from: '08:00', until: '20:00' })
    expect(on(due, '2026-11-16 07:59', '2026-11-16 08:00', '2026-11-16 19:59', '2026-11-16 20:00')).toEqual([
      '',
      '2026-11-16T08',
      '2026-11-16T19',
      '',
    ])
    expect(on(everyTenMinutes, '2026-11-16 09:29', '2026-11-16 09:30')).toEqual([
      '2026-11-16T09:20',
      '2026-11-16T09:30',
    ])
  })

  test('monthly: the month that is over, from its time on the 1st', () => {
    const due = monthly({ from: '08:00' })
    expect(on(due, '2026-12-01 07:59', '2026-12-01 08:00', '2026-12-31 23:59', '2027-01-01 07:59')).toEqual([
      '2026-10',
      '2026-11',
      '2026-11',
      '2026-11',
    ])
  })
})
