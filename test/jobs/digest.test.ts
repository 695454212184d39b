import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  at,
  createTown,
  filed,
  lookTwice,
  move,
  noticesOf,
  type Person,
  pushesTo,
  tick,
  told,
  type Town,
} from './support.js'

let town: Town
let somchai: Person
beforeEach(async () => {
  town = await createTown({ now: at('2026-11-13 15:00'), line: { quota: 300 } })
  somchai = await town.officer('สมชาย', ['officer'], 'public-works')
})
afterEach(async () => {
  expect(town.line.breaches).toEqual([])
  await town.stop()
})
/** Friday afternoon, after the digest of that day. */
const friday = (time: string) => {
  town.clock.now = at(`2026-11-13 ${time}`)
}

describe('half past eight on a working day', () => {
  test('an officer hears in one push what is overdue, due soon, new, answered and waiting', async () => {
    const kham = town.resident('ยายคำ')
    town.clock.now = at('2026-11-03 10:00')
    const overdue = await filed(town)
    await move(town, overdue, { move: 'start' })
    town.clock.now = at('2026-11-05 10:00')
    const dueToday = await filed(town)
    await move(town, dueToday, { move: 'start' })
    friday('15:00')
    const fresh = await filed(town)
    const asked = await filed(town, kham, { category: 'road' })
    await move(town, asked, { move: 'ask' })
    const answered = await filed(town, kham, { category: 'road' })
    await move(town, answered, { move: 'ask' })
    await move(town, answered, { move: 'answer', by: { role: 'resident' } })
    const inWork = await filed(town, undefined, { category: 'road' })
    await move(town, inWork, { move: 'start' })

    await tick(town, '2026-11-16 08:30', 'digest')
    const said = told(somchai)
    expect(said).toContain('เรื่องของกองช่าง 16 พ.ย. 2569')
    expect(said).toContain(
      'เกินกำหนด 1 เรื่อง · ใกล้ถึงกำหนด 1 เรื่อง · เรื่องใหม่ 1 เรื่อง · ผู้แจ้งตอบแล้ว 1 เรื่อง · รอผู้อื่น 1 เรื่อง',
    )
    const listed = said.match(/บต-2570-\d{6}/g)
    expect(listed).toEqual([overdue, dueToday, fresh, answered, asked].map(({ number }) => number))
    expect(said).toMatch(
      /เกินกำหนด 2 วันทำการ[\s\S]*กำหนดเสร็จ 16 พ.ย. 2569 วันนี้[\s\S]*ตอบรับภายใน 18 พ.ย. 2569 อีก 2 วัน/,
    )
    expect(said).not.toContain('ไฟทางดับ')
    expect(pushesTo(town, somchai)).toBe(1)

    await somchai.tap(overdue.number)
    await somchai.hears('เกินกำหนด 2 วันทำการ')
  })

  test('nothing to say, or only waiting for others: no push', async () => {
    const c = await filed(town, town.resident('ยายคำ'))
    await move(town, c, { move: 'ask' })
    await tick(town, '2026-11-16 08:30', 'digest')
    expect(await noticesOf(town, somchai)).toEqual([])
  })

  test('eight cases are shown, the rest counted', async () => {
    for (let i = 0; i < 10; i++) await filed(town)
    await tick(town, '2026-11-16 08:30', 'digest')
    expect(told(somchai).match(/บต-2570-\d{6}/g)).toHaveLength(8)
    expect(told(somchai)).toContain('ยังมีอีก 2 เรื่อง')
  })

  test('a supervisor hears of all units, an officer of the own; who is both gets one push', async () => {
    const wipa = await town.officer('วิภา', ['officer', 'supervisor'], 'public-works')
    const nuan = await town.officer('นวล', ['officer'], 'public-health')
    const idle = await town.officer('ว่าง', ['officer'], 'finance')
    const light = await filed(town)
    const rubbish = await filed(town, undefined, { category: 'rubbish' })
    await tick(town, '2026-11-16 08:30', 'digest')
    expect(told(somchai)).toContain(light.number)
    expect(told(somchai)).not.toContain(rubbish.number)
    expect(told(nuan)).toContain(rubbish.number)
    expect(told(nuan)).not.toContain(light.number)
    expect(told(wipa)).toContain('เรื่องของทุกหน่วยงาน 16 พ.ย. 2569')
    expect(told(wipa)).toContain('ไฟฟ้าสาธารณะ · หมู่ 5 · กองช่าง')
    expect(told(wipa)).toContain(rubbish.number)
    expect([pushesTo(town, wipa), pushesTo(town, nuan), pushesTo(town, idle)]).toEqual([1, 1, 0])
  })

  test('who wants each case at once gets the digest as well', async () => {
    const me = await town.services.staff.byChat(somchai.id)
    await town.services.staff.setNotify(me?.id ?? '', 'each')
    await filed(town)
    await tick(town, '2026-11-16 08:30', 'digest')
    expect((await noticesOf(town, somchai)).map(({ _id }) => _id.split(':')[0])).toEqual(['new', 'digest'])
  })
})

