import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type LineStandIn } from '../../src/simulator/stand-in/stand-in.js'
import { startStandIn } from '../../src/simulator/stand-in/start.js'
import { connect, type Database } from '../../src/storage/database.js'
import { createStaff } from '../../src/storage/staff.js'
import { errorsIn, LINE_SECRET, LINE_TOKEN, prepareServer, type ServerProcess } from '../support/process.js'
import { confirm, file, type Person, propose, reports } from './crowd.js'
import { ownMongod } from './own-mongod.js'
import { expectAskedOnce, expectPromisesKept, quiet, timesTold } from './promises.js'
import { seeded } from './seed.js'

/** What is killed, round after round: twenty processes in all. */
const rounds = Array.from({ length: 4 }, () => ['server', 'mongod', 'server', 'server and mongod']).flat()
const RESIDENTS = 30
/** How many of them are told that the work is done, and confirm it. */
const DONE = 6
/** Longer than a reply token lives: who has heard nothing by then hears nothing more of that. */
const PATIENCE_MS = 90_000
/** Killed after this long even when nothing happens. */
const IDLE_MS = 3_000

const seed = seeded('kill.test')
let mongod: Awaited<ReturnType<typeof ownMongod>>
let line: LineStandIn
let stopLine: () => Promise<void>
let database: Database
let servers: Awaited<ReturnType<typeof startServers>>

beforeEach(async () => {
  const started = await startStandIn({
    channelSecret: LINE_SECRET,
    accessToken: LINE_TOKEN,
    redelivery: { attempts: 120, delayMs: 500 },
  })
  line = started.standIn
  stopLine = started.stop
  mongod = await ownMongod()
  database = await connect(mongod.uri)
  servers = await startServers(started.url)
}, 60_000)

afterEach(async () => {
  await servers.stop()
  await stopLine()
  await database.close()
  await mongod.stop()
})

/** One server at a time, and behind it the next, which is ready to begin. */
async function startServers(lineUrl: string) {
  const dataDir = await mkdtemp(join(tmpdir(), 'ban-tom-line-kill-'))
  const prepare = () => prepareServer({ lineUrl, dataDir, mongodbUri: mongod.uri })
  const all: ServerProcess[] = []
  let next = prepare()
  let current: ServerProcess

  async function start(): Promise<void> {
    current = next
    all.push(current)
    next = prepare()
    const { url } = await current.go()
    line.connect(`${url}/webhook`)
  }
  await start()
  return {
    all,
    kill() {
      void current.kill()
      // What people send meanwhile reaches nobody.
      line.connect()
    },
    async restart() {
      await current.exited
      await leasesRunOut()
      await start()
    },
    async stop() {
      await current.kill('SIGTERM')
      await next.kill()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Does it in the very moment of the n-th thing between LINE and the server: an event answered, a call made. */
const atThing = (n: number, act: () => void) =>
  new Promise<void>((resolve) => {
    let left = n
    const strike = () => {
      clearTimeout(idle)
      unwatch()
      act()
      resolve()
    }
    const idle = setTimeout(strike, IDLE_MS)
    const unwatch = line.watch((change) => {
      if ((change === 'delivery' || change === 'call') && --left < 0) strike()
    })
  })

/** As if half a minute passed between a death and the next start: nobody alive has anything in hand. */
async function leasesRunOut(): Promise<void> {
  const due = new Date(0)
  const { db } = database
  await db.collection('chats').updateMany({ 'work.0': { $exists: true } }, { $set: { 'work.$[].due': due } })
  await db.collection('notices').updateMany({ due: { $exists: true } }, { $set: { due } })
}

async function appointOfficer(): Promise<Person> {
  const staff = createStaff(database)
  const officer = line.person('สมชาย')
  const code = await staff.invite({ name: 'สมชาย', roles: ['officer'], unit: 'public-works' }, new Date())
  const { id } = await staff.join(code, officer.id, new Date())
  await staff.setNotify(id, 'each')
  return officer
}

test(`${RESIDENTS} residents file while server and mongod are killed twenty times: each once, each answered`, async () => {
  const officer = await appointOfficer()
  const residents = reports(line, RESIDENTS)
  const manner = { seed, thinkMs: [20, 600] as [number, number], patienceMs: PATIENCE_MS }
  const filing = residents.map(async (report, i) => {
    await pause(i * 300 * seed.between(0.8, 1.2))
    return file(report, manner)
  })
  const handling = async () => {
    for (let i = 0; i < DONE; i++) {
      const number = await filing[i]
      const found = await database.db.collection<{ _id: string }>('cases').findOne({ number })
      await propose(officer, String(found?._id), PATIENCE_MS)
      await officer.hears('รอคุณยืนยันผล', PATIENCE_MS)
      await confirm(residents[i]?.who as Person, PATIENCE_MS)
    }
  }
  const killing = async () => {
    await Promise.all(filing.slice(0, DONE))
    for (const whose of rounds) {
      const [ofServer, ofMongod] = [whose.includes('server'), whose.includes('mongod')]
      await atThing(seed.between(0, 30), () => {
        if (ofMongod) mongod.kill()
        if (ofServer) servers.kill()
      })
      if (ofMongod) await mongod.restart()
      if (ofServer) await servers.restart()
    }
  }
  const [told] = await Promise.all([Promise.all(filing), handling(), killing()])
  await line.settled()
  await quiet(database, PATIENCE_MS)

  await expectPromisesKept(database, line, residents, told)
  expectAskedOnce(residents)
  for (const number of told) expect(timesTold(officer, `เรื่องใหม่\n${number}`)).toBe(1)
  for (const { who } of residents.slice(0, DONE)) expect(timesTold(who, 'แจ้งว่าทำเสร็จแล้วค่ะ')).toBe(1)
  expect(servers.all.flatMap(errorsIn)).toEqual([])
  // Else nothing was tried.
  expect(line.deliveries.filter(({ reason }) => reason).length).toBeGreaterThan(rounds.length)
}, 240_000)
