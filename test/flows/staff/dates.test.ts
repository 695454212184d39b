import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type Municipality, municipality } from './support.js'

let town: Municipality
let officer: Awaited<ReturnType<Municipality['person']>>
beforeAll(async () => {
  town = await municipality('staff-dates')
  officer = await town.person('สมชาย', ['officer'], 'public-works')
})
beforeEach(async () => {
  await officer.say('ยกเลิก')
})
afterAll(() => town.close())

describe('a new date', () => {
  it('is counted in working days from the promise, and the reporter sees both and why', async () => {
    const c = await town.filed({ reporter: 'waiting' })
    const asked = await officer.start('staff-postpone', { case: c.id })
    expect(asked.text).toContain('กำหนดเดิม 25 พ.ย. 2569')
    expect(asked.quick).toEqual(['+3 วันทำการ 30 พ.ย.', '+5 วันทำการ 2 ธ.ค.', '+10 วันทำการ 11 ธ.ค.', 'ยกเลิก'])
    await officer.press('+3 วันทำการ 30 พ.ย.')
    const review = await officer.say('รอหลอดไฟ')
    for (const part of ['ผู้แจ้งจะเห็น: จะช้ากว่ากำหนด', '25 พ.ย. 2569', '30 พ.ย. 2569', 'รอหลอดไฟ']) {
      expect(review.text).toContain(part)
    }
    expect(review.labels).toEqual(['ยืนยันวันใหม่', 'แก้ไข', 'ยกเลิก'])
    expect((await officer.press('ยืนยันวันใหม่')).text).toContain('เลื่อนกำหนดเรื่อง')
    expect((await town.cases.find(c.id))?.promisedBy).toBe('2026-11-30')
    expect(JSON.stringify(await town.pushedTo('waiting'))).toContain('รอหลอดไฟ')
  })

  it('is counted from today once the promise has passed', async () => {
    const c = await town.filed()
    const monday = town.clock.now
    town.clock.now = new Date('2026-11-27T10:00:00+07:00')
    expect((await officer.start('staff-postpone', { case: c.id })).quick[0]).toBe('+3 วันทำการ 1 ธ.ค.')
    expect((await officer.say('วันนี้')).text).toContain('เลื่อนเพราะอะไร')
    town.clock.now = monday
  })

  it.each([
    ['30/11', '2026-11-30'],
    ['30 พ.ย.', '2026-11-30'],
    ['30 พ.ย. 2569', '2026-11-30'],
    ['อีก 10 วันทำการ', '2026-11-30'],
  ])('may be typed: %s', async (typed, day) => {
    const c = await town.filed()
    await officer.start('staff-postpone', { case: c.id })
    await officer.say(typed)
    await officer.say('รอหลอดไฟ')
    await officer.press('ยืนยันวันใหม่')
    expect((await town.cases.find(c.id))?.promisedBy).toBe(day)
  })

  it.each([
    ['เร็ว ๆ นี้', 'ยังอ่านวันนี้ไม่ได้'],
    ['10/11', 'ผ่านมาแล้ว'],
    ['20/11', 'ต้องเป็นวันหลัง 25 พ.ย. 2569'],
    ['28/11', 'วันเสาร์ที่ 28 พฤศจิกายน 2569 เป็นวันหยุด วันทำการถัดไปคือ 30 พ.ย. 2569'],
    ['30/11/2571', 'ไกลเกิน 1 ปี'],
  ])('“%s” is asked about again, the days still offered', async (typed, sentence) => {
    const c = await town.filed()
    await officer.start('staff-postpone', { case: c.id })
    const seen = await officer.say(typed)
    expect(seen.text).toContain(sentence)
    expect(seen.quick).toHaveLength(4)
  })

  it('can be changed at the review without losing the reason', async () => {
    const c = await town.filed()
    await officer.start('staff-postpone', { case: c.id })
    await officer.say('30/11')
    await officer.say('รอหลอดไฟ')
    expect((await officer.press('แก้ไข')).quick).toEqual(['แก้ไขวัน', 'แก้ไขเหตุผล', 'ยกเลิก'])
    await officer.press('แก้ไขวัน')
    const review = await officer.say('2/12')
    expect(review.text).toContain('2 ธ.ค. 2569')
    expect(review.text).not.toContain('30 พ.ย. 2569')
    expect(review.text).toContain('รอหลอดไฟ')
  })
})

describe('work that is another agency’s', () => {
  it('is recorded with the reason and the day we ask again', async () => {
    const c = await town.filed({ category: 'road', reporter: 'far' })
    const asked = await officer.start('staff-forward', { case: c.id })
    expect(asked.quick).toContain('กรมทางหลวง')
    await officer.press('กรมทางหลวง')
    const day = await officer.say('ถนนพหลโยธินเป็นทางหลวงแผ่นดิน')
    expect(day.quick).toEqual(['อีก 7 วัน 23 พ.ย.', 'อีก 14 วัน 30 พ.ย.', 'อีก 30 วัน 16 ธ.ค.', 'ย้อนกลับ', 'ยกเลิก'])
    const review = await officer.press('อีก 14 วัน 30 พ.ย.')
    expect(review.text).toContain('ผู้แจ้งจะเห็น: ส่งต่อหน่วยงานอื่น')
    expect(review.text).toContain('จะสอบถามอีกครั้งวันที่ 30 พ.ย. 2569')
    expect((await officer.press('ยืนยันการส่งต่อ')).text).toContain('อย่าลืมออกหนังสือถึงหน่วยงาน')
    expect(await town.cases.find(c.id)).toMatchObject({
      state: 'forwarded-outside',
      agency: 'กรมทางหลวง',
      askAgainOn: '2026-11-30',
    })
  })

  it('takes an agency by any name, and moves a day off to the next working day', async () => {
    const c = await town.filed({ category: 'road' })
    await officer.start('staff-forward', { case: c.id })
    await officer.say('กรมชลประทาน')
    await officer.say('คลองสายนี้เป็นของกรมชลประทาน')
    const monday = town.clock.now
    // A Saturday: seven days on the office is closed too.
    town.clock.now = new Date('2026-11-21T10:00:00+07:00')
    expect((await officer.say('ไม่รู้')).quick[0]).toBe('อีก 7 วัน 30 พ.ย.')
    town.clock.now = monday
    await officer.say('30/11')
    await officer.press('ยืนยันการส่งต่อ')
    expect((await town.cases.find(c.id))?.agency).toBe('กรมชลประทาน')
  })
})
