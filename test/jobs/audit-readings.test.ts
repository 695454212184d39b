import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Broken, verifyAudit } from '../../src/storage/verify-audit.js'
import { at, createTown, filed, tick, type Town } from './support.js'

let town: Town
beforeAll(async () => {
  town = await createTown({ now: at('2026-11-16 10:00') })
})
afterAll(() => town.stop())

const verified = async () => {
  const broken: Broken[] = []
  const { readings } = await verifyAudit(town.services.database, (fault) => broken.push(fault))
  return { readings, broken }
}
const log = () => town.services.database.db.collection<{ _id: number }>('console_readings')

test('the root of a day knows who had read what, so that the end of the log can’t be cut off unseen', async () => {
  await filed(town)
  const { readings } = town.services.access
  for (const id of ['one', 'two']) await readings.note({ staff: 'officer', what: 'case', id }, town.clock.now)
  await tick(town, '2026-11-17 00:10', 'audit-root')
  await readings.note({ staff: 'officer', what: 'report', id: 'three' }, town.clock.now)
  expect(await verified()).toEqual({ readings: 3, broken: [] })

  const last = await log()
    .find({ _id: { $gte: 1 } })
    .toArray()
  await log().deleteMany({ _id: { $gte: 1 } })
  // What is left is a chain that holds; only the root tells that there was more.
  expect(await verified()).toEqual({
    readings: 1,
    broken: [{ day: '2026-11-16', case: 'reading log', why: 'rewritten' }],
  })
  await log().insertMany(last)
  await log().deleteOne({ _id: 0 })
  expect((await verified()).broken).toContainEqual({ reading: 0, why: 'order' })
})
