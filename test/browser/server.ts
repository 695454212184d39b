import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/**
 * The real server as a newcomer starts it: no LINE credentials, so with its simulator. It has its own data folder;
 * the database is the one given, since fetching and starting one is tested elsewhere.
 *
 * @throws Error with what it printed when it exits instead of listening
 */
export async function startServer(mongodbUri: string) {
  if (!existsSync(join(ROOT, 'dist/server.js'))) throw new Error('dist is missing: npm run build')
  const dataDir = await mkdtemp(join(tmpdir(), 'ban-tom-line-browser-'))
  const child = spawn(process.execPath, ['dist/server.js'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      DATA_DIR: dataDir,
      MONGODB_URI: mongodbUri,
      LOG_LEVEL: 'warn',
    },
  })
  const exited = once(child, 'exit')
  const printed: string[] = []
  const listening = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface(stream).on('line', (line) => {
        printed.push(line)
        const url = /^Listening on (http:\S+)/.exec(line)?.[1]
        if (url) resolve(url)
      })
  })
  const url = await Promise.race([listening, exited.then(() => undefined)])
  if (!url) throw new Error(`The server did not start:\n${printed.join('\n')}`)
  return {
    url,
    /** What it logged as a warning or worse. */
    complaints: () => printed.filter((line) => /^\{"level":[456]0,/.test(line)),
    /** The key it made for itself. */
    key: async () => (await readFile(join(dataDir, 'server-key'), 'utf8')).trim(),
    async stop(): Promise<void> {
      child.kill('SIGTERM')
      await exited
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export type RunningServer = Awaited<ReturnType<typeof startServer>>
