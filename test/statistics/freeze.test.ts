import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { at, filed, live } from './life.js'
import { type Town, town } from './town.js'

let t: Town
beforeAll(async () => {
  t = await town('freeze')
})
afterAll(() => t.close())
beforeEach(async () => {
  await t.empty()
  t.setClock('2026-12-01 00:30')
})

describe('declaring a month', () => {
  test('a month that is not over can’t be declared', async () => {
    t.setClock('2026-11-30 23:59')
    await expect(t.statistics.freeze('2026-11')).rejects.toThrow(RangeError)
    t.setClock('2026-12-01 00:00')
    await expect(t.statistics.freeze('2026-11')).resolves.toMatchObject({ version: 1, month: '2026-11' })
  })

  test('declared twice, also by two servers at once, it is one version', async () => {
    await t.save(filed(at('2026-11-02 09:00')))
    const versions = await Promise.all([t.statistics.freeze('2026-11'), t.another().freeze('2026-11')])
    expect(versions.map(({ version }) => version)).toEqual([1, 1])
    t.setClock('2026-12-02 09:00')
    expect(await t.statistics.freeze('2026-11')).toEqual(versions[0])
    expect(await t.months.countDocuments()).toBe(1)
  })

  test('what comes later leaves the declared month alone; a correction is a second version, both kept', async () => {
    const c = live(
      filed(at('2026-11-02 09:00')),
      ['propose', '2026-11-03 09:00'],
      ['close-silent', '2026-11-10 09:00'],
    )
    await t.save(c)
    const declared = await t.statistics.freeze('2026-11')
    expect(declared.report.kinds.complaint.total.closed).toMatchObject({
      'closed-no-answer': 1,
      'confirmed-done': 0,
    })

    t.setClock('2026-12-04 09:00')
    await t.save(live(c, ['confirm', '2026-12-04 08:00']))
    await t.statistics.rollUp()
    expect(await t.statistics.latest('2026-11')).toEqual(declared)

    const corrected = await t.statistics.freeze('2026-11')
    expect(corrected.version).toBe(2)
    expect(corrected.report.kinds.complaint.total.closed).toMatchObject({
      'closed-no-answer': 0,
      'confirmed-done': 1,
    })
    expect(await t.statistics.latest('2026-11')).toEqual(corrected)
    expect(
      await t.months
        .find({}, { projection: { _id: 1 } })
        .sort({ version: 1 })
        .toArray(),
    ).toEqual([{ _id: '2026-11/1' }, { _id: '2026-11/2' }])
  })

  test('somebody who is erased later stays counted in a declared month', async () => {
    const c = filed(at('2026-11-02 09:00'))
    await t.save(c)
    await t.statistics.freeze('2026-11')
    await t.save({ ...c, reporter: undefined, changedAt: at('2026-12-01 00:10') })
    await t.statistics.recount()
    expect(await t.statistics.freeze('2026-11')).toMatchObject({ version: 1 })
  })

  test('figures that were lost are put right before a month is declared, also those of months before it', async () => {
    await t.save(
      filed(at('2026-10-02 09:00')),
      live(filed(at('2026-11-02 09:00')), ['withdraw', '2026-11-05 09:00']),
    )
    await t.statistics.rollUp()
    await t.daily.deleteMany({})
    await t.monthly.deleteMany({})
    t.setClock('2026-12-20 09:00')
    const { report } = await t.statistics.freeze('2026-11')
    expect(report.kinds.complaint.total).toMatchObject({ openBefore: 1, received: 1, openAtEnd: 1 })
  })

  test('a month declared late shows what was open at its end, not what is open now', async () => {
    t.setClock('2026-12-03 09:00')
    await t.save(live(filed(at('2026-11-02 09:00')), ['withdraw', '2026-12-02 09:00']))
    const { report } = await t.statistics.freeze('2026-11')
    expect(report.kinds.complaint.total).toMatchObject({ received: 1, openAtEnd: 1 })
  })

  test('figures that can’t be made to agree with the cases are not declared', async () => {
    await t.save({ ...filed(at('2026-11-02 09:00')), days: [] })
    await expect(t.statistics.freeze('2026-11')).rejects.toThrow(/does not add up: complaint/)
    expect(await t.statistics.latest('2026-11')).toBeUndefined()
  })

  test('an empty month is declared too, with zeros', async () => {
    const { report } = await t.statistics.freeze('2026-11')
    expect(report.kinds.complaint.total).toMatchObject({
      received: 0,
      openAtEnd: 0,
      onTime: { part: 0, of: 0 },
    })
    expect(report.kinds.complaint.unit.every(({ received }) => received === 0)).toBe(true)
  })

  test('the list of months says which were declared, and how often', async () => {
    await t.save(filed(at('2026-10-02 09:00')))
    await t.statistics.freeze('2026-10')
    expect(await t.statistics.months()).toEqual([
      { month: '2026-10', version: 1 },
      { month: '2026-11', version: undefined },
      { month: '2026-12', version: undefined },
    ])
  })

  test('a report says which days it covers', async () => {
    t.setClock('2026-11-23 12:00')
    expect(await t.statistics.compileMonth('2026-11')).toMatchObject({
      fiscalYear: 2570,
      through: '2026-11-23',
    })
    expect(await t.statistics.compileMonth('2026-09')).toMatchObject({
      fiscalYear: 2569,
      through: '2026-09-30',
    })
  })
})

test('a mean that could be worked out from the others is not shown either', async () => {
  const rated = (unit: string, n: number, score: number) =>
    Array.from({ length: n }, () =>
      live(
        filed(at('2026-11-02 09:00'), { unit }),
        ['propose', '2026-11-03 09:00'],
        ['confirm', '2026-11-03 10:00'],
        ['rate', '2026-11-03 11:00', { score }],
      ),
    )
  await t.save(...rated('finance', 7, 5), ...rated('public-works', 6, 4), ...rated('education', 1, 1))
  await t.statistics.rollUp()
  const { total, unit } = (await t.statistics.compileMonth('2026-11')).kinds.complaint
  const shown = Object.fromEntries(unit.filter((u) => u.rating.n > 0).map((u) => [u.id, u.rating]))
  expect(total.rating).toEqual({ n: 14, mean: 4.3 })
  expect(shown).toEqual({
    finance: { n: 7, mean: 5 },
    'public-works': { n: 6, mean: null },
    education: { n: 1, mean: null },
  })
})
