import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { attachEmbedded } from '../../../src/storage/embedded/attach.js'
import { layoutOf } from '../../../src/storage/embedded/layout.js'
import { openDatabase } from '../../../src/storage/embedded/open.js'
import { writeRecord } from '../../../src/storage/embedded/record.js'
import { type Embedded, startEmbedded } from '../../../src/storage/embedded/start.js'
import {
  readCases,
  readRecord,
  serverProcess,
  temporaryDir,
  testBinary,
  withClient,
  writeCase,
} from './support.js'

const home = await temporaryDir()
const dataDir = join(home.dir, 'data')
const mongodBinary = await testBinary()
const start = (onProgress?: (sentence: string) => void) =>
  startEmbedded({ dataDir, mongodBinary, onProgress })

afterAll(home.remove)

describe('the first start on a computer', () => {
  let server: Embedded
  beforeAll(async () => {
    server = await start()
    await writeCase(server.uri, 1)
  })
  afterAll(() => server.stop())

  test('gives a replica set, so that transactions and change streams work', async () => {
    const hello = await withClient(server.uri, (db) => db.command({ hello: 1 }))
    expect(hello).toMatchObject({ setName: 'embedded', isWritablePrimary: true })
    expect(server.version).toMatch(/^\d+\.\d+\.\d+$/)
  })

  test('keeps the data from other users of the computer', async () => {
    const mode = async (path: string) => (await stat(path)).mode & 0o777
    expect(await mode(dataDir)).toBe(0o700)
    expect(await mode(join(dataDir, 'mongodb.key'))).toBe(0o600)

    const { port } = await readRecord(dataDir)
    const stranger = withClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, (db) =>
      db.collection('cases').findOne(),
    )
    await expect(stranger).rejects.toThrow(/requires authentication/)

    // MongoDB would let anybody on the computer in until the first user exists.
    const bypass = { getParameter: 1, enableLocalhostAuthBypass: 1 }
    expect(await withClient(server.uri, (db) => db.admin().command(bypass))).toMatchObject({
      enableLocalhostAuthBypass: false,
    })
  })

  test('a second server is told so in plain words and does no harm', async () => {
    const second = await serverProcess(dataDir, mongodBinary)
    expect(second.code).toBe('already-running')
    expect(second.message).toContain(`already running on ${dataDir} (process ${process.pid})`)
    expect(await readCases(server.uri)).toEqual([1])
  })

  test('a command uses the database of the running server and leaves it running', async () => {
    expect(await attachEmbedded({ dataDir })).toEqual({ uri: expect.stringContaining('appName=command') })
    const command = await openDatabase({ dataDir, mongodBinary })
    expect(await readCases(command.uri)).toEqual([1])
    await command.stop()
    expect(await readCases(server.uri)).toEqual([1])
  })
})

describe('the next start', () => {
  test('finds the data, at the same address', async () => {
    const { port } = await readRecord(dataDir)
    const server = await start()
    expect(server.uri).toContain(`@127.0.0.1:${port}/`)
    expect(await readCases(server.uri)).toEqual([1])
    await server.stop()
  })

  test('moves to another port when something else has taken it, and says so', async () => {
    const { port } = await readRecord(dataDir)
    const squatter = createServer((socket) => socket.end('220 not a database\r\n', () => socket.destroy()))
    await new Promise<void>((resolve) => squatter.listen(port, '127.0.0.1', resolve))

    const told: string[] = []
    const server = await start((sentence) => told.push(sentence))
    const moved = await readRecord(dataDir)
    expect(moved.port).not.toBe(port)
    expect(told).toContain(`Port ${port} is taken by another program: MongoDB moves to port ${moved.port}`)
    await writeCase(server.uri, 2)
    expect(await readCases(server.uri)).toEqual([1, 2])

    await server.stop()
    await new Promise((resolve) => squatter.close(resolve))
  })
})

describe('a command while no server runs', () => {
  test('has the database to itself for as long as it needs it', async () => {
    expect(await attachEmbedded({ dataDir })).toBeUndefined()
    const command = await openDatabase({ dataDir, mongodBinary })
    expect(await readCases(command.uri)).toEqual([1, 2])
    await command.stop()
    expect(await attachEmbedded({ dataDir })).toBeUndefined()
  })

  test('lets another command, which came later, finish before it ends the database', async () => {
    const first = await openDatabase({ dataDir, mongodBinary })
    const second = await openDatabase({ dataDir, mongodBinary })
    let stopped: Promise<void> | undefined
    await withClient(second.uri, async (db) => {
      stopped = first.stop()
      // Long enough for a mongod that was not waited for to have stopped listening.
      await delay(500)
      await db.collection<{ _id: number }>('cases').insertOne({ _id: 3 })
    })
    await stopped
    expect(await attachEmbedded({ dataDir })).toBeUndefined()
  })

  test('uses MONGODB_URI and nothing else when that is set', async () => {
    const named = await openDatabase({ dataDir: '/nowhere', mongodbUri: 'mongodb://elsewhere/line' })
    expect(named.uri).toBe('mongodb://elsewhere/line')
  })
})

test('data of a newer MongoDB are left alone', async () => {
  await writeRecord(layoutOf(dataDir), { version: '99.1.0', port: 20_001, ready: true })
  await expect(start()).rejects.toMatchObject({
    code: 'data-too-new',
    message: expect.stringMatching(
      /written by MongoDB 99\.1\.0, and this is the older \d+\.\d+\.\d+: name a newer mongod/,
    ),
  })
})

describe('files that mongod can not read', () => {
  const damaged = join(home.dir, 'damaged')
  const turtle = join(damaged, 'mongodb', 'WiredTiger.turtle')
  async function damage(ready: boolean) {
    await mkdir(join(damaged, 'mongodb'), { recursive: true })
    for (const name of [
      'WiredTiger',
      'WiredTiger.turtle',
      'WiredTiger.wt',
      '_mdb_catalog.wt',
      'storage.bson',
    ]) {
      await writeFile(join(damaged, 'mongodb', name), 'half a page')
    }
    await writeRecord(layoutOf(damaged), { version: '6.0.5', port: 20_001, ready })
  }
  const startDamaged = () => startEmbedded({ dataDir: damaged, mongodBinary })

  test('are never touched once the database has served anybody', async () => {
    await damage(true)
    await expect(startDamaged()).rejects.toMatchObject({
      code: 'data-damaged',
      message: `The data in ${damaged} can not be read: the files are damaged; restore them from a backup.`,
    })
    expect(await readFile(turtle, 'utf8')).toBe('half a page')
  })

  test('are made anew when the very first start was cut off', async () => {
    await damage(false)
    const server = await startDamaged()
    await writeCase(server.uri, 1)
    expect(await readCases(server.uri)).toEqual([1])
    await server.stop()
  })
})
