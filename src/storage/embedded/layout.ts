import { access, chmod, constants, mkdir, readdir, statfs } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { EmbeddedDatabaseError, reasonOf, systemCode } from './errors.js'

/** Free space asked for: WiredTiger lays out its journal in files of 100 MB before the first record. */
const ROOM_FOR_NEW_MB = 400
const ROOM_FOR_OLD_MB = 120

/** Where everything of the embedded MongoDB lies. Nothing outside `dataDir` is needed to move or back it up. */
export type Layout = {
  dataDir: string
  /** mongod's own files. */
  dbPath: string
  /** Which version wrote them and on which port they are served. */
  record: string
  /** The secret all access is derived from. */
  key: string
  /** Who runs it now. */
  owner: string
  ownerLock: string
}

export function layoutOf(dataDir: string): Layout {
  const dir = resolve(dataDir)
  return {
    dataDir: dir,
    dbPath: join(dir, 'mongodb'),
    record: join(dir, 'mongodb.json'),
    key: join(dir, 'mongodb.key'),
    owner: join(dir, 'mongodb.owner.json'),
    ownerLock: join(dir, 'mongodb.lock'),
  }
}

/**
 * Makes the data directory, for this user alone (0700), with room on its disk.
 *
 * @throws EmbeddedDatabaseError `data-dir-unusable` or `disk-full`
 */
export async function prepareDataDir(layout: Layout): Promise<void> {
  const { dataDir, dbPath } = layout
  try {
    await mkdir(dbPath, { recursive: true, mode: 0o700 })
    for (const dir of [dataDir, dbPath]) await access(dir, constants.R_OK | constants.W_OK | constants.X_OK)
    // A mounted volume may belong to somebody else; what lies in it is closed to others one by one.
    await chmod(dataDir, 0o700).catch(() => {})
    await chmod(dbPath, 0o700)
  } catch (error) {
    if (systemCode(error) === 'ENOSPC') throw diskFull(dataDir, [reasonOf(error)])
    throw dataDirUnusable(dataDir, [reasonOf(error)])
  }
  const { bavail, bsize } = await statfs(dataDir)
  const freeMb = (bavail * bsize) / 1e6
  const isNew = (await readdir(dbPath)).length === 0
  if (freeMb < (isNew ? ROOM_FOR_NEW_MB : ROOM_FOR_OLD_MB))
    throw diskFull(dataDir, [`${Math.floor(freeMb)} MB free`])
}

export function diskFull(dataDir: string, details: readonly string[]): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    'disk-full',
    `The disk of ${dataDir} is full: make room (about ${ROOM_FOR_NEW_MB} MB) or name another place with DATA_DIR.`,
    details,
  )
}

export function dataDirUnusable(dataDir: string, details: readonly string[]): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    'data-dir-unusable',
    `The data directory ${dataDir} can not be used: this user must be able to write in it; correct that or name ` +
      'another place with DATA_DIR.',
    details,
  )
}
