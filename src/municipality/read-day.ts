import { addDays, dayStart, daysBetween, weekday } from './calendar.js'
import { normaliseThai } from './normalise.js'
import { addWorkingDays } from './working-days.js'

const BUDDHIST = 543
/** A day without a year that went by this recently is meant as that one, not as next year's. */
const JUST_PASSED = 60
const MAX_AHEAD = 400

const MONTHS = [
  'ม\\.?\\s?ค\\.?|มกรา(?:คม)?|jan(?:uary)?',
  'ก\\.?\\s?พ\\.?|กุมภา(?:พันธ์)?|feb(?:ruary)?',
  'มี\\.?\\s?ค\\.?|มีนา(?:คม)?|mar(?:ch)?',
  'เม\\.?\\s?ย\\.?|เมษา(?:ยน)?|apr(?:il)?',
  'พ\\.?\\s?ค\\.?|พฤ[ศษ]ภา(?:คม)?|may',
  'มิ\\.?\\s?ย\\.?|มิถุนา(?:ยน)?|june?',
  'ก\\.?\\s?ค\\.?|กรก[ฎฏ]า(?:คม)?|july?',
  'ส\\.?\\s?ค\\.?|สิงหา(?:คม)?|aug(?:ust)?',
  'ก\\.?\\s?ย\\.?|กันยา(?:ยน)?|sept?(?:ember)?',
  'ต\\.?\\s?ค\\.?|ตุลา(?:คม)?|oct(?:ober)?',
  'พ\\.?\\s?ย\\.?|พฤ[ศษ]จิกา(?:ยน)?|nov(?:ember)?',
  'ธ\\.?\\s?ค\\.?|ธันวา(?:คม)?|dec(?:ember)?',
]
const DAYS = [
  'อาทิตย์|sun(?:day)?',
  'จันทร์|mon(?:day)?',
  'อังคาร|tue(?:sday)?',
  'พุธ|wed(?:nesday)?',
  'พฤหัส(?:บดี|ฯ)?|thu(?:rsday)?',
  'ศุกร์|fri(?:day)?',
  'เสาร์|sat(?:urday)?',
]

const named = (alternatives: string[]) => alternatives.map((a) => `(${a})`).join('|')
/** Which of the alternatives matched, from 0, given the groups they are. */
const which = (groups: (string | undefined)[]) => groups.findIndex((group) => group !== undefined)

const YEAR = '(?:\\s*,?\\s*(?:พ\\.?ศ\\.?\\s*)?(\\d{4}|\\d{2})(?!\\d|\\s*(?:วัน|เดือน|น\\.|โมง)))?'
const DAY_MONTH = new RegExp(`(?<!\\d)(\\d{1,2})\\s*(?:${named(MONTHS)})(?![ก-๎a-z])${YEAR}`)
const MONTH_DAY = new RegExp(`(?<![a-z])(?:${named(MONTHS)})\\s*(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)${YEAR}`)
const ISO = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/
const SLASHED = /(?<![\d/])(\d{1,2})\s*\/\s*(\d{1,2})(?:\s*\/\s*(\d{4}|\d{2}))?(?![\d/])/
/** With dots or dashes only where nothing else is said: 16.30 and 2-3 are other things too. */
const DOTTED = /^(?:วันที่\s*)?(\d{1,2})\s*[.-]\s*(\d{1,2})(?:\s*[.-]\s*(\d{4}|\d{2}))?$/
const ALONE = /^(?:วันที่\s*)?(\d{1,2})(?:st|nd|rd|th)?$/
const AHEAD = /(?:อีก|in|^)\s*(\d{1,3})\s*(วันทำการ|working days?|วัน|days?|สัปดาห์|อาทิตย์|weeks?|เดือน|months?)/
const WEEKDAY = new RegExp(`(?<![ก-๎a-z])(?:วัน)?(?:${named(DAYS)})(?:\\s*ที่)?\\s*(หน้า|นี้)?(?![ก-๎a-z\\d])`)

/**
 * The day a text names: 30/11, 30 พ.ย. 69, วันที่ ๓๐, ศุกร์หน้า, มะรืนนี้, อีก 5 วันทำการ, 30 November 2026.
 * Years in พ.ศ. or ค.ศ., two digits or four; the day comes before the month, as in Thailand.
 *
 * @param today the Bangkok day it was written on, `YYYY-MM-DD`
 * @param holidays for วันทำการ; Saturdays and Sundays are none anyway
 * @returns `YYYY-MM-DD`, or undefined when no day that exists is named; it may lie in the past
 */
