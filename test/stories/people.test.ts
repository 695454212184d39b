import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { createTown, type Town, told } from '../support/town.js'
import { greet, isStored, say } from './support.js'

let town: Town
beforeAll(async () => {
  town = await createTown()
})
afterEach(() => expect(town.line.breaches).toEqual([]))
afterAll(() => town.stop())
const casesOf = (who: { id: string }) => town.services.cases.ofChat(who.id)

describe('a person in a hurry', () => {
  test('tells first and reads later: two words to the place, and it is filed', async () => {
    const nok = town.resident('นก')
    await nok.say('ถังขยะหน้าตลาดล้นมา 3 วันแล้ว เหม็นมาก')
    await nok.hears('ได้รับข้อความแล้วค่ะ ต้องการให้ช่วยอย่างไรคะ')
    await nok.tap('แจ้งเป็นเรื่องร้องเรียน')
    await nok.hears('ใช้ข้อมูลของคุณอย่างไร')
    await nok.tap('รับทราบ ต่อไป')
    await nok.hears('ลงหมวดขยะให้แล้วค่ะ')
    await nok.tap('ข้าม')
    await nok.hears('จุดที่เกิดเหตุอยู่ตรงไหนคะ')
    await nok.say('หมู่ 4 หน้าตลาด')
    await nok.hears('โทรกลับที่เบอร์ไหนคะ')
    await nok.tap('ข้าม')
    await nok.hears('ตรวจดูก่อนนะคะ')
    await nok.tap('ส่งเรื่อง')
    await nok.hears('รับเรื่องแล้วค่ะ')
    expect(told(nok)).toMatch(/บต-2570-\d{6}/)
    expect(await casesOf(nok)).toMatchObject([
      { category: 'rubbish', words: 'ถังขยะหน้าตลาดล้นมา 3 วันแล้ว เหม็นมาก' },
    ])
  })

  test('… or from the menu, with what was told before', async () => {
    const nok = town.resident('น้อย')
    await nok.say('ถังขยะหน้าตลาดล้น')
    await nok.waitForReply()
    await nok.say('แจ้งเรื่องร้องเรียน')
    await nok.hears('ใช้ข้อมูลของคุณอย่างไร')
    await nok.say('ตกลง')
    await nok.hears('ลงหมวดขยะให้แล้วค่ะ')
  })
})

describe('an old person who types instead of pressing', () => {
  test('is understood, with particles, northern words and half a label', async () => {
    const kham = town.resident('ยายคำ')
    await kham.say('แจ้งเรื่องร้องเรียนเจ้า')
    await kham.hears('ใช้ข้อมูลของคุณอย่างไร')
    await kham.say('รับทราบเจ้า')
    await kham.hears('อยากแจ้งเรื่องอะไรคะ')
    await kham.say('ไฟตางหน้าวัดมืดตึบ บ่แจ้งมาสามคืนแล้วเจ้า')
    await kham.hears('ลงหมวดไฟฟ้าสาธารณะให้แล้วค่ะ')
    await kham.say('บ่มีเจ้า')
    await kham.hears('จุดที่เกิดเหตุอยู่ตรงไหนคะ')
    await kham.say('ม.๕ หน้าวัดเน้อ')
    await kham.hears('โทรกลับที่เบอร์ไหนคะ')
    await kham.say('๐๘๑ ๒๓๔ ๕๖๗๘ เจ้า')
    await kham.hears('ตรวจดูก่อนนะคะ')
    expect(told(kham)).toContain('081-234-5678')
    await kham.say('แม่นเจ้า')
    await kham.hears('รับเรื่องแล้วค่ะ')
    expect(await casesOf(kham)).toMatchObject([
      { category: 'street-light', phone: '081-234-5678', place: { village: 5 } },
    ])
    await kham.say('ขอบใจจ้าดนักเจ้า')
    await kham.hears('ยินดีค่ะ')
  })
})

