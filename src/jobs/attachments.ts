import { addDays, bangkokDay, dayStart } from '../municipality/calendar.js'
import { daily } from './due.js'
import type { Job } from './job.js'

/** Longer than the drafts that could still claim a photo live (dialogue/draft.ts). */
const UNCLAIMED_DAYS = 8

/** Deletes photos and voice notes no case has claimed. */
export const attachments = (): Job => ({
  name: 'attachments',
  due: daily({ from: '03:00' }),
  async run(_day, { attachments, now, log }, signal) {
    const before = dayStart(addDays(bangkokDay(now()), -UNCLAIMED_DAYS))
    let all = 0
    for (let removed = -1; removed !== 0; all += removed) {
      signal.throwIfAborted()
      removed = await attachments.sweep(before)
    }
    if (all) log.info({ removed: all }, 'unclaimed attachments deleted')
  },
})