export function readDate(
  text: string,
  today: string,
  holidays: ReadonlySet<string> = new Set(),
): string | undefined {
  const plain = normaliseThai(text)
    .replace(/(?:นะ)?(?:ค่ะ|คะ|ครับ)$/, '')
    .trim()
  const iso = ISO.exec(plain)
  if (iso) return dated(today, Number(iso[3]), Number(iso[2]), iso[1])
  const dayMonth = DAY_MONTH.exec(plain)
  if (dayMonth) return dated(today, Number(dayMonth[1]), which(dayMonth.slice(2, 14)) + 1, dayMonth[14])
  const monthDay = MONTH_DAY.exec(plain)
  if (monthDay) return dated(today, Number(monthDay[13]), which(monthDay.slice(1, 13)) + 1, monthDay[14])
  const numbers = SLASHED.exec(plain) ?? DOTTED.exec(plain)
  if (numbers) return dated(today, Number(numbers[1]), Number(numbers[2]), numbers[3])
  const alone = ALONE.exec(plain)
  if (alone) return nextOfMonth(today, Number(alone[1]))
  return relative(plain, today, holidays)
}

function relative(plain: string, today: string, holidays: ReadonlySet<string>): string | undefined {
  if (/มะรืน|day after tomorrow/.test(plain)) return addDays(today, 2)
  if (/พรุ่งนี้|tomorrow/.test(plain)) return addDays(today, 1)
  const ahead = AHEAD.exec(plain)
  if (ahead) return inSoMany(Number(ahead[1]), ahead[2] as string, today, holidays)
  // อาทิตย์หน้า is next week as often as it is a Sunday.
  if (/(?<!วัน)อาทิตย์\s*(?:หน้า|นี้)/.test(plain)) return undefined
  const day = WEEKDAY.exec(plain)
  if (day) return nextWeekday(today, which(day.slice(1, 8)), day[8] === 'หน้า' || /\bnext\b/.test(plain))
  return /วันนี้|today/.test(plain) ? today : undefined
}

function inSoMany(n: number, unit: string, today: string, holidays: ReadonlySet<string>) {
  if (n > MAX_AHEAD) return undefined
  if (/ทำการ|working/.test(unit)) return addWorkingDays(today, n, holidays)
  if (/สัปดาห์|อาทิตย์|week/.test(unit)) return addDays(today, 7 * n)
  if (!/เดือน|month/.test(unit)) return addDays(today, n)
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + n
  // One month after 31 January is the last day of February.
  for (let day = Number(today.slice(8)); ; day--) {
    const found = existing(Math.floor(months / 12), (months % 12) + 1, day)
    if (found) return found
  }
}

/** Weeks begin on Monday: ศุกร์หน้า is Friday of the week after this one, ศุกร์ the nearest Friday to come. */
function nextWeekday(today: string, wanted: number, nextWeek: boolean): string {
  if (!nextWeek) return addDays(today, ((wanted - weekday(today) + 6) % 7) + 1)
  const monday = addDays(today, 7 - ((weekday(today) + 6) % 7))
  return addDays(monday, (wanted + 6) % 7)
}

function dated(today: string, day: number, month: number, year?: string): string | undefined {
  if (year) return existing(fullYear(year, today), month, day)
  const thisYear = Number(today.slice(0, 4))
  const now = existing(thisYear, month, day)
  if (now && daysBetween(now, today) <= JUST_PASSED) return now
  return existing(thisYear + 1, month, day)
}

/** Four digits say which era they are; of two, the reading that lies nearer to today is meant. */
function fullYear(year: string, today: string): number {
  const n = Number(year)
  if (year.length === 4) return n >= 2400 ? n - BUDDHIST : n
  const now = Number(today.slice(0, 4))
  const [thai, common] = [2500 + n - BUDDHIST, 2000 + n]
  return Math.abs(thai - now) <= Math.abs(common - now) ? thai : common
}

/** The next such day of a month, today included. */
function nextOfMonth(today: string, day: number): string | undefined {
  for (let months = 0; months < 3; months++) {
    const from = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + months
    const found = existing(Math.floor(from / 12), (from % 12) + 1, day)
    if (found && found >= today) return found
  }
  return undefined
}

function existing(year: number, month: number, day: number): string | undefined {
  const two = (n: number) => String(n).padStart(2, '0')
  const iso = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  try {
    dayStart(iso)
    return iso
  } catch {
    return undefined
  }
}
