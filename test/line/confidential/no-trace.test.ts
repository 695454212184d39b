import { Writable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import pino from 'pino'
import type { FaultPoint } from '../../../src/faults.js'
import { showReceipt } from '../../../src/sealed/receipt.js'
import { afterPowerCut } from '../../faults/power.js'
import { integrityOfficers } from '../../support/integrity.js'
import { createTown, type Town, told } from '../../support/town.js'
import { begin, receiptOf } from './support.js'

/**
 * What a thief of the database, its oplog and the logs would find after reports were told, given up, cut short, sent
 * and come back to: no word, no place, no receipt, and no document or oplog entry with both an account and a report.
 */
const CANARY = {
  words: ['ปลัดสมปองรับซองห้าหมื่น', 'หลังตลาดสดร้านลาบ', 'คืนวันลอยกระทง', 'ห้าหมื่นสองพันบาท'],
  place: ['19.135792', 'ศาลาริมน้ำของยายทองคำ'],
  file: ['สลิปโอนเงินปลัด'],
}
const lines: string[] = []
let town: Town
let receipts: string[]
let accounts: string[]

beforeAll(async () => {
  const log = pino(
    { level: 'debug' },
    new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) }),
  )
  town = await createTown({ log })
  await integrityOfficers(town, 2)
  const [a, b, c, d] = ['หนึ่ง', 'สอง', 'สาม', 'สี่'].map((name) => town.resident(name))
  if (!a || !b || !c || !d) throw new Error('nobody')
  accounts = [a.id, b.id, c.id, d.id]
  receipts = [await tells(a), await tells(b, 'lane:sealed'), await tells(c, 'lane:submitted')]
  await givesUp(d)
  await meetsAFault(d)
  await comesLate(d)
  await comesBack(a, receipts[0] ?? '')
  await a.say(`ลืมไป ${showReceipt(receipts[0] ?? '')} ใช้ยังไงนะ`)
  await a.hears('จึงไม่ได้เก็บไว้ค่ะ')
  await town.settle()
}, 120_000)
afterAll(() => town.stop())

type Person = ReturnType<Town['resident']>

async function tells(who: Person, cut?: FaultPoint): Promise<string> {
  const [what = '', where = '', when = '', amount = ''] = CANARY.words
  await begin(who)
  if (cut === 'lane:sealed') town.cutPowerAt(cut)
  await who.say(what)
  await afterPowerCut(town)
  await who.hears('เข้ารหัสเก็บแล้ว 1 ข้อความค่ะ')
  await who.say(where)
  await who.hears('เข้ารหัสเก็บแล้ว 2 ข้อความค่ะ')
  await who.tap('เล่าเสร็จแล้ว')
  await who.hears('เกิดขึ้นเมื่อไรคะ')
  await who.say(when)
  await who.hears('เกิดขึ้นที่ไหนคะ')
  await who.sendPlace({ lat: 19.135792, lng: 99.9, title: CANARY.place[1] ?? '' })
  await who.hears('เท่าไรคะ')
  await who.say(amount)
  await who.hears('มีรูปหรือไฟล์ PDF')
  await who.file(`${CANARY.file[0]}.pdf`, Buffer.from(`%PDF-1.4\n${what}\n%%EOF`))
  await who.hears('เข้ารหัสเก็บแล้ว 1 ไฟล์ค่ะ')
  await who.tap('ส่งหลักฐานเสร็จแล้ว')
  await who.hears('รับแจ้งเตือน')
  await who.tap('แจ้งเตือนทาง LINE')
  await who.hears('ตรวจดูก่อนส่งนะคะ')
  if (cut === 'lane:submitted') town.cutPowerAt(cut)
  await who.tap('ยืนยันส่ง')
  await afterPowerCut(town)
  await who.hears('พิมพ์รหัส 20 หลักกลับมา')
  const digits = receiptOf(who)
  await who.say(digits)
  await who.hears('รหัสตรงกันค่ะ')
  return digits
}

async function givesUp(who: Person): Promise<void> {
  await begin(who)
  await who.say(CANARY.words[0] ?? '')
  await who.hears('เข้ารหัสเก็บแล้ว 1 ข้อความค่ะ')
  await who.say('เมนู')
  await who.hears('มีเรื่องอะไรให้ช่วยคะ')
}

/** A library fails and quotes what it was given. */
async function meetsAFault(who: Person): Promise<void> {
  await begin(who)
  const { channel } = town.services
  const { add } = channel
  channel.add = async () => {
    throw new Error(`cannot store { text: '${CANARY.words[0]}', chat: '${who.id}' }`)
  }
  await who.say(CANARY.words[0] ?? '')
  expect(town.line.deliveries.at(-1)?.status).toBe(503)
  channel.add = add
  await who.say('เมนู')
  await who.hears('มีเรื่องอะไรให้ช่วยคะ')
}

/** Said in the lane while no server was there; LINE brings it when the person is elsewhere. */
async function comesLate(who: Person): Promise<void> {
  await begin(who)
  const url = town.line.world.webhook.url ?? ''
  town.line.connect('http://127.0.0.1:9/away')
  await who.say(CANARY.words[1] ?? '')
  const id = town.line.deliveries.at(-1)?.eventIds[0] ?? ''
  town.line.connect(url)
  town.clock.now = new Date(town.clock.now.getTime() + 2_000)
  await who.say('เมนู')
  await who.hears('มีเรื่องอะไรให้ช่วยคะ')
  await town.line.redeliver(id)
  await town.settle()
}

