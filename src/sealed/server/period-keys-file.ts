import { randomBytes } from 'node:crypto'
import { chmod, link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PERIOD, type PeriodKeys } from './period-keys.js'

/**
 * Server only. Period keys as files of 32 bytes, `2026-11.key`, readable by the server's user alone.
 *
 * Destroying overwrites the bytes in place and unlinks the file. On a plain disk that ends it. It does not
 * promise as much on solid-state disks, which write elsewhere and keep the old block for a while, nor on
 * file systems that copy on write or keep snapshots: put the folder on an encrypted disk, and out of reach
 * of snapshots and of the backup.
 *
 * @param dir made with mode 0700 if missing; several servers must share it
 * @param today the day in Bangkok, `'2026-11-23'`
 */
export function periodKeysInFolder(dir: string, today: () => string): PeriodKeys {
  const file = (period: string) => {
    // The period comes out of a box, and so from outside: it must not name any other file.
    if (!PERIOD.test(period)) throw new RangeError('not a month')
    return join(dir, `${period}.key`)
  }

  async function get(period: string): Promise<Uint8Array | undefined> {
    try {
      const key = await readFile(file(period))
      if (key.length !== 32) throw new Error(`the key of ${period} is damaged: ${key.length} bytes, not 32`)
      return key
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  }

  async function current() {
    const period = today().slice(0, 7)
    const key = (await get(period)) ?? (await make(period))
    return { period, key }
  }

  /** Written whole under another name and then linked: of two servers at once, one wins and both use it. */
  async function make(period: string): Promise<Uint8Array> {
    await mkdir(dir, { recursive: true, mode: 0o700 })
    await chmod(dir, 0o700)
    const draft = join(dir, `.${randomBytes(8).toString('hex')}.draft`)
    await writeDurably(draft, randomBytes(32), 'wx')
    try {
      await link(draft, file(period))
    } catch (error) {
      if (!isThere(error)) throw error
    } finally {
      await rm(draft)
    }
    await syncFolder(dir)
    const key = await get(period)
    if (!key) throw new Error(`the key of ${period} was destroyed while it was made`)
    return key
  }

  async function periods(): Promise<string[]> {
    const names = await readdir(dir).catch((error) => (isMissing(error) ? [] : Promise.reject(error)))
    return names
      .filter((name) => name.endsWith('.key'))
      .map((name) => name.slice(0, -4))
      .filter((period) => PERIOD.test(period))
      .sort()
  }

  async function destroy(period: string): Promise<void> {
    try {
      await writeDurably(file(period), randomBytes(32), 'r+')
    } catch (error) {
      if (isMissing(error)) return
      throw error
    }
    await rm(file(period), { force: true })
    await syncFolder(dir)
  }

  return { current, get, periods, destroy }
}

async function writeDurably(path: string, bytes: Uint8Array, flag: 'wx' | 'r+'): Promise<void> {
  const handle = await open(path, flag, 0o600)
  try {
    await handle.write(bytes, 0, bytes.length, 0)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function syncFolder(dir: string): Promise<void> {
  const handle = await open(dir, 'r')
  await handle.sync().finally(() => handle.close())
}

const codeOf = (error: unknown) =>
  typeof error === 'object' && error && 'code' in error ? error.code : undefined
const isMissing = (error: unknown) => codeOf(error) === 'ENOENT'
const isThere = (error: unknown) => codeOf(error) === 'EEXIST'
