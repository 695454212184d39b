import { RetentionRulesSchema } from '../sealed/retention.js'
import { daily, everyTenMinutes } from './due.js'
import type { Job } from './job.js'

/** Reports that were begun and never submitted: nobody has seen them, and nobody will. */
export const confidentialSweep = (): Job => ({
  name: 'confidential-sweep',
  due: everyTenMinutes,
  async run(_slot, { channel, lane, now }) {
    await channel.sweepUnsubmitted(now())
    await lane.sweep()
  },
})

/**
 * What of the confidential channel is over: reports so long after closing, reply addresses, the keys of their months.
 * No report is destroyed by a number that the records officer has not confirmed; reply addresses go as was promised to
 * the reporters.
 */
export const confidentialRetention = (): Job => ({
  name: 'confidential-retention',
  due: daily({ from: '03:30' }),
  async run(day, { house, retention }, signal) {
    const { draft, reportDaysAfterClosing, replyBoxDays } = house.municipality.confidential
    const rules = RetentionRulesSchema.parse({ reportDaysAfterClosing, replyBoxDays })
    await retention.destroyReplyAddresses(rules, day)
    if (!draft) await retention.destroyReports(rules, day, signal)
  },
})
