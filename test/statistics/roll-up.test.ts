import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { ReportLine } from '../../src/statistics/report.js'
import { at, filed, live } from './life.js'
import { type Town, town } from './town.js'

let t: Town
beforeAll(async () => {
  t = await town('roll-up')
})
afterAll(() => t.close())
beforeEach(async () => {
  await t.empty()
  t.setClock('2026-12-01 00:30')
})

const complaints = async (month: string) => (await t.statistics.compileMonth(month)).kinds.complaint
const line = (lines: ReportLine[], id: string) => lines.find((one) => one.id === id)
const days = async () => (await t.daily.find().sort({ _id: 1 }).toArray()).map(({ _id }) => _id)

describe('rolling up', () => {
  test('a month adds up from its days, and rolling up again changes nothing', async () => {
    const mended = live(
      filed(at('2026-11-02 09:00')),
      ['propose', '2026-11-03 09:00'],
      ['confirm', '2026-11-05 09:00'],
    )
    await t.save(mended, filed(at('2026-11-20 09:00')), filed(at('2026-11-30 23:59')))
    expect(await t.statistics.rollUp()).toEqual({ days: 30, changed: 5 })
    const first = await t.rollups()
    const { total } = await complaints('2026-11')
    expect(total).toMatchObject({
      openBefore: 0,
      received: 3,
      openAtEnd: 2,
      closed: { total: 1, 'confirmed-done': 1 },
    })

    expect(await t.statistics.rollUp()).toMatchObject({ changed: 0 })
    expect(await t.rollups()).toEqual(first)
  })

  test('a change in December corrects November, and a day on which nothing is left disappears', async () => {
    const c = filed(at('2026-11-10 09:00'))
    const rated = live(
      filed(at('2026-11-12 09:00')),
      ['propose', '2026-11-13 09:00'],
      ['confirm', '2026-11-13 10:00'],
      ['rate', '2026-11-15 09:00', { score: 1 }],
    )
    await t.save(c, rated)
    await t.statistics.rollUp()
    expect(line((await complaints('2026-11')).category, 'streetlight')?.received).toBe(2)
    expect(await days()).toContain('2026-11-15')

    t.setClock('2026-12-03 12:00')
    await t.save(
      live(c, ['recategorise', '2026-12-03 10:00', { category: 'road', unit: 'finance' }]),
      live(rated, ['rate', '2026-12-03 11:00', { score: 5 }]),
    )
    await t.statistics.rollUp()
    const { category, unit, total } = await complaints('2026-11')
    expect(total).toMatchObject({ received: 2, rating: { n: 0 } })
    expect(line(category, 'streetlight')?.received).toBe(1)
    expect(line(category, 'road')?.received).toBe(1)
    expect(line(unit, 'finance')?.openAtEnd).toBe(1)
    expect(line((await complaints('2026-12')).unit, 'finance')?.openBefore).toBe(1)
    expect(await days()).not.toContain('2026-11-15')
  })

  test('a change with yesterday’s time on it, written only now, is not missed', async () => {
    await t.statistics.rollUp()
    t.setClock('2026-12-01 20:00')
    await t.statistics.rollUp()
    await t.save(filed(at('2026-11-30 20:00')))
    await t.statistics.rollUp()
    expect((await complaints('2026-11')).total.received).toBe(1)
  })

  test('what changed long ago is not read again', async () => {
    await t.save(filed(at('2026-11-02 09:00')), filed(at('2026-11-30 09:00')))
    await t.statistics.rollUp()
    // Today, yesterday and the day before; the 2nd is left alone.
    expect(await t.statistics.rollUp()).toEqual({ days: 3, changed: 0 })
  })

  test('a month in which nothing happens still has what was open before it', async () => {
    await t.save(filed(at('2026-10-05 09:00')))
    await t.statistics.rollUp()
    t.setClock('2027-02-10 09:00')
    for (const month of ['2026-12', '2027-02']) {
      expect((await complaints(month)).total).toMatchObject({
        openBefore: 1,
        received: 0,
        openAtEnd: 1,
        overdue: 1,
      })
    }
    await t.save(filed(at('2027-02-09 09:00')))
    await t.statistics.rollUp()
    expect((await complaints('2027-01')).total).toMatchObject({ openBefore: 1, openAtEnd: 1 })
    expect((await complaints('2027-02')).total).toMatchObject({ openBefore: 1, received: 1, openAtEnd: 2 })
  })

  test('a case becomes overdue without anything happening to it, unless the resident’s word is awaited', async () => {
    // Due on Friday 27 November.
    const received = at('2026-11-18 09:00')
    await t.save(filed(received), live(filed(received), ['propose', '2026-11-25 09:00']))
    t.setClock('2026-11-27 23:59')
    await t.statistics.rollUp()
    expect((await complaints('2026-11')).total).toMatchObject({
      openAtEnd: 2,
      awaitingResident: 1,
      overdue: 0,
    })

    t.setClock('2026-11-28 00:01')
    await t.statistics.rollUp()
    const { total, unit } = await complaints('2026-11')
    expect(total).toMatchObject({ openAtEnd: 2, overdue: 1, onTime: { part: 0, of: 1, percent: 0 } })
    expect(line(unit, 'public-works')?.overdue).toBe(1)
  })

  test('a case that changes hands takes along the day it became overdue on', async () => {
    const c = filed(at('2026-11-02 09:00'))
    await t.save(c)
    await t.statistics.rollUp()
    expect(line((await complaints('2026-11')).unit, 'public-works')?.overdue).toBe(1)
    t.setClock('2026-12-05 12:00')
    await t.save(live(c, ['reassign', '2026-12-05 09:00', { unit: 'finance' }]))
    await t.statistics.rollUp()
    const { unit } = await complaints('2026-11')
    expect([line(unit, 'public-works')?.overdue, line(unit, 'finance')?.overdue]).toEqual([0, 1])
    expect(await t.statistics.recount()).toMatchObject({ changed: 0 })
  })

  test('a server that was down for weeks catches up on what became overdue meanwhile', async () => {
    const received = at('2026-11-18 09:00')
    await t.save(filed(received))
    t.setClock('2026-11-18 12:00')
    await t.statistics.rollUp()
    t.setClock('2026-12-20 09:00')
    await t.statistics.rollUp()
    expect((await complaints('2026-11')).total.overdue).toBe(1)
    expect((await complaints('2026-12')).total).toMatchObject({ openBefore: 1, overdue: 1 })
    expect(await t.statistics.recount()).toMatchObject({ changed: 0 })
  })

  test('one person with two complaints is one reporter; people without LINE are not guessed at', async () => {
    const [a, b] = [filed(at('2026-11-02 09:00')), filed(at('2026-11-03 09:00'))]
    const counter = filed(at('2026-11-03 10:00'), { channel: 'counter', reporter: undefined })
    const praise = filed(at('2026-11-04 10:00'), { kind: 'feedback', reporter: a.reporter })
    await t.save(a, b, filed(at('2026-11-30 23:00'), { reporter: a.reporter }), counter, praise)
    await t.statistics.rollUp()
    const { complaint, feedback, question } = (await t.statistics.compileMonth('2026-11')).kinds
    expect([complaint.reporters, feedback.reporters, question.reporters]).toEqual([2, 1, 0])
  })

  test('no rollup holds who reported, or what', async () => {
    const c = live(filed(at('2026-11-02 09:00'), { reporter: 'Uresident', words: 'ลับ' }), [
      'note',
      '2026-11-03 09:00',
      { words: 'ลับ' },
    ])
    await t.save(c)
    await t.statistics.rollUp()
    expect(JSON.stringify(await t.rollups())).not.toMatch(/Uresident|ลับ|case-/)
  })

  test('every unit, category, channel and village has its line, at zero if need be', async () => {
    const { unit, category, channel, village } = await complaints('2026-11')
    expect(unit.find(({ id }) => id === 'education')).toMatchObject({
      name: { th: 'กองการศึกษา' },
      received: 0,
    })
    expect(channel.map(({ id }) => id)).toEqual(['line', 'counter', 'phone', 'web'])
    expect(village.map(({ id }) => id)).toEqual([
      ...Array.from({ length: 18 }, (_, i) => String(i + 1)),
      'none',
    ])
    expect(category).not.toHaveLength(0)
  })

  test('two servers rolling up at once leave what one would', async () => {
    const many = Array.from({ length: 30 }, (_, i) =>
      filed(new Date(at('2026-11-02 09:00').getTime() + i * 20 * 3_600_000)),
    )
    await t.save(...many)
    await Promise.all([t.statistics.rollUp(), t.another().rollUp(), t.another().recount()])
    expect((await complaints('2026-11')).total.received).toBe(30)
    expect(await t.statistics.recount()).toMatchObject({ changed: 0 })
  })

  test('a recount mends what somebody broke by hand', async () => {
    await t.save(filed(at('2026-11-02 09:00')), filed(at('2026-11-09 09:00')))
    await t.statistics.rollUp()
    const right = await t.rollups()
    await t.daily.deleteOne({ _id: '2026-11-09' })
    await t.daily.insertOne({ ...right.daily[0], _id: '2026-11-20' } as (typeof right.daily)[0])
    await t.monthly.deleteMany({})
    expect(await t.statistics.recount()).toMatchObject({ changed: 2 })
    expect(await t.rollups()).toEqual(right)
  })
})
