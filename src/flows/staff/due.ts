import type { Case } from '../../cases/case.js'
import { type Lateness, lateness } from '../../cases/deadlines.js'
import type { Words } from '../../dialogue/words.js'
import { daysBetween } from '../../municipality/calendar.js'
import { workingDaysBetween } from '../../municipality/working-days.js'
import { day } from '../../office/house.js'
import { staffState } from '../../office/wording.js'
import { say } from './wording.js'

export const buckets = ['overdue', 'due-soon', 'new', 'rest'] as const
export type Bucket = (typeof buckets)[number]
/** `by`: the Bangkok day the office must act by; absent while it waits for somebody else. */
export type Due = { bucket: Bucket; by?: string; words: Words }

type Clocked = Pick<Case, 'kind' | 'state' | 'acknowledgedAt' | 'acknowledgeBy' | 'promisedBy' | 'askAgainOn'>

/** Which clock of an open case runs, how urgent it is, and how that is said. */
export function dueOf(c: Clocked, today: string, holidays: ReadonlySet<string>): Due {
  if (c.state === 'proposed-done') return { bucket: 'rest', words: staffState[c.state] }
  const { by, label, late } = clock(c, today)
  if (!by) return { bucket: 'rest', words: staffState[c.state] }
  const how = lateness(by, today, holidays)
  if (how === 'overdue')
    return { bucket: 'overdue', by, words: late(workingDaysBetween(by, today, holidays)) }
  const left = dayLeft(by, today)
  return {
    bucket: bucketOf(c, how),
    by,
    words: { th: `${label.th} ${left.th}`, en: `${label.en} ${left.en}` },
  }
}

/** `23 พ.ย. 2569 อีก 5 วัน` */
export function dayLeft(by: string, today: string): Words {
  const [on, left] = [day(by), say.inDays(daysBetween(today, by))]
  return { th: `${on.th} ${left.th}`, en: `${on.en}, ${left.en}` }
}

function clock(c: Clocked, today: string) {
  // Nobody can promise for another agency; what is ours is to ask again.
  if (c.state === 'forwarded-outside') return { by: c.askAgainOn, label: say.askAgain, late: say.overdueBy }
  if (c.kind !== 'complaint') return { by: c.promisedBy, label: say.answerBy, late: say.overdueBy }
  const unanswered = !c.acknowledgedAt && today <= c.promisedBy
  if (unanswered) return { by: c.acknowledgeBy, label: say.acknowledgeBy, late: say.lateAnswerBy }
  return { by: c.promisedBy, label: say.resolveBy, late: say.overdueBy }
}

function bucketOf({ state }: Clocked, how: Lateness): Bucket {
  if (how === 'due-soon') return 'due-soon'
  return state === 'received' || state === 'reopened' ? 'new' : 'rest'
}
