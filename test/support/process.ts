import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const WARM = new URL('./warm-server.mjs', import.meta.url).href
/** A machine that runs other tests besides may take this long to start one. */
const START_MS = 60_000

export const LINE_SECRET = 'a-channel-secret-for-tests'
export const LINE_TOKEN = 'token'

type Settings = { lineUrl: string; dataDir: string; mongodbUri?: string; mongodBinary?: string }

/**
 * A real server process, `node dist/server.js` as in service, prepared up to the point where it begins: `go` lets it
 * start and resolves when it listens.
 *
 * @throws Error with the end of its log when it exits instead
 */
export function prepareServer({ lineUrl, dataDir, mongodbUri, mongodBinary }: Settings) {
  if (!existsSync(`${ROOT}dist/server.js`)) throw new Error('dist is missing: npm run build')
  const child = spawn(process.execPath, ['--import', WARM, 'dist/server.js'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      PATH: process.env.PATH,
      // Where the embedded MongoDB looks for its cached mongod.
      HOME: homedir(),
      ...(process.env.XDG_CACHE_HOME ? { XDG_CACHE_HOME: process.env.XDG_CACHE_HOME } : {}),
      PORT: '0',
      DATA_DIR: dataDir,
      LINE_CHANNEL_SECRET: LINE_SECRET,
      LINE_CHANNEL_ACCESS_TOKEN: LINE_TOKEN,
      LINE_API_BASE_URL: lineUrl,
      LINE_DATA_API_BASE_URL: lineUrl,
      PUBLIC_URL: 'https://line.example.go.th',
      SERVER_KEY: Buffer.alloc(32, 7).toString('base64'),
      LOG_LEVEL: 'warn',
      ...(mongodbUri ? { MONGODB_URI: mongodbUri } : {}),
      ...(mongodBinary ? { MONGOD_BINARY: mongodBinary } : {}),
    },
  })
  const exited = once(child, 'exit')
  const printed: string[] = []
  const listening = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface(stream as Readable).on('line', (line) => {
        printed.push(line)
        const url = /^Listening on (http:\S+)/.exec(line)?.[1]
        if (url) resolve(url)
      })
  })

  /** Ends it, by default the way a power cut does, and waits until it is gone. */
  async function kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    child.kill(signal)
    await exited
  }

  return {
    pid: child.pid ?? 0,
    kill,
    exited,
    get running() {
      return child.exitCode === null && child.signalCode === null
    },
    /** What it printed, its log among it, one line each. */
    printed,
    async go(): Promise<{ url: string }> {
      child.send('go', () => undefined)
      const timer = setTimeout(() => child.kill('SIGKILL'), START_MS)
      const url = await Promise.race([listening, exited.then(() => undefined)])
      clearTimeout(timer)
      if (!url) throw new Error(`The server did not start:\n${printed.slice(-20).join('\n')}`)
      return { url }
    },
  }
}

export type ServerProcess = ReturnType<typeof prepareServer>

/** Lines of its log that say a person must act. */
export const errorsIn = ({ printed }: Pick<ServerProcess, 'printed'>): string[] =>
  printed.filter((line) => /^\{"level":(50|60),/.test(line))
