import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { compileNow, tableOf } from '../../src/statistics/command.js'
import { at, filed, live } from './life.js'
import { type Town, town } from './town.js'

const today = at('2026-11-23 09:00')
const light = live(
  filed(at('2026-10-05 09:00')),
  ['propose', '2026-10-07 09:00'],
  ['close-silent', '2026-10-14 09:00'],
)
let t: Town
beforeAll(async () => {
  t = await town('statistics-command')
  t.setClock(today)
})
afterAll(() => t.close())
beforeEach(async () => {
  await t.empty()
  await t.save(light, filed(at('2026-11-20 09:00')))
})

test('npm run statistics: compiles, declares what is over, and says the same when repeated', async () => {
  const compiled = await compileNow(t.statistics, { all: true }, today)
  expect(compiled.map(({ report, version, differs }) => [report.month, version, differs])).toEqual([
    ['2026-10', 1, false],
    ['2026-11', undefined, false],
  ])
  expect(await compileNow(t.statistics, { all: true }, today)).toEqual(compiled)

  await t.save(live(light, ['confirm', '2026-11-23 08:00']))
  const october = { month: '2026-10' }
  expect(await compileNow(t.statistics, october, today)).toMatchObject([{ version: 1, differs: true }])
  expect(await compileNow(t.statistics, { ...october, correct: true }, today)).toMatchObject([
    { version: 2, differs: false },
  ])
})

test('cases imported with the dates they had are counted, though nothing says they are new', async () => {
  const imported = filed(at('2026-06-02 09:00'))
  await t.statistics.rollUp()
  await t.save(imported)
  await t.statistics.rollUp()
  expect((await t.statistics.compileMonth('2026-06')).kinds.complaint.total.received).toBe(0)
  const june = await compileNow(t.statistics, { month: '2026-06' }, today)
  expect(june[0]?.report.kinds.complaint.total).toMatchObject({ received: 1, openAtEnd: 1 })
  await t.save(live(filed(at('2026-05-02 09:00')), ['withdraw', '2026-05-03 09:00']))
  expect((await compileNow(t.statistics, { all: true }, today))[0]?.report).toMatchObject({
    month: '2026-05',
    kinds: { complaint: { total: { received: 1, openAtEnd: 0 } } },
  })
  // Nothing happened before: there was no such month to declare.
  expect(await compileNow(t.statistics, { month: '2026-04' }, today)).toMatchObject([{ version: undefined }])
})

test('the table is for people: Thai, aligned, zeros shown', async () => {
  const lines = tableOf(await compileNow(t.statistics, { month: '2026-11' }, today)).split('\n')
  expect(lines).toHaveLength(4)
  expect(lines[0]).toMatch(/^เดือน +ประเภท +ยกมา +รับใหม่/)
  expect(lines[1]).toMatch(/^พ\.ย\. 2569 +เรื่องร้องเรียน +0 +1 +0 +0 +1 +0 +– +– +– \(0\) +ยังไม่ประกาศ$/)
  // Where the third column begins, in columns of the terminal.
  const starts = lines.map((line) => line.replace(/\p{Mn}/gu, '').search(/(ยกมา|0)\s/))
  expect(new Set(starts).size).toBe(1)
})

test('with nothing filed yet, that is said', () => {
  expect(tableOf([])).toBe('ยังไม่มีเรื่องในระบบ')
})

test('a month that is still to come is refused', async () => {
  await expect(compileNow(t.statistics, { month: '2026-12' }, today)).rejects.toThrow(RangeError)
})
