import { access, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, describe, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { startEmbedded } from '../../../src/storage/embedded/start.js'
import {
  launchServer,
  mongodPid,
  readCases,
  serverProcess,
  temporaryDir,
  testBinary,
  writeCase,
} from '../../storage/embedded/support.js'

const home = await temporaryDir()
const mongodBinary = await testBinary()
afterAll(home.remove)

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

describe('server and mongod are killed during their very first start', () => {
  test.each([0, 60, 120, 180, 240, 300, 360, 420, 480, 600])(
    '%i ms into it: the next start works',
    async (ms) => {
      const dataDir = join(home.dir, `first-${ms}`)
      const { child } = launchServer(dataDir, mongodBinary)
      while (!(await exists(join(dataDir, 'mongodb.key')))) await delay(5)
      await delay(ms)
      child.kill('SIGKILL')
      const pid = Number(await readFile(join(dataDir, 'mongodb', 'mongod.lock'), 'utf8').catch(() => ''))
      try {
        if (pid > 0) process.kill(pid, 'SIGKILL')
      } catch {
        // It ended together with the server.
      }

      const next = await startEmbedded({ dataDir, mongodBinary })
      await writeCase(next.uri, 1)
      expect(await readCases(next.uri)).toEqual([1])
      await next.stop()
    },
  )
})

test('mongod is killed ten times under writing: nothing acknowledged is lost, and writing goes on', async () => {
  const server = await startEmbedded({ dataDir: join(home.dir, 'writing'), mongodBinary })
  const connection = await mongoose.createConnection(server.uri).asPromise()
  const cases = connection.collection<{ _id: number }>('cases')
  const acknowledged: number[] = []
  const enough = new AbortController()
  const writer = (async () => {
    for (let number = 1; !enough.signal.aborted; number++) {
      await cases.insertOne({ _id: number }).then(
        () => acknowledged.push(number),
        () => {},
      )
    }
  })()

  for (let kill = 0; kill < 10; kill++) {
    const before = acknowledged.length
    while (acknowledged.length < before + 50) await delay(5)
    process.kill(await mongodPid(server.uri), 'SIGKILL')
  }
  const before = acknowledged.length
  while (acknowledged.length < before + 50) await delay(5)
  enough.abort()
  await writer

  expect(await readCases(server.uri)).toEqual(expect.arrayContaining(acknowledged))
  await connection.close()
  await server.stop()
}, 300_000)

test('a server is killed and its old mongod is on a port that nobody remembers: the next start waits for it', async () => {
  const dataDir = join(home.dir, 'forgotten')
  const killed = await serverProcess(dataDir, mongodBinary)
  await writeCase(killed.uri, 1)
  await killed.kill()
  await rm(join(dataDir, 'mongodb.json'))
  const next = await startEmbedded({ dataDir, mongodBinary })
  expect(await readCases(next.uri)).toEqual([1])
  await next.stop()
})
