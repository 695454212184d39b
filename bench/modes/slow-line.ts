import { WARM_UP_FIRST } from '../dialogue.js'
import type { Options } from '../options.js'
import type { Measured, Stage } from '../stage.js'
import { printTable } from '../table.js'
import type { TargetName } from '../targets.js'

const RESIDENTS = 256
const AT_ONCE = 128
const DELAY_MS = 1000

/**
 * LINE's API takes 1 s to answer. 128 residents talk at once over 32 webhook connections: a server that holds the
 * webhook open while it replies ends at 32 events a second, one that does not at 128, a message a second each.
 */
export async function slowLine(stage: Stage, { targets: names, warmUp }: Options) {
  const outcomes: Partial<Record<TargetName, Record<'calm' | 'half' | 'all', Measured>>> = {}
  const job = { residents: RESIDENTS, lanes: AT_ONCE, inFlight: 32, halfSlow: true, replyTimeoutMs: 60_000 }
  for (const name of names) {
    outcomes[name] = await stage.perform(name, async ({ measure, weather }) => {
      await measure({ residents: warmUp, firstResident: WARM_UP_FIRST })
      const calm = await measure({ ...job, firstResident: 0 })
      await weather({ delayMs: DELAY_MS, slow: 'marked' })
      const half = await measure({ ...job, firstResident: RESIDENTS })
      await weather({ delayMs: DELAY_MS, slow: 'all' })
      const all = await measure({ ...job, firstResident: 2 * RESIDENTS })
      return { calm, half, all }
    })
  }
  const ms = (...values: number[]) => values.map((value) => value.toFixed(0)).join('/')
  printTable(
    `LINE answering in ${DELAY_MS} ms: ${AT_ONCE} residents at once over 32 connections (ack from sending, reply from wanting to send)`,
    Object.entries(outcomes).map(([name, { calm, half, all }]) => ({
      target: name,
      'calm: other chats ev/s': calm.quick.perSecond.toFixed(0),
      'half slow: other chats ev/s': half.quick.perSecond.toFixed(0),
      kept: (half.quick.perSecond / calm.quick.perSecond).toFixed(2),
      'their reply p50/p99 ms': ms(half.quick.replyP50, half.quick.replyP99),
      'all slow: ev/s': all.all.perSecond.toFixed(0),
      'ack p50/p99 ms': ms(all.all.ackP50, all.all.ackP99),
      'reply p50/p99': ms(all.all.replyP50, all.all.replyP99),
      lost: calm.unanswered + half.unanswered + all.unanswered,
    })),
  )
  return outcomes
}
