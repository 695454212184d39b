import { bangkokDay } from '../municipality/calendar.js'
import { addWorkingDays } from '../municipality/working-days.js'

type Clocks = { acknowledgeDays: number; resolveDays: number }

/** Both clocks of a case, in Thai working days from the Bangkok day of receipt, which itself does not count. */
export function deadlines(receivedAt: Date, clocks: Clocks, holidays: ReadonlySet<string>) {
  const day = bangkokDay(receivedAt)
  return {
    acknowledgeBy: addWorkingDays(day, clocks.acknowledgeDays, holidays),
    resolveBy: addWorkingDays(day, clocks.resolveDays, holidays),
  }
}

export type Lateness = 'on-time' | 'due-soon' | 'overdue'

/** Due soon on the last working day before the deadline and on the day itself. */
export function lateness(by: string, today: string, holidays: ReadonlySet<string>): Lateness {
  if (today > by) return 'overdue'
  return addWorkingDays(today, 1, holidays) >= by ? 'due-soon' : 'on-time'
}
