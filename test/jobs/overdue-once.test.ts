import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { at, createTown, filed, tick, told, type Town } from './support.js'

let town: Town
beforeEach(async () => {
  town = await createTown({ now: at('2026-11-02 10:00'), line: { quota: 300 } })
})
afterEach(async () => {
  expect(town.line.breaches).toEqual([])
  await town.stop()
})

test('a case nobody took up, found after a long time away, is overdue once, by its older clock', async () => {
  const [wipa, mayor] = [await town.officer('วิภา', ['supervisor']), await town.officer('นายก', ['executive'])]
  await filed(town)
  const second = await filed(town)
  await tick(town, '2026-11-18 09:00', 'digest', 'reminders')
  expect(told(wipa)).toContain('เกินกำหนดเพิ่ม 2 เรื่อง')
  expect(told(mayor)).toContain('เพิ่มขึ้น 2 เรื่อง\nกองช่าง 2')
  expect(told(mayor).split(second.number)).toHaveLength(2)
  expect(told(mayor)).toContain('เกินกำหนดตอบรับ 9 วันทำการ')
})
