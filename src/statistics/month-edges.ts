import { addDays, dayStart, monthDays, monthOf } from '../municipality/calendar.js'

export const nextMonth = (month: string): string => monthOf(addDays(lastDay(month), 1))
export const previousMonth = (month: string): string => monthOf(addDays(`${month}-01`, -1))
export const lastDay = (month: string): string => monthDays(month).at(-1) as string
/** Midnight in Bangkok with which the month is over. */
export const monthEnd = (month: string): Date => dayStart(`${nextMonth(month)}-01`)
