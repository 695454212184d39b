import { addDays, bangkokDay, isOfficeHours, OFFICE_HOURS, type OfficeHours, weekday } from './calendar.js'

/**
 * Working days (วันทำการ): Monday to Friday without the official holidays.
 *
 * Periods follow ประมวลกฎหมายแพ่งและพาณิชย์ ม.193/3 and พ.ร.บ.วิธีปฏิบัติราชการทางปกครอง ม.64: the day
 * something happens is not counted, so one working day from Friday ends on Monday.
 */

/** Whether the office works on this day. */
export function isWorkingDay(day: string, holidays: ReadonlySet<string>): boolean {
  const name = weekday(day)
  return name !== 0 && name !== 6 && !holidays.has(day)
}

/** The first working day after `day`. */
export function nextWorkingDay(day: string, holidays: ReadonlySet<string>): string {
  let next = addDays(day, 1)
  while (!isWorkingDay(next, holidays)) next = addDays(next, 1)
  return next
}

/**
 * The `n`th working day after `day`; `day` itself is not counted, and `n` = 0 gives it back unchanged.
 * Throws RangeError unless `n` is a whole number from 0.
 */
export function addWorkingDays(day: string, n: number, holidays: ReadonlySet<string>): string {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`)
  let end = day
  for (let left = n; left > 0; left--) end = nextWorkingDay(end, holidays)
  return end
}

/**
 * How many working days lie after `from`, up to and including `to`: the inverse of addWorkingDays.
 * Negative when `to` is earlier, so that "overdue by" and "left" come from one function.
 */
export function workingDaysBetween(from: string, to: string, holidays: ReadonlySet<string>): number {
  if (to < from) return -workingDaysBetween(to, from, holidays)
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day, holidays)) count++
  }
  return count
}

/** When the office is next open: this very instant if it is open now, else the next opening time. */
export function nextOpening(
  at: Date,
  holidays: ReadonlySet<string>,
  hours: OfficeHours = OFFICE_HOURS,
): Date {
  if (isOfficeHours(at, holidays, hours)) return at
  const opening = (day: string) => new Date(`${day}T${hours.opens}:00+07:00`)
  const today = bangkokDay(at)
  if (isWorkingDay(today, holidays) && at < opening(today)) return opening(today)
  return opening(nextWorkingDay(today, holidays))
}
