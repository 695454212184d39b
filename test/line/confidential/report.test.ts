import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { decryptWith } from '../../../src/sealed/age.js'
import { addDays, bangkokDay } from '../../../src/municipality/calendar.js'
import { isStored } from '../../stories/support.js'
import { integrityOfficers } from '../../support/integrity.js'
import { createTown, type Town, told } from '../../support/town.js'
import { answersOf, begin, readBy, receiptOf, reports, toSummary } from './support.js'

let town: Town
let office: Awaited<ReturnType<typeof integrityOfficers>>
beforeAll(async () => {
  town = await createTown()
  office = await integrityOfficers(town, 2, { escrow: true })
})
afterEach(() => expect(town.line.breaches).toEqual([]))
// Ten new reports an hour, all together, come at once; more are spread out in time.
beforeEach(() => void (town.clock.now = new Date(town.clock.now.getTime() + 30 * MINUTE)))
afterAll(() => town.stop())

const MINUTE = 60_000
const reportsStored = () => town.services.database.db.collection('confidential_reports').countDocuments({})
const unsent = () =>
  town.services.database.db.collection('confidential_reports').countDocuments({ state: 'begun' })
async function skips(who: ReturnType<Town['resident']>, n: number): Promise<void> {
  const asked = ['เกิดขึ้นเมื่อไรคะ', 'เกิดขึ้นที่ไหนคะ', 'เท่าไรคะ', 'มีรูปหรือไฟล์ PDF', 'รับแจ้งเตือน']
  for (let i = 0; i < n; i++) {
    await who.hears(asked[i] ?? '')
    await who.tap('ข้าม')
  }
}

/** The report in which these words stand. */
const withWords = async (words: string) =>
  (await readBy(town, office.first)).find((pieces) => answersOf(pieces).some((one) => one.includes(words)))

