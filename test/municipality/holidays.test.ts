import { describe, expect, test } from '@jest/globals'
import { weekday } from '../../src/municipality/calendar.js'
import { Holiday, holidaySet, holidays } from '../../src/municipality/holidays.js'

const named = (day: string) => holidays.filter((h) => h.day === day)
const year = (y: string) => holidays.filter((h) => h.day.startsWith(y))

describe('official holidays', () => {
  test('every entry is whole, real and in order', () => {
    for (const holiday of holidays) expect(Holiday.parse(holiday)).toEqual(holiday)
    const days = holidays.map(({ day }) => day)
    expect(days).toEqual([...days].sort())
  })

  test('announced years are official, 2570 waits for its announcement', () => {
    expect(new Set(year('2026').map((h) => h.status))).toEqual(new Set(['official']))
    expect(new Set(year('2027').map((h) => h.status))).toEqual(new Set(['draft']))
    expect(year('2027').every((h) => h.source.includes('ยังไม่มีประกาศ'))).toBe(true)
  })

  test('what municipal offices keep: the Ploughing Ceremony, but not Labour Day', () => {
    expect(named('2026-05-13').map((h) => h.nameTh)).toEqual(['วันพืชมงคล'])
    expect(named('2026-05-01')).toEqual([])
    expect(named('2027-05-03')).toEqual([])
  })

  test('feasts of the moon lie where the announcements put them', () => {
    expect(named('2026-03-03')[0]?.nameEn).toBe('Makha Bucha Day')
    expect(named('2026-05-31')[0]?.nameEn).toBe('Visakha Bucha Day')
    expect(named('2026-07-29')[0]?.nameEn).toBe('Asalha Bucha Day')
    expect(named('2026-07-30')[0]?.nameEn).toBe('Buddhist Lent Day')
  })

  test('a substitution day is a weekday named after what it stands for', () => {
    const instead = holidays.filter((h) => h.nameTh.startsWith('ชดเชย'))
    expect(instead.length).toBeGreaterThan(20)
    for (const { day } of instead) expect([1, 2, 3, 4, 5]).toContain(weekday(day))
    expect(named('2026-12-07')[0]?.nameTh).toBe('ชดเชยวันชาติและวันพ่อแห่งชาติ')
  })

  test('a feast on a weekend has a day off soon after, in every year we cover', () => {
    const off = holidaySet()
    const feasts = holidays.filter((h) => !h.nameTh.startsWith('ชดเชย'))
    const lost = feasts.filter(({ day }) => {
      const soon = [1, 2, 3].map((n) => new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10))
      return [0, 6].includes(weekday(day)) && !soon.some((d) => off.has(d) && ![0, 6].includes(weekday(d)))
    })
    expect(lost.map((h) => h.day)).toEqual([])
  })

  test('what the Cabinet moved is where it was moved to', () => {
    // New Year's Eve 2566 fell on a Sunday; Friday before it was given instead of Tuesday after it.
    expect(named('2023-12-29')[0]?.nameEn).toBe("Substitution for New Year's Eve")
    expect(named('2024-01-02')).toEqual([])
  })

  test('the set holds each day once, from the start of fiscal year 2566', () => {
    expect(holidaySet().has('2026-12-10')).toBe(true)
    expect(holidaySet().has('2026-11-23')).toBe(false)
    expect(Math.min(...[...holidaySet()].map((d) => Date.parse(d)))).toBe(Date.parse('2022-10-13'))
    expect(holidaySet([]).size).toBe(0)
  })
})
