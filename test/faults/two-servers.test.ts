import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { samplePhoto } from '../../src/simulator/stand-in/samples.js'
import type { Services } from '../../src/services.js'
import { createTown, hours, type Town } from '../support/town.js'
import { file, type Person, reports } from './crowd.js'
import { expectAskedOnce, expectPromisesKept, timesTold, workLeft } from './promises.js'
import { seeded } from './seed.js'

/** Two servers on one database, LINE's events going to each in turn (design, Promises 3). */
const seed = seeded('two-servers.test')
let town: Town
let a: Services
let b: Services
let urls: [string, string]
beforeEach(async () => {
  town = await createTown()
  const first = String(town.line.world.webhook.url)
  a = town.services
  b = await town.boot()
  urls = [first, String(town.line.world.webhook.url)]
  town.line.connect(...urls)
})
afterEach(async () => {
  expect(town.line.breaches).toEqual([])
  await town.stop()
})

const events = {
  toA: () => town.line.connect(urls[0]),
  toB: () => town.line.connect(urls[1]),
  toBoth: () => town.line.connect(...urls),
}
/** Everything in hand is finished on both. */
async function settle(): Promise<void> {
  await town.line.settled()
  for (const { intake, worker, pusher, chats } of [a, b]) {
    await intake.idle()
    await worker.idle()
    await pusher.idle()
    await chats.flushDone()
  }
}
const passes = (ms: number) => {
  town.clock.now = new Date(town.clock.now.getTime() + ms)
}

describe('a crowd', () => {
  const manner = { seed, thinkMs: [0, 5] as [number, number], patienceMs: 20_000 }

  test('40 residents at once, every event delivered to both servers at the same time: each filed once', async () => {
    const officer = await town.officer('สมชาย', ['officer'], 'public-works')
    const { id } = await a.office.staffOf(officer.id)
    await a.office.setNotify(id, 'each')
    town.line.everyEventTwice()
    const all = reports(town.line, 40)
    const told = await Promise.all(all.map((report) => file(report, manner)))
    await settle()
    await expectPromisesKept(a.database, town.line, all, told)
    expectAskedOnce(all)
    for (const number of told) expect(timesTold(officer, number)).toBe(1)

    // LINE sends everything again, each event to the other server, last first.
    const said = town.line.people().map(({ messages }) => messages.length)
    const before = await chats()
    const once = town.line.deliveries.filter(({ isRedelivery }) => !isRedelivery)
    const ids = new Set(once.flatMap(({ eventIds }) => eventIds))
    for (const eventId of [...ids].reverse()) await town.line.redeliver(eventId)
    await settle()
    expect(town.line.people().map(({ messages }) => messages.length)).toEqual(said)
    expect(await chats()).toEqual(before)
  }, 60_000)
})

/** What is remembered of each chat. */
const chats = () => a.chats.collection.find().sort({ _id: 1 }).toArray()

