import { setTimeout as wait } from 'node:timers/promises'
import { schedule } from 'node-cron'
import type { Services } from '../services.js'
import type { Job } from './job.js'
import { createLook } from './look.js'

/** How often left work and due pushes are looked for. */
const SWEEP_MS = 1_000
/** Stopping waits this long for what is under way; what is cut short then is taken up by the next start. */
const STOP_MS = 5_000

/**
 * Wakes the jobs. node-cron only says when to look, once a minute; what is due is the job's to say, and a slot in the
 * database decides who runs it. A start looks at once, so what was missed while the server was down is done then.
 */
export function startClock(jobs: readonly Job[], services: Services) {
  const { log, worker, pusher, mailer, menus } = services
  const stopping = new AbortController()
  const { signal } = stopping
  const running = new Set<Promise<unknown>>()
  const track = (work: Promise<unknown>): Promise<unknown> => {
    running.add(work)
    return work.finally(() => running.delete(work))
  }

  const look = createLook(services, signal)
  const tasks = jobs.map((job) => {
    const steady = keepTrying(job.name, () => look(job), log)
    // node-cron speaks of a run that overlaps; here that is a job that takes its time, which is nobody's worry.
    const logger = { info: quiet, warn: quiet, error: quiet, debug: quiet }
    return schedule('* * * * *', () => track(steady()), { noOverlap: true, logger })
  })
  void track(keepTrying('start', () => runDue(jobs, services, signal), log)())

  // Apart from each other, so that a LINE or a mail server that hangs does not keep left work waiting (design, Promises 5).
  const sweeps = [
    keepTrying('work', () => worker.sweep(), log),
    keepTrying('pushes', () => pusher.sweep(), log),
    keepTrying('e-mails', () => mailer.sweep(), log),
    keepTrying('menus', () => menus.sweep(), log),
  ]
  const timers = sweeps.map((sweep) => {
    let busy = false
    return setInterval(() => {
      if (busy) return
      busy = true
      void track(sweep().finally(() => (busy = false)))
    }, SWEEP_MS)
  })

  return {
    async stop(): Promise<void> {
      stopping.abort()
      for (const timer of timers) clearInterval(timer)
      await Promise.all(tasks.map((task) => task.destroy()))
      await Promise.race([Promise.allSettled(running), wait(STOP_MS, undefined, { ref: false })])
    },
  }
}

/** Everything that is due now, in the order of the list. */
export async function runDue(
  jobs: readonly Job[],
  services: Services,
  signal = new AbortController().signal,
): Promise<void> {
  const look = createLook(services, signal)
  for (const job of jobs) await look(job)
}

const quiet = () => undefined

/** Never rejects. A failure is said once, not every second until the database is back. */
function keepTrying(what: string, work: () => Promise<unknown>, log: Services['log']) {
  let failing = false
  return async (): Promise<void> => {
    try {
      await work()
      if (failing) log.info({ what }, 'the clock goes on')
      failing = false
    } catch (error) {
      if (!failing) log.warn({ err: error, what }, 'the clock could not look, and tries again')
      failing = true
    }
  }
}
