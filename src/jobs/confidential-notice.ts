import type { ForOfficer } from '../confidential/channel.js'
import { addDays } from '../municipality/calendar.js'
import type { House } from '../office/house.js'
import { workingDays } from './due.js'
import type { Job } from './job.js'
import { say } from './wording.js'

/** Feedback is asked for this many days before it is due, over a weekend at least. */
const AHEAD_DAYS = 3
const KEPT_MS = 2 * 86_400_000

/**
 * Once a working day, at the hour of the ordinary digest, whoever receives reports hears that something waits: a new
 * one, an answer, a deadline. One line for all of it, without a number, and nothing at any other time. It is about the
 * cases an officer can open: who was left out of one hears nothing of it.
 */
export const confidentialNotice = ({ holidays }: House): Job => ({
  name: 'confidential-notice',
  due: workingDays(holidays, { from: '08:30', until: '16:30' }),
  async run(day, { channel, staff, tell, notices, now }, signal) {
    // Who was told and who was not would say, kept, who was left out.
    const old = { $lt: new Date(now().getTime() - KEPT_MS) }
    await notices.collection.deleteMany({ _id: /^console:/, at: old })
    const { open } = await channel.standing()
    for (const { id, chat } of open ? await staff.withRole('integrity') : []) {
      signal.throwIfAborted()
      const waiting = (await channel.casesOf(id)).some((one) => needsOfficer(one, day))
      if (chat && waiting) await tell.staffMember(`console:${day}:${id}`, chat, line, 'digest', id)
    }
  },
})

const line = { text: say.inConsole, quick: [{ label: say.console, say: 'คอนโซล' }] }

type Clocked = Pick<ForOfficer, 'state' | 'waits' | 'receivedOn' | 'feedbackBy' | 'feedbackOn'>

/** Nobody has acknowledged it, the reporter wrote last, or the reporter is soon to hear how it goes and hasn't. */
export function needsOfficer(one: Clocked, today: string): boolean {
  if (one.waits || one.state === 'received') return true
  if (one.state === 'finished') return false
  const due = one.feedbackBy.findLastIndex((day) => addDays(day, -AHEAD_DAYS) <= today)
  // What was said since the deadline before this one counts for it.
  const since = due > 0 ? one.feedbackBy[due - 1] : one.receivedOn
  return due >= 0 && (one.feedbackOn ?? '') <= (since ?? '')
}
