import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { LineStandIn } from '../../../src/simulator/stand-in/stand-in.js'
import { startStandIn } from '../../../src/simulator/stand-in/start.js'
import { connect, type Database } from '../../../src/storage/database.js'
import { attachEmbedded } from '../../../src/storage/embedded/attach.js'
import { file, reports } from '../../faults/crowd.js'
import { expectPromisesKept, quiet, timesTold } from '../../faults/promises.js'
import { seeded } from '../../faults/seed.js'
import { temporaryDir, testBinary } from '../../storage/embedded/support.js'
import {
  errorsIn,
  LINE_SECRET,
  LINE_TOKEN,
  prepareServer,
  type ServerProcess,
} from '../../support/process.js'

const RESIDENTS = 200
/** Longer than a reply token lives. */
const PATIENCE_MS = 90_000

const seed = seeded('kill-200.test')
const home = await temporaryDir()
const dataDir = join(home.dir, 'data')
const mongodBinary = await testBinary()
let line: LineStandIn
let stopLine: () => Promise<void>
let lineUrl: string
let server: ServerProcess
const servers: ServerProcess[] = []

beforeEach(async () => {
  const started = await startStandIn({
    channelSecret: LINE_SECRET,
    accessToken: LINE_TOKEN,
    redelivery: { attempts: 600, delayMs: 1_000 },
  })
  line = started.standIn
  stopLine = started.stop
  lineUrl = started.url
  await start()
}, 120_000)

afterEach(async () => {
  await server.kill('SIGTERM')
  await stopLine()
  await home.remove()
}, 60_000)

async function start(): Promise<void> {
  server = prepareServer({ lineUrl, dataDir, mongodBinary })
  servers.push(server)
  const { url } = await server.go()
  line.connect(`${url}/webhook`)
}

async function killServer(): Promise<void> {
  await server.kill()
  line.connect()
}

/** The mongod of the moment; a lock file tells whose the data are. */
async function killMongod(): Promise<void> {
  const pid = Number(await readFile(join(dataDir, 'mongodb', 'mongod.lock'), 'utf8').catch(() => ''))
  if (pid > 0) process.kill(pid, 'SIGKILL')
}

/** Every few seconds the server is killed, or its mongod, or both at once. */
async function killing(enough: () => boolean): Promise<{ server: number; mongod: number }> {
  const kills = { server: 0, mongod: 0 }
  for (let round = 0; !enough(); round++) {
    await pause(seed.between(1_500, 8_000))
    const [mongod, both] = [round % 3 > 0, round % 3 === 2]
    if (mongod) {
      kills.mongod++
      await killMongod()
    }
    if (mongod && !both) continue
    kills.server++
    await killServer()
    // Once nobody is there to start it again before every reply token is dead.
    if (round === 2) await pause(70_000)
    await start()
  }
  return kills
}

async function database(): Promise<Database> {
  const attached = await attachEmbedded({ dataDir })
  return connect(attached?.uri ?? '')
}

test(`${RESIDENTS} residents file at once while server and mongod are killed every few seconds`, async () => {
  const all = reports(line, RESIDENTS)
  const manner = { seed, thinkMs: [500, 12_000] as [number, number], patienceMs: PATIENCE_MS }
  let filed = 0
  const filing = all.map(async (report) => {
    const number = await file(report, manner)
    filed++
    return number
  })
  const [told, kills] = await Promise.all([Promise.all(filing), killing(() => filed === RESIDENTS)])
  await line.settled()
  const db = await database()
  await quiet(db, 120_000)
  await expectPromisesKept(db, line, all, told)
  await db.close()

  // Who was told, and whose server died before it had noted that, is told again after the token's minute.
  const times = all.map(({ who }) => timesTold(who, 'รับเรื่องแล้วค่ะ'))
  expect(Math.min(...times)).toBe(1)
  expect(Math.max(...times)).toBeLessThanOrEqual(2)
  const twice = times.filter((n) => n === 2).length
  const failed = line.deliveries.filter(({ reason }) => reason).length
  process.stderr.write(
    `${JSON.stringify({ kills, deliveries: line.deliveries.length, failed, toldTwice: twice })}\n`,
  )
  expect(Math.min(kills.server, kills.mongod)).toBeGreaterThan(5)
  // That mongod ended is said as an error, and rightly.
  expect(servers.flatMap(errorsIn).filter((entry) => !entry.includes('MongoDB ended by itself'))).toEqual([])
}, 1_800_000)
