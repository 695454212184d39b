import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { at, createTown, noticesOf, type Person, pushesTo, tick, told, type Town } from './support.js'

let town: Town
let admin: Person
beforeEach(async () => {
  town = await createTown({ now: at('2026-11-16 09:00'), line: { quota: 300 } })
  admin = await town.officer('ผู้ดูแล', ['admin'])
})
afterEach(async () => {
  expect(town.line.breaches).toEqual([])
  await town.stop()
})

test('at 80% of the month’s messages the administrator hears of it, once a month', async () => {
  town.line.quota.set({ used: 239 })
  await tick(town, '2026-11-16 09:00', 'quota-watch')
  expect(pushesTo(town, admin)).toBe(0)
  town.line.quota.set({ used: 240 })
  await tick(town, '2026-11-16 10:00', 'quota-watch')
  expect(told(admin)).toMatch(/^ใช้ข้อความแล้ว 240 จาก 300 \(80%\)\nถ้าใช้เท่านี้ต่อไป ทั้งเดือนจะใช้ราว 450 ข้อความ\n/)
  town.line.quota.set({ used: 280 })
  await tick(town, '2026-11-17 10:00', 'quota-watch')
  expect(pushesTo(town, admin)).toBe(1)
  town.line.quota.set({ used: 250 })
  await tick(town, '2026-12-10 10:00', 'quota-watch')
  expect(pushesTo(town, admin)).toBe(1)
  town.line.quota.set({ used: 250 })
  await tick(town, '2026-12-10 11:00', 'quota-watch')
  expect(pushesTo(town, admin)).toBe(2)
})

test('a plan without a limit is nothing to watch', async () => {
  town.line.quota.set({ limit: undefined, used: 5000 })
  await tick(town, '2026-11-16 10:00', 'quota-watch')
  expect(await noticesOf(town, admin)).toEqual([])
})

test('when it is too late for a push, it is said on the next visit', async () => {
  await admin.say('เมนู')
  await town.settle()
  town.line.quota.set({ used: 300 })
  await tick(town, '2026-11-16 10:00', 'quota-watch')
  expect(pushesTo(town, admin)).toBe(0)
  await admin.say('เมนู')
  await admin.hears('ใช้ข้อความแล้ว 300 จาก 300 (100%)')
})
