import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { hours, residents } from './support.js'

let town: Awaited<ReturnType<typeof residents>>
beforeAll(async () => {
  town = await residents('going-back')
  // Somebody reported the same before, so that the office's question about it is on the way.
  const neighbour = town.resident()
  for (const words of ['แจ้งเรื่องร้องเรียน', 'ไฟทางดับหน้าวัด', 'ข้าม', 'หมู่ 5 หน้าวัด', 'ข้าม', 'ส่งเรื่อง'])
    await neighbour.say(words)
})
afterAll(() => town.close())

/** Types these one after the other; the last thing seen. */
async function telling(...texts: string[]) {
  const kham = town.resident()
  for (const words of texts) await kham.say(words)
  return kham
}
const BEGIN = ['แจ้งเรื่องร้องเรียน', 'ไฟทางดับ 3 ดวง ข้างวัด']

describe('back', () => {
  test('leads from question to question to the first, over what the office answered and what was preset', async () => {
    const kham = await telling(...BEGIN, 'ข้าม', 'หมู่ 5 ข้างวัด')
    expect(kham.sees().text).toContain('เป็นเรื่องเดียวกันไหมคะ')
    await kham.press('คนละเรื่องกัน')
    expect((await kham.say('081 234 5678')).text).toContain('ตรวจดูก่อนนะคะ')
    expect((await kham.say('ย้อนกลับ')).text).toContain('เบอร์ไหนคะ')
    expect((await kham.press('ย้อนกลับ')).text).toContain('เป็นเรื่องเดียวกันไหมคะ')
    expect((await kham.press('ย้อนกลับ')).text).toContain('จุดที่เกิดเหตุ')
    expect((await kham.press('ย้อนกลับ')).text).toContain('มีรูปไหมคะ')
    expect((await kham.press('ย้อนกลับ')).text).toContain('เกิดอะไรขึ้น ตั้งแต่เมื่อไร')
    const first = await kham.press('ย้อนกลับ')
    expect(first.text).toContain('อยากแจ้งเรื่องอะไรคะ')
    expect(first.labels).not.toContain('ย้อนกลับ')
    expect((await kham.say('ย้อนกลับ')).text).toMatch(/ข้อนี้เป็นข้อแรกแล้วค่ะ[\s\S]*อยากแจ้งเรื่องอะไรคะ/)
  })

  test('asks the office again: another place, another neighbour', async () => {
    const kham = await telling(...BEGIN, 'ข้าม', 'หมู่ 5 ข้างวัด', 'ย้อนกลับ')
    expect((await kham.say('หมู่ 12 ท้ายทุ่ง')).text).toContain('เบอร์ไหนคะ')
  })

  test('restores the old answer of one that was being changed', async () => {
    const kham = await telling(...BEGIN, 'ข้าม', 'หมู่ 12 ท้ายทุ่ง', 'ข้าม', 'แก้ไขสถานที่')
    expect((await kham.press('ย้อนกลับ')).text).toMatch(/ตรวจดูก่อนนะคะ[\s\S]*หมู่ 12 ท้ายทุ่ง/)
  })

  test('while nothing is under way says so', async () => {
    const kham = town.resident()
    const sees = await kham.say('ย้อนกลับ')
    expect(sees.text).toBe('ตอนนี้ไม่มีเรื่องที่ทำค้างอยู่ค่ะ')
    expect(sees.labels).toEqual(['เมนู'])
  })
})

describe('a change at the review', () => {
  test('of the place asks about the same matter again only if the office finds another', async () => {
    const kham = await telling(...BEGIN, 'ข้าม', 'หมู่ 5 ข้างวัด', 'คนละเรื่องกัน', 'ข้าม')
    expect((await kham.say('แก้ไขรูป')).text).toContain('มีรูปไหมคะ')
    expect((await kham.say('ข้าม')).text).toContain('ตรวจดูก่อนนะคะ')
    await kham.say('แก้ไขสถานที่')
    expect((await kham.say('หมู่ 12 ท้ายทุ่ง')).text).toMatch(/เปลี่ยนสถานที่แล้วค่ะ[\s\S]*ตรวจดูก่อนนะคะ/)
    await kham.say('แก้ไขสถานที่')
    expect((await kham.say('หมู่ 5 หน้าวัด')).text).toContain('เป็นเรื่องเดียวกันไหมคะ')
  })

  test('of a name that was preset', async () => {
    const kham = await telling(...BEGIN, 'ข้าม', 'หมู่ 12 ท้ายทุ่ง', 'ข้าม')
    expect(kham.sees().text).toContain('ไม่แสดงชื่อ')
    await kham.say('แก้ไขการแสดงชื่อ')
    expect((await kham.say('แสดงชื่อ')).text).toMatch(/เปลี่ยนการแสดงชื่อแล้วค่ะ[\s\S]*\nแสดงชื่อ/)
  })
})

describe('cancel', () => {
  test('sends nothing, and can be taken back by button or by words', async () => {
    for (const undo of ['ย้อนกลับไปทำต่อ', 'ย้อนกลับค่ะ']) {
      const kham = await telling(...BEGIN, 'ข้าม')
      const gone = await kham.say('ยกเลิก ค่ะ')
      expect(gone.text).toBe('ยกเลิกแล้วค่ะ สิ่งที่พิมพ์ไว้ไม่ได้ส่งให้เจ้าหน้าที่')
      expect(gone.labels).toEqual(['ย้อนกลับไปทำต่อ', 'เมนู'])
      expect((await kham.say(undo)).text).toContain('จุดที่เกิดเหตุ')
      expect(kham.state.draft?.answers).toMatchObject({ details: 'ไฟทางดับ 3 ดวง ข้างวัด' })
      expect(await town.cases.ofChat(kham.chat)).toEqual([])
    }
  })

  test('is not offered from the menu, and can’t be taken back after an hour', async () => {
    const kham = await telling(...BEGIN, 'ข้าม', 'ยกเลิก')
    const undo = kham.button('ย้อนกลับไปทำต่อ')
    expect((await kham.say('เมนู')).text).not.toContain('ทำต่อ')
    town.later(hours(1.1))
    expect((await kham.tap(undo)).text).toContain('ปุ่มนี้เป็นของขั้นตอนก่อน')
    expect(kham.state.kept).toEqual([])
  })

  test('of what holds nothing yet offers nothing to take back', async () => {
    const kham = await telling('แจ้งเรื่องร้องเรียน')
    expect((await kham.press('ยกเลิก')).labels).toEqual(['เมนู'])
    expect((await kham.say('ยกเลิก')).text).toBe('ตอนนี้ไม่มีเรื่องที่ทำค้างอยู่ค่ะ')
  })
})
