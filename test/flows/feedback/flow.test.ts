import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { conversations } from '../../../src/flows/feedback/flow.js'
import { house, type TestOffice, testOffice } from '../../support/office.js'
import { talk } from '../../support/talk.js'

/** Monday, 16 November 2026, 10:00 in Bangkok. */
const clock = { now: new Date('2026-11-16T10:00:00+07:00') }
const flows = conversations(house)
let town: TestOffice
beforeAll(async () => {
  town = await testOffice('feedback', clock)
})
afterAll(() => town.close())

const resident = (more = {}) => talk(flows, { office: town.office, clock, ...more })
const filedBy = async ({ chat }: { chat: string }) => (await town.cases.ofChat(chat))[0]

describe('somebody was rude at the counter', () => {
  test('three answers, a look at it, and it has a number, a date and thanks', async () => {
    const kham = resident()
    expect((await kham.say('เสนอความคิดเห็นค่ะ')).labels).toEqual(['คำชม', 'ข้อเสนอแนะ', 'คำติ', 'ยกเลิก'])
    expect((await kham.press('คำติ')).text).toBe('เกิดอะไรขึ้นคะ เล่าเท่าที่สะดวกได้เลย')
    const asked = await kham.say('เจ้าหน้าที่พูดห้วนกับแม่')
    expect(asked.text).toContain('ขอบคุณที่เล่าให้ฟังค่ะ เกิดที่จุดบริการไหนคะ')
    expect(asked.labels).toEqual(expect.arrayContaining(['กองคลัง', 'งานทะเบียน', 'ไม่แน่ใจ', 'ย้อนกลับ']))
    const check = await kham.press('งานทะเบียน')
    expect(check.text).toMatch(/คำติ[\s\S]*เจ้าหน้าที่พูดห้วนกับแม่[\s\S]*งานทะเบียน/)
    const done = await kham.press('ส่งความคิดเห็น')
    expect(done.text).toContain('คห-2570-000001')
    expect(done.text).toContain('วันพฤหัสบดีที่ 19 พฤศจิกายน 2569')
    expect(done.text).toMatch(/ขอบคุณที่ช่วยบอกเทศบาล$/)
  })

  test('it goes to that unit, and stays between the resident and the office', async () => {
    const kham = resident({ chat: 'rude' })
    await kham.say('เสนอความคิดเห็น')
    await kham.press('คำติ')
    await kham.say('เจ้าหน้าที่พูดห้วนกับแม่')
    await kham.press('งานทะเบียน')
    await kham.press('ส่งความคิดเห็น')
    const filed = await filedBy(kham)
    expect(filed).toMatchObject({ kind: 'feedback', category: 'criticism', unit: 'registration' })
    expect(filed).toMatchObject({ private: true, showName: false, state: 'received' })
    expect(filed).not.toHaveProperty('name')
    await kham.again()
    expect(await town.cases.ofChat('rude')).toHaveLength(1)
  })

  test('words of bribery are not taken here', async () => {
    const kham = resident()
    await kham.say('เสนอความคิดเห็น')
    await kham.press('คำติ')
    const told = await kham.say('ช่างเรียกเงินใต้โต๊ะ 500 บาท')
    expect(told.text).toContain('ยังไม่ได้เก็บเป็นเรื่องร้องเรียน')
    expect(JSON.stringify(kham.state)).not.toContain('ใต้โต๊ะ')
  })
})

describe('told in the order people think in', () => {
  test('who begins to tell is asked what it is, and types nothing twice', async () => {
    const kham = resident()
    await kham.say('เสนอความคิดเห็น')
    const asked = await kham.say('อยากให้มีที่นั่งรอหน้าห้องกองคลัง')
    expect(asked.text).toBe('เก็บข้อความไว้แล้วค่ะ เป็นคำชม ข้อเสนอแนะ หรือคำติคะ')
    expect((await kham.say('ข้อเสนอแนะ ค่ะ')).text).toContain('เกิดที่จุดบริการไหนคะ')
    const check = await kham.say('กองคลัง')
    expect(check.text).toMatch(/ข้อเสนอแนะ[\s\S]*ที่นั่งรอหน้าห้องกองคลัง[\s\S]*กองคลัง/)
  })

  test.each([
    ['ทะเบียน', 'registration'],
    ['กองช่างค่ะ', 'public-works'],
    ['ตรงจ่ายภาษี', 'finance'],
    ['บ่ฮู้เจ้า', 'public-relations'],
    ['ไม่แน่ใจ', 'public-relations'],
    ['not sure', 'public-relations'],
  ])('“%s” finds its unit', async (typed, unit) => {
    const kham = resident()
    await kham.say('เสนอความคิดเห็น')
    await kham.press('คำชม')
    await kham.say('บริการดีมาก')
    expect((await kham.say(typed)).labels).toContain('ส่งความคิดเห็น')
    await kham.press('ส่งความคิดเห็น')
    expect(await filedBy(kham)).toMatchObject({ category: 'praise', unit })
  })

  test('a place nobody knows is asked again, with a way out', async () => {
    const kham = resident()
    await kham.say('เสนอความคิดเห็น')
    await kham.press('คำชม')
    await kham.say('บริการดีมาก')
    const again = await kham.say('ชั้นสอง')
    expect(again.text).toContain('ยังไม่พบหน่วยงานชื่อนี้')
    expect(again.labels).toContain('ไม่แน่ใจ')
  })

  test('every answer can be changed before it is sent', async () => {
    const kham = resident()
    await kham.say('เสนอความคิดเห็น')
    await kham.press('คำติ')
    await kham.say('รอนานมาก')
    await kham.press('ไม่แน่ใจ')
    expect((await kham.press('แก้ไข')).labels).toEqual(['แก้ไขประเภท', 'แก้ไขความคิดเห็น', 'แก้ไขจุดบริการ', 'ยกเลิก'])
    await kham.press('แก้ไขความคิดเห็น')
    const check = await kham.say('รอนานมาก 2 ชั่วโมง')
    expect(check.text).toMatch(/เปลี่ยนความคิดเห็นแล้วค่ะ[\s\S]*รอนานมาก 2 ชั่วโมง/)
  })
})

test('in English it ends with thanks as well', async () => {
  const tim = resident({ lang: 'en' })
  await tim.say('Feedback')
  await tim.press('Praise')
  await tim.say('The new playground is lovely')
  await tim.press('Not sure')
  const done = await tim.press('Submit')
  expect(done.text).toMatch(/คห-2570-\d{6}[\s\S]*Thursday,? 19 November 2026[\s\S]*Thank you/)
})
