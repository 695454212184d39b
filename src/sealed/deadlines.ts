import { addDays } from '../municipality/calendar.js'

/**
 * When a reporter must have heard from an officer: a personal word within 3 working days (ISO 37002 §8.1),
 * then how it goes after 30, 60 and 90 days (Directive (EU) 2019/1937 Art. 9 asks for one within three
 * months). All days are days in Bangkok.
 */
export type ReportDeadlines = {
  acknowledgeBy: string
  feedbackBy: [string, string, string]
}

/**
 * @param receivedOn the day the report came in, `'2026-11-23'`; it is not counted itself
 * @param addWorkingDays the `n`th working day after a day, holidays already known to it
 */
export function reportDeadlines(
  receivedOn: string,
  addWorkingDays: (day: string, n: number) => string,
): ReportDeadlines {
  const after = (days: number) => addDays(receivedOn, days)
  return { acknowledgeBy: addWorkingDays(receivedOn, 3), feedbackBy: [after(30), after(60), after(90)] }
}
