import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Municipality, municipality } from './support.js'

let town: Municipality
let officer: Awaited<ReturnType<Municipality['person']>>
beforeAll(async () => {
  town = await municipality('staff-moves')
  officer = await town.person('สมชาย', ['officer'], 'public-works')
})
afterAll(() => town.close())

const events = async (id: string) => (await town.cases.find(id))?.events.map((event) => event.move)

describe('one tap', () => {
  it('confirms receipt, says what the reporter sees, and offers what is likely next', async () => {
    const c = await town.filed({ reporter: 'r1' })
    await officer.start('staff-case', { case: c.id })
    const seen = await officer.press('ยืนยันรับเรื่อง')
    expect(seen.text).toBe(`รับทราบเรื่อง ${c.number} แล้ว\nผู้แจ้งเห็นสถานะ “เจ้าหน้าที่รับทราบ”`)
    expect(seen.quick).toEqual(['เริ่มดำเนินการ', 'ทำเสร็จแล้ว', 'เปิดดูเรื่อง', 'งานวันนี้'])
    expect(await town.state(c.id)).toBe('acknowledged')
    expect(await town.pushedTo('r1')).toHaveLength(1)
  })

  it('begins work, in English too', async () => {
    const chat = await town.person('Jane', ['officer'], 'public-works', 'en')
    const c = await town.filed()
    expect((await chat.start('staff-start', { case: c.id })).text).toContain(
      'The reporter sees “In progress”.',
    )
    expect(await town.state(c.id)).toBe('in-progress')
  })
})

describe('the same button twice', () => {
  it('gets a kind sentence and the way to the case, and changes nothing', async () => {
    const c = await town.filed()
    await officer.start('staff-case', { case: c.id })
    const button = officer.button('ยืนยันรับเรื่อง')
    await officer.tap(button)
    const seen = await officer.tap(button)
    expect(seen.text).toBe(`เรื่อง ${c.number} เป็น “รับทราบแล้ว” อยู่แล้ว ไม่ต้องทำซ้ำ`)
    expect(seen.quick).toEqual(['เปิดดูเรื่อง', 'งานวันนี้'])
    expect(await events(c.id)).toEqual(['open', 'acknowledge'])
  })

  it('tells where the case has gone when a colleague was quicker', async () => {
    const colleague = await town.person('มานี', ['officer'], 'public-works')
    const c = await town.filed()
    await officer.start('staff-propose', { case: c.id })
    await officer.say('เปลี่ยนหลอดไฟแล้ว')
    await officer.photo()
    await officer.press('ส่งรูปเสร็จแล้ว')
    await colleague.start('staff-reject', { case: c.id })
    await colleague.press('ตรวจแล้วไม่พบ')
    await colleague.say('ข้าม')
    await colleague.press('ยืนยันไม่รับเรื่อง')
    expect((await officer.press('ส่งผลให้ผู้แจ้ง')).text).toBe(
      `เรื่อง ${c.number} ตอนนี้ “ไม่รับดำเนินการ” จึงทำขั้นตอนนี้ไม่ได้`,
    )
    expect(await town.state(c.id)).toBe('rejected')
  })

  it('does not begin what can’t be finished', async () => {
    const c = await town.filed()
    await town.office.actAsResident('resident', c.id, { move: 'withdraw', key: 'w', at: town.clock.now })
    const seen = await officer.start('staff-postpone', { case: c.id })
    expect(seen.text).toContain('ตอนนี้ “ผู้แจ้งถอนเรื่อง”')
    expect(officer.state.draft).toBeUndefined()
  })

  it('of a review that was sent is known for what it is', async () => {
    const c = await town.filed()
    await officer.start('staff-note', { case: c.id })
    await officer.say('นัดช่างวันพุธ')
    const button = officer.button('ยืนยันบันทึก')
    await officer.tap(button)
    expect((await officer.tap(button)).text).toContain('ปุ่มนี้เป็นของขั้นตอนก่อน')
    expect(await events(c.id)).toEqual(['open', 'note'])
  })
})

