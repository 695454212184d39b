import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type Municipality, municipality } from './support.js'

let town: Municipality
beforeAll(async () => {
  town = await municipality('staff-today')
})
beforeEach(async () => {
  await town.cases.model.deleteMany({})
  await town.staff.model.deleteMany({})
})
afterAll(() => town.close())

const DAY = 86_400_000
/** Filed so many days ago. */
async function ago(days: number, input: Parameters<Municipality['filed']>[0] = {}) {
  const now = town.clock.now
  town.clock.now = new Date(now.getTime() - days * DAY)
  const c = await town.filed(input)
  town.clock.now = now
  return c
}
const items = (chat: { sees: () => { cards: { data: Record<string, unknown> }[] } }) =>
  (chat.sees().cards[0]?.data.items as { number: string; title: string; due: string }[]) ?? []

describe('งานวันนี้', () => {
  it('says what would be here when nothing is', async () => {
    const chat = await town.person('สมชาย', ['officer'], 'public-works')
    await town.filed({ category: 'rubbish' })
    const seen = await chat.press('งานวันนี้')
    expect(seen.text).toContain('ไม่มีเรื่องค้างของกองช่าง')
    expect(seen.text).toContain('จะอยู่ที่นี่')
  })

  it('lists the unit’s own cases: overdue, due soon, new, then the rest, with the counts in words', async () => {
    const chat = await town.person('สมชาย', ['officer'], 'public-works')
    const road = await ago(10, { category: 'road' })
    await chat.start('staff-start', { case: road.id })
    const fresh = await town.filed()
    const late = await ago(20)
    const soon = await ago(4)
    await town.filed({ category: 'rubbish' })
    const seen = await chat.say('งานของฉัน')
    expect(items(chat).map((item) => item.number)).toEqual([late, soon, fresh, road].map((c) => c.number))
    expect(seen.text).toContain('เรื่องของกองช่าง 16 พ.ย. 2569')
    expect(seen.text).toContain('เกินกำหนด 1 เรื่อง · ใกล้ถึงกำหนด 1 เรื่อง · เรื่องใหม่ 1 เรื่อง · ยังไม่ถึงกำหนด 1 เรื่อง')
    expect(items(chat)[0]?.due).toContain('เกินกำหนด')
  })

  it('shows a supervisor every unit, and which one each case is with', async () => {
    const chat = await town.person('หัวหน้า', ['supervisor'])
    await town.filed()
    await town.filed({ category: 'rubbish' })
    await chat.say('Today')
    expect(items(chat).map((item) => item.title)).toEqual(
      expect.arrayContaining(['ไฟฟ้าสาธารณะ · หมู่ 5 · กองช่าง', 'ขยะ · หมู่ 5 · กองสาธารณสุขฯ']),
    )
    expect(chat.sees().text).toContain('เรื่องของทุกหน่วยงาน')
    expect(chat.sees().text).toContain('ไม่มีเรื่องเกินกำหนด')
  })

  it('pages through more than a card holds, and opens a case by tapping it', async () => {
    const chat = await town.person('สมชาย', ['officer'], 'public-works')
    for (let i = 0; i < 10; i++) await town.filed()
    expect((await chat.say('งานวันนี้')).text).toContain('ยังมีอีก 2 เรื่อง')
    await chat.press('ดูเรื่องถัดไป')
    const [first] = items(chat)
    expect(items(chat)).toHaveLength(2)
    expect(chat.sees().labels).toContain('ดูตั้งแต่ต้น')
    expect((await chat.press(first?.number ?? '')).text).toContain('ไฟทางดับ 3 ดวง ซอยข้างวัด')
  })

  it('never shows what a reporter wrote, their name or number', async () => {
    const chat = await town.person('สมชาย', ['officer'], 'public-works')
    await town.filed({ phone: '081-234-5678', showName: true })
    const { text } = await chat.say('งานวันนี้')
    expect(text).not.toMatch(/ไฟทางดับ|081|ผู้แจ้ง resident|ข้างวัด/)
  })

  it('has nothing for executives, and is not for residents', async () => {
    const mayor = await town.person('นายก', ['executive'])
    await town.filed()
    expect((await mayor.say('งานวันนี้')).text).toContain('บทบาทของคุณไม่มีเรื่องให้ดำเนินการ')
    expect((await town.stranger().say('งานวันนี้')).text).toContain('ส่วนนี้สำหรับเจ้าหน้าที่')
  })
})
