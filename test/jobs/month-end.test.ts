import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import request from 'supertest'
import { createListener } from '../../src/app.js'
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
let mayor: Person
beforeEach(async () => {
  town = await createTown({ now: at('2026-11-02 10:00'), line: { quota: 300 } })
  mayor = await town.officer('นายก', ['executive'])
})
afterEach(async () => {
  expect(town.line.breaches).toEqual([])
  await town.stop()
})

/** November: three received, one of them confirmed in time. */
async function november(): Promise<void> {
  const kham = town.resident('ยายคำ')
  const light = await filed(town, kham)
  await filed(town, kham, { category: 'road' })
  await filed(town)
  town.clock.now = at('2026-11-05 10:00')
  await move(town, light, { move: 'propose' })
  await move(town, light, { move: 'confirm', by: { role: 'resident' } })
}

describe('on the 1st', () => {
  test('at eight the month is declared and the mayor has one page with its chart', async () => {
    await november()
    await tick(town, '2026-12-01 07:59', 'month-end')
    expect(pushesTo(town, mayor)).toBe(0)
    await tick(town, '2026-12-01 08:00', 'month-end')
    expect(told(mayor)).toMatch(/เรียน นายกเทศมนตรีตำบลบ้านต๋อม\nสรุปเดือนพฤศจิกายน 2569/)
    expect(told(mayor)).toContain('3 เรื่อง')
    expect(await town.services.statistics.latest('2026-11')).toMatchObject({ version: 1 })
    const [picture] = JSON.stringify(mayor.lastReply()).match(/\/charts\/[^"]+\.png/) ?? []
    const answer = await request(createListener(town.services)).get(picture ?? '')
    expect([answer.status, answer.type]).toEqual([200, 'image/png'])
    await tick(town, '2026-12-02 08:00', 'month-end')
    expect(pushesTo(town, mayor)).toBe(1)
  })

  test('a server that was down until the 20th makes up for it, also for months before', async () => {
    await november()
    await tick(town, '2027-01-20 10:00', 'month-end')
    expect(await town.services.statistics.latest('2026-11')).toMatchObject({ version: 1 })
    expect(told(mayor)).toContain('สรุปเดือนธันวาคม 2569')
    expect(pushesTo(town, mayor)).toBe(1)
  })

  test('a month before anything was filed is not spoken of', async () => {
    await tick(town, '2026-11-02 10:00', 'month-end')
    await november()
    await tick(town, '2026-11-20 10:00', 'month-end')
    expect(await noticesOf(town, mayor)).toEqual([])
    expect(await town.services.statistics.months()).toEqual([])
  })

  test('two servers at the same moment declare one version and send one card', async () => {
    await november()
    await lookTwice(town, '2026-12-01 08:00', 'month-end')
    expect(await town.services.database.db.collection('months').countDocuments()).toBe(1)
    expect(pushesTo(town, mayor)).toBe(1)
  })

  test('when the power goes before it is done, the version stays and the card comes once', async () => {
    await november()
    town.cutPowerAt('job:ran')
    await tick(town, '2026-12-01 08:00', 'month-end').catch(() => undefined)
    expect(town.crashed).toBe(true)
    await town.boot()
    await filed(town)
    await tick(town, '2026-12-01 08:10', 'month-end')
    expect(await town.services.statistics.latest('2026-11')).toMatchObject({ version: 1 })
    expect(await noticesOf(town, mayor)).toHaveLength(1)
  })
})

test('the figures are rolled up every ten minutes', async () => {
  await november()
  await tick(town, '2026-11-05 10:00', 'statistics')
  const received = async () =>
    (await town.services.statistics.compileMonth('2026-11')).kinds.complaint.total.received
  expect(await received()).toBe(3)
  town.clock.now = at('2026-11-05 10:05')
  await filed(town)
  await tick(town, '2026-11-05 10:09', 'statistics')
  expect(await received()).toBe(3)
  await tick(town, '2026-11-05 10:10', 'statistics')
  expect(await received()).toBe(4)
})
