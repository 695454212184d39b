import { pause } from '../clock.js'
import type { Options } from '../options.js'
import { cpuUs, memoryMb } from '../proc.js'
import type { Stage } from '../stage.js'
import { printTable } from '../table.js'
import type { TargetName } from '../targets.js'

const WAIT_S = 10

/** Memory and processor of a server that has nothing to do, ten seconds after it said that it listens. */
export async function idle(stage: Stage, { targets: names }: Options) {
  const outcomes: Partial<Record<TargetName, { rssMb: number; peakMb: number; cpuPercent: number }>> = {}
  for (const name of names) {
    outcomes[name] = await stage.perform(name, async ({ pid }) => {
      const before = await cpuUs(pid)
      await pause(WAIT_S * 1000)
      const { now, peak } = await memoryMb(pid)
      return { rssMb: now, peakMb: peak, cpuPercent: ((await cpuUs(pid)) - before) / (WAIT_S * 10_000) }
    })
  }
  printTable(
    `Idle for ${WAIT_S} s`,
    Object.entries(outcomes).map(([name, { rssMb, peakMb, cpuPercent }]) => ({
      target: name,
      'RSS MB': rssMb.toFixed(0),
      'peak MB': peakMb.toFixed(0),
      'CPU %': cpuPercent.toFixed(1),
    })),
  )
  return outcomes
}
