import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Case } from '../../src/cases/case.js'
import {
  at,
  createTown,
  filed,
  look,
  lookTwice,
  move,
  movesOf,
  noticesOf,
  type Person,
  pushesTo,
  tick,
  told,
  type Town,
} from './support.js'

let town: Town
let somchai: Person
let wipa: Person
let mayor: Person
beforeEach(async () => {
  town = await createTown({ now: at('2026-11-05 10:00'), line: { quota: 300 } })
  somchai = await town.officer('สมชาย', ['officer'], 'public-works')
  wipa = await town.officer('วิภา', ['supervisor'])
  mayor = await town.officer('นายก', ['executive'])
})
afterEach(async () => {
  expect(town.line.breaches).toEqual([])
  await town.stop()
})

/** Filed on Thursday the 5th and begun: to be done by Monday the 16th. */
async function dueOnThe16th(): Promise<Case> {
  town.clock.now = at('2026-11-05 10:00')
  const c = await filed(town)
  await move(town, c, { move: 'start' })
  return c
}
const morning = async (day: string) => {
  await tick(town, `${day} 08:30`, 'digest', 'reminders')
  await tick(town, `${day} 09:00`, 'digest', 'reminders')
}
const kindsTo = async (who: Person) => (await noticesOf(town, who)).map(({ _id }) => _id.split(':')[0])

describe('due soon', () => {
  test('is noted once a clock; what the digest showed is not pushed again', async () => {
    const c = await dueOnThe16th()
    await morning('2026-11-12')
    expect(await movesOf(town, c)).toEqual(['open', 'start'])
    await morning('2026-11-13')
    await morning('2026-11-16')
    expect(await movesOf(town, c)).toEqual(['open', 'start', 'remind officer resolve'])
    expect(await kindsTo(somchai)).toEqual(['digest', 'digest'])
    expect(await kindsTo(wipa)).toEqual(['digest', 'digest'])
  })

  test('a case that comes to the unit after the digest and is due today is pushed singly', async () => {
    const c = await dueOnThe16th()
    await move(town, c, { move: 'reassign', unit: 'finance' })
    await tick(town, '2026-11-16 08:30', 'digest')
    await move(town, c, { move: 'reassign', unit: 'public-works', by: { role: 'supervisor', id: 'wipa' } })
    await tick(town, '2026-11-16 09:00', 'reminders')
    expect(told(somchai)).toMatch(/ครบกำหนดวันนี้[\s\S]*กองช่าง[\s\S]*กำหนดเสร็จ\n16 พ.ย. 2569/)
    expect(pushesTo(town, somchai)).toBe(1)
  })

  test('so are those the card had no room for, in one push', async () => {
    // Ten due on the same day; the digest shows eight of them.
    for (let i = 0; i < 10; i++) await dueOnThe16th()
    await morning('2026-11-16')
    expect(await kindsTo(somchai)).toEqual(['digest', 'due'])
    expect(told(somchai)).toContain('ครบกำหนดวันนี้ 2 เรื่อง')
  })

  test('and what stood in a digest that was not sent for want of messages', async () => {
    await dueOnThe16th()
    town.line.quota.set({ used: 275 })
    // Due on Monday: on Friday that can wait.
    await morning('2026-11-13')
    await morning('2026-11-16')
    expect(await noticesOf(town, somchai)).toMatchObject([
      { state: 'dropped', why: 'quota' },
      { state: 'dropped', why: 'quota' },
      { state: 'sent', urgency: 'urgent' },
    ])
  })

  test('an acknowledgement that runs out is a clock of its own', async () => {
    town.clock.now = at('2026-11-11 10:00')
    const c = await filed(town)
    await morning('2026-11-13')
    await morning('2026-11-16')
    expect(await movesOf(town, c)).toEqual(['open', 'remind officer acknowledge'])
    await morning('2026-11-17')
    expect((await movesOf(town, c)).at(-1)).toBe('escalate supervisor acknowledge')
    expect(told(wipa)).toMatch(/เกินกำหนดตอบรับ 1 วันทำการ[\s\S]*ยังไม่มีเจ้าหน้าที่รับทราบ/)
  })
})

