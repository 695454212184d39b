import { spoken } from '../dialogue/spoken.js'
import { forecast } from '../line/quota.js'
import { bangkokDay, monthDays, monthOf } from '../municipality/calendar.js'
import { hourly } from './due.js'
import type { Job } from './job.js'
import { say } from './wording.js'

const WARN_AT = 0.8

/** Says once a month that most of LINE's messages are used up; in the chat, or on the next visit if too late for that. */
export const quotaWatch = (): Job => ({
  name: 'quota-watch',
  due: hourly({ from: '08:00', until: '18:00' }),
  async run(_hour, { quota, staff, notices, now }) {
    const { limit, used } = await quota.current()
    if (!limit || used < limit * WARN_AT) return
    const today = bangkokDay(now())
    const month = monthOf(today)
    const expected = forecast(used, Number(today.slice(8)), monthDays(month).length)
    const warning = spoken({ text: say.quota(used, limit, Math.max(used, expected)) }, 'th')
    for (const { id, chat } of await staff.withRole('admin')) {
      if (!chat) continue
      const notice = { id: `quota:${month}:${id}`, to: chat, urgency: 'urgent' as const, replies: [warning] }
      await notices.queue({ ...notice, instead: warning, staff: id }, now())
    }
  },
})
