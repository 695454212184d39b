import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { pause } from './clock.js'

/** Linux counts processor time in ticks of 10 ms (USER_HZ). */
const TICK_US = 10_000

/** Processor time of a process since it started, user and system, all its threads; µs. */
export async function cpuUs(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_US
}

/** Processor time of the whole machine since boot that was not idle; µs over all cores. */
export async function machineCpuUs(): Promise<number> {
  const first = (await readFile('/proc/stat', 'utf8')).split('\n')[0] ?? ''
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = first
    .split(/\s+/)
    .slice(1)
    .map(Number)
  return (user + nice + system + irq + softirq + steal) * TICK_US
}

/** Resident memory now and at its highest, MB (10⁶ bytes). */
export async function memoryMb(pid: number): Promise<{ now: number; peak: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  const read = (name: string) => (Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024) / 1e6
  return { now: read('VmRSS'), peak: read('VmHWM') }
}

/** Waits until a second passes in which the machine is at most a tenth busy, but no longer than `patienceS`. */
export async function waitForQuiet(patienceS: number): Promise<void> {
  for (let waited = 0; waited < patienceS; waited += 1) {
    const before = await machineCpuUs()
    await pause(1000)
    if ((await machineCpuUs()) - before < 100_000 * availableParallelism()) return
  }
}
