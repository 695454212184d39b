import type { Case } from '../cases/case.js'
import { lateness } from '../cases/deadlines.js'
import { workingDaysBetween } from '../municipality/working-days.js'

/** What is promised by a day: that somebody takes it up, that it is dealt with, that another agency is asked again. */
export type Clock = 'acknowledge' | 'resolve' | 'ask-again'
export type Level = 'officer' | 'supervisor' | 'executive'
/** Something to note about a running clock; `late` is in working days, 0 until the day has passed. */
export type Step = { clock: Clock; by: string; level: Level; late: number; key: string }

type Clocked = Pick<Case, 'kind' | 'state' | 'acknowledgedAt' | 'acknowledgeBy' | 'promisedBy' | 'askAgainOn'>

/** So many working days overdue, and the executives hear of it. */
const EXECUTIVE_AFTER = 3

/** The clocks that run in an open case; none while it waits for the resident's word on the result. */
function clocksOf(c: Clocked): { clock: Clock; by: string }[] {
  if (c.state === 'proposed-done') return []
  // Nobody can promise for another agency; what was promised is to ask it again.
  if (c.state === 'forwarded-outside' && c.askAgainOn) return [{ clock: 'ask-again', by: c.askAgainOn }]
  const resolve = { clock: 'resolve' as const, by: c.promisedBy }
  const unseen = c.kind === 'complaint' && !c.acknowledgedAt
  return unseen ? [{ clock: 'acknowledge', by: c.acknowledgeBy }, resolve] : [resolve]
}

/**
 * What has to be noted about a case on this Bangkok day: due soon to the officers, overdue to the supervisors, and
 * later to the executives. Each has a key of its own per clock, day promised and level, so it happens once; a new
 * date starts anew.
 */
export const stepsOf = (c: Clocked, today: string, holidays: ReadonlySet<string>): Step[] =>
  clocksOf(c).flatMap(({ clock, by }) =>
    levels(clock, by, today, holidays).map((level) => ({
      clock,
      by,
      level,
      late: Math.max(0, workingDaysBetween(by, today, holidays)),
      key: `${level === 'officer' ? 'remind' : 'escalate'}:${level}:${clock}:${by}`,
    })),
  )

function levels(clock: Clock, by: string, today: string, holidays: ReadonlySet<string>): Level[] {
  // An agency is asked on the day itself, not the day before.
  if (clock === 'ask-again' && today < by) return []
  const how = lateness(by, today, holidays)
  if (how === 'on-time') return []
  if (how === 'due-soon') return ['officer']
  return workingDaysBetween(by, today, holidays) < EXECUTIVE_AFTER
    ? ['supervisor']
    : ['supervisor', 'executive']
}
