import { setTimeout as delay } from 'node:timers/promises'
import { SET_NAME } from './access.js'
import type { Mongod } from './binary/check.js'
import { reasonOf } from './errors.js'
import { explain } from './explain.js'
import { launchOptions } from './first-launch.js'
import type { Layout } from './layout.js'
import { type End, launch, MongodEnded, type RunningMongod } from './mongod.js'
import { ensurePrimary } from './replica-set.js'

/**
 * Waiting times before the first, second, … try when mongod does not come up; the last one goes on. One that
 * came up and soon ended waits as at the second try, one that served for a while is started again at once.
 */
const BACKOFF_MS = [0, 500, 1_000, 2_000, 5_000, 10_000, 30_000]
const SERVED_MS = 5_000

type Keeping = {
  layout: Layout
  mongod: Mongod
  port: number
  key: string
  /** Told the port each time the database is up again, and null when it is down. */
  announce: (databasePort: number | null) => void
  say: (level: 'info' | 'warn' | 'error', sentence: string) => void
}

/**
 * Starts mongod again whenever it ends by itself, on the same port, since the server's connections wait for
 * it there. The server answers 503 in between.
 *
 * @returns `stop`, which ends mongod, or its restart, for good
 */
export function keepRunning(first: RunningMongod, keeping: Keeping): { stop(): Promise<void> } {
  const { layout, mongod, port, key, announce, say } = keeping
  const stopping = new AbortController()
  const { signal } = stopping
  const why = (end: End) => explain(end, layout, mongod.path)
  let running: RunningMongod | undefined = first

  async function watch(): Promise<void> {
    let upSince = 0
    while (running) {
      const end: End = await running.ended
      running = undefined
      announce(null)
      if (signal.aborted) return
      let tries = Date.now() - upSince > SERVED_MS ? 0 : 1
      say('error', `MongoDB ended by itself (${end.signal ?? `code ${end.code}`}) and is being started again`)
      if (why(end).code === 'disk-full') say('error', why(end).message)
      while (!running) {
        await delay(BACKOFF_MS[Math.min(tries++, BACKOFF_MS.length - 1)], undefined, { signal })
        running = await restart()
      }
      if (signal.aborted) return
      upSince = Date.now()
    }
  }

  async function restart(): Promise<RunningMongod | undefined> {
    let started: RunningMongod | undefined
    try {
      started = await launch({ ...launchOptions(layout, mongod, port), signal })
      await ensurePrimary(port, SET_NAME, key)
      signal.throwIfAborted()
      announce(port)
      say('info', 'MongoDB is running again')
      return started
    } catch (error) {
      await started?.stop()
      signal.throwIfAborted()
      say(
        'error',
        error instanceof MongodEnded ? why(error.end).message : `MongoDB is not back: ${reasonOf(error)}`,
      )
      return undefined
    }
  }

  const watching = watch().catch((error) => {
    if (!signal.aborted) say('error', `MongoDB is no longer watched over: ${reasonOf(error)}`)
  })

  async function stop(): Promise<void> {
    stopping.abort()
    await running?.stop()
    await watching
    // A restart that succeeded in the very moment of the stop.
    await running?.stop()
  }
  return { stop }
}