test('a report is told, sealed, sent, its receipt typed back, and read by an officer', async () => {
  const dao = town.resident('ดาว')
  await dao.say('แจ้งเบาะแสทุจริต')
  await dao.hears('ต้องการแจ้งทางไหนคะ')
  expect(told(dao)).toMatch(
    /^• ไม่มีช่องทางใดรับประกัน[\s\S]*ช่องทางนี้แยกจาก[\s\S]*บริษัท LINE และระบบจะเห็น[\s\S]*\/report\?openExternalBrowser=1[\s\S]*1205/,
  )
  await begin(dao)
  await dao.say('ช่างโยธาขอเงินค่าเซ็นแบบบ้าน')
  await dao.hears('เข้ารหัสเก็บแล้ว 1 ข้อความค่ะ')
  await dao.say('บอกว่าถ้าไม่ให้จะดองเรื่องไว้')
  await dao.hears('เข้ารหัสเก็บแล้ว 2 ข้อความค่ะ')
  await dao.say('หมดแล้วค่ะ')
  await dao.hears('เกิดขึ้นเมื่อไรคะ')
  await dao.say('วันจันทร์ที่แล้ว')
  await dao.hears('เกิดขึ้นที่ไหนคะ')
  await dao.sendPlace({ lat: 19.123456, lng: 99.9, title: 'ร้านกาแฟ' })
  await dao.hears('เท่าไรคะ')
  await dao.say('ห้าพันบาท')
  await dao.hears('มีรูปหรือไฟล์ PDF')
  await dao.sendPhoto()
  await dao.hears('เข้ารหัสเก็บแล้ว 1 ไฟล์ค่ะ')
  await dao.file('ลับ.pdf', Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF'))
  await dao.hears('เข้ารหัสเก็บแล้ว 2 ไฟล์ค่ะ')
  await dao.tap('ส่งหลักฐานเสร็จแล้ว')
  await dao.hears('รับแจ้งเตือนเมื่อมีคำตอบไหมคะ')
  await dao.tap('ต่อไป ไม่แจ้งเตือน')
  await dao.hears('ตรวจดูก่อนส่งนะคะ')
  expect(told(dao)).toMatch(
    /เข้ารหัสแล้ว 2 ข้อความ[\s\S]*เข้ารหัสแล้ว 2 ไฟล์[\s\S]*เจ้าหน้าที่รับเบาะแส 2 คน[\s\S]*ประธานสภาทนายความจังหวัด[\s\S]*แจ้ง ป\.ป\.ช\. โดยตรงได้ที่ 1205/,
  )
  expect(told(dao)).not.toContain('ช่างโยธา')
  await dao.tap('ยืนยันส่ง')
  await dao.hears('พิมพ์รหัส 20 หลักกลับมา')
  expect(told(dao)).toContain('วันพฤหัสบดีที่ 19 พฤศจิกายน 2569')
  const digits = receiptOf(dao)
  await dao.say('1234 5678 9012 3456 7890')
  await dao.hears('ยังไม่ตรงค่ะ')
  await dao.say(digits.replace(/\d/g, (d) => String.fromCharCode(0x0e50 + Number(d))))
  await dao.hears('รหัสตรงกันค่ะ')
  const pieces = await withWords('ช่างโยธา')
  expect(answersOf(pieces)).toEqual([
    'what: ช่างโยธาขอเงินค่าเซ็นแบบบ้าน',
    'what: บอกว่าถ้าไม่ให้จะดองเรื่องไว้',
    'when: วันจันทร์ที่แล้ว',
    'where: 19.123456, 99.900000 ร้านกาแฟ',
    'amount: ห้าพันบาท',
  ])
  expect(pieces?.map(({ type }) => type)).toEqual(['meta', ...Array(5).fill('answer'), 'photo', 'file'])
  // The chat is free for anything else.
  await dao.say('ติดตามเรื่อง')
  await dao.hears('ยังไม่มีเรื่องที่แจ้งไว้ค่ะ')
})

test('in English, by somebody in a hurry who types what the buttons say', async () => {
  const tim = town.resident('Tim')
  await tim.say('English')
  await tim.waitForReply()
  const steps: [string, string][] = [
    ['Report corruption', 'Which way would you like?'],
    ['next: report here', 'Does it concern any of these'],
    ['no', 'Tell what you know'],
    ['He wanted 500 for the stamp', '1 message is encrypted'],
    ['that’s all', 'When did it happen?'],
    ['Skip', 'Where did it happen?'],
    ['skip', 'How much money'],
    ['no', 'Do you have photos'],
    ['no', 'Would you like to be notified'],
    ['no', 'Please check before sending'],
    ['yes', 'type the 20 digits back'],
  ]
  for (const [says, hears] of steps) {
    await tim.say(says)
    await tim.hears(hears)
  }
  await tim.say(receiptOf(tim))
  await tim.hears('The code matches.')
  expect(answersOf(await withWords('500 for'))).toEqual(['what: He wanted 500 for the stamp'])
})

describe('whom it concerns', () => {
  test('is left out before anything is sealed, and so is the spare key if the reporter says so', async () => {
    const [first, second] = office.officers
    const kaew = town.resident('แก้ว')
    await kaew.say('แจ้งเบาะแสทุจริต')
    await kaew.hears('ต้องการแจ้งทางไหนคะ')
    await kaew.tap('ต่อไป แจ้งในแชตนี้')
    await kaew.hears('เกี่ยวกับเจ้าหน้าที่รับเบาะแสคนใดไหมคะ')
    await kaew.tap('นิติกร 2')
    await kaew.hears('คนที่เปิดอ่านไม่ได้: นิติกร 2')
    await kaew.tap(/^กุญแจสำรอง/)
    await kaew.hears('นิติกร 2, กุญแจสำรอง')
    await kaew.tap('ต่อไป')
    await kaew.hears('เล่าเท่าที่ทราบค่ะ')
    await kaew.say('นิติกรสองรับซองจากผู้รับเหมา')
    await kaew.hears('เข้ารหัสเก็บแล้ว 1 ข้อความค่ะ')
    await kaew.tap('เล่าเสร็จแล้ว')
    await skips(kaew, 4)
    await kaew.hears('รับแจ้งเตือนเมื่อมีคำตอบไหมคะ')
    await kaew.tap('ต่อไป ไม่แจ้งเตือน')
    await kaew.hears('เจ้าหน้าที่รับเบาะแส 1 คน')
    expect(told(kaew)).not.toContain('ประธานสภาทนายความ')
    await kaew.tap('ยืนยันส่ง')
    await kaew.hears('พิมพ์รหัส 20 หลักกลับมา')
    const ofSecond = (await town.services.channel.casesOf(second?.id ?? '')).map(({ caseId }) => caseId)
    const ofFirst = await town.services.channel.casesOf(first?.id ?? '')
    const [mine, ...others] = ofFirst.filter(({ caseId }) => !ofSecond.includes(caseId))
    expect(others).toEqual([])
    const { pieces } = await town.services.channel.readAs(first?.id ?? '', mine?.caseId ?? '')
    for (const { sealed } of pieces) {
      for (const identity of [second?.keys.identity ?? '', office.escrow?.identity ?? ''])
        await expect(decryptWith(identity, sealed)).rejects.toMatchObject({ code: 'unopenable' })
      expect(await decryptWith(first?.keys.identity ?? '', sealed)).toBeTruthy()
    }
  })

  test('being all of them ends it with ป.ป.ช., and words typed meanwhile are kept nowhere', async () => {
    const nit = town.resident('นิตย์')
    await nit.say('แจ้งเบาะแสทุจริต')
    await nit.hears('ต้องการแจ้งทางไหนคะ')
    await nit.say('ผมจะเล่าเรื่องปลัดแดง')
    await nit.hears('ยังไม่ได้เก็บข้อความเมื่อครู่')
    await nit.tap('ต่อไป แจ้งในแชตนี้')
    await nit.hears('เกี่ยวกับเจ้าหน้าที่รับเบาะแสคนใดไหมคะ')
    await nit.sendPhoto()
    await nit.hears('ยังไม่ได้เก็บสิ่งที่ส่งมาเมื่อครู่')
    await nit.say('นิติกร 1')
    await nit.hears('คนที่เปิดอ่านไม่ได้: นิติกร 1')
    await nit.say('นิติกร 2')
    await nit.hears('คนที่เปิดอ่านไม่ได้: นิติกร 1, นิติกร 2')
    await nit.tap('ต่อไป')
    await nit.hears('โทร 1205 ค่ะ')
    expect(await isStored(town, 'ปลัดแดง')).toEqual([])
    await nit.say('สวัสดีค่ะ')
    await nit.hears('มีเรื่องอะไรให้ช่วยคะ')
  })
})

describe('changing one’s mind', () => {
  test('an answer edited at the summary replaces the old one, whose piece is taken back', async () => {
    const som = town.resident('ส้ม')
    await toSummary(som, 'ข้อความแรกที่เขียนผิด')
    await som.tap('แก้ไข')
    await som.hears('อยากแก้ไขข้อไหนคะ')
    await som.tap('แก้ไขเรื่องที่เล่า')
    await som.hears('เล่าเท่าที่ทราบค่ะ')
    await som.say('ข้อความที่ถูกต้อง')
    await som.hears('เข้ารหัสเก็บแล้ว 1 ข้อความค่ะ')
    await som.tap('เล่าเสร็จแล้ว')
    await som.hears('เปลี่ยนเรื่องที่เล่าแล้วค่ะ')
    await som.tap('แก้ไข')
    await som.hears('อยากแก้ไขข้อไหนคะ')
    await som.tap('แก้ไขเวลา')
    await som.hears('เกิดขึ้นเมื่อไรคะ')
    await som.say('จะพิมพ์แล้วย้อน')
    await som.hears('ตรวจดูก่อนส่งนะคะ')
    await som.tap('ยืนยันส่ง')
    await som.hears('พิมพ์รหัส 20 หลักกลับมา')
    expect(answersOf(await withWords('ที่ถูกต้อง'))).toEqual(['what: ข้อความที่ถูกต้อง', 'when: จะพิมพ์แล้วย้อน'])
  })

  test('going back from an answer takes its piece back', async () => {
    const pim = town.resident('พิม')
    await begin(pim)
    await pim.say('เรื่องเดียว')
    await pim.hears('เข้ารหัสเก็บแล้ว 1 ข้อความค่ะ')
    await pim.tap('เล่าเสร็จแล้ว')
    await pim.hears('เกิดขึ้นเมื่อไรคะ')
    await pim.say('เมื่อวานตอนบ่าย')
    await pim.hears('เกิดขึ้นที่ไหนคะ')
    const pieces = town.services.database.db.collection('confidential_pieces')
    const before = await pieces.countDocuments()
    await pim.say('ย้อนกลับ')
    await pim.hears('เกิดขึ้นเมื่อไรคะ')
    expect(await pieces.countDocuments()).toBe(before - 1)
    await pim.say('ยกเลิก')
    await pim.hears('ลบเบาะแสที่ยังไม่ได้ส่งแล้วค่ะ 1 ข้อความ')
    expect(await unsent()).toBe(0)
  })

  test.each([
    ['ยกเลิก', 'ลบเบาะแสที่ยังไม่ได้ส่งแล้วค่ะ 1 ข้อความ'],
    ['เมนู', 'มีเรื่องอะไรให้ช่วยคะ'],
    ['แจ้งเรื่องร้องเรียน', 'ใช้ข้อมูลของคุณอย่างไร'],
  ])('“%s” in the middle destroys it, says so, and nothing brings it back', async (says, hears) => {
    const fon = town.resident(`ฝน ${says}`)
    const before = await reportsStored()
    await begin(fon)
    expect(told(fon)).toContain('จะถูกลบทั้งหมด กู้คืนไม่ได้')
    await fon.say('กลัวมากแต่อยากเล่า')
    await fon.hears('เข้ารหัสเก็บแล้ว 1 ข้อความค่ะ')
    await fon.say(says)
    await fon.hears(hears)
    expect(told(fon)).toMatch(/ลบเบาะแสที่ยังไม่ได้ส่งแล้วค่ะ 1 ข้อความ ไม่มีใครได้อ่าน และกู้คืนไม่ได้/)
    expect(await reportsStored()).toBe(before)
    if (says !== 'ยกเลิก') return
    await fon.say('ย้อนกลับไปทำต่อ')
    await fon.waitForReply()
    expect(told(fon)).not.toContain('เล่าเท่าที่ทราบ')
  })

  test('blocking the account destroys it too', async () => {
    const dam = town.resident('ดำ')
    await begin(dam)
    await dam.say('เล่าไว้ครึ่งเดียว')
    await dam.hears('เข้ารหัสเก็บแล้ว 1 ข้อความค่ะ')
    await dam.block()
    await town.settle()
    expect(await unsent()).toBe(0)
  })

  test('the same menu entry twice is one wish, and loses nothing', async () => {
    const oy = town.resident('อ้อย')
    await begin(oy)
    await oy.say('เล่าแล้วหนึ่งข้อ')
    await oy.hears('เข้ารหัสเก็บแล้ว 1 ข้อความค่ะ')
    await oy.say('แจ้งเบาะแสทุจริต')
    await oy.hears('กำลังแจ้งเรื่องนี้อยู่ค่ะ')
    expect(told(oy)).toContain('เข้ารหัสเก็บแล้ว 1 ข้อความค่ะ')
    await oy.tap('ยกเลิก')
    await oy.hears('ลบเบาะแส')
    expect(await unsent()).toBe(0)
  })
})

test('after half an hour all is gone, the next message is answered honestly and kept nowhere', async () => {
  const mon = town.resident('มน')
  await begin(mon)
  await mon.say('คำที่หนึ่ง')
  await mon.hears('เข้ารหัสเก็บแล้ว 1 ข้อความค่ะ')
  await town.later(31 * MINUTE)
  await mon.say('คำที่สองเรื่องกำนันเหลือง')
  await mon.hears('เงียบเกิน 30 นาที')
  expect(told(mon)).toContain('ข้อความเมื่อครู่ไม่ได้เก็บไว้')
  expect(await unsent()).toBe(0)
  expect(await isStored(town, 'กำนันเหลือง')).toEqual([])
})

test('the clock deletes what nobody came back to', async () => {
  const wan = town.resident('หวาน')
  await begin(wan)
  await wan.say('คำเดียว')
  await wan.hears('เข้ารหัสเก็บแล้ว 1 ข้อความค่ะ')
  await town.later(31 * MINUTE)
  await town.services.channel.sweepUnsubmitted(town.services.now())
  expect(await town.services.lane.sweep()).toBeGreaterThan(0)
  expect(await unsent()).toBe(0)
  await wan.say('แจ้งเบาะแสทุจริต')
  await wan.hears('ต้องการแจ้งทางไหนคะ')
  expect(told(wan)).toContain('เงียบเกิน 30 นาที')
})

describe('what is sent', () => {
  const evidence = async (name: string) => {
    const who = town.resident(name)
    await begin(who)
    await who.say(`มีหลักฐานเรื่อง${name}`)
    await who.hears('เข้ารหัสเก็บแล้ว 1 ข้อความค่ะ')
    await who.tap('เล่าเสร็จแล้ว')
    await who.hears('เกิดขึ้นเมื่อไรคะ')
    for (const next of ['เกิดขึ้นที่ไหนคะ', 'เท่าไรคะ', 'มีรูปหรือไฟล์ PDF']) {
      await who.tap('ข้าม')
      await who.hears(next)
    }
    return who
  }
  const withPosition = () =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: '#456' } })
      .withExif({
        IFD0: { Artist: 'กล้องของสมหญิง' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '19/1 7/1 0/1' },
      })
      .jpeg()
      .toBuffer()
  const finish = async (who: Awaited<ReturnType<typeof evidence>>, words = who.name) => {
    await who.tap('ส่งหลักฐานเสร็จแล้ว')
    await who.hears('รับแจ้งเตือนเมื่อมีคำตอบไหมคะ')
    await who.tap('ต่อไป ไม่แจ้งเตือน')
    await who.hears('ตรวจดูก่อนส่งนะคะ')
    await who.tap('ยืนยันส่ง')
    await who.hears('พิมพ์รหัส 20 หลักกลับมา')
    return (
      (await withWords(words))?.flatMap((one) => (one.type === 'photo' ? [Buffer.from(one.bytes)] : [])) ?? []
    )
  }

  test('as a photo loses what is hidden in it, unless the original is asked for', async () => {
    const photo = await withPosition()
    const a = await evidence('รูปหนึ่ง')
    await a.sendPhoto(photo, 'image/jpeg')
    await a.hears('เข้ารหัสเก็บแล้ว 1 ไฟล์ค่ะ')
    await a.tap('เก็บไฟล์ต้นฉบับ')
    await a.hears('เก็บรูปตามต้นฉบับ')
    await a.sendPhoto(photo, 'image/jpeg')
    await a.hears('เข้ารหัสเก็บแล้ว 2 ไฟล์ค่ะ')
    const [clean, original] = await finish(a)
    expect((await sharp(clean).metadata()).exif).toBeUndefined()
    expect(original?.equals(photo)).toBe(true)
  })

  test('is taken while LINE is still preparing it, and refused kindly when gone, too large or disguised', async () => {
    const b = await evidence('รูปสอง')
    await b.sendPhoto(await withPosition(), 'image/jpeg', { preparing: 1 })
    await b.hears('เข้ารหัสเก็บแล้ว 1 ไฟล์ค่ะ', 8_000)
    await b.file('รูปถ่าย.jpg', Buffer.from('<svg onload="alert(1)"/>'), 'image/jpeg')
    await b.hears('เก็บได้เฉพาะรูปและไฟล์ PDF')
    await b.file('ใหญ่.pdf', Buffer.alloc(10 * 1024 * 1024 + 1, '%PDF-1.4 '))
    await b.hears('ใหญ่เกิน 10 MB')
    town.line.fault({ endpoint: 'message/{messageId}/content', status: 404 })
    await b.sendPhoto()
    await b.hears('ถูกลบหรือหมดอายุแล้ว')
    await b.voice()
    await b.hears('ไม่ได้เก็บเสียงหรือวิดีโอไว้')
    expect(await finish(b)).toHaveLength(1)
    expect(await town.services.database.db.collection('attachments.files').countDocuments()).toBe(0)
  })

  test('ahead of its question is kept for it; a sixth file is not taken', async () => {
    const c = town.resident('รูปสาม')
    await begin(c)
    await c.sendPhotos(await Promise.all([withPosition(), withPosition()]), 'image/jpeg')
    await c.hears('เก็บไว้ให้ก่อนค่ะ')
    await c.say('เล่าทีหลังเรื่องรูปสาม')
    await c.hears('เข้ารหัสเก็บแล้ว 1 ข้อความค่ะ')
    await c.tap('เล่าเสร็จแล้ว')
    await skips(c, 3)
    await c.hears('เข้ารหัสเก็บแล้ว 2 ไฟล์ค่ะ')
    for (const n of [3, 4, 5]) {
      await c.sendPhoto()
      await c.hears(`เข้ารหัสเก็บแล้ว ${n} ไฟล์ค่ะ`)
    }
    await c.sendPhoto()
    await c.hears('ครบ 5 ไฟล์แล้ว')
    expect(await finish(c)).toHaveLength(5)
  })

  test('and taken back leaves nothing: its piece is deleted, and its question asked again', async () => {
    const d = town.resident('ถอน')
    await begin(d)
    const { messageId } = await d.say('พลั้งปากชื่อคนนั้นไป')
    await d.hears('เข้ารหัสเก็บแล้ว 1 ข้อความค่ะ')
    await d.unsend(messageId)
    await town.settle()
    const report = await town.services.database.db
      .collection('confidential_reports')
      .findOne({ state: 'begun' })
    expect(report?.sides.reporter.pieces).toBe(1)
    await d.tap('เล่าเสร็จแล้ว')
    await d.hears('ยังไม่มีข้อความค่ะ')
    await d.say('ยกเลิก')
    await d.hears('ลบเบาะแส')
  })

  test('may be taken back after sending as well', async () => {
    const e = town.resident('ถอนทีหลัง')
    await begin(e)
    const { messageId } = await e.say('ข้อความที่จะถอน')
    await e.hears('เข้ารหัสเก็บแล้ว 1 ข้อความค่ะ')
    await e.say('ข้อความที่อยู่ต่อ')
    await e.hears('เข้ารหัสเก็บแล้ว 2 ข้อความค่ะ')
    await e.tap('เล่าเสร็จแล้ว')
    await skips(e, 4)
    await e.hears('รับแจ้งเตือน')
    await e.tap('ต่อไป ไม่แจ้งเตือน')
    await e.hears('ตรวจดูก่อนส่งนะคะ')
    await e.tap('ยืนยันส่ง')
    await e.hears('พิมพ์รหัส 20 หลักกลับมา')
    await e.say(receiptOf(e))
    await e.hears('รหัสตรงกันค่ะ')
    await e.unsend(messageId)
    await town.settle()
    const pieces = await withWords('ที่อยู่ต่อ')
    expect(pieces?.map(({ type }) => type)).toEqual(['meta', 'answer'])
  })
})

