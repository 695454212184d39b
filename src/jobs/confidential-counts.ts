import { daily } from './due.js'
import type { Job } from './job.js'

/** Freezes the three counts on their fixed days; a run that was missed is made up for by the next. */
export const confidentialCounts = (): Job => ({
  name: 'confidential-counts',
  due: daily({ from: '04:00' }),
  run: (day, { counts }) => counts.freezeDue(day),
})
