import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Case } from '../../src/cases/case.js'
import { type Broken, verifyAudit } from '../../src/storage/verify-audit.js'
import { at, createTown, filed, lookTwice, move, tick, type Town } from './support.js'

let town: Town
beforeEach(async () => {
  town = await createTown({ now: at('2026-11-13 15:00') })
})
afterEach(() => town.stop())

const cases = () => town.services.database.db.collection<Case & { _id: string }>('cases')
const roots = () =>
  town.services.database.db.collection<{ _id: string; root: string; before: string; heads: object[] }>(
    'auditRoots',
  )
const allRoots = () => roots().find().sort({ _id: 1 }).toArray()

async function verified() {
  const broken: Broken[] = []
  const { chains, roots, unknown } = await verifyAudit(town.services.database, (fault) => broken.push(fault))
  return { chains, roots, unknown, broken }
}

/** Two cases over five days, with a weekend in which nothing happens. */
async function someDays(): Promise<[Case, Case]> {
  const kham = town.resident('ยายคำ')
  const [light, road] = [
    await filed(town, kham),
    await filed(town, kham, { category: 'road', photos: ['hole'] }),
  ]
  await tick(town, '2026-11-16 10:00', 'audit-root')
  await move(town, light, { move: 'start' })
  await tick(town, '2026-11-17 00:10', 'audit-root')
  await move(town, light, { move: 'propose' })
  await move(town, road, { move: 'ask' })
  await tick(town, '2026-11-18 00:10', 'audit-root')
  return [light, road]
}

describe('the root of each day', () => {
  test('takes in the chains that grew, and continues the day before; quiet days have one too', async () => {
    await someDays()
    const all = await allRoots()
    expect(all.map(({ _id }) => _id)).toEqual([
      '2026-11-13',
      '2026-11-14',
      '2026-11-15',
      '2026-11-16',
      '2026-11-17',
    ])
    expect(all.slice(1).map(({ before }) => before)).toEqual(all.slice(0, -1).map(({ root }) => root))
    expect(new Set(all.map(({ root }) => root)).size).toBe(5)
    expect(all.map(({ heads }) => heads.length)).toEqual([2, 2, 0, 1, 2])
    expect(await verified()).toEqual({ chains: 2, roots: 5, unknown: 0, broken: [] })
  })

  test('not before the day is over, and never written anew', async () => {
    const c = await filed(town)
    await tick(town, '2026-11-13 23:50', 'audit-root')
    await tick(town, '2026-11-14 00:09', 'audit-root')
    expect(await allRoots()).toEqual([])
    await tick(town, '2026-11-14 00:10', 'audit-root')
    const first = await allRoots()
    await move(town, c, { move: 'start', at: at('2026-11-13 23:59') })
    await tick(town, '2026-11-15 00:10', 'audit-root')
    expect((await allRoots())[0]).toEqual(first[0])
  })

  test('days without a server are made up for, from the first case on', async () => {
    await filed(town)
    await tick(town, '2026-11-30 12:00', 'audit-root')
    expect((await allRoots()).map(({ _id }) => _id).slice(-2)).toEqual(['2026-11-28', '2026-11-29'])
    expect(await roots().countDocuments()).toBe(17)
  })

  test('nothing filed yet: none', async () => {
    await tick(town, '2026-11-30 12:00', 'audit-root')
    expect(await allRoots()).toEqual([])
  })

  test('what was written just after midnight for the day before is in the next root', async () => {
    const c = await filed(town)
    await tick(town, '2026-11-14 00:10', 'audit-root')
    await move(town, c, { move: 'start', at: at('2026-11-13 23:59') })
    await tick(town, '2026-11-15 00:10', 'audit-root')
    const head = (await cases().findOne({ _id: c.id }))?.events.at(-1)?.hash
    expect((await allRoots())[1]?.heads).toEqual([{ id: c.id, hash: head }])
    expect(await verified()).toMatchObject({ unknown: 0, broken: [] })
  })

  test('two servers at the same moment agree on one', async () => {
    await filed(town)
    await lookTwice(town, '2026-11-20 00:10', 'audit-root')
    expect(await verified()).toMatchObject({ roots: 7, broken: [] })
  })
})

describe('rewriting the past is seen', () => {
  let light: Case
  let road: Case
  beforeEach(async () => {
    ;[light, road] = await someDays()
  })

  test('words changed, on the case or in an event', async () => {
    await cases().updateOne({ _id: road.id }, { $set: { words: 'ไม่มีอะไร' } })
    await cases().updateOne({ _id: light.id }, { $set: { 'events.2.words': 'เสร็จ' } })
    const { broken } = await verified()
    expect(broken).toHaveLength(2)
    expect(broken).toContainEqual({ case: road.number, link: 0, why: 'content' })
    expect(broken).toContainEqual({ case: light.number, link: 2, why: 'content' })
  })

  test('a date moved', async () => {
    await cases().updateOne({ _id: light.id }, { $set: { 'events.1.at': at('2026-11-13 16:00') } })
    expect((await verified()).broken).toEqual([{ case: light.number, link: 1, why: 'hash' }])
  })

  test('the last event cut off, which leaves the chain itself whole', async () => {
    await cases().updateOne({ _id: light.id }, { $pop: { events: 1 } })
    expect((await verified()).broken).toEqual([{ day: '2026-11-17', case: light.number, why: 'rewritten' }])
  })

  test('a case deleted', async () => {
    await cases().deleteOne({ _id: light.id })
    expect((await verified()).broken).toContainEqual({ day: '2026-11-13', case: light.id, why: 'gone' })
  })

  test('a root changed, left out, or a day’s head taken from it', async () => {
    await roots().updateOne({ _id: '2026-11-13' }, { $set: { root: 'another' } })
    await roots().deleteOne({ _id: '2026-11-15' })
    await roots().updateOne({ _id: '2026-11-17' }, { $pop: { heads: 1 } })
    expect((await verified()).broken).toEqual([
      { day: '2026-11-13', why: 'root' },
      { day: '2026-11-14', why: 'before' },
      { day: '2026-11-15', why: 'missing' },
      { day: '2026-11-17', why: 'root' },
    ])
  })

  test('a case put in afterwards for an earlier day', async () => {
    const forged = await filed(town)
    await cases().updateOne({ _id: forged.id }, { $set: { days: ['2026-11-16'] } })
    expect(await verified()).toMatchObject({ broken: [], unknown: 1 })
  })

  test('but not a person’s right to have words deleted', async () => {
    await cases().updateOne({ _id: road.id }, { $unset: { salt: '' }, $set: { words: '', photos: [] } })
    expect((await verified()).broken).toEqual([])
  })
})
