import type { Services } from '../services.js'
import type { Job } from './job.js'
import { type Claim, createSlots, RENEW_MS } from './slots.js'

/** The first tries of what failed come soon, later ones at most an hour apart. */
const AGAIN_MS = 60_000
const LONGEST_MS = 60 * 60_000
/** After so many failures somebody should look. */
const WORRYING = 4

/**
 * Looks whether a job has something due, and runs it if no other server does. What is known to be done is not asked
 * for again, so that an idle look costs nothing.
 */
export function createLook(services: Services, signal: AbortSignal) {
  const { database, log, now, fault } = services
  const slots = createSlots(database)
  const known = new Map<string, Set<string>>()

  async function run(job: Job, bucket: string, claim: Claim): Promise<boolean> {
    await fault('job:claimed')
    const renewing = setInterval(() => void slots.renew(claim, now()).catch(() => undefined), RENEW_MS)
    renewing.unref()
    try {
      await job.run(bucket, services, signal)
    } catch (error) {
      const level = signal.aborted ? 'info' : claim.tries < WORRYING ? 'warn' : 'error'
      log[level]({ err: error, job: job.name, bucket, tries: claim.tries }, 'a job will be tried again')
      const pause = signal.aborted ? 0 : Math.min(AGAIN_MS * 2 ** (claim.tries - 1), LONGEST_MS)
      await slots.release(claim, new Date(now().getTime() + pause))
      return false
    } finally {
      clearInterval(renewing)
    }
    await fault('job:ran')
    await slots.done(claim, now())
    return true
  }

  return async (job: Job): Promise<void> => {
    const due = job.due(now())
    const done = new Set(due.filter((bucket) => known.get(job.name)?.has(bucket)))
    known.set(job.name, done)
    for (const bucket of due) {
      if (done.has(bucket) || signal.aborted) continue
      const claim = await slots.claim(job.name, bucket, now())
      if (claim === 'taken') continue
      if (claim === 'done' || (await run(job, bucket, claim))) done.add(bucket)
    }
  }
}
