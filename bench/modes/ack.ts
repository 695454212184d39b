import { WARM_UP_FIRST } from '../dialogue.js'
import type { Options } from '../options.js'
import type { Measured, Stage } from '../stage.js'
import { printTable } from '../table.js'
import type { TargetName } from '../targets.js'

/**
 * Open loop at ten times a small town's worst minute. The worst minute is taken as 60 messages (a burst pipe, some
 * twelve people writing at once), an assumption; ten times that is 10 a second, at random moments.
 */
export async function ack(stage: Stage, { targets: names, rate, seconds }: Options) {
  const outcomes: Partial<Record<TargetName, Measured>> = {}
  for (const name of names) {
    outcomes[name] = await stage.perform(name, async ({ measure }) => {
      await measure({ residents: 10, firstResident: WARM_UP_FIRST })
      return measure({ pattern: 'poisson', rate, seconds, inFlight: 256 })
    })
  }
  printTable(
    `Acknowledgement at ${rate * 60} events a minute for ${seconds} s, random arrivals`,
    Object.entries(outcomes).map(([name, { all, unanswered, notOk }]) => ({
      target: name,
      events: all.events,
      'ack p50 ms': all.ackP50.toFixed(1),
      'ack p99 ms': all.ackP99.toFixed(1),
      'ack max ms': all.ackMax.toFixed(1),
      'reply p50/p99 ms': `${all.replyP50.toFixed(1)}/${all.replyP99.toFixed(1)}`,
      'not answered': unanswered + notOk,
    })),
  )
  return outcomes
}