describe('carried out again after a crash', () => {
  it('the same draft changes nothing and tells nobody twice', async () => {
    const c = await town.filed({ reporter: 'r2' })
    await officer.start('staff-ask', { case: c.id })
    await officer.say('เสาต้นไหน')
    const first = await officer.press('ส่งคำถาม')
    const again = await officer.again()
    expect(again.text).toBe(first.text)
    expect(await events(c.id)).toEqual(['open', 'ask'])
    expect(await town.pushedTo('r2')).toHaveLength(1)
  })

  it('also when the case has gone on since', async () => {
    const c = await town.filed()
    await officer.start('staff-start', { case: c.id })
    await town.office.actAsStaff(officer.chat, c.id, {
      move: 'reassign',
      unit: 'finance',
      key: 'x',
      at: town.clock.now,
    })
    expect((await officer.again()).text).toContain(c.number)
    expect(await events(c.id)).toEqual(['open', 'start', 'reassign'])
  })
})

describe('who may do it is asked at the very end', () => {
  it('a role taken away counts at once', async () => {
    const leaving = await town.person('คนย้าย', ['officer'], 'public-works')
    const c = await town.filed()
    await leaving.start('staff-ask', { case: c.id })
    await leaving.say('เสาต้นไหน')
    await town.staff.model.updateOne({ name: 'คนย้าย' }, { roles: ['executive'] })
    expect((await leaving.press('ส่งคำถาม')).text).toContain('ส่วนนี้สำหรับเจ้าหน้าที่')
    expect(await events(c.id)).toEqual(['open'])
  })

  it('a person who left is nobody here', async () => {
    const gone = await town.person('คนลาออก', ['officer'], 'public-works')
    const c = await town.filed()
    await town.staff.model.updateOne({ name: 'คนลาออก' }, { active: false })
    expect((await gone.start('staff-acknowledge', { case: c.id })).text).toContain('ส่วนนี้สำหรับเจ้าหน้าที่')
    expect(await town.state(c.id)).toBe('received')
  })

  it('a case that moved to another unit is theirs now', async () => {
    const c = await town.filed()
    await officer.start('staff-note', { case: c.id })
    await officer.say('นัดช่างวันพุธ')
    await town.office.actAsStaff(officer.chat, c.id, {
      move: 'reassign',
      unit: 'finance',
      key: 'x',
      at: town.clock.now,
    })
    expect((await officer.press('ยืนยันบันทึก')).text).toContain('ไม่พบเรื่องนี้ในหน่วยงานของคุณ')
    expect(await events(c.id)).toEqual(['open', 'reassign'])
  })

  it.each([
    ['an officer of another unit', 'officer', 'finance', 'ไม่พบเรื่องนี้ในหน่วยงานของคุณ'],
    ['an executive', 'executive', 'public-works', 'ไม่พบเรื่องนี้ในหน่วยงานของคุณ'],
  ] as const)('%s is refused from the first question on', async (who, role, unit, sentence) => {
    const chat = await town.person(who, [role], unit)
    const c = await town.filed()
    for (const move of ['acknowledge', 'ask', 'propose', 'merge', 'reassign', 'note']) {
      expect((await chat.start(`staff-${move}`, { case: c.id })).text).toContain(sentence)
      expect(chat.state.draft).toBeUndefined()
    }
    expect(await events(c.id)).toEqual(['open'])
  })

  it('a supervisor may, for every unit', async () => {
    const chat = await town.person('หัวหน้า', ['supervisor'])
    const c = await town.filed({ category: 'rubbish' })
    await chat.start('staff-acknowledge', { case: c.id })
    expect((await town.cases.find(c.id))?.events.at(-1)?.by).toMatchObject({ role: 'supervisor' })
  })
})

describe('a conversation that was left', () => {
  it('is kept when something else is begun, and can be taken up again', async () => {
    const [one, two] = [await town.filed(), await town.filed()]
    await officer.start('staff-propose', { case: one.id })
    await officer.say('เปลี่ยนหลอดไฟแล้ว')
    expect((await officer.start('staff-acknowledge', { case: two.id })).text).toContain('เก็บเรื่องที่พิมพ์ค้างไว้')
    await officer.say('เมนู')
    expect((await officer.press('ทำต่อ')).text).toContain('ส่งรูปหลังทำเสร็จ')
    await officer.say('ยกเลิก')
    expect(await town.state(one.id)).toBe('received')
  })
})
