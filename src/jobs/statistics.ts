import { everyTenMinutes } from './due.js'
import type { Job } from './job.js'

/** Brings the figures up to date with the cases that changed. Any run does all there is, so a missed one is no loss. */
export const rollUp = (): Job => ({
  name: 'statistics',
  due: everyTenMinutes,
  async run(_slot, { statistics }) {
    await statistics.rollUp()
  },
})
