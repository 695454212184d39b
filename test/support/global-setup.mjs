import { mkdtemp, statfs } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { tsImport } from 'tsx/esm/api'

const embedded = (file) => tsImport(`../../src/storage/embedded/${file}`, import.meta.url)

/**
 * One real MongoDB for the whole run: a one-member replica set on a free port with new data, its URI in
 * TEST_MONGODB_URI. If that is set already, the server it names is used; MONGOD_BINARY names another mongod.
 */
export default async function globalSetup() {
  if (process.env.TEST_MONGODB_URI) return
  try {
    globalThis.testMongod = await start()
  } catch (error) {
    // Jest would end with a stack trace; whoever reads the last line must still find the count there.
    console.error([error.message, ...(error.details ?? [])].join('\n  '))
    process.stdout.write('\n0 passed, 1 failed\n')
    process.exit(1)
  }
}

async function start() {
  const [{ locateMongod }, { launch }, { pickPort }, { ensurePrimary }] = await Promise.all(
    ['binary/locate.ts', 'mongod.ts', 'ports.ts', 'replica-set.ts'].map(embedded),
  )
  const { path } = await locateMongod({
    binary: process.env.MONGOD_BINARY,
    cacheDir: join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'ban-tom-line'),
    onProgress: (sentence) => console.error(sentence),
  })
  const dir = await mkdtemp(join(await roomiest(), 'ban-tom-line-test-'))
  const port = await pickPort()
  const mongod = await launch({
    binary: path,
    dbPath: dir,
    port,
    setName: 'test',
    cacheGb: 0.25,
    // Every test has a database of its own, some sixty files each; without these two they lie about for minutes after
    // they were dropped, until mongod may open no more.
    checkpointSeconds: 3,
    parameters: {
      minSnapshotHistoryWindowInSeconds: 0,
      // Tests live at a time of their own: what expires by mongod's clock would go from under them.
      ttlMonitorEnabled: false,
      // Lets a test make the database fail on purpose (configureFailPoint).
      enableTestCommands: true,
    },
  })
  await ensurePrimary(port, 'test')
  process.env.TEST_MONGODB_URI = `mongodb://127.0.0.1:${port}/?replicaSet=test`
  return { mongod, dir }
}

/** Memory where there is plenty: on a disk, most of a test is waiting for files to be made. */
async function roomiest() {
  const memory = await statfs('/dev/shm').catch(() => undefined)
  return memory && memory.bavail * memory.bsize > 4 * 2 ** 30 ? '/dev/shm' : tmpdir()
}
