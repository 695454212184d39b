import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { FaultPoint } from '../../../src/faults.js'
import { afterPowerCut } from '../../faults/power.js'
import { integrityOfficers } from '../../support/integrity.js'
import { createTown, type Town, told } from '../../support/town.js'
import { answersOf, begin, readBy, receiptOf, toSummary } from './support.js'

/**
 * The power goes at every point between two effects of the lane; another process takes over, with LINE sending again
 * what was not answered with 200. Nothing is stored twice, nothing that was destroyed comes back, no report is lost
 * once it was confirmed, and a receipt that nobody saw is replaced.
 */
let town: Town
let office: Awaited<ReturnType<typeof integrityOfficers>>
let who: ReturnType<Town['resident']>
beforeEach(async () => {
  town = await createTown()
  office = await integrityOfficers(town, 1)
  who = town.resident('ผู้แจ้ง')
})
afterEach(async () => {
  expect(town.line.breaches).toEqual([])
  await town.stop()
})

const count = (collection: string) => town.services.database.db.collection(collection).countDocuments({})

const telling = [
  'intake:loaded',
  'lane:begun',
  'lane:sealed',
  'lane:written',
  'intake:folded',
  'intake:written',
]
test.each(telling as FaultPoint[])('at %s, while telling: the words are there once', async (point) => {
  await begin(who)
  town.cutPowerAt(point)
  await who.say('ถูกเรียกเงินตอนยื่นแบบ')
  expect(await afterPowerCut(town)).toBe(true)
  await who.say('เล่าเสร็จแล้ว')
  await who.hears('เกิดขึ้นเมื่อไรคะ')
  for (const next of ['ที่ไหนคะ', 'เท่าไรคะ', 'มีรูปหรือไฟล์ PDF', 'รับแจ้งเตือน']) {
    await who.tap('ข้าม')
    await who.hears(next)
  }
  await who.tap('ต่อไป ไม่แจ้งเตือน')
  await who.hears('ตรวจดูก่อนส่งนะคะ')
  await who.tap('ยืนยันส่ง')
  await who.hears('พิมพ์รหัส 20 หลักกลับมา')
  const all = await readBy(town, office.first)
  expect(all.map(answersOf)).toEqual([['what: ถูกเรียกเงินตอนยื่นแบบ']])
  expect(all[0]?.map(({ type }) => type)).toEqual(['meta', 'answer'])
})

const sending = [
  'intake:loaded',
  'lane:sending',
  'lane:submitted',
  'lane:written',
  'intake:folded',
  'intake:written',
]
describe.each(sending as FaultPoint[])('at %s, while sending', (point) => {
  test('it is sent once, and a receipt that opens it is had in the end', async () => {
    await toSummary(who, 'เรื่องเดียว')
    town.cutPowerAt(point)
    await who.tap('ยืนยันส่ง')
    expect(await afterPowerCut(town)).toBe(true)
    if (!/\d{4} \d{4} \d{4}/.test(told(who))) {
      await who.say('ได้หรือยังคะ')
      await who.hears('ขอรหัสใหม่')
      await who.tap('ขอรหัสใหม่')
      await who.hears('รหัสใหม่ค่ะ')
    }
    await who.say(receiptOf(who))
    await who.hears('รหัสตรงกันค่ะ')
    expect((await readBy(town, office.first)).map(answersOf)).toEqual([['what: เรื่องเดียว']])
    expect(await count('confidential_reports')).toBe(1)
  })
})

test('at lane:submitted, and no event comes again: whatever is said next brings a receipt', async () => {
  await toSummary(who, 'เรื่องเดียว')
  town.cutPowerAt('lane:submitted')
  await who.tap('ยืนยันส่ง')
  await town.settle().catch(() => undefined)
  await town.boot()
  await who.say('ยกเลิก')
  await who.hears('พิมพ์รหัส 20 หลักกลับมา')
  await who.say(receiptOf(who))
  await who.hears('รหัสตรงกันค่ะ')
})

test.each(['lane:sending'] as FaultPoint[])(
  'at %s, and the person cancels: nothing is sent',
  async (point) => {
    await toSummary(who, 'เรื่องเดียว')
    town.cutPowerAt(point)
    await who.tap('ยืนยันส่ง')
    await town.settle().catch(() => undefined)
    await town.boot()
    await who.say('ยกเลิก')
    await who.hears('ลบเบาะแสที่ยังไม่ได้ส่งแล้วค่ะ')
    expect(await count('confidential_reports')).toBe(0)
  },
)

const leaving = ['intake:loaded', 'lane:abandoned', 'lane:written', 'intake:folded', 'intake:written']
test.each(leaving as FaultPoint[])(
  'at %s, while cancelling: it is destroyed, and stays so',
  async (point) => {
    await begin(who)
    await who.say('เรื่องที่ไม่อยากแจ้งแล้ว')
    await who.hears('เข้ารหัสเก็บแล้ว 1 ข้อความค่ะ')
    town.cutPowerAt(point)
    await who.say('ยกเลิก')
    expect(await afterPowerCut(town)).toBe(true)
    await who.say('สวัสดีค่ะ')
    await who.waitForReply()
    await town.settle()
    expect([await count('confidential_reports'), await count('confidential_pieces')]).toEqual([0, 0])
    await who.say('ติดตามเรื่อง')
    await who.hears('ยังไม่มีเรื่องที่แจ้งไว้ค่ะ')
  },
)