describe('the receipt', () => {
  test('may be asked for anew, which ends the one before', async () => {
    const lek = town.resident('เล็ก')
    await toSummary(lek, 'ขอรหัสใหม่ดู')
    await lek.tap('ยืนยันส่ง')
    await lek.hears('พิมพ์รหัส 20 หลักกลับมา')
    const lost = receiptOf(lek)
    await lek.say('อะไรนะคะ')
    await lek.hears('ถ้าไม่เห็นรหัส กด “ขอรหัสใหม่” ค่ะ')
    await lek.say('ขอหมายเลขใหม่ค่ะ')
    await lek.hears('รหัสใหม่ค่ะ')
    const digits = receiptOf(lek)
    expect(digits).not.toBe(lost)
    await lek.say(lost)
    await lek.hears('ยังไม่ตรงค่ะ')
    await lek.say(digits)
    await lek.hears('รหัสตรงกันค่ะ')
  })

  test('not typed back stays good: leaving says that the report is sent', async () => {
    const yai = town.resident('ใหญ่')
    await toSummary(yai, 'ส่งแล้วไปเลย')
    await yai.tap('ยืนยันส่ง')
    await yai.hears('พิมพ์รหัส 20 หลักกลับมา')
    const digits = receiptOf(yai)
    await yai.say('ยกเลิก')
    await yai.hears('เรื่องส่งถึงเจ้าหน้าที่แล้วค่ะ')
    await yai.say(digits)
    await yai.hears('สถานะ: รับเรื่องแล้ว')
  })

  test('comes with a sealed reply address only for who asked to be notified', async () => {
    const boxes = town.services.database.db.collection('confidential_boxes')
    await reports(town.resident('ไม่แจ้ง'), 'ไม่ต้องเตือน')
    const before = await boxes.countDocuments()
    const num = town.resident('นุ่ม')
    await toSummary(num, 'เตือนด้วย')
    await num.say('แก้ไขการแจ้งเตือน')
    await num.hears('ระบบจะเก็บบัญชี LINE ของคุณแบบเข้ารหัส')
    await num.tap('แจ้งเตือนทาง LINE')
    await num.hears('ตรวจดูก่อนส่งนะคะ')
    await num.tap('ยืนยันส่ง')
    await num.hears('พิมพ์รหัส 20 หลักกลับมา')
    expect(await boxes.countDocuments()).toBe(before + 1)
    expect(await boxes.findOne({ expiresOn: addDays(bangkokDay(town.clock.now), 90) })).toBeTruthy()
  })
})

test('one who begins again and again is asked to wait; another still reports', async () => {
  const max = town.resident('ก่อกวน')
  for (let i = 0; i < 10; i++) {
    await begin(max)
    await max.say(`ป่วนครั้งที่ ${i}`)
    await max.hears('เข้ารหัสเก็บแล้ว 1 ข้อความค่ะ')
    await max.say('ยกเลิก')
    await max.hears('ลบเบาะแส')
    await town.later(5 * MINUTE)
  }
  await begin(max)
  await max.say('ป่วนอีก')
  await max.hears('พักสักครู่แล้วลองใหม่')
  await max.say('ยกเลิก')
  await max.hears('ไม่มีอะไรถูกเก็บไว้')
  await reports(town.resident('คนอื่น'), 'ยังแจ้งได้')
})