describe('when', () => {
  test('not on weekends and official holidays, and the next working day once for all of them', async () => {
    await filed(town)
    for (const day of ['14', '15']) await tick(town, `2026-11-${day} 08:30`)
    expect(pushesTo(town, somchai)).toBe(0)
    // The substitute for Father's Day, a Monday, and Constitution Day.
    for (const day of ['07', '10']) {
      const before = pushesTo(town, somchai)
      await tick(town, `2026-12-${day} 10:00`, 'digest')
      expect(pushesTo(town, somchai)).toBe(before)
    }
    await tick(town, '2026-12-08 08:30', 'digest')
    expect(pushesTo(town, somchai)).toBe(1)
  })

  test('not before half past eight; a server that comes up at noon sends it then, one in the evening does not', async () => {
    await filed(town)
    await tick(town, '2026-11-16 08:29', 'digest')
    expect(pushesTo(town, somchai)).toBe(0)
    await tick(town, '2026-11-16 12:10', 'digest')
    expect(pushesTo(town, somchai)).toBe(1)
    await tick(town, '2026-11-17 16:30', 'digest')
    expect(pushesTo(town, somchai)).toBe(1)
    await tick(town, '2026-11-18 08:30', 'digest')
    expect(pushesTo(town, somchai)).toBe(2)
  })
})

describe('once', () => {
  test('however often it is looked at', async () => {
    await filed(town)
    await tick(town, '2026-11-16 08:30', 'digest')
    await tick(town, '2026-11-16 08:31', 'digest')
    await tick(town, '2026-11-16 11:00', 'digest')
    expect(pushesTo(town, somchai)).toBe(1)
  })

  test('with two servers looking at the same moment', async () => {
    await filed(town)
    await lookTwice(town, '2026-11-16 08:30', 'digest')
    expect(pushesTo(town, somchai)).toBe(1)
  })

  test.each(['job:claimed', 'job:ran'] as const)('when the power goes at %s', async (point) => {
    await filed(town)
    town.cutPowerAt(point)
    await expect(tick(town, '2026-11-16 08:30', 'digest')).rejects.toThrow(point)
    await town.boot()
    // Another server waits until the dead one's lease has run out.
    await tick(town, '2026-11-16 08:31', 'digest')
    expect((await noticesOf(town, somchai)).length).toBe(point === 'job:ran' ? 1 : 0)
    await tick(town, '2026-11-16 08:32', 'digest')
    expect(pushesTo(town, somchai)).toBe(1)
    await tick(town, '2026-11-16 08:40', 'digest')
    expect(pushesTo(town, somchai)).toBe(1)
  })
})

describe('not sent, and why', () => {
  test('when the month’s messages are used up', async () => {
    await filed(town)
    town.line.quota.set({ used: 299 })
    await tick(town, '2026-11-16 08:30', 'digest')
    expect(await noticesOf(town, somchai)).toMatchObject([{ state: 'dropped', why: 'quota' }])
    expect(pushesTo(town, somchai)).toBe(0)
  })

  test('to somebody who has blocked the account', async () => {
    await filed(town)
    await somchai.block()
    await tick(town, '2026-11-16 08:30', 'digest')
    expect(await noticesOf(town, somchai)).toMatchObject([{ state: 'dropped', why: 'blocked' }])
  })
})
