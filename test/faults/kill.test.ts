import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type LineStandIn } from '../../src/simulator/stand-in/stand-in.js'
import { startStandIn } from '../../src/simulator/stand-in/start.js'
import { connect, type Database } from '../../src/storage/database.js'
import { createStaff } from '../../src/storage/staff.js'
import { testDatabase } from '../support/mongo.js'
import { errorsIn, LINE_SECRET, LINE_TOKEN, prepareServer, type ServerProcess } from '../support/process.js'
import { confirm, file, type Person, propose, reports } from './crowd.js'
import { expectPromisesKept, timesTold, workLeft } from './promises.js'
import { seeded } from './seed.js'

const KILLS = 20
const RESIDENTS = 30
/** How many of them are told that the work is done, and confirm it. */
const DONE = 6
/** Longer than a reply token lives: who has heard nothing by then hears nothing more of that. */
const PATIENCE_MS = 90_000
/** Killed after this long even when nothing happens. */
const IDLE_MS = 3_000

const seed = seeded('kill.test')
const store = testDatabase('kill')
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
  database = await connect(store.uri)
  servers = await startServers(started.url)
}, 60_000)

afterEach(async () => {
  await servers.stop()
  await stopLine()
  await database.close()
  await store.drop()
})

/** One server at a time, and behind it the next, which is ready to begin. */
async function startServers(lineUrl: string) {
  const dataDir = await mkdtemp(join(tmpdir(), 'ban-tom-line-kill-'))
  const prepare = () => prepareServer({ lineUrl, dataDir, mongodbUri: store.uri })
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
    start,
    /** The power goes in the very moment of the n-th thing between LINE and the server: an event answered, a call. */
    async killAt(n: number): Promise<void> {
      let left = n
      const reached = new Promise<void>((resolve) => {
        const unwatch = line.watch((change) => {
          if ((change !== 'delivery' && change !== 'call') || --left > 0) return
          unwatch()
          void current.kill().then(resolve)
        })
      })
      await Promise.race([reached, pause(IDLE_MS)])
      await current.kill()
      // What people send meanwhile reaches nobody.
      line.connect()
    },
    async stop() {
      await current.kill('SIGTERM')
      await next.kill()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

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

test(`${RESIDENTS} residents file while the server is killed ${KILLS} times: each once, each answered`, async () => {
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
    for (let kills = 0; kills < KILLS; kills++) {
      await servers.killAt(seed.between(1, 30))
      await leasesRunOut()
      await servers.start()
    }
  }
  const [told] = await Promise.all([Promise.all(filing), handling(), killing()])
  await line.settled()
  while (await workLeft(database)) await pause(100)

  await expectPromisesKept(database, line, residents, told)
  for (const { who } of residents) expect(timesTold(who, 'รับเรื่องแล้วค่ะ')).toBe(1)
  for (const number of told) expect(timesTold(officer, `เรื่องใหม่\n${number}`)).toBe(1)
  for (const { who } of residents.slice(0, DONE)) expect(timesTold(who, 'แจ้งว่าทำเสร็จแล้วค่ะ')).toBe(1)
  expect(servers.all.flatMap(errorsIn)).toEqual([])
  // Else nothing was tried.
  expect(line.deliveries.filter(({ reason }) => reason).length).toBeGreaterThan(KILLS / 2)
}, 300_000)
