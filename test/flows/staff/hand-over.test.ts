import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type Municipality, municipality } from './support.js'

let town: Municipality
let officer: Awaited<ReturnType<Municipality['person']>>
beforeAll(async () => {
  town = await municipality('staff-hand-over')
  officer = await town.person('สมชาย', ['officer'], 'public-works')
})
beforeEach(async () => {
  await officer.say('ยกเลิก')
})
afterAll(() => town.close())

describe('to another unit', () => {
  it('goes with a word for them, and leaves no button that would not work any more', async () => {
    const c = await town.filed({ reporter: 'moved' })
    const asked = await officer.start('staff-reassign', { case: c.id })
    expect(asked.quick).toContain('กองสาธารณสุขฯ')
    expect(asked.quick).not.toContain('กองช่าง')
    expect(asked.quick.at(-1)).toBe('ยกเลิก')
    await officer.press('กองสาธารณสุขฯ')
    const review = await officer.say('น้ำเสียจากตลาด')
    expect(review.text).toContain('ไม่ได้รับข้อความ เห็นผู้ดูแลเป็นกองสาธารณสุขและสิ่งแวดล้อม')
    const sent = await officer.press('ยืนยันย้ายเรื่อง')
    expect(sent.text).toContain('ไปกองสาธารณสุขและสิ่งแวดล้อมแล้ว')
    expect(sent.quick).toEqual(['งานวันนี้'])
    const moved = await town.cases.find(c.id)
    expect(moved).toMatchObject({ unit: 'public-health', state: 'received' })
    expect(moved?.events.at(-1)).toMatchObject({
      words: 'น้ำเสียจากตลาด',
      detail: { unitBefore: 'public-works' },
    })
    expect(await town.pushedTo('moved')).toHaveLength(0)
  })

  it.each([
    ['กองคลัง', 'finance'],
    ['งานพัสดุ', 'procurement'],
    ['นโยบาย', 'planning'],
    ['Education', 'education'],
  ])('named by typing %s', async (typed, unit) => {
    const c = await town.filed()
    await officer.start('staff-reassign', { case: c.id })
    await officer.say(typed)
    await officer.say('ข้าม')
    await officer.press('ยืนยันย้ายเรื่อง')
    expect((await town.cases.find(c.id))?.unit).toBe(unit)
  })

  it('asks again when the name fits none or several', async () => {
    const c = await town.filed()
    await officer.start('staff-reassign', { case: c.id })
    expect((await officer.say('กอง')).text).toContain('เลือกจากปุ่มด้านล่าง')
    expect((await officer.say('กองทัพเรือ')).text).toContain('เลือกจากปุ่มด้านล่าง')
  })
})

describe('to another category', () => {
  it('takes its unit with it, said before and after', async () => {
    const c = await town.filed({ reporter: 'sorted' })
    await officer.start('staff-recategorise', { case: c.id })
    const review = await officer.press('ขยะ')
    expect(review.text).toContain('ย้ายไปกองสาธารณสุขและสิ่งแวดล้อม')
    expect((await officer.press('ยืนยันเปลี่ยนหมวด')).text).toContain('เป็นขยะแล้ว และย้ายไปกองสาธารณสุขและสิ่งแวดล้อม')
    expect(await town.cases.find(c.id)).toMatchObject({ category: 'rubbish', unit: 'public-health' })
  })

  it('stays when the unit is the same, and may be told in words', async () => {
    const c = await town.filed()
    await officer.start('staff-recategorise', { case: c.id })
    await officer.say('ถนนเป็นหลุม')
    const sent = await officer.press('ยืนยันเปลี่ยนหมวด')
    expect(sent.text).toContain('เป็นถนนและท่อระบายน้ำแล้ว')
    expect(sent.text).not.toContain('ย้ายไป')
    expect(sent.quick).toContain('เปิดดูเรื่อง')
  })

  it('always offers the category for everything else', async () => {
    const c = await town.filed()
    const asked = await officer.start('staff-recategorise', { case: c.id })
    expect(asked.quick).toContain('เรื่องอื่น\u00a0ๆ')
    expect(asked.quick).not.toContain('ไฟฟ้าสาธารณะ')
    expect(asked.quick.at(-1)).toBe('ยกเลิก')
  })
})

describe('into another case', () => {
  const pair = async () => {
    const first = await town.filed({ reporter: 'first' })
    const second = await town.filed({ reporter: 'second' })
    return { first, second, digits: String(first.seq) }
  }

  it('offers the likely one; the reporter follows it from then on', async () => {
    const { first, second } = await pair()
    const asked = await officer.start('staff-merge', { case: second.id })
    expect(asked.quick).toContain(first.number)
    expect(asked.quick).not.toContain(second.number)
    const review = await officer.press(first.number)
    expect(review.text).toContain(`${first.number} · ไฟฟ้าสาธารณะ`)
    expect(review.text).toContain('ติดตามผลของเรื่องที่รวมด้วยต่อได้')
    expect((await officer.press('ยืนยันรวมเรื่อง')).text).toContain(
      `รวมเรื่อง ${second.number} กับ ${first.number} แล้ว`,
    )
    expect(await town.cases.find(second.id)).toMatchObject({ state: 'merged', mergedInto: first.id })
    expect((await town.cases.find(first.id))?.followers).toEqual(['second'])
    await officer.again()
    expect((await town.cases.find(first.id))?.followers).toEqual(['second'])
  })

  it('takes the last digits, and asks again for as long as they lead nowhere', async () => {
    const { first, second, digits } = await pair()
    await officer.start('staff-merge', { case: second.id })
    expect((await officer.say('ไม่รู้เลข')).text).toContain('ยังอ่านเลขที่เรื่องไม่ได้')
    expect((await officer.say('999999')).text).toContain('ไม่พบเลขที่นี้')
    expect((await officer.say('999998')).text).toContain('ไม่พบเลขที่นี้')
    expect((await officer.say(String(second.seq))).text).toContain('เลขนี้คือเรื่องที่กำลังดูอยู่')
    expect((await officer.say(digits)).text).toContain(first.number)
    await officer.press('ยืนยันรวมเรื่อง')
    expect((await town.cases.find(second.id))?.mergedInto).toBe(first.id)
  })

  it('does not take a case that is closed, or another unit’s', async () => {
    const { first, second, digits } = await pair()
    await town.office.actAsResident('first', first.id, { move: 'withdraw', key: 'w', at: town.clock.now })
    const elsewhere = await town.filed({ category: 'rubbish' })
    await officer.start('staff-merge', { case: second.id })
    expect((await officer.say(digits)).text).toContain('เพราะเรื่องนั้น “ผู้แจ้งถอนเรื่อง”')
    expect((await officer.say(String(elsewhere.seq))).text).toContain('ไม่พบเลขที่นี้')
  })

  it('can be changed at the review, and a wrong number is then asked about too', async () => {
    const { first, second, digits } = await pair()
    await officer.start('staff-merge', { case: second.id })
    await officer.say(digits)
    await officer.press('แก้ไขเลขที่เรื่อง')
    expect((await officer.say('999999')).text).toContain('ไม่พบเลขที่นี้')
    expect((await officer.say(digits)).text).toContain(first.number)
  })
})