describe('overdue', () => {
  test('the supervisor hears of it once, with the way to mend it', async () => {
    const c = await dueOnThe16th()
    await morning('2026-11-17')
    await morning('2026-11-18')
    expect(await movesOf(town, c)).toEqual(['open', 'start', 'escalate supervisor resolve'])
    expect(await kindsTo(wipa)).toEqual(['digest', 'escalated', 'digest'])
    const escalated = wipa.messages
      .map((m) => ('message' in m ? JSON.stringify(m.message) : ''))
      .find((m) => m.includes('ยังไม่ได้แจ้งวันใหม่แก่ผู้แจ้ง'))
    expect(escalated).toContain('เกินกำหนด 1 วันทำการ')
    expect(escalated).toContain('16 พ.ย. 2569')
    expect(escalated).not.toContain('ไฟทางดับ')
    await wipa.tap('กำหนดวันใหม่')
    await wipa.hears('เลื่อนเป็นวันไหน')
  })

  test('from the third working day on the executives too: units, no people, nothing to press', async () => {
    const c = await dueOnThe16th()
    await morning('2026-11-17')
    await morning('2026-11-18')
    expect(pushesTo(town, mayor)).toBe(0)
    await morning('2026-11-19')
    await morning('2026-11-20')
    expect(await movesOf(town, c)).toContain('escalate executive resolve')
    expect(pushesTo(town, mayor)).toBe(1)
    expect(told(mayor)).toMatch(/เกินกำหนด 3 วันทำการ[\s\S]*กองช่าง/)
    expect(mayor.buttons()).toEqual([])
  })

  test('several on one morning are one push a person', async () => {
    for (let i = 0; i < 3; i++) await dueOnThe16th()
    await filed(town, undefined, { category: 'rubbish' })
    await morning('2026-11-19')
    const toWipa = (await noticesOf(town, wipa)).filter(({ _id }) => _id.startsWith('escalated'))
    expect(toWipa).toHaveLength(1)
    expect(pushesTo(town, mayor)).toBe(1)
    expect(told(mayor)).toMatch(/^เกินกำหนดตั้งแต่ 3 วันทำการ เพิ่มขึ้น 4 เรื่อง\n/)
    expect(told(mayor)).toMatch(/กองสาธารณสุขและสิ่งแวดล้อม 1 · กองช่าง 3|กองช่าง 3 · กองสาธารณสุขและสิ่งแวดล้อม 1/)
  })

  test('a new promise is a new clock', async () => {
    const c = await dueOnThe16th()
    await morning('2026-11-17')
    await move(town, c, { move: 'postpone', day: '2026-11-20' })
    await morning('2026-11-18')
    await morning('2026-11-19')
    await morning('2026-11-23')
    expect((await movesOf(town, c)).filter((m) => /remind|escalate/.test(m))).toEqual([
      'escalate supervisor resolve',
      'remind officer resolve',
      'escalate supervisor resolve',
    ])
  })

  test('not while it waits for the resident’s word, nor once it is closed', async () => {
    const [proposed, rejected] = [await dueOnThe16th(), await dueOnThe16th()]
    await move(town, proposed, { move: 'propose' })
    await move(town, rejected, { move: 'reject' })
    await morning('2026-11-27')
    expect(await kindsTo(wipa)).toEqual([])
    expect(await movesOf(town, proposed)).toEqual(['open', 'start', 'propose'])
  })

  test('another agency is asked again on the day that was promised', async () => {
    const c = await dueOnThe16th()
    await move(town, c, { move: 'forward', agency: 'การไฟฟ้าส่วนภูมิภาค', day: '2026-11-20' })
    await morning('2026-11-17')
    expect(await kindsTo(wipa)).toEqual([])
    town.line.quota.set({ used: 275 })
    await morning('2026-11-20')
    expect(told(somchai)).toMatch(/ถึงวันสอบถามหน่วยงานภายนอก[\s\S]*การไฟฟ้าส่วนภูมิภาค/)
    expect((await movesOf(town, c)).at(-1)).toBe('remind officer ask-again')
  })
})

describe('once', () => {
  test('after days without a server, what is overdue by then is said on the first working day', async () => {
    const c = await dueOnThe16th()
    await tick(town, '2026-11-21 09:00', 'digest', 'reminders')
    expect(pushesTo(town, wipa)).toBe(0)
    await morning('2026-11-23')
    expect((await movesOf(town, c)).slice(2)).toEqual([
      'escalate supervisor resolve',
      'escalate executive resolve',
    ])
    expect(told(mayor)).toContain('เกินกำหนด 5 วันทำการ')
  })

  test('with two servers at the same moment', async () => {
    const cs = [await dueOnThe16th(), await dueOnThe16th()]
    await lookTwice(town, '2026-11-19 09:00', 'reminders')
    for (const c of cs) expect((await movesOf(town, c)).slice(2)).toHaveLength(2)
    expect(pushesTo(town, mayor)).toBe(1)
  })

  test.each(['case:moved', 'job:ran'] as const)('when the power goes at %s', async (point) => {
    const cs = [await dueOnThe16th(), await dueOnThe16th()]
    await tick(town, '2026-11-19 08:30', 'digest')
    town.cutPowerAt(point)
    await tick(town, '2026-11-19 09:00', 'reminders').catch(() => undefined)
    expect(town.crashed).toBe(true)
    await town.boot()
    await tick(town, '2026-11-19 09:05', 'reminders')
    for (const c of cs)
      expect((await movesOf(town, c)).slice(2)).toEqual([
        'escalate supervisor resolve',
        'escalate executive resolve',
      ])
    expect(await kindsTo(wipa)).toEqual(['digest', 'escalated'])
    expect(pushesTo(town, mayor)).toBe(1)
  })

  test.each(['case:moved', 'job:ran'] as const)(
    'also when the power goes at %s and stays away until the next day',
    async (point) => {
      await dueOnThe16th()
      await tick(town, '2026-11-19 08:30', 'digest')
      town.cutPowerAt(point)
      await look(town.services, 'reminders').catch(() => undefined)
      town.clock.now = at('2026-11-19 09:00')
      await look(town.services, 'reminders').catch(() => undefined)
      expect(town.crashed).toBe(true)
      await town.boot()
      await morning('2026-11-20')
      await morning('2026-11-23')
      expect((await kindsTo(wipa)).filter((kind) => kind === 'escalated')).toHaveLength(1)
      expect(pushesTo(town, mayor)).toBe(1)
    },
  )

  test('reminders that come before the digest of a late start send that first', async () => {
    await dueOnThe16th()
    await tick(town, '2026-11-16 14:00', 'reminders')
    await tick(town, '2026-11-16 14:00', 'digest')
    expect(await kindsTo(somchai)).toEqual(['digest'])
  })
})

test('with no messages left at all, the chain still says that the clock ran out', async () => {
  const c = await dueOnThe16th()
  town.line.quota.set({ used: 300 })
  await morning('2026-11-19')
  expect((await movesOf(town, c)).at(-1)).toBe('escalate executive resolve')
  expect(await noticesOf(town, mayor)).toMatchObject([{ state: 'dropped', why: 'quota' }])
  expect([pushesTo(town, wipa), pushesTo(town, mayor)]).toEqual([0, 0])
})
