import { type Case, type CaseEvent, isOpen, type State } from '../cases/case.js'
import { addDays, bangkokDay } from '../municipality/calendar.js'
import type { Figure, Outcome, Score } from './tally.js'

/** What counting needs to know of a case; nothing of it says who the resident is or what was written. */
export type Counted = Pick<
  Case,
  | 'kind'
  | 'unit'
  | 'category'
  | 'channel'
  | 'receivedAt'
  | 'acknowledgedAt'
  | 'acknowledgeBy'
  | 'resolveBy'
  | 'rating'
> & { place?: Pick<NonNullable<Case['place']>, 'village'>; events: CountedEvent[] }
export type CountedEvent = Pick<CaseEvent, 'at' | 'move' | 'from' | 'to' | 'detail'>

/** One thing to count on one Bangkok day. */
export type Fact = { day: string; figure: Figure; n: 1 | -1 }

/** Working days after `from` up to and including `to`, both Bangkok days. */
export type WorkingDays = (from: string, to: string) => number

/** Cases that took longer are counted as having taken one day more than this. */
export const LONGEST = 90

/**
 * Everything a case adds to the statistics, over its whole life. The definitions are those of
 * docs/figures.md; a case is always read whole, so a late change corrects the days before it. A day still to
 * come may be among them: that of becoming overdue.
 */
export function factsOf(c: Counted, workingDays: WorkingDays): Fact[] {
  const facts: Fact[] = []
  const say = (day: string, figure: Figure, n: 1 | -1 = 1) => facts.push({ day, figure, n })
  let oursByDeadline = 0
  const sayOurs = (day: string, n: 1 | -1) => {
    say(day, 'ours', n)
    if (day > c.resolveBy) say(day, 'overdue', n)
    else oursByDeadline += n
  }

  const received = bangkokDay(c.receivedAt)
  say(received, 'received')
  say(received, 'open')
  sayOurs(received, 1)
  if (c.acknowledgedAt) {
    const day = bangkokDay(c.acknowledgedAt)
    say(day, day <= c.acknowledgeBy ? 'acknowledgedOnTime' : 'acknowledgedLate')
  }
  if (c.rating) say(bangkokDay(c.rating.at), `rated:${c.rating.score as Score}`)

  for (const [i, { at, move, from, to }] of c.events.entries()) {
    const day = bangkokDay(at)
    if (move === 'refuse') say(day, 'refused')
    if (isOurs(from) !== isOurs(to)) sayOurs(day, isOurs(to) ? 1 : -1)
    if (isOpen(from) === isOpen(to)) continue
    say(day, 'open', isOpen(to) ? 1 : -1)
    if (isOpen(to)) {
      say(day, 'reopened')
      continue
    }
    const outcome = outcomeOf(c.events.slice(i))
    say(day, `closed:${outcome}`)
    if (!isTimed(outcome)) continue
    const settled = bangkokDay(settledAt(c.events.slice(0, i + 1)))
    say(day, settled <= c.resolveBy ? 'onTime' : 'late')
    say(day, settled <= promiseBefore(c, i) ? 'promiseKept' : 'promiseBroken')
    say(day, `took:${Math.min(LONGEST + 1, Math.max(0, workingDays(received, settled)))}`)
  }
  if (oursByDeadline > 0) say(overdueFrom(c.resolveBy), 'overdue')
  return facts
}

/** The first day on which a case is late: the day of the deadline itself is still in time. */
export const overdueFrom = (resolveBy: string): string => addDays(resolveBy, 1)

/** Whether the municipality has to act. A result that waits for the resident's word is not ours to hurry. */
const isOurs = (state: State): boolean => isOpen(state) && state !== 'proposed-done'

/** Merged and withdrawn cases were closed, but nothing was done in them that could be early or late. */
const isTimed = (outcome: Outcome): boolean => outcome !== 'merged' && outcome !== 'withdrawn'

/** How this closing ended: a late confirmation is still a confirmation, until the case is opened again. */
function outcomeOf(sinceClosing: CountedEvent[]): Outcome {
  const reopening = sinceClosing.findIndex((event) => isOpen(event.to))
  const last = sinceClosing.at(reopening === -1 ? -1 : reopening - 1)
  return last?.to as Outcome
}

/**
 * When the municipality had done its part: with the proposal the resident then confirmed or left standing,
 * otherwise with the closing itself. Up to seven days of waiting for an answer are not the officer's delay.
 */
function settledAt(untilClosing: CountedEvent[]): Date {
  const closing = untilClosing.at(-1) as CountedEvent
  const proposal = untilClosing.findLast(({ move }) => move === 'propose')
  return closing.from === 'proposed-done' && proposal ? proposal.at : closing.at
}

/** The day the resident had last been told when this closing came; at first that is the deadline. */
function promiseBefore(c: Counted, closing: number): string {
  const told = c.events
    .slice(0, closing)
    .findLast((e) => e.detail?.day && (e.move === 'postpone' || e.to === 'reopened'))
  return told?.detail?.day ?? c.resolveBy
}
