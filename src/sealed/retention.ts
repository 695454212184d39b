import * as z from 'zod/mini'
import { addDays, monthDays } from '../municipality/calendar.js'

/** What of the confidential lane is destroyed, and on which day. All days are days in Bangkok. */
export const RetentionRulesSchema = z.strictObject({
  /** After closing; fixed by the records officer, so there is no default. */
  reportDaysAfterClosing: z.int().check(z.gte(1), z.lte(3660)),
  /** How long a reply address lives. */
  replyBoxDays: z._default(z.int().check(z.gte(1), z.lte(365)), 90),
})
export type RetentionRules = z.infer<typeof RetentionRulesSchema>

export type Held =
  /** All pieces of a report. `keepUntil` is the last day of a hold, such as a case in court. */
  | { kind: 'report'; id: string; closedOn?: string; keepUntil?: string }
  | { kind: 'reply-box'; id: string; expiresOn: string }
  /** `period` is the month whose boxes the key locks, `'2026-11'`. */
  | { kind: 'period-key'; period: string }

/** The last day a reply address made on `madeOn` may be used. */
export const replyBoxExpiry = (madeOn: string, rules: RetentionRules): string =>
  addDays(madeOn, rules.replyBoxDays)

/** The day something is to be destroyed; undefined for a report that is still open. */
export function destroyOn(held: Held, rules: RetentionRules): string | undefined {
  if (held.kind === 'reply-box') return addDays(held.expiresOn, 1)
  if (held.kind === 'period-key') {
    const lastDay = monthDays(held.period).at(-1)
    if (!lastDay) throw new RangeError('not a month')
    // The day after the last box that can have been locked with it.
    return addDays(replyBoxExpiry(lastDay, rules), 1)
  }
  if (!held.closedOn) return undefined
  const due = addDays(held.closedOn, rules.reportDaysAfterClosing)
  const free = held.keepUntil ? addDays(held.keepUntil, 1) : due
  return free > due ? free : due
}

/** Of these, what is to be destroyed on `today`, with everything an earlier day has missed. */
export const dueForDestruction = <T extends Held>(
  held: readonly T[],
  rules: RetentionRules,
  today: string,
): T[] => held.filter((one) => (destroyOn(one, rules) ?? '9999') <= today)
