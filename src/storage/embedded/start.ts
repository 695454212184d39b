import { readdir } from 'node:fs/promises'
import { appUri, ensureKey, SET_NAME } from './access.js'
import type { Mongod } from './binary/check.js'
import { type LocateOptions, locateMongod } from './binary/locate.js'
import { EmbeddedDatabaseError, reasonOf } from './errors.js'
import { launchFirst } from './first-launch.js'
import { keepRunning } from './keep-running.js'
import { type Layout, layoutOf, prepareDataDir } from './layout.js'
import { becomeOwner, type Owner } from './owner.js'
import { pickPort } from './ports.js'
import { type DataRecord, readRecord, writeRecord } from './record.js'
import { ensurePrimary } from './replica-set.js'
import { canOpen } from './versions.js'

/** A logger such as pino's; gets what happens to the database later on. */
export type EmbeddedLog = Record<'info' | 'warn' | 'error', (sentence: string) => void>

export type EmbeddedOptions = {
  /** The setting DATA_DIR. */
  dataDir: string
  /** The setting MONGOD_BINARY. */
  mongodBinary?: string
  cacheDir?: string
  sources?: LocateOptions['sources']
  /** Sentences for the person who waits at the terminal. */
  onProgress?: (sentence: string) => void
  log?: EmbeddedLog
}

export type Embedded = {
  /** For mongoose, with the database's name; it holds for as long as the server runs. */
  uri: string
  /** Of mongod, e.g. `6.0.5`. */
  version: string
  /** Ends mongod cleanly within 10 s. Close mongoose first. */
  stop(): Promise<void>
}

/**
 * Starts the MongoDB that lives in the data directory, a one-member replica set on 127.0.0.1, and keeps it
 * running until `stop`.
 *
 * @throws EmbeddedDatabaseError with a sentence for the person at the terminal; `already-running` when another
 *   process runs it
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { dataDir, onProgress = () => {}, log } = options
  const layout = layoutOf(dataDir)
  await prepareDataDir(layout)
  const claim = await becomeOwner(layout)
  if ('other' in claim) throw alreadyRunning(layout.dataDir, claim.other)
  const { ownership } = claim

  const say = (level: keyof EmbeddedLog, sentence: string) => {
    log?.[level](sentence)
    onProgress(sentence)
  }
  let stop = async (): Promise<void> => {}
  try {
    const mongod = await chooseMongod(layout, options)
    const record = await recordFor(layout, mongod)
    const key = await ensureKey(layout)
    const { process, port } = await launchFirst({ layout, mongod, key, record, onProgress })
    stop = process.stop
    await ensurePrimary(port, SET_NAME, key)
    const version = canOpen(mongod.version, record.version) ? mongod.version : record.version
    await writeRecord(layout, { version, port, ready: true })
    ownership.announce(port)

    const { announce } = ownership
    const kept = keepRunning(process, { layout, mongod, port, key, announce, say })
    return {
      uri: appUri(key, port, 'server'),
      version: mongod.version,
      async stop() {
        await kept.stop()
        await ownership.release()
      },
    }
  } catch (error) {
    await stop()
    await ownership.release()
    if (error instanceof EmbeddedDatabaseError) throw error
    throw new EmbeddedDatabaseError('start-failed', 'MongoDB could not be started.', [reasonOf(error)])
  }
}

/** A mongod that may open the data there are. */
async function chooseMongod(layout: Layout, options: EmbeddedOptions): Promise<Mongod> {
  const record = await readRecord(layout)
  const dataVersion = record?.ready ? record.version : undefined
  const { mongodBinary: binary, cacheDir, sources, onProgress } = options
  const mongod = await locateMongod({ binary, cacheDir, sources, dataVersion, onProgress })
  if (canOpen(mongod.version, dataVersion)) return mongod
  throw new EmbeddedDatabaseError(
    'data-too-new',
    `The data in ${layout.dataDir} were written by MongoDB ${dataVersion}, and this is the older ${mongod.version}: ` +
      'name a newer mongod with MONGOD_BINARY.',
  )
}

/** What is known of the data; for new data written before mongod lays out its first file. */
async function recordFor(layout: Layout, mongod: Mongod): Promise<DataRecord> {
  const found = await readRecord(layout)
  if (found) return found
  const isNew = (await readdir(layout.dbPath)).length === 0
  const record = { version: mongod.version, port: await pickPort(), ready: !isNew }
  await writeRecord(layout, record)
  return record
}

function alreadyRunning(dataDir: string, { pid }: Owner): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    'already-running',
    `The server is already running on ${dataDir} (process ${pid}): use that one, or stop it first. ` +
      'A second one needs a place of its own, named with DATA_DIR.',
  )
}
