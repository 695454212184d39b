import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.js'

/** The 32 bytes, in base64, that seal what must not be readable in a stolen database: set, or made once and kept. */
export async function serverKey({
  serverKey,
  dataDir,
}: Pick<Config, 'serverKey' | 'dataDir'>): Promise<string> {
  if (serverKey) return serverKey
  const file = join(dataDir, 'server-key')
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const made = randomBytes(32).toString('base64')
  try {
    await writeFile(file, made, { mode: 0o600, flag: 'wx' })
    return made
  } catch {
    return (await readFile(file, 'utf8')).trim()
  }
}
