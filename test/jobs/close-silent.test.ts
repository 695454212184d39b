import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Case } from '../../src/cases/case.js'
import {
  at,
  createTown,
  filed,
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
let kham: Person
beforeEach(async () => {
  town = await createTown({ now: at('2026-11-16 10:00'), line: { quota: 300 } })
  kham = town.resident('ยายคำ')
  await kham.say('สวัสดี')
})
afterEach(async () => {
  expect(town.line.breaches).toEqual([])
  await town.stop()
})

/** Done on Monday the 16th as the officer sees it, and the resident told so. */
async function proposed(): Promise<Case> {
  const c = await filed(town, kham)
  await move(town, c, { move: 'propose' })
  await town.settle()
  return c
}
const stateOf = async ({ id }: Case) => (await town.services.cases.find(id))?.state

describe('seven days of silence', () => {
  test('the whole seventh day is the resident’s, as the card said; then the case closes and they are told', async () => {
    const c = await proposed()
    expect(told(kham)).toContain('ถ้าไม่ตอบภายในวันจันทร์ที่ 23 พฤศจิกายน 2569 ระบบจะปิดเรื่อง')
    for (const hour of ['08:00', '11:00', '19:59']) await tick(town, `2026-11-23 ${hour}`, 'close-silent')
    expect(await stateOf(c)).toBe('proposed-done')
    await tick(town, '2026-11-24 08:00', 'close-silent')
    expect(await stateOf(c)).toBe('closed-no-answer')
    expect(told(kham)).toContain('เพราะครบ 7 วันโดยไม่มีคำตอบ')
    await tick(town, '2026-11-24 09:00', 'close-silent')
    expect((await movesOf(town, c)).filter((m) => m.startsWith('close'))).toEqual(['close-silent'])
  })

  test('nobody is woken for it at night', async () => {
    const c = await proposed()
    await tick(town, '2026-11-24 07:59', 'close-silent')
    await tick(town, '2026-11-24 20:00', 'close-silent')
    expect(await stateOf(c)).toBe('proposed-done')
  })

  test('they count from when the resident was really told', async () => {
    town.line.quota.set({ used: 300 })
    const c = await proposed()
    expect(told(kham)).not.toContain('ระบบจะปิดเรื่อง')
    town.clock.now = at('2026-11-20 12:00')
    await kham.say('ติดตามเรื่อง')
    await kham.hears(c.number)
    await town.settle()
    await tick(town, '2026-11-27 12:00', 'close-silent')
    expect(await stateOf(c)).toBe('proposed-done')
    await tick(town, '2026-11-28 12:00', 'close-silent')
    expect(await stateOf(c)).toBe('closed-no-answer')
  })

  test('somebody who could not be reached is closed apart from that, without a push', async () => {
    await kham.block()
    const c = await proposed()
    await tick(town, '2026-11-23 12:00', 'close-silent')
    expect(await stateOf(c)).toBe('proposed-done')
    await tick(town, '2026-11-24 08:00', 'close-silent')
    expect(await stateOf(c)).toBe('closed-not-reached')
    expect((await noticesOf(town, kham)).map(({ state, why }) => [state, why])).toEqual([
      ['dropped', 'blocked'],
    ])
  })

  test('an answer in time keeps it open or closes it, and nothing else does', async () => {
    const [refused, confirmed] = [await proposed(), await proposed()]
    await move(town, refused, { move: 'refuse', by: { role: 'resident' } })
    await move(town, confirmed, { move: 'confirm', by: { role: 'resident' } })
    await tick(town, '2026-11-24 08:00', 'close-silent')
    expect([await stateOf(refused), await stateOf(confirmed)]).toEqual(['reopened', 'confirmed-done'])
  })

  test('a second proposal has seven days of its own', async () => {
    const c = await proposed()
    await move(town, c, { move: 'refuse', by: { role: 'resident' } })
    town.clock.now = at('2026-11-20 10:00')
    await move(town, c, { move: 'propose' })
    await town.settle()
    await tick(town, '2026-11-24 08:00', 'close-silent')
    expect(await stateOf(c)).toBe('proposed-done')
    await tick(town, '2026-11-28 08:00', 'close-silent')
    expect(await stateOf(c)).toBe('closed-no-answer')
  })
})

describe('once', () => {
  test('caught up at the first start after days without a server', async () => {
    const c = await proposed()
    await town.boot()
    await tick(town, '2026-12-05 16:00', 'close-silent')
    expect(await stateOf(c)).toBe('closed-no-answer')
  })

  test('with two servers at the same moment', async () => {
    const c = await proposed()
    const before = pushesTo(town, kham)
    await lookTwice(town, '2026-11-24 08:00', 'close-silent')
    expect((await movesOf(town, c)).filter((m) => m.startsWith('close'))).toEqual(['close-silent'])
    expect(pushesTo(town, kham)).toBe(before + 1)
  })

  test.each(['case:moved', 'notice:queued', 'job:ran'] as const)(
    'when the power goes at %s',
    async (point) => {
      const c = await proposed()
      const before = pushesTo(town, kham)
      town.cutPowerAt(point)
      await tick(town, '2026-11-24 08:00', 'close-silent').catch(() => undefined)
      expect(town.crashed).toBe(true)
      await town.boot()
      await tick(town, '2026-11-24 09:00', 'close-silent')
      expect(await stateOf(c)).toBe('closed-no-answer')
      expect(pushesTo(town, kham)).toBe(before + 1)
    },
  )

  test('an outcome goes out when hardly any messages are left', async () => {
    const c = await proposed()
    town.line.quota.set({ used: 299 })
    await tick(town, '2026-11-24 08:00', 'close-silent')
    expect(told(kham)).toContain('เพราะครบ 7 วันโดยไม่มีคำตอบ')
    expect(await stateOf(c)).toBe('closed-no-answer')
  })
})
