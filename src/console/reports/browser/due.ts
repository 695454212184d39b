import type { Words } from '../../../dialogue/words.js'
import { daysBetween } from '../../../municipality/calendar.js'
import type { Row } from '../wire.js'

export type Due = { what: 'acknowledge' | 'feedback'; by: string; daysLeft: number }

/**
 * What the reporter must hear next: the acknowledgement (3 working days), then how it goes by day 30, 60 and 90. Words
 * sent within a stretch serve that stretch, so that an answer a day late does not leave its day open for ever.
 *
 * @returns undefined for a finished report, or one whose days have all been served
 */
export function nextDue(row: Row, today: string): Due | undefined {
  if (row.state === 'finished') return undefined
  if (!row.acknowledgedOn) return due('acknowledge', row.acknowledgeBy, today)
  // On the day it came nothing can have been found out yet.
  const told = row.feedbackOn && row.feedbackOn > row.receivedOn ? row.feedbackOn : ''
  const served = told ? row.feedbackBy.findIndex((day) => told <= day) : -1
  const next = told && served < 0 ? undefined : row.feedbackBy[served + 1]
  return next ? due('feedback', next, today) : undefined
}

const due = (what: Due['what'], by: string, today: string): Due => ({
  what,
  by,
  daysLeft: daysBetween(today, by),
})

/** `'อีก 2 วัน'`, `'ครบกำหนดวันนี้'`, `'เกินกำหนด 3 วัน'`. */
export function dueWords({ daysLeft }: Pick<Due, 'daysLeft'>): Words {
  if (daysLeft < 0)
    return {
      th: `เกินกำหนด ${-daysLeft} วัน`,
      en: `${-daysLeft} ${daysLeft === -1 ? 'day' : 'days'} overdue`,
    }
  if (daysLeft === 0) return { th: 'ครบกำหนดวันนี้', en: 'due today' }
  return { th: `อีก ${daysLeft} วัน`, en: `${daysLeft} ${daysLeft === 1 ? 'day' : 'days'} left` }
}

/** Late first, then by the day something is due, then the newest. */
export function byUrgency(today: string): (a: Row, b: Row) => number {
  const rank = (row: Row) => nextDue(row, today)?.by ?? (row.state === 'finished' ? '9999-12' : '9999-11')
  return (a, b) => rank(a).localeCompare(rank(b)) || b.receivedOn.localeCompare(a.receivedOn)
}
