import { dailyRoot } from '../cases/audit.js'
import { addDays, bangkokDay } from '../municipality/calendar.js'
import type { Services } from '../services.js'
import { type Head, createAuditRoots } from '../storage/audit-roots.js'
import { daily } from './due.js'
import type { Job } from './job.js'

/**
 * The root of each day that is over: the heads of the chains that grew on it, chained to the day before. It goes into
 * the log too and is printed in the monthly memo, so that whoever holds the database can't rewrite the past unseen.
 */
export const auditRoot = (): Job => ({
  name: 'audit-root',
  due: daily({ from: '00:10' }),
  async run(today, { database, cases, access, log, now }, signal) {
    const roots = createAuditRoots(database)
    const newest = await roots.newest()
    const first = newest ? addDays(newest.day, 1) : await cases.firstDay()
    let before = newest?.root ?? ''
    for (let day = first; day && day < today; day = addDays(day, 1)) {
      signal.throwIfAborted()
      const read = await access.readings.headOn(day)
      const heads = [...(await headsOf(day, cases)), ...(read ? [read] : [])]
      // Another server may have been quicker: a root that is there stands.
      const { root } = await roots.keep({ day, before, heads, root: dailyRoot(before, heads), at: now() })
      log.info({ day, root, chains: heads.length }, 'audit root of the day')
      before = root
    }
  },
})

/**
 * Heads as the chains stood when the day ended. Those of the day before are among them again: what a person did just
 * before midnight may be written a little after, when its own day had its root.
 */
async function headsOf(day: string, cases: Services['cases']): Promise<Head[]> {
  const heads: Head[] = []
  for await (const { id, events } of cases.grownOn([addDays(day, -1), day])) {
    const head = events.findLast(({ at }) => bangkokDay(at) <= day)
    if (head) heads.push({ id, hash: head.hash })
  }
  return heads.sort((a, b) => (a.id < b.id ? -1 : 1))
}
