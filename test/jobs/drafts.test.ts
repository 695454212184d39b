import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  at,
  createTown,
  lookTwice,
  noticesOf,
  type Person,
  pushesTo,
  tick,
  told,
  type Town,
} from './support.js'

let town: Town
let kham: Person
beforeEach(async () => {
  town = await createTown({ now: at('2026-11-16 09:00'), line: { quota: 300 } })
  kham = town.resident('ยายคำ')
})
afterEach(async () => {
  expect(town.line.breaches).toEqual([])
  await town.stop()
})

async function halfAComplaint(who: Person): Promise<void> {
  await who.say('แจ้งเรื่องร้องเรียน')
  await who.hears('ใช้ข้อมูลของคุณอย่างไร')
  await who.tap('รับทราบ ต่อไป')
  await who.hears('อยากแจ้งเรื่องอะไรคะ')
  await who.say('ไฟทางดับ 3 ดวง ซอยข้างวัด')
  await who.hears('ไฟฟ้าสาธารณะ')
  await town.settle()
}
const reminder = 'ที่พิมพ์ค้างไว้ยังไม่ได้ส่งค่ะ'

describe('an entry left for two days', () => {
  beforeEach(() => halfAComplaint(kham))

  test('is spoken of once, and goes on where it was left', async () => {
    await tick(town, '2026-11-17 10:00', 'drafts')
    expect(told(kham)).not.toContain(reminder)
    await tick(town, '2026-11-18 10:00', 'drafts')
    expect(told(kham)).toMatch(/“แจ้งเรื่องร้องเรียน” ที่พิมพ์ค้างไว้ยังไม่ได้ส่งค่ะ\nทำต่อได้ถึง 23 พ.ย. 2569/)
    expect(told(kham)).not.toContain('ไฟทางดับ')
    await tick(town, '2026-11-19 10:00', 'drafts')
    expect(pushesTo(town, kham)).toBe(1)
    await kham.tap('ทำต่อไป')
    await kham.hears('มีรูปไหมคะ')
    await town.settle()
    await tick(town, '2026-11-22 10:00', 'drafts')
    expect(pushesTo(town, kham)).toBe(1)
  })

  test('can be given up from the reminder', async () => {
    await tick(town, '2026-11-18 10:00', 'drafts')
    await kham.tap('ยกเลิก')
    await kham.hears('ยกเลิกแล้วค่ะ')
  })

  test('not when it was taken up again meanwhile, nor at night', async () => {
    town.clock.now = at('2026-11-17 09:00')
    await kham.say('ข้าม')
    await kham.hears('ตรงไหนคะ')
    await town.settle()
    await tick(town, '2026-11-18 10:00', 'drafts')
    await tick(town, '2026-11-19 20:00', 'drafts')
    expect(pushesTo(town, kham)).toBe(0)
  })

  test('not when it is about to expire anyway', async () => {
    await tick(town, '2026-11-22 10:00', 'drafts')
    expect(pushesTo(town, kham)).toBe(0)
  })

  test('not to somebody who has blocked the account', async () => {
    await kham.block()
    await town.settle()
    await tick(town, '2026-11-18 10:00', 'drafts')
    expect(await noticesOf(town, kham)).toEqual([])
  })

  test('it is the first thing to be saved on when messages run low', async () => {
    town.line.quota.set({ used: 250 })
    await tick(town, '2026-11-18 10:00', 'drafts')
    expect(await noticesOf(town, kham)).toMatchObject([{ state: 'dropped', why: 'quota' }])
  })

  test('once, with two servers at the same moment', async () => {
    await lookTwice(town, '2026-11-18 10:00', 'drafts')
    expect(pushesTo(town, kham)).toBe(1)
    expect((await town.services.chats.collection.findOne({ _id: kham.id }))?.talk.draft?.reminded).toBe(true)
  })

  test('once, when the power went before the chat could remember it', async () => {
    await tick(town, '2026-11-18 10:00', 'drafts')
    const forgets = { $unset: { 'talk.draft.reminded': '' as const }, $inc: { rev: 1 } }
    await town.services.chats.collection.updateOne({ _id: kham.id }, forgets)
    await tick(town, '2026-11-19 10:00', 'drafts')
    expect(await noticesOf(town, kham)).toHaveLength(1)
  })

  test('once, when the power goes before the run is done', async () => {
    town.cutPowerAt('job:ran')
    await tick(town, '2026-11-18 10:00', 'drafts').catch(() => undefined)
    expect(town.crashed).toBe(true)
    await town.boot()
    await tick(town, '2026-11-18 10:10', 'drafts')
    expect(await noticesOf(town, kham)).toHaveLength(1)
    expect(pushesTo(town, kham)).toBe(1)
  })
})

describe('nothing to be reminded of', () => {
  test('where nothing was answered yet', async () => {
    await kham.say('แจ้งเรื่องร้องเรียน')
    await kham.hears('ใช้ข้อมูลของคุณอย่างไร')
    await kham.tap('รับทราบ ต่อไป')
    await kham.hears('อยากแจ้งเรื่องอะไรคะ')
    await town.settle()
    await tick(town, '2026-11-18 10:00', 'drafts')
    expect(pushesTo(town, kham)).toBe(0)
  })

  test('in the chat of a staff member, who has the digest', async () => {
    const somchai = await town.officer('สมชาย', ['officer'], 'public-works')
    await halfAComplaint(somchai)
    await tick(town, '2026-11-18 10:00', 'drafts')
    expect(pushesTo(town, somchai)).toBe(0)
  })
})

test('in English to those who chose it', async () => {
  await kham.say('English')
  await kham.hears('I will use English')
  await kham.say('Report a problem')
  await kham.hears('uses your data')
  await kham.tap('OK, Next')
  await kham.say('three street lights are out')
  await town.settle()
  await tick(town, '2026-11-18 10:00', 'drafts')
  expect(told(kham)).toMatch(
    /\nYour unfinished “Report a problem” has not been sent.\nYou can continue until 23 Nov 2026/,
  )
})
