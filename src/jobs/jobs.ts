import type { Services } from '../services.js'
import { attachments } from './attachments.js'
import { auditRoot } from './audit-root.js'
import { closeSilent } from './close-silent.js'
import { confidentialCounts } from './confidential-counts.js'
import { confidentialNotice } from './confidential-notice.js'
import { confidentialRetention, confidentialSweep } from './confidential-retention.js'
import { digest } from './digest.js'
import { drafts } from './drafts.js'
import type { Job } from './job.js'
import { monthEnd } from './month-end.js'
import { post } from './post.js'
import { quotaWatch } from './quota-watch.js'
import { reminders } from './reminders.js'
import { rollUp } from './statistics.js'

/** What is done by the clock, Bangkok time; what may take long comes last. */
export const jobs = ({ house }: Pick<Services, 'house'>): Job[] => [
  digest(house), // working days 08.30
  confidentialNotice(house), // working days 08.30
  reminders(house), // working days 09.00
  closeSilent(), // hourly by day
  drafts(), // 10.00
  post(), // 17.00
  quotaWatch(), // hourly by day
  auditRoot(), // 00.10
  attachments(), // 03.00
  confidentialSweep(), // every ten minutes
  confidentialRetention(), // 03.30
  confidentialCounts(), // 04.00
  rollUp(), // every ten minutes
  monthEnd(), // the 1st, 08.00
]
