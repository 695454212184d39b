import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A mongod program that answered on this machine. `version` is like `6.0.5`. */
export type Mongod = { path: string; version: string }

/**
 * Runs `mongod --version`: the only sure sign that a program fits this machine's processor and libraries.
 *
 * @throws Error whose message is the reason, e.g. a missing shared library
 */
export async function askVersion(path: string): Promise<string> {
  const { stdout } = await run(path, ['--version'], { timeout: 20_000 }).catch((error) => {
    const said = String(error.stderr ?? '')
      .trim()
      .split('\n')[0]
    throw new Error(said || (error.signal ? `it ended with ${error.signal}` : error.message))
  })
  const version = /db version v(\d+\.\d+\.\d+)/.exec(stdout)?.[1]
  if (!version) throw new Error(`${path} does not answer like mongod`)
  return version
}

/** SHA-256 of a file in hex; about 0.2 s for a mongod of 140 MB. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash)
  return hash.digest('hex')
}
