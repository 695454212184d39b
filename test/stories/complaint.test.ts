import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createTown, type Town, told } from '../support/town.js'

let town: Town
beforeEach(async () => {
  town = await createTown()
})
afterEach(async () => {
  expect(town.line.breaches).toEqual([])
  await town.stop()
})

describe('a street light is out', () => {
  test('told in the resident’s own words, it is a case with a number within a few taps', async () => {
    const kham = town.resident('ยายคำ')
    await kham.say('แจ้งเรื่องร้องเรียนค่ะ')
    await kham.hears('ใช้ข้อมูลของคุณอย่างไร')
    await kham.tap('รับทราบ ต่อไป')
    await kham.hears('อยากแจ้งเรื่องอะไรคะ')
    await kham.say('ไฟทางดับ 3 ดวง ซอยข้างวัด มืดมา 4 คืนแล้ว')
    await kham.hears('ลงหมวดไฟฟ้าสาธารณะให้แล้วค่ะ')
    await kham.sendPhoto()
    await kham.hears('ได้รูปแล้ว 1 รูป')
    await kham.tap('ส่งรูปเสร็จแล้ว')
    await kham.hears('จุดที่เกิดเหตุอยู่ตรงไหนคะ')
    await kham.say('หมู่ 5 ข้างวัด')
    await kham.hears('โทรกลับที่เบอร์ไหนคะ')
    await kham.say('08123')
    await kham.hears('ยังอ่านเบอร์นี้ไม่ได้ค่ะ')
    await kham.say('081 234 5678')
    await kham.hears('ตรวจดูก่อนนะคะ')
    expect(told(kham)).toContain('081-234-5678')
    await kham.tap('แก้ไข')
    await kham.hears('อยากแก้ไขข้อไหนคะ')
    await kham.tap('แก้ไขสถานที่')
    await kham.hears('จุดที่เกิดเหตุอยู่ตรงไหนคะ')
    await kham.say('หมู่ 6 หน้าร้านน้าแดง')
    await kham.hears('เปลี่ยนสถานที่แล้วค่ะ')
    await kham.hears('ตรวจดูก่อนนะคะ')
    await kham.tap('ส่งเรื่อง')
    await kham.hears('รับเรื่องแล้วค่ะ')
    expect(told(kham)).toMatch(
      /บต-2570-000001[\s\S]*กองช่าง[\s\S]*วันพฤหัสบดีที่ 19 พฤศจิกายน 2569[\s\S]*วันพุธที่ 25 พฤศจิกายน 2569/,
    )

    const [filed] = await town.services.cases.ofChat(kham.id)
    expect(filed).toMatchObject({
      category: 'street-light',
      unit: 'public-works',
      phone: '081-234-5678',
      showName: false,
      state: 'received',
    })
    expect(filed?.photos).toHaveLength(1)
    expect(await town.services.attachments.has(filed?.photos[0] ?? '')).toBe(true)
  })
})
