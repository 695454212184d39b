import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { addDays, formatDay } from '../../src/municipality/calendar.js'
import { readDate } from '../../src/municipality/read-day.js'

// A Monday.
const today = '2026-11-16'

describe('a day as officers type it', () => {
  it.each([
    ['30/11', '2026-11-30'],
    ['30/11/69', '2026-11-30'],
    ['30/11/2569', '2026-11-30'],
    ['30/11/2026', '2026-11-30'],
    ['30/11/26', '2026-11-30'],
    ['๓๐/๑๑/๒๕๖๙', '2026-11-30'],
    ['30 / 11', '2026-11-30'],
    ['30.11', '2026-11-30'],
    ['30-11-2569', '2026-11-30'],
    ['2026-11-30', '2026-11-30'],
    ['2569-11-30', '2026-11-30'],
    ['5/1', '2027-01-05'],
    ['5/1/70', '2027-01-05'],
    ['29/2/2571', '2028-02-29'],
  ])('%s in figures', (text, day) => {
    expect(readDate(text, today)).toBe(day)
  })

  it.each([
    ['30 พ.ย.', '2026-11-30'],
    ['30 พ.ย. 2569', '2026-11-30'],
    ['30 พ.ย. 69', '2026-11-30'],
    ['30พย', '2026-11-30'],
    ['30 พ. ย. 69', '2026-11-30'],
    ['วันที่ 30 พฤศจิกายน', '2026-11-30'],
    ['30 พฤศจิกา', '2026-11-30'],
    ['30 พฤษจิกายน 2569', '2026-11-30'],
    ['วันจันทร์ที่ 30 พฤศจิกายน พ.ศ. 2569', '2026-11-30'],
    ['เลื่อนเป็น 30 พ.ย. เพราะรอหลอดไฟ', '2026-11-30'],
    ['ภายใน 4 ธ.ค. ค่ะ', '2026-12-04'],
    ['4 ม.ค.', '2027-01-04'],
    ['4 มี.ค.', '2027-03-04'],
    ['4 มิ.ย.', '2027-06-04'],
    ['4 เม.ย. 70', '2027-04-04'],
    ['4 ก.พ.', '2027-02-04'],
    ['4 ก.ค. 70', '2027-07-04'],
    ['4 ก.ย. 70', '2027-09-04'],
    ['4 พ.ค. 70', '2027-05-04'],
    ['4 กรกฏาคม 2570', '2027-07-04'],
    ['30 Nov', '2026-11-30'],
    ['30 november 2026', '2026-11-30'],
    ['Nov 30', '2026-11-30'],
    ['November 30th, 2026', '2026-11-30'],
  ])('%s with the month in words', (text, day) => {
    expect(readDate(text, today)).toBe(day)
  })

  it.each([
    ['30', '2026-11-30'],
    ['วันที่ 16', '2026-11-16'],
    ['วันที่ 5', '2026-12-05'],
    ['วันนี้', '2026-11-16'],
    ['พรุ่งนี้', '2026-11-17'],
    ['มะรืนนี้', '2026-11-18'],
    ['tomorrow', '2026-11-17'],
    ['ศุกร์นี้', '2026-11-20'],
    ['วันศุกร์', '2026-11-20'],
    ['ศุกร์หน้า', '2026-11-27'],
    ['next Friday', '2026-11-27'],
    ['วันจันทร์', '2026-11-23'],
    ['จันทร์หน้า', '2026-11-23'],
    ['วันอาทิตย์หน้า', '2026-11-29'],
    ['พฤหัส', '2026-11-19'],
    ['อีก 3 วัน', '2026-11-19'],
    ['7 วัน', '2026-11-23'],
    ['อีก 2 สัปดาห์', '2026-11-30'],
    ['in 2 weeks', '2026-11-30'],
    ['อีก 1 เดือน', '2026-12-16'],
    ['อีก 5 วันทำการ', '2026-11-23'],
  ])('%s seen from a Monday', (text, day) => {
    expect(readDate(text, today)).toBe(day)
  })

  it.each([
    'อาทิตย์หน้า',
    '31/11',
    '31/02/2570',
    '30/13',
    '29 ก.พ. 2570',
    '16.30',
    '',
    'เร็ว ๆ นี้',
    '2 ดวง',
    'หมู่ 5',
    '40',
    '081-234-5678',
    'บต-2570-000123',
  ])('reads no day in “%s”', (text) => {
    expect(readDate(text, today)).toBeUndefined()
  })

  it('takes a day that has just passed for what it is, and a long past one for next year’s', () => {
    expect(readDate('10/11', today)).toBe('2026-11-10')
    expect(readDate('10/6', today)).toBe('2027-06-10')
  })

  it('counts working days without the holidays', () => {
    const holidays = new Set(['2026-12-07', '2026-12-10'])
    expect(readDate('อีก 5 วันทำการ', '2026-12-04', holidays)).toBe('2026-12-15')
  })

  it('goes from the last of a month to the last of a shorter one', () => {
    expect(readDate('อีก 1 เดือน', '2027-01-31')).toBe('2027-02-28')
  })

  it('reads back every day that we print, in both languages and styles', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700 }),
        fc.constantFrom('th', 'en'),
        fc.constantFrom('short', 'long'),
        (days, lang, style) => {
          const day = addDays(today, days)
          expect(readDate(formatDay(day, lang as 'th', style as 'short'), today)).toBe(day)
        },
      ),
    )
  })
})
