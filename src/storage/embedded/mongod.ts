import { spawn } from 'node:child_process'
import { Socket } from 'node:net'
import { totalmem } from 'node:os'
import { createInterface } from 'node:readline'
import { watchOver } from './watcher.js'

/** Enough to hold the reason of a crash and the stack that mongod prints after it. */
const KEPT_LINES = 300

/** How a mongod ended. */
export type End = { code: number | null; signal: NodeJS.Signals | null; lastLines: string[] }

export type RunningMongod = {
  pid: number
  ended: Promise<End>
  /** Ends it cleanly, by force after `patienceMs`; thanks to the journal the data are whole either way. */
  stop(patienceMs?: number): Promise<void>
}

/** mongod ended before it took connections. */
export class MongodEnded extends Error {
  constructor(readonly end: End) {
    super(`mongod ended with ${end.signal ?? `code ${end.code}`}`)
  }
}

export type LaunchOptions = {
  binary: string
  dbPath: string
  port: number
  setName: string
  /** Without it there is no access control: for tests only. */
  keyFile?: string
  oplogMb?: number
  cacheGb?: number
  /** Between checkpoints; MongoDB's own 60 unless told. */
  checkpointSeconds?: number
  parameters?: Record<string, string | number | boolean>
  /** Ends a launch that is under way. */
  signal?: AbortSignal
}

/** A quarter of the memory we may use, 0.25 to 2 GB: mongod shares the computer with the server. */
export function defaultCacheGb(
  memory = Math.min(process.constrainedMemory() || Infinity, totalmem()),
): number {
  return Math.min(2, Math.max(0.25, memory / 4 / 2 ** 30))
}

function argumentsOf(options: LaunchOptions) {
  const { dbPath, port, setName, keyFile, oplogMb = 64, cacheGb, checkpointSeconds, parameters } = options
  const allParameters = {
    // The diagnostic archive costs a sample every second and 200 MB of disk.
    diagnosticDataCollectionEnabled: false,
    // A lone member has nobody to hand over to, so it need not look for one (15 s by default).
    shutdownTimeoutMillisForSignaledShutdown: 100,
    // The key is the way in before the first user exists; MongoDB would let everybody in till then.
    ...(keyFile && { enableLocalhostAuthBypass: false }),
    ...parameters,
  }
  const settings = {
    dbpath: dbPath,
    port,
    bind_ip: '127.0.0.1',
    replSet: setName,
    oplogSize: oplogMb,
    wiredTigerCacheSizeGB: (cacheGb ?? defaultCacheGb()).toFixed(2),
    // The log of slow queries would repeat what residents wrote.
    slowOpSampleRate: 0,
    ...(checkpointSeconds && { syncdelay: checkpointSeconds }),
    ...(keyFile && { keyFile }),
  }
  return [
    ...Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    ...Object.entries(allParameters).flatMap(([name, value]) => ['--setParameter', `${name}=${value}`]),
    '--nounixsocket',
    '--quiet',
  ]
}

/**
 * Starts mongod and waits until it takes connections, however long the recovery of its data takes.
 *
 * It gets a process group of its own, because Ctrl-C in the terminal is for the server, which needs its
 * database until it has finished; a watcher ends it when this process is gone. It does not keep this process
 * alive by itself.
 *
 * @throws MongodEnded
 */
export async function launch(options: LaunchOptions): Promise<RunningMongod> {
  const child = spawn(options.binary, argumentsOf(options), {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const watcher = watchOver(child.pid)
  const lastLines: string[] = []
  const remember = (line: string) => {
    lastLines.push(line)
    if (lastLines.length > KEPT_LINES) lastLines.shift()
  }

  const ended = new Promise<End>((resolve) => {
    const finish = (code: number | null, signal: NodeJS.Signals | null) => {
      watcher.dismiss()
      resolve({ code, signal, lastLines })
    }
    // `close` comes when all output has been read, so that the reason of a failure is among the last lines.
    child.once('close', finish)
    child.once('error', (error) => {
      remember(error.message)
      if (child.pid === undefined) finish(null, null)
    })
  })

  async function stop(patienceMs = 8_000): Promise<void> {
    child.ref()
    child.kill('SIGTERM')
    const force = setTimeout(() => child.kill('SIGKILL'), patienceMs)
    await ended
    clearTimeout(force)
  }

  const takesConnections = new Promise<void>((resolve) => {
    createInterface(child.stderr).on('line', remember)
    createInterface(child.stdout).on('line', (line) => {
      remember(line)
      if (line.includes('Waiting for connections')) resolve()
    })
  })
  const giveUp = () => child.kill('SIGKILL')
  options.signal?.addEventListener('abort', giveUp)
  if (options.signal?.aborted) giveUp()
  const end = await Promise.race([ended, takesConnections])
  options.signal?.removeEventListener('abort', giveUp)
  if (end) throw new MongodEnded(end)

  child.unref()
  for (const stream of [child.stdout, child.stderr]) if (stream instanceof Socket) stream.unref()
  return { pid: child.pid ?? 0, ended, stop }
}