describe('an angry person', () => {
  test('repeats, sends photo after photo, cancels, and comes back; nothing of it is lost or doubled', async () => {
    const pan = town.resident('ปั๋น')
    await greet(pan)
    await say(pan, 'ถนนพังมาเป็นปีแล้ว!!!', 'ถนนพังมาเป็นปีแล้ว!!!', 'ถนนพังมาเป็นปีแล้ว!!!')
    expect(told(pan)).toContain('มีรูปไหมคะ')
    for (const n of [1, 2, 3]) {
      await pan.sendPhoto()
      await pan.hears(`ได้รูปแล้ว ${n} รูปค่ะ`)
    }
    await pan.tap('ส่งรูปเสร็จแล้ว')
    await pan.hears('จุดที่เกิดเหตุ')
    await pan.sendPhoto()
    await pan.hears('เพิ่มรูปให้แล้วค่ะ รวม 4 รูป')
    await pan.say('ยกเลิก')
    await pan.hears('สิ่งที่พิมพ์ไว้ไม่ได้ส่งให้เจ้าหน้าที่')
    expect(await casesOf(pan)).toEqual([])
    await pan.tap('ย้อนกลับไปทำต่อ')
    await pan.hears('จุดที่เกิดเหตุ')
    await say(pan, 'หมู่ 2 หน้าโรงเรียน', 'ข้าม')
    await pan.sendPhoto()
    await pan.hears('รวม 5 รูป')
    await pan.sendPhoto()
    await pan.hears('รูปครบจำนวนแล้วค่ะ')
    await pan.tap('ส่งเรื่อง')
    await pan.hears('รับเรื่องแล้วค่ะ')
    await pan.tap('ส่งเรื่อง')
    await pan.hears('ปุ่มนี้เป็นของขั้นตอนก่อน')
    expect(await casesOf(pan)).toMatchObject([{ words: 'ถนนพังมาเป็นปีแล้ว!!!', photos: { length: 5 } }])
  })
})

describe('an afraid person', () => {
  const BRIBE = 'ปลัดเรียกเงินใต้โต๊ะ 5000 บาท ตอนขอใบอนุญาต'

  test.each([
    ['at once', []],
    ['after hello', ['สวัสดีค่ะ']],
    ['in a complaint', ['แจ้งเรื่องร้องเรียน', 'รับทราบ']],
    ['as the details of one', ['แจ้งเรื่องร้องเรียน', 'รับทราบ', 'เรื่องอื่น ๆ']],
    ['as criticism', ['เสนอความคิดเห็น', 'รับทราบ', 'คำติ']],
  ])(
    'tells of a bribe %s: the lane is offered, and no collection holds a word of it',
    async (when, before) => {
      const dao = town.resident(`ดาว ${when}`)
      await say(dao, ...before)
      await dao.say(BRIBE)
      await dao.hears('จึงยังไม่ได้เก็บเป็นเรื่องร้องเรียนค่ะ')
      await town.settle()
      for (const part of ['ใต้โต๊ะ', '5000 บาท', 'ใบอนุญาต']) expect(await isStored(town, part)).toEqual([])
      await dao.tap('แจ้งเบาะแสทุจริต')
      await dao.hears('1205')
      await dao.say('เมนู')
      await dao.hears('มีเรื่องอะไรให้ช่วยคะ')
      await town.settle()
      expect(await isStored(town, 'ใต้โต๊ะ')).toEqual([])
      expect(JSON.stringify(town.line.calls)).not.toContain('ใต้โต๊ะ')
    },
  )

  test('… and to whom it is ordinary it is a complaint like any other', async () => {
    const dao = town.resident('ดาว')
    await dao.say('มีคนเก็บค่าคุ้มครองหน้าตลาด')
    await dao.hears('จึงยังไม่ได้เก็บ')
    await dao.tap('เป็นเรื่องทั่วไป')
    await dao.hears('ใช้ข้อมูลของคุณอย่างไร')
    await say(dao, 'รับทราบ', 'มีคนเก็บค่าคุ้มครองแผงขยะหน้าตลาด', 'ข้าม', 'หมู่ 9', 'ข้าม')
    await dao.tap('ส่งเรื่อง')
    await dao.hears('รับเรื่องแล้วค่ะ')
    expect(await casesOf(dao)).toHaveLength(1)
  })
})

describe('a visitor who writes English', () => {
  test('reads English to the end, with digits enough to track', async () => {
    const tim = town.resident('Tim')
    await tim.follow()
    await tim.hears('สวัสดีค่ะ นี่คือ “เพื่อนบ้านต๋อม”')
    await tim.tap('English')
    await tim.hears('How can we help?')
    await say(
      tim,
      'Complaint',
      'ok',
      'the street light outside my house is broken',
      'no',
      'Moo 3, by the lake',
      'no',
    )
    expect(told(tim)).toMatch(/Please check[\s\S]*Street lights/)
    await tim.tap('Submit')
    await tim.hears('Report received')
    expect(told(tim)).toMatch(/No\.\nบต-2570-\d{6}[\s\S]*Public Works[\s\S]*November 2026/)
    const [filed] = await casesOf(tim)
    await tim.say(filed?.number.replace('บต-', '') ?? '')
    await tim.hears('Received')
    expect(told(tim)).not.toMatch(/ค่ะ|คะ/)
  })
})
