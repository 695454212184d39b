import { addDays, bangkokDay, formatTime, monthOf } from '../municipality/calendar.js'
import { isWorkingDay } from '../municipality/working-days.js'
import type { Job } from './job.js'

type Due = Job['due']
/** Bangkok times of day, `'08:30'`. Not before `from`, and no more from `until` on: nobody's phone rings at night. */
type Hours = { from: string; until?: string }

/** Once a day. A day that was missed altogether needs no run of its own: the next looks at all there is. */
export const daily =
  ({ from, until = '24:00' }: Hours): Due =>
  (now) =>
    within(now, from, until) ? [bangkokDay(now)] : []

/** Once on each day the office is open. */
export const workingDays = (holidays: ReadonlySet<string>, hours: Hours): Due => {
  const due = daily(hours)
  return (now) => due(now).filter((day) => isWorkingDay(day, holidays))
}

/** Once an hour between two times of day: `'2026-11-16T09'`. */
export const hourly =
  ({ from, until = '24:00' }: Hours): Due =>
  (now) =>
    within(now, from, until) ? [`${bangkokDay(now)}T${formatTime(now, 'en').slice(0, 2)}`] : []

/** Every ten minutes: `'2026-11-16T09:20'`. Only the latest matters. */
export const everyTenMinutes: Due = (now) => [`${bangkokDay(now)}T${formatTime(now, 'en').slice(0, 4)}0`]

/** The month that is over, from this time of the 1st on until the next one is: `'2026-10'`. */
export const monthly =
  ({ from }: { from: string }): Due =>
  (now) => {
    const today = bangkokDay(now)
    const early = today.endsWith('-01') && !within(now, from, '24:00')
    const current = early ? monthOf(addDays(today, -1)) : monthOf(today)
    return [monthOf(addDays(`${current}-01`, -1))]
  }

function within(now: Date, from: string, until: string): boolean {
  const time = formatTime(now, 'en')
  return time >= from && time < until
}
