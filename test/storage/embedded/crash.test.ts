import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { startEmbedded } from '../../../src/storage/embedded/start.js'
import {
  isAlive,
  mongodPid,
  readCases,
  serverProcess,
  temporaryDir,
  testBinary,
  writeCase,
} from './support.js'

const home = await temporaryDir()
const mongodBinary = await testBinary()
afterAll(home.remove)

/** The one the killed servers share, from test to test. */
const dataDir = join(home.dir, 'shared')

test('mongod is killed: the server has its database back by itself, and its connection heals', async () => {
  let back = () => {}
  const isBack = new Promise<void>((resolve) => (back = resolve))
  const told: string[] = []
  const onProgress = (sentence: string) => {
    told.push(sentence)
    if (sentence === 'MongoDB is running again') back()
  }
  const server = await startEmbedded({ dataDir: join(home.dir, 'own'), mongodBinary, onProgress })
  const connection = await mongoose.createConnection(server.uri).asPromise()
  const cases = connection.collection<{ _id: number }>('cases')
  await cases.insertOne({ _id: 1 })

  process.kill(await mongodPid(server.uri), 'SIGKILL')
  await cases.insertOne({ _id: 2 })
  expect(await cases.countDocuments()).toBe(2)
  await isBack
  expect(told[0]).toBe('MongoDB ended by itself (SIGKILL) and is being started again')

  // Stopped in the middle of the next restart, it stays stopped.
  process.kill(await mongodPid(server.uri), 'SIGKILL')
  await connection.close()
  await server.stop()
})

test('the server is killed: its mongod ends within seconds', async () => {
  const killed = await serverProcess(dataDir, mongodBinary)
  await writeCase(killed.uri, 1)
  const pid = await mongodPid(killed.uri)
  await killed.kill()
  const end = Date.now() + 12_000
  while (isAlive(pid) && Date.now() < end) await delay(50)
  expect(isAlive(pid)).toBe(false)
})

test('the server is killed and started at once: the next one waits for the old mongod to end', async () => {
  const killed = await serverProcess(dataDir, mongodBinary)
  await writeCase(killed.uri, 2)
  await killed.kill()
  const next = await startEmbedded({ dataDir, mongodBinary })
  expect(await readCases(next.uri)).toEqual([1, 2])
  await next.stop()
})

test('server and mongod are killed together: everything acknowledged is there', async () => {
  const killed = await serverProcess(dataDir, mongodBinary)
  await writeCase(killed.uri, 3)
  process.kill(await mongodPid(killed.uri), 'SIGKILL')
  await killed.kill()
  const next = await startEmbedded({ dataDir, mongodBinary })
  expect(await readCases(next.uri)).toEqual([1, 2, 3])
  await next.stop()
})
