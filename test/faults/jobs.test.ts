import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { FaultPoint } from '../../src/faults.js'
import { at, filed, look, move, movesOf, type Person, pushesTo } from '../jobs/support.js'
import { createTown, type Town } from '../support/town.js'
import { workLeft } from './promises.js'

/**
 * The power goes while the clock's work is done, at the first person or case it concerns and at the second; another
 * process looks a few minutes later. Everybody must hear of it, and once.
 */
let town: Town
let people: [Person, Person]
beforeEach(async () => {
  town = await createTown({ now: at('2026-11-16 10:00') })
})
afterEach(async () => {
  expect(town.line.breaches).toEqual([])
  await town.stop()
})

/** The job is due at this time, and is cut short there. */
async function cutShort(job: string, time: string, point: FaultPoint, hit: number): Promise<void> {
  town.clock.now = at(time)
  town.cutPowerAt(point, hit)
  await look(town.services, job).catch(() => undefined)
  await town.settle().catch(() => undefined)
  expect(town.crashed).toBe(true)
  await town.boot()
  // Longer than a dead server is waited for (`jobs/slots.ts`); the second look finds it done.
  for (const minutes of [3, 3]) {
    await town.later(minutes * 60_000)
    await look(town.services, job)
    await town.settle()
  }
  expect(await workLeft(town.services.database)).toBe(0)
}

/** How often each of them was pushed to since `before`. */
const pushes = () => people.map((person) => pushesTo(town, person))

describe('two results nobody answered for seven days', () => {
  const points: [FaultPoint, number][] = [
    ['job:claimed', 1],
    ['case:moved', 1],
    ['case:moved', 2],
    ['notice:queued', 1],
    ['notice:queued', 2],
    ['notice:pushed', 1],
    ['notice:pushed', 2],
    ['job:ran', 1],
  ]
  test.each(points)('the power goes at %s (%i)', async (point, hit) => {
    people = [town.resident('ยายคำ'), town.resident('ลุงมา')]
    const cases = []
    for (const person of people) {
      await person.say('สวัสดี')
      const c = await filed(town, person)
      await move(town, c, { move: 'propose' })
      cases.push(c)
    }
    await town.settle()
    await cutShort('close-silent', '2026-11-24 09:00', point, hit)
    for (const c of cases) expect(await movesOf(town, c)).toEqual(['open', 'propose', 'told', 'close-silent'])
    // The result, and that it was closed.
    expect(pushes()).toEqual([2, 2])
  })
})

describe('the month is over', () => {
  const points: [FaultPoint, number][] = [
    ['job:claimed', 1],
    ['notice:pushed', 2],
  ]
  test.each(points)('the power goes at %s (%i)', async (point, hit) => {
    people = [await town.officer('นายก', ['executive']), await town.officer('ปลัด', ['executive'])]
    await filed(town)
    await cutShort('month-end', '2026-12-01 08:00', point, hit)
    expect(pushes()).toEqual([1, 1])
    expect(await town.services.database.db.collection('months').countDocuments()).toBe(1)
  })
})

describe('the digest of the morning', () => {
  const points: [FaultPoint, number][] = [
    ['job:claimed', 1],
    ['notice:pushed', 1],
    ['notice:pushed', 2],
    ['job:ran', 1],
  ]
  test.each(points)('the power goes at %s (%i)', async (point, hit) => {
    const unit = 'public-works'
    people = [await town.officer('สมชาย', ['officer'], unit), await town.officer('สมศรี', ['officer'], unit)]
    await filed(town)
    await cutShort('digest', '2026-11-17 08:30', point, hit)
    expect(pushes()).toEqual([1, 1])
  })
})
