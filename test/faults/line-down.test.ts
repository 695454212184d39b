import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Fault } from '../../src/simulator/stand-in/faults.js'
import { filed, move, movesOf } from '../jobs/support.js'
import { createTown, hours, type Town, told } from '../support/town.js'
import type { Person } from './crowd.js'
import { afterPowerCut } from './power.js'
import { timesTold, workLeft } from './promises.js'

/** LINE hangs, fails or loses answers for a while (design, Promises 4 and 5). */
let town: Town
let kham: Person
beforeEach(async () => {
  town = await createTown()
  kham = town.resident('ยายคำ')
})
afterEach(async () => {
  expect(await workLeft(town.services.database)).toBe(0)
  expect(slowest()).toBeLessThan(1_000)
  expect(town.line.breaches).toEqual([])
  await town.stop()
})

/** The longest that LINE waited for a 200, ms. */
const slowest = () => Math.max(...town.line.deliveries.map(({ ms }) => ms))
const everything = (fault: Fault) => town.line.fault({ times: 10_000, ...fault })

/** Up to the card that shows everything, answered. */
async function ready(who: Person): Promise<void> {
  const words = ['แจ้งเรื่องร้องเรียน', 'รับทราบ ต่อไป', 'ไฟทางดับ 3 ดวง ซอยข้างวัด', 'ข้าม', 'หมู่ 5 ข้างวัด', 'ข้าม']
  for (const each of words) await who.say(each)
  await who.hears('ตรวจดูก่อนนะคะ')
}
const received = 'รับเรื่องแล้วค่ะ'
const where = 'จุดที่เกิดเหตุอยู่ตรงไหนคะ'

describe('while LINE is away', () => {
  test('events are taken in, nobody else waits for a chat whose answer hangs, and that comes too', async () => {
    town.line.fault({ endpoint: 'message/reply', to: kham.id, hang: true })
    await kham.say('แจ้งเรื่องร้องเรียน')
    const others = ['ลุงมา', 'ป้าศรี', 'น้าแดง'].map(town.resident)
    const started = performance.now()
    for (const who of others) await ready(who)
    for (const who of others) await who.tap('ส่งเรื่อง')
    for (const who of others) await who.hears(received)
    expect(performance.now() - started).toBeLessThan(9_000)
    expect(kham.lastReply()).toBeUndefined()
    // The sender gives up after ten seconds; the same token is tried again.
    await town.settle()
    await town.later(3_000)
    await town.settle()
    expect(timesTold(kham, 'ใช้ข้อมูลของคุณอย่างไร')).toBe(1)
  })

  const faults: [string, Fault][] = [
    ['answers 500', { status: 500 }],
    ['says that there were too many calls', { status: 429 }],
    ['hangs up', { drop: true }],
  ]
  test.each(faults)(
    'LINE %s to all for half a minute: everybody is answered after it, once',
    async (_, fault) => {
      const people = ['ยายคำ', 'ลุงมา', 'ป้าศรี'].map(town.resident)
      for (const who of people) await ready(who)
      const away = everything(fault)
      for (const who of people) await who.tap('ส่งเรื่อง')
      await town.settle()
      for (let seconds = 0; seconds < 30; seconds += 10) {
        await town.later(10_000)
        await town.settle()
      }
      expect(people.map((who) => timesTold(who, received))).toEqual([0, 0, 0])
      away.clear()
      await town.later(20_000)
      await town.settle()
      expect(people.map((who) => timesTold(who, received))).toEqual([1, 1, 1])
      expect(town.line.quota.used).toBe(0)
    },
  )

  test('longer than a reply token lives: a number is pushed, a question is said before the next reply', async () => {
    const ma = town.resident('ลุงมา')
    await ready(kham)
    for (const words of ['แจ้งเรื่องร้องเรียน', 'รับทราบ ต่อไป', 'ไฟทางดับ หน้าโรงเรียน']) await ma.say(words)
    await town.settle()
    const away = everything({ status: 500 })
    await kham.tap('ส่งเรื่อง')
    await ma.say('ข้าม')
    await town.settle()
    for (let minutes = 0; minutes < 5; minutes++) {
      await town.later(60_000)
      await town.settle()
    }
    away.clear()
    // Pushes that failed are tried less and less often.
    await town.later(5 * 60_000)
    await town.settle()
    expect([timesTold(kham, received), timesTold(ma, where)]).toEqual([1, 0])
    expect(town.line.quota.used).toBe(1)
    await ma.sticker()
    await town.settle()
    expect(told(ma).indexOf(where)).toBeGreaterThanOrEqual(0)
    expect(town.line.quota.used).toBe(1)
  })

  test('LINE takes every answer and loses its own: nothing is said twice', async () => {
    const away = everything({ replyLostAfterAccept: true })
    await ready(kham)
    await kham.tap('ส่งเรื่อง')
    await kham.hears(received)
    await town.settle()
    away.clear()
    await town.later(25_000)
    await town.settle()
    await town.later(hours(1))
    await town.settle()
    expect(timesTold(kham, received)).toBe(1)
    expect(timesTold(kham, where)).toBe(1)
    expect(town.line.quota.used).toBe(0)
  })
})