describe('one chat', () => {
  let kham: Person
  beforeEach(async () => {
    kham = town.resident('ยายคำ')
    await kham.say('แจ้งเรื่องร้องเรียน')
    await kham.say('รับทราบ ต่อไป')
  })

  test('does not wait for answers: what is said next to the other server still answers the next question', async () => {
    await kham.say('ไฟทางดับ 3 ดวง ซอยข้างวัด')
    await kham.say('ข้าม')
    await kham.say('หมู่ 5 ข้างวัด')
    await kham.say('081 234 5678')
    await kham.say('ส่งเรื่อง')
    await settle()
    const [c] = await a.cases.ofChat(kham.id)
    expect(c).toMatchObject({ words: 'ไฟทางดับ 3 ดวง ซอยข้างวัด', place: { village: 5 }, phone: '081-234-5678' })
    expect(timesTold(kham, c?.number ?? 'a number')).toBe(1)
  })

  test('five photos at the same moment, to both: all five are there, each once', async () => {
    await kham.say('ไฟทางดับ 3 ดวง ซอยข้างวัด')
    await kham.sendPhotos(Array.from({ length: 5 }, () => samplePhoto))
    await settle()
    await kham.say('ส่งรูปเสร็จแล้ว')
    await kham.say('หมู่ 5 ข้างวัด')
    await kham.say('ข้าม')
    await kham.hears('ตรวจดูก่อนนะคะ')
    await kham.tap('ส่งเรื่อง')
    await settle()
    const [c] = await a.cases.ofChat(kham.id)
    expect(new Set(c?.photos).size).toBe(5)
    expect(c?.photos).toHaveLength(5)
  })

  /** Up to the last tap, which goes to A. */
  async function ready(): Promise<void> {
    for (const words of ['ไฟทางดับ 3 ดวง ซอยข้างวัด', 'ข้าม', 'หมู่ 5 ข้างวัด', 'ข้าม']) await kham.say(words)
    await kham.hears('ตรวจดูก่อนนะคะ')
    await settle()
    events.toA()
  }
  const number = 'รับเรื่องแล้วค่ะ'

  test('what one server could not finish in time is finished by the other, and stays finished', async () => {
    await ready()
    town.line.fault({ endpoint: 'message/reply', status: 500 })
    await kham.tap('ส่งเรื่อง')
    await a.worker.idle()
    passes(3_000)
    const slow = town.line.fault({ endpoint: 'message/reply', delayMs: 500 })
    await b.worker.sweep()
    // A hears more from the person before and after B has reported it done.
    await kham.say('เมนู')
    await a.worker.idle()
    await b.worker.idle()
    await b.chats.flushDone()
    expect(slow.hits).toBe(1)
    expect(timesTold(kham, number)).toBe(1)
    await kham.say('ภาษาไทย')
    await settle()
    expect(await workLeft(a.database)).toBe(0)

    passes(hours(1))
    for (const { worker } of [a, b]) await worker.sweep()
    await settle()
    expect(timesTold(kham, number)).toBe(1)
  })

  test('a server that is slower than its lease does not say again what the other has said', async () => {
    await ready()
    const slow = town.line.fault({ endpoint: 'message/reply', delayMs: 800 })
    await kham.tap('ส่งเรื่อง')
    while (!slow.hits) await pause(5)
    passes(21_000)
    await b.worker.sweep()
    await b.worker.idle()
    await settle()
    await b.pusher.sweep()
    expect(timesTold(kham, number)).toBe(1)
    expect(await workLeft(a.database)).toBe(0)
  })

  test('what waited behind a slow answer longer than its lease is left to the other', async () => {
    await settle()
    events.toA()
    const slow = town.line.fault({ endpoint: 'message/reply', delayMs: 800 })
    await kham.sticker()
    while (!slow.hits) await pause(5)
    await kham.say('ไฟทางดับ 3 ดวง ซอยข้างวัด')
    // Reply tokens are dead by then: what is said is kept for the next reply.
    passes(61_000)
    await b.worker.sweep()
    await b.worker.idle()
    await settle()
    await kham.say('ข้าม')
    await settle()
    expect(timesTold(kham, 'มีรูปไหมคะ')).toBe(1)
  })

  test('somebody who blocked us through one server is known to the other: the seven days do not begin', async () => {
    await ready()
    await kham.tap('ส่งเรื่อง')
    await kham.hears(number)
    await settle()
    events.toB()
    await kham.block()
    const [c] = await a.cases.ofChat(kham.id)
    if (!c) throw new Error('no case')
    const by = { role: 'officer' as const, id: 'somchai', unit: c.unit }
    const request = {
      move: 'propose' as const,
      by,
      key: 'p',
      at: town.clock.now,
      words: 'เสร็จแล้ว',
      photos: ['1'],
    }
    await a.act(c.id, request)
    await settle()
    expect((await a.cases.find(c.id))?.events.map((event) => event.move)).toEqual(['open', 'propose'])
  })
})