test('at lane:written, while an answer is replaced: the old piece is not sent after all', async () => {
  await toSummary(who, 'คำเก่าที่ไม่อยากให้ใครเห็น')
  await who.say('แก้ไขเรื่องที่เล่า')
  await who.hears('เล่าเท่าที่ทราบค่ะ')
  await who.say('คำใหม่')
  await who.hears('เข้ารหัสเก็บแล้ว 1 ข้อความค่ะ')
  town.cutPowerAt('lane:written')
  await who.tap('เล่าเสร็จแล้ว')
  await town.settle().catch(() => undefined)
  await town.boot()
  // LINE does not send it again.
  await who.say('ยืนยันส่ง')
  await who.hears('พิมพ์รหัส 20 หลักกลับมา')
  expect((await readBy(town, office.first)).map(answersOf)).toEqual([['what: คำใหม่']])
})

test('at lane:written, while going back: one step back, and not two', async () => {
  await begin(who)
  await who.say('เรื่องเดียว')
  await who.hears('เข้ารหัสเก็บแล้ว 1 ข้อความค่ะ')
  await who.tap('เล่าเสร็จแล้ว')
  await who.hears('เกิดขึ้นเมื่อไรคะ')
  await who.say('เมื่อวาน')
  await who.hears('เกิดขึ้นที่ไหนคะ')
  town.cutPowerAt('lane:written')
  await who.say('ย้อนกลับ')
  expect(await afterPowerCut(town)).toBe(true)
  await who.hears('เกิดขึ้นเมื่อไรคะ')
  expect(told(who)).toContain('ต่อจากเดิมได้เลย')
})

test('an event that comes again an hour late takes no effect and is quoted nowhere', async () => {
  await begin(who)
  await who.say('มาครั้งเดียว')
  const id = town.line.deliveries.at(-1)?.eventIds[0] ?? ''
  await who.hears('เข้ารหัสเก็บแล้ว 1 ข้อความค่ะ')
  const before = await count('confidential_pieces')
  await town.line.redeliver(id)
  await town.settle()
  expect(await count('confidential_pieces')).toBe(before)

  // Said while the server was away; the person has left the lane when LINE brings it.
  const url = town.line.world.webhook.url ?? ''
  town.line.connect('http://127.0.0.1:9/away')
  await who.say('ผู้ใหญ่เขียวเป็นคนทำ')
  const lost = town.line.deliveries.at(-1)?.eventIds[0] ?? ''
  town.line.connect(url)
  town.clock.now = new Date(town.clock.now.getTime() + 5_000)
  await who.say('เมนู')
  await who.hears('มีเรื่องอะไรให้ช่วยคะ')
  await town.later(3600_000)
  await town.line.redeliver(lost)
  await town.settle()
  const chats = JSON.stringify(await town.services.database.db.collection('chats').find().toArray())
  expect(chats).toContain('เพิ่งมาถึงระบบ')
  expect(chats).not.toContain('ผู้ใหญ่เขียว')
})

test('two servers, every event to both at once: one of each, and one answer', async () => {
  const first = town.line.world.webhook.url ?? ''
  await town.boot()
  const second = town.line.world.webhook.url ?? ''
  town.line.everyEventTwice()
  let turn = 0
  const speak = async (text: string, hears: string) => {
    town.line.connect(turn++ % 2 ? first : second)
    await who.say(text)
    await who.hears(hears)
  }
  await speak('แจ้งเบาะแสทุจริต', 'ต้องการแจ้งทางไหนคะ')
  await speak('ต่อไป แจ้งในแชตนี้', 'คนใดไหมคะ')
  await speak('ไม่มี ต่อไป', 'เล่าเท่าที่ทราบค่ะ')
  await speak('คำที่หนึ่ง', 'เข้ารหัสเก็บแล้ว 1 ข้อความค่ะ')
  await speak('คำที่สอง', 'เข้ารหัสเก็บแล้ว 2 ข้อความค่ะ')
  await speak('เล่าเสร็จแล้ว', 'เกิดขึ้นเมื่อไรคะ')
  for (const next of ['ที่ไหนคะ', 'เท่าไรคะ', 'มีรูปหรือไฟล์ PDF', 'รับแจ้งเตือน']) await speak('ข้าม', next)
  await speak('ต่อไป ไม่แจ้งเตือน', 'ตรวจดูก่อนส่งนะคะ')
  await speak('ยืนยันส่ง', 'พิมพ์รหัส 20 หลักกลับมา')
  await speak(receiptOf(who), 'รหัสตรงกันค่ะ')
  expect((await readBy(town, office.first)).map(answersOf)).toEqual([['what: คำที่หนึ่ง', 'what: คำที่สอง']])
})
