import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Case, caseKinds } from '../../src/cases/case.js'
import { move, type Request } from '../../src/cases/move.js'
import { complaintRules } from '../../src/cases/workflow.js'
import { addDays, bangkokDay } from '../../src/municipality/calendar.js'
import type { KindReport } from '../../src/statistics/report.js'
import { direct } from './direct.js'
import { at, filed, request } from './life.js'
import { type Town, town } from './town.js'

let t: Town
let fresh: Town
beforeAll(async () => {
  t = await town('recount-a')
  fresh = await town('recount-b')
})
afterAll(() => Promise.all([t.close(), fresh.close()]))

const HOUR = 3_600_000
const START = at('2026-10-20 08:00')
const MONTHS = ['2026-10', '2026-11', '2026-12', '2027-01']

/** Something happens after `hours`: a case is filed, moved, or the figures are rolled up in between. */
const step = fc.record({
  hours: fc.integer({ min: 0, max: 60 }),
  what: fc.oneof(
    { weight: 3, arbitrary: fc.constant('file' as const) },
    { weight: 12, arbitrary: fc.constant('move' as const) },
    { weight: 2, arbitrary: fc.constant('roll up' as const) },
  ),
  which: fc.nat(),
  kind: fc.constantFrom(...caseKinds),
  move: fc.constantFrom(...(Object.keys(complaintRules) as Request['move'][]), 'reply' as const),
  // Written this much later than it happened: a redelivered message, a server whose clock is behind.
  late: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 24 }) },
  ),
  value: fc.nat({ max: 4 }),
})

/** Plays a town's life through the real workflow, rolling up now and then; gives back how the cases ended up. */
async function play(steps: (typeof step extends fc.Arbitrary<infer S> ? S : never)[]): Promise<Case[]> {
  const cases: Case[] = []
  const unsaved = new Set<number>()
  let clock = START.getTime()
  const rollUp = async () => {
    for (const one of [t, fresh]) one.setClock(new Date(clock))
    await t.save(...[...unsaved].map((i) => cases[i] as Case))
    unsaved.clear()
    await t.statistics.rollUp()
  }
  for (const { hours, what, which, kind, move: name, late, value } of steps) {
    clock += hours * HOUR
    const happened = new Date(clock - late * HOUR)
    if (what === 'roll up') await rollUp()
    else if (what === 'file' || cases.length === 0) {
      const reporter = `U${value}`
      const place = value ? { village: value } : undefined
      cases.push(filed(happened, { kind, reporter, place, channel: value > 2 ? 'counter' : 'line' }))
      unsaved.add(cases.length - 1)
    } else {
      const i = which % cases.length
      const c = cases[i] as Case
      const when = new Date(Math.max(happened.getTime(), c.changedAt.getTime()))
      const day = value ? addDays(bangkokDay(when), value * 3) : undefined
      const changes = name === 'recategorise' ? { category: `category-${value}`, unit: `unit-${value}` } : {}
      const unit = name === 'reassign' ? { unit: `unit-${value}` } : {}
      const asked = request(name, when, { ...(day ? { day } : {}), score: value + 1, ...unit, ...changes })
      const moved = move(c, { ...asked, key: `${c.rev}` }, true)
      if (typeof moved === 'string') continue
      cases[i] = moved.case
      unsaved.add(i)
    }
  }
  await rollUp()
  return cases
}

const shape = ({ total, reporters }: KindReport) => ({
  openBefore: total.openBefore,
  received: total.received,
  reopened: total.reopened,
  refused: total.refused,
  closed: total.closed.total,
  confirmed: total.closed['confirmed-done'],
  openAtEnd: total.openAtEnd,
  awaitingResident: total.awaitingResident,
  overdue: total.overdue,
  onTime: { part: total.onTime.part, of: total.onTime.of },
  acknowledged: total.acknowledgedOnTime.of,
  ratings: total.rating.n,
  reporters,
})

describe('whatever happens in the town', () => {
  test('rolled up bit by bit, counted afresh and read off the files, the figures are the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 70 }), async (steps) => {
        await Promise.all([t.empty(), fresh.empty()])
        const cases = await play(steps)
        const kept = await t.rollups()
        await fresh.save(...cases)
        await fresh.statistics.recount()
        expect(await fresh.rollups()).toEqual(kept)

        await t.statistics.recount()
        expect(await t.rollups()).toEqual(kept)
        for (const month of MONTHS) {
          const report = await t.statistics.compileMonth(month)
          for (const kind of caseKinds) {
            const ofKind = cases.filter((c) => c.kind === kind)
            const figures = shape(report.kinds[kind])
            expect(figures).toEqual(direct(ofKind, month, bangkokDay(t.now())))
            const { openBefore, received, closed, reopened, openAtEnd } = figures
            expect(openAtEnd).toBe(openBefore + received - closed + reopened)
            for (const by of ['unit', 'category', 'channel', 'village'] as const) {
              const lines = report.kinds[kind][by]
              expect(lines.reduce((n, line) => n + line.openAtEnd, 0)).toBe(openAtEnd)
              expect(lines.reduce((n, line) => n + line.onTime.of, 0)).toBe(figures.onTime.of)
            }
          }
        }
      }),
      { numRuns: 12, endOnFailure: true },
    )
  })
})
