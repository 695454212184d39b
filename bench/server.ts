import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pause } from './clock.js'
import { type TargetName, targets } from './targets.js'

const PROFILES = fileURLToPath(new URL('./results/', import.meta.url))
export const CHANNEL_SECRET = randomBytes(16).toString('hex')

/**
 * Starts a target in production mode and waits for its `Listening on …` line. Its log goes to a file, as under a
 * service manager, so that nobody's reading of it is part of the measurement.
 * @throws with the end of the log if it exits or stays silent for 30 s.
 */
export async function startServer(name: TargetName, mongoUri: string, lineUrl: string, profile = false) {
  const { cwd, script } = targets[name]
  const dataDir = await mkdtemp(join(tmpdir(), `bench-${name}-`))
  const logPath = join(dataDir, 'server.log')
  const log = await open(logPath, 'w')
  const flags = profile ? ['--cpu-prof', '--cpu-prof-dir', PROFILES] : []
  const child = spawn(process.execPath, [...flags, script], {
    cwd,
    stdio: ['ignore', log.fd, log.fd],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: '0',
      PUBLIC_URL: 'https://line.example.go.th',
      MONGODB_URI: mongoUri,
      LINE_CHANNEL_SECRET: CHANNEL_SECRET,
      LINE_CHANNEL_ACCESS_TOKEN: 'bench-access-token',
      LINE_API_BASE_URL: lineUrl,
      LINE_DATA_API_BASE_URL: lineUrl,
      SERVER_KEY: randomBytes(32).toString('base64'),
      DATA_DIR: dataDir,
    },
  })
  await log.close()
  const exited = once(child, 'exit')

  async function stop(): Promise<void> {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await exited
      clearTimeout(timer)
    }
    await rm(dataDir, { recursive: true, force: true })
  }

  for (let waited = 0; waited < 30_000; waited += 50) {
    const text = await readFile(logPath, 'utf8')
    const url = /Listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(text)?.[1]
    if (url && child.pid) return { url, pid: child.pid, stop }
    if (child.exitCode !== null) break
    await pause(50)
  }
  const end = (await readFile(logPath, 'utf8')).slice(-2000)
  await stop()
  throw new Error(`${name} did not start:\n${end}`)
}
