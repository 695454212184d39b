import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createTown, type Town } from '../support/town.js'
import { file, reports } from './crowd.js'
import { expectPromisesKept, timesTold } from './promises.js'
import { proxyTo } from './proxy.js'
import { seeded } from './seed.js'

/** The database goes away under a crowd and comes back: 503 in time, and LINE sends it all again. */
const seed = seeded('database-away.test')
const direct = process.env.TEST_MONGODB_URI ?? ''
let proxy: Awaited<ReturnType<typeof proxyTo>>
let town: Town
beforeEach(async () => {
  proxy = await proxyTo(Number(/:(\d+)\//.exec(direct)?.[1]))
  process.env.TEST_MONGODB_URI = `mongodb://127.0.0.1:${proxy.port}/?directConnection=true`
  town = await createTown({ line: { redelivery: { attempts: 200, delayMs: 200 } } })
})
afterEach(async () => {
  await town.stop()
  await proxy.close()
  process.env.TEST_MONGODB_URI = direct
})

const refused = () => town.line.deliveries.filter(({ status }) => status === 503)
const until = async (holds: () => boolean) => {
  while (!holds()) await pause(10)
}
const ways: [string, () => void][] = [
  ['is gone', () => proxy.refuse()],
  ['does not answer', () => proxy.fallSilent()],
]

test.each(ways)(
  'the database %s for a while, twice: nothing is lost, nothing doubled',
  async (_, goAway) => {
    const all = reports(town.line, 12)
    const manner = { seed, thinkMs: [0, 150] as [number, number], patienceMs: 60_000 }
    let filed = false
    const filing = Promise.all(all.map((report) => file(report, manner))).finally(() => (filed = true))
    const goingAway = async () => {
      for (const calls of [20, 40]) {
        await until(() => town.line.calls.length >= calls)
        goAway()
        const before = refused().length
        await until(() => refused().length > before + 5)
        proxy.open()
      }
    }
    // What is interrupted in the middle is taken up when its lease is over: time goes by, a little faster than outside.
    const time = async () => {
      while (!filed) {
        await pause(250)
        await town.later(1_000).catch(() => undefined)
      }
    }
    await Promise.all([filing, goingAway(), time()])
    await town.line.settled()
    await town.later(25_000)
    await town.settle()
    await expectPromisesKept(town.services.database, town.line, all, await filing)
    for (const { who } of all) expect(timesTold(who, 'รับเรื่องแล้วค่ะ')).toBe(1)
    // LINE waits for two seconds (Check webhook error statistics); a socket that is silent would wait for sixty.
    expect(Math.max(...refused().map(({ ms }) => ms))).toBeLessThan(5_000)
  },
  60_000,
)
