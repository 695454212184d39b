/**
 * The office's calendar: days as the people of Bangkok's time zone count them.
 *
 * A day is `'2026-11-23'`, a month `'2026-11'`, always Asia/Bangkok whatever TZ says. Thailand has kept
 * UTC+7 without summer time since 1920, so a fixed offset is exact. Years are พ.ศ. only where people read
 * them and in fiscal years (ปีงบประมาณ, 1 October to 30 September, named after the year it ends in).
 */

export type Language = 'th' | 'en'
/** From and to on one day, `'08:30'`; the closing minute itself is already outside. */
export type OfficeHours = { opens: string; closes: string }

const HOUR = 3_600_000
const DAY = 24 * HOUR
const OFFSET = 7 * HOUR
const BUDDHIST = 543
/** Working hours of government offices (ระเบียบว่าด้วยกำหนดเวลาทำงานและวันหยุดราชการ). */
export const OFFICE_HOURS: OfficeHours = { opens: '08:30', closes: '16:30' }

const two = (n: number) => String(n).padStart(2, '0')
const bangkokIso = (at: Date) => new Date(at.getTime() + OFFSET).toISOString()
const noon = (day: string) => new Date(dayStart(day).getTime() + DAY / 2)

/** The day it is in Bangkok at this instant: `'2026-11-23'`. Throws RangeError for an invalid Date. */
export const bangkokDay = (at: Date): string => bangkokIso(at).slice(0, 10)

/** Midnight in Bangkok with which the day begins. Throws RangeError for a day that does not exist. */
export function dayStart(day: string): Date {
  const start = new Date(`${day}T00:00:00+07:00`)
  if (Number.isNaN(start.getTime()) || bangkokDay(start) !== day) throw new RangeError(`not a day: ${day}`)
  return start
}

/** The day `n` days later, or earlier when `n` is negative. */
export const addDays = (day: string, n: number): string =>
  bangkokDay(new Date(dayStart(day).getTime() + n * DAY))

/** How many days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  (dayStart(to).getTime() - dayStart(from).getTime()) / DAY

/** 0 Sunday … 6 Saturday. */
export const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()

/** The month a day lies in: `'2026-11'`. */
export const monthOf = (day: string): string => day.slice(0, 7)

/** Every day of a month, in order. */
export function monthDays(month: string): string[] {
  const first = `${month}-01`
  const days: string[] = []
  for (let day = first; monthOf(day) === month; day = addDays(day, 1)) days.push(day)
  return days
}

/** The fiscal year in พ.ศ.: 23 November 2026 lies in 2570. */
export function fiscalYear(at: Date | string): number {
  const day = typeof at === 'string' ? at : bangkokDay(at)
  const year = Number(day.slice(0, 4)) + BUDDHIST
  return Number(day.slice(5, 7)) >= 10 ? year + 1 : year
}

/** The twelve months of a fiscal year (พ.ศ.), October first. */
export function fiscalYearMonths(year: number): string[] {
  const ends = year - BUDDHIST
  return Array.from({ length: 12 }, (_, i) => (i < 3 ? `${ends - 1}-${i + 10}` : `${ends}-${two(i - 2)}`))
}

/** Whether the office is open at this instant. `holidays` holds days such as `'2026-12-10'`. */
export function isOfficeHours(
  at: Date,
  holidays: ReadonlySet<string>,
  { opens, closes }: OfficeHours = OFFICE_HOURS,
): boolean {
  const [day, time] = [bangkokDay(at), bangkokIso(at).slice(11, 16)]
  const weekend = weekday(day) === 0 || weekday(day) === 6
  return !weekend && !holidays.has(day) && time >= opens && time < closes
}

const formatters = new Map<string, Intl.DateTimeFormat>()
function word(at: Date, lang: Language, part: 'weekday' | 'month', style: 'short' | 'long'): string {
  const key = `${lang} ${part} ${style}`
  const made =
    formatters.get(key) ??
    new Intl.DateTimeFormat(lang === 'th' ? 'th-TH' : 'en-GB', { [part]: style, timeZone: 'Asia/Bangkok' })
  formatters.set(key, made)
  // en-GB abbreviates September to "Sept"; three letters everywhere keep columns even.
  const text = made.format(at)
  return lang === 'en' && style === 'short' ? text.slice(0, 3) : text
}
const yearFor = (day: string, lang: Language) => Number(day.slice(0, 4)) + (lang === 'th' ? BUDDHIST : 0)

/** `'23 พ.ย. 2569'`, `'วันจันทร์ที่ 23 พฤศจิกายน 2569'`, `'23 Nov 2026'`, `'Monday 23 November 2026'`. */
export function formatDay(day: string, lang: Language, style: 'short' | 'long' = 'short'): string {
  const at = noon(day)
  const date = `${Number(day.slice(8))} ${word(at, lang, 'month', style)} ${yearFor(day, lang)}`
  if (style === 'short') return date
  const name = word(at, lang, 'weekday', 'long')
  return lang === 'th' ? `${name}ที่ ${date}` : `${name} ${date}`
}

/** `'พฤศจิกายน 2569'`, `'พ.ย. 2569'`, `'November 2026'`, `'Nov 2026'`. */
export function formatMonth(month: string, lang: Language, style: 'short' | 'long' = 'long'): string {
  const first = `${month}-01`
  return `${word(noon(first), lang, 'month', style)} ${yearFor(first, lang)}`
}

/** The time of day in Bangkok: `'08.30 น.'` or `'08:30'`. */
export function formatTime(at: Date, lang: Language = 'th'): string {
  const time = bangkokIso(at).slice(11, 16)
  return lang === 'th' ? `${time.replace(':', '.')} น.` : time
}