describe('what LINE brings an hour late', () => {
  /** The person does it, and it reaches nobody; resolves with the way to bring it again. */
  async function lost(act: () => Promise<unknown>): Promise<() => Promise<void>> {
    const url = String(town.line.world.webhook.url)
    town.line.connect()
    await act()
    town.line.connect(url)
    const [id = ''] = town.line.deliveries.at(-1)?.eventIds ?? []
    return async () => {
      await town.line.redeliver(id)
      await town.settle()
    }
  }

  test('the last tap: the number is pushed, since its reply token is dead', async () => {
    await ready(kham)
    const bring = await lost(() => kham.tap('ส่งเรื่อง'))
    await town.later(hours(1))
    await bring()
    expect(timesTold(kham, received)).toBe(1)
    expect(town.line.quota.used).toBe(1)
  })

  test('the same, and the power goes before the number is told', async () => {
    await ready(kham)
    const bring = await lost(() => kham.tap('ส่งเรื่อง'))
    await town.later(hours(1))
    town.cutPowerAt('work:effects')
    await bring().catch(() => undefined)
    expect(await afterPowerCut(town)).toBe(true)
    expect(timesTold(kham, received)).toBe(1)
  })

  test('a tap: it does not undo what was changed meanwhile', async () => {
    await kham.say('แจ้งเรื่องร้องเรียน')
    await kham.say('รับทราบ ต่อไป')
    await kham.hears('อยากแจ้งเรื่องอะไรคะ')
    const first = kham.quickReplies()[0]
    const second = kham.quickReplies()[1]
    if (!first || !second) throw new Error('no buttons')
    const bring = await lost(() => kham.tap(first.action))
    await town.later(60_000)
    await kham.tap(second.action)
    for (const words of ['ถนนเป็นหลุมลึกมาก', 'ข้าม', 'หมู่ 5 ข้างวัด', 'ข้าม']) await kham.say(words)
    await kham.hears('ตรวจดูก่อนนะคะ')
    await town.settle()
    const category = async () => (await town.services.chats.get(kham.id)).talk.draft?.answers.category
    const chosen = await category()
    await kham.say('แก้ไขหมวด')
    await kham.hears('อยู่ในหมวดไหนคะ')
    await town.later(hours(1))
    await bring()
    expect(await category()).toBeUndefined()
    await kham.tap(second.action)
    await town.settle()
    expect(await category()).toBe(chosen)
  })

  test('that they had blocked us: they have written since, so they hear of the outcome', async () => {
    await kham.say('สวัสดี')
    const bring = await lost(() => kham.block())
    await town.later(60_000)
    await kham.unblock()
    await town.later(hours(1))
    await bring()
    const c = await filed(town, kham)
    await move(town, c, { move: 'propose' })
    await town.settle()
    expect(timesTold(kham, 'แจ้งว่าทำเสร็จแล้วค่ะ')).toBe(1)
  })

  test('that they had become a friend: they have blocked us since, so nothing counts as told', async () => {
    await kham.say('สวัสดี')
    const bring = await lost(() => kham.follow())
    await town.later(60_000)
    await kham.block()
    await town.later(hours(1))
    await bring()
    const c = await filed(town, kham)
    await move(town, c, { move: 'propose' })
    await town.settle()
    expect(await movesOf(town, c)).toEqual(['open', 'propose'])
  })
})