async function comesBack(who: Person, digits: string): Promise<void> {
  await who.say(digits)
  await who.hears('ยังไม่มีข้อความจากเจ้าหน้าที่ค่ะ')
  await who.tap('เพิ่มข้อมูล')
  await who.hears('ส่งถึงเจ้าหน้าที่ทันที')
  await who.say(CANARY.words[3] ?? '')
  await who.hears('เข้ารหัสส่งแล้ว 1 รายการค่ะ')
  await who.tap('เพิ่มเสร็จแล้ว')
  await who.hears('กลับมาได้ด้วยรหัสเดิม')
}

/** Everything readable in a document: its JSON, and its bytes as text. */
function textOf(value: unknown): string {
  if (Buffer.isBuffer(value)) return value.toString('utf8')
  if (value && typeof value === 'object' && '_bsontype' in value) {
    const bytes = (value as { buffer?: Uint8Array; value?: () => unknown }).buffer
    return bytes instanceof Uint8Array ? Buffer.from(bytes).toString('utf8') : String(value)
  }
  if (value instanceof Date) return value.toISOString()
  if (value && typeof value === 'object')
    return Object.entries(value)
      .map(([key, inner]) => `${key}:${textOf(inner)}`)
      .join(' ')
  return String(value)
}

async function documents(): Promise<{ where: string; text: string }[]> {
  const { db } = town.services.database
  const all = []
  for (const { name } of await db.listCollections().toArray())
    for await (const one of db.collection(name).find({})) all.push({ where: name, text: textOf(one) })
  return all
}

async function oplog(): Promise<string[]> {
  const client = await new mongoose.mongo.MongoClient(process.env.TEST_MONGODB_URI ?? '').connect()
  try {
    const own = new RegExp(`^${town.store.dbName}\\.`)
    const entries = client
      .db('local')
      .collection('oplog.rs')
      .find({ $or: [{ ns: own }, { 'o.applyOps.ns': own }] })
    return (await entries.toArray()).map(textOf)
  } finally {
    await client.close()
  }
}

const words = () => [
  ...CANARY.words,
  ...CANARY.place,
  ...CANARY.file,
  ...receipts,
  ...receipts.map((digits) => showReceipt(digits)),
]
const withAny = (text: string, some: string[]) => some.filter((one) => text.includes(one))

test('no word, place, file name or receipt stands in any collection', async () => {
  const all = await documents()
  expect(all.length).toBeGreaterThan(20)
  expect(all.filter(({ text }) => withAny(text, words()).length).map(({ where }) => where)).toEqual([])
})

test('nor in any entry of the oplog, and none has both an account and anything of a report', async () => {
  const entries = await oplog()
  expect(entries.length).toBeGreaterThan(50)
  expect(entries.filter((entry) => withAny(entry, words()).length)).toEqual([])
  const { db } = town.services.database
  const cases = await db.collection('confidential_reports').distinct('_id')
  const keys = (await db.collection('confidential_pieces').distinct('key')) as string[]
  const handles = await db.collection('confidential_turns').distinct('_id')
  const ofReports = [...cases, ...keys, ...handles].map(String)
  expect(ofReports.length).toBeGreaterThan(20)
  const both = entries.filter(
    (entry) =>
      withAny(entry, accounts).length &&
      (withAny(entry, ofReports).length || entry.includes('age-encryption')),
  )
  expect(both).toEqual([])
  // The same of what is there now.
  const now = await documents()
  expect(now.filter(({ text }) => withAny(text, accounts).length && withAny(text, ofReports).length)).toEqual(
    [],
  )
})

test('a chat says that it used the lane, and nothing of what was said there', async () => {
  const chats = await town.services.database.db.collection('chats').find().toArray()
  const texts = [...chats.map(textOf), ...(await oplog()).filter((entry) => withAny(entry, accounts).length)]
  expect(texts.some((text) => text.includes('corruption-report'))).toBe(true)
  for (const said of ['เล่าเท่าที่ทราบ', 'เข้ารหัสเก็บแล้ว', 'รหัสอ่านคำตอบ:', 'ลบเบาะแส', 'ยังไม่มีข้อความจากเจ้าหน้าที่'])
    expect(texts.filter((text) => text.includes(said))).toEqual([])
})

test('no word, account or receipt stands in the logs, whatever went wrong', () => {
  expect(lines.some((line) => line.includes('could not be stored'))).toBe(true)
  expect(lines.filter((line) => withAny(line, [...words(), ...accounts]).length)).toEqual([])
})

test('nor on any page of figures, nor in a push or a notice', async () => {
  const { db } = town.services.database
  expect(await db.collection('notices').countDocuments()).toBe(0)
  expect(town.line.calls.filter(({ endpoint }) => endpoint === 'message/push')).toEqual([])
  const [who] = accounts
  expect(told(town.line.person(who ?? ''))).toBeTruthy()
})
