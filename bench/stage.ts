import { availableParallelism } from 'node:os'
import { startChild } from './child.js'
import type { Job, Result } from './driver.js'
import type { LineAddress, Weather } from './line-types.js'
import type { Mongo } from './mongo.js'
import type { Options } from './options.js'
import { cpuUs, machineCpuUs, memoryMb, waitForQuiet } from './proc.js'
import { CHANNEL_SECRET, startServer } from './server.js'
import { type TargetName, targets } from './targets.js'

export type Measured = Result & {
  /** Processor time an event, µs; `others` is what the rest of the machine used meanwhile, share of all cores. */
  cpu: { server: number; mongod: number; driver: number; line: number; others: number }
  /** Database operations an event. */
  operations: number
  peakMb: number
}

const CALM: Weather = { delayMs: 0, slow: 'all', failEvery: 0 }

/** Everything around the server under test: mongod, the stand-in for LINE, the residents. */
export async function createStage(mongo: Mongo, { patience, profile }: Options) {
  const line = startChild<LineAddress>('./line.ts')
  const driver = startChild<'ready'>('./driver.ts')
  const address = await line.first
  await driver.first
  let performances = 0
  let running: Awaited<ReturnType<typeof startServer>> | undefined

  const weather = (change: Partial<Weather>) => line.ask<'changed'>({ ...CALM, ...change })

  async function ticks(pids: number[]) {
    const [operations, machine, ...each] = await Promise.all([
      mongo.operations(),
      machineCpuUs(),
      ...pids.map((pid) => cpuUs(pid).catch(() => 0)),
    ])
    return { at: performance.now(), operations, machine, each }
  }

  /** A target on a database of its own, from its start to its stop. */
  async function perform<T>(name: TargetName, act: (server: OnStage) => Promise<T>): Promise<T> {
    await waitForQuiet(patience)
    performances += 1
    const database = `bench_${name.replaceAll('-', '_')}_${performances}`
    await weather({})
    const server = await startServer(name, mongo.uri(database), address.url, profile)
    running = server
    const pids = [server.pid, mongo.pid, driver.pid, line.pid, process.pid]

    async function measure(job: Partial<Job>): Promise<Measured> {
      const before = await ticks(pids)
      const result = await driver.ask<Result>({
        url: server.url,
        secret: CHANNEL_SECRET,
        noticePort: address.noticePort,
        dialogue: targets[name].dialogue,
        pattern: 'turns',
        residents: 1,
        firstResident: 0,
        lanes: 32,
        inFlight: 32,
        halfSlow: false,
        rate: 0,
        seconds: 0,
        replyTimeoutMs: 10_000,
        ...job,
      })
      const after = await ticks(pids)
      const used = after.each.map((value, i) => value - (before.each[i] ?? 0))
      const [own = 0, mongod = 0, drivers = 0, lines = 0] = used.map((value) => value / result.all.events)
      const everyone = used.reduce((total, value) => total + value, 0)
      const others =
        (after.machine - before.machine - everyone) / ((after.at - before.at) * 1000 * availableParallelism())
      const operations = (after.operations - before.operations) / result.all.events
      const peakMb = (await memoryMb(server.pid)).peak
      return {
        ...result,
        cpu: { server: own, mongod, driver: drivers, line: lines, others },
        operations,
        peakMb,
      }
    }

    try {
      await targets[name].prepare?.(mongo.uri(database))
      return await act({ measure, weather, pid: server.pid, database })
    } finally {
      await server.stop()
      await mongo.drop(database)
    }
  }

  async function close(): Promise<void> {
    await Promise.all([running?.stop(), line.stop(), driver.stop()])
  }
  return { perform, close, mongo }
}

export type Stage = Awaited<ReturnType<typeof createStage>>
export type OnStage = {
  measure: (job: Partial<Job>) => Promise<Measured>
  weather: (change: Partial<Weather>) => Promise<unknown>
  pid: number
  database: string
}
