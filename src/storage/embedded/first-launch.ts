import { mkdir, rm } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { SET_NAME } from './access.js'
import type { Mongod } from './binary/check.js'
import { explain, PORT_IN_USE } from './explain.js'
import type { Layout } from './layout.js'
import { type LaunchOptions, launch, MongodEnded, type RunningMongod } from './mongod.js'
import { isFree, pickPort } from './ports.js'
import type { DataRecord } from './record.js'
import { endLeftover } from './replica-set.js'

/** How long a mongod left behind by a killed server may take to end (its watcher makes it within 10 s). */
const LEFTOVER_MS = 15_000

const UNREADABLE = new Set(['data-damaged', 'data-too-new', 'start-failed'])

type First = {
  layout: Layout
  mongod: Mongod
  key: string
  record: DataRecord
  onProgress: (sentence: string) => void
}

/** The way mongod runs on a data directory, at the start and after each crash. */
export function launchOptions(layout: Layout, mongod: Mongod, port: number): LaunchOptions {
  return { binary: mongod.path, dbPath: layout.dbPath, port, setName: SET_NAME, keyFile: layout.key }
}

/**
 * Starts mongod on the recorded port, or on another one if that is taken, once a mongod that a killed server
 * left behind has ended.
 *
 * @throws EmbeddedDatabaseError
 */
export async function launchFirst(first: First): Promise<{ process: RunningMongod; port: number }> {
  const { layout, mongod, record, onProgress } = first
  const deadline = Date.now() + LEFTOVER_MS
  // A very first start that was cut off while the files were laid out: nobody has been served from them.
  let mayClear = !record.ready
  let { port } = record

  for (;;) {
    port = await usablePort(port, first, deadline)
    try {
      return { process: await patiently(onProgress, launch(launchOptions(layout, mongod, port))), port }
    } catch (error) {
      if (!(error instanceof MongodEnded)) throw error
      const problem = explain(error.end, layout, mongod.path)
      const held = problem.code === 'data-in-use' || error.end.code === PORT_IN_USE
      if (held && Date.now() < deadline) {
        await delay(200)
        continue
      }
      if (!mayClear || !UNREADABLE.has(problem.code)) throw problem
      mayClear = false
      await rm(layout.dbPath, { recursive: true, force: true })
      await mkdir(layout.dbPath, { mode: 0o700 })
    }
  }
}

/** The port itself, after a leftover of ours has let go of it; another one if it is somebody else's. */
async function usablePort(port: number, { key, onProgress }: First, deadline: number): Promise<number> {
  if (await isFree(port)) return port
  if (await endLeftover(port, key)) {
    onProgress('Ending the MongoDB that a killed server left behind')
    while (Date.now() < deadline) {
      if (await isFree(port)) return port
      await delay(100)
    }
  }
  const other = await pickPort()
  onProgress(`Port ${port} is taken by another program: MongoDB moves to port ${other}`)
  return other
}

async function patiently<T>(onProgress: (sentence: string) => void, work: Promise<T>): Promise<T> {
  const sentence = 'MongoDB is still starting; after a crash it first puts its data in order'
  const timer = setInterval(() => onProgress(sentence), 10_000)
  return work.finally(() => clearInterval(timer))
}
