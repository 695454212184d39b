import { describe, expect, test } from '@jest/globals'
import type { Case } from '../../src/cases/case.js'
import { workingDaysBetween } from '../../src/municipality/working-days.js'
import { factsOf } from '../../src/statistics/facts.js'
import { count, type Tally } from '../../src/statistics/tally.js'
import { at, filed, live } from './life.js'

/** Day by day, what a case adds to the statistics. */
function counted(c: Case): Record<string, Tally> {
  const days: Record<string, Tally> = {}
  for (const { day, figure, n } of factsOf(c, (from, to) => workingDaysBetween(from, to, new Set()))) {
    days[day] ??= {}
    count(days[day], figure, n)
  }
  return days
}

// Monday 2 November 2026: acknowledged by Thursday the 5th, resolved by Wednesday the 11th.
const monday = at('2026-11-02 09:00')

describe('what a case adds to the statistics', () => {
  test('a light reported on Monday, repaired on Friday and confirmed on Saturday', () => {
    const c = live(
      filed(monday),
      ['acknowledge', '2026-11-03 10:00'],
      ['propose', '2026-11-06 15:00'],
      ['confirm', '2026-11-07 08:00'],
      ['rate', '2026-11-08 08:00', { score: 5 }],
    )
    expect(counted(c)).toEqual({
      '2026-11-02': { received: 1, open: 1, ours: 1 },
      '2026-11-03': { acknowledgedOnTime: 1 },
      '2026-11-06': { ours: -1 },
      '2026-11-07': { 'closed:confirmed-done': 1, open: -1, onTime: 1, promiseKept: 1, 'took:4': 1 },
      '2026-11-08': { 'rated:5': 1 },
    })
  })

  test('days are Bangkok’s: one minute before midnight is still today, five in the morning is not yesterday', () => {
    const c = live(filed(at('2026-10-31 23:59')), ['withdraw', '2026-11-01 05:00'])
    expect(Object.keys(counted(c))).toEqual(['2026-10-31', '2026-11-01'])
  })

  test('waiting for the resident’s word is not the officer’s delay', () => {
    const c = live(filed(monday), ['propose', '2026-11-11 16:00'], ['close-silent', '2026-11-18 16:00'])
    expect(counted(c)['2026-11-18']).toEqual({
      'closed:closed-no-answer': 1,
      open: -1,
      onTime: 1,
      promiseKept: 1,
      'took:7': 1,
    })
  })

  test('a refused result does not stand: the one that was accepted counts', () => {
    const c = live(
      filed(monday),
      ['propose', '2026-11-09 16:00'],
      ['refuse', '2026-11-10 09:00'],
      ['propose', '2026-11-12 16:00'],
      ['confirm', '2026-11-12 17:00'],
    )
    expect(counted(c)).toMatchObject({
      '2026-11-09': { ours: -1 },
      '2026-11-10': { refused: 1, ours: 1 },
      '2026-11-12': { 'closed:confirmed-done': 1, late: 1, promiseBroken: 1, 'took:8': 1 },
    })
    expect(counted(c)['2026-11-10']).not.toHaveProperty('reopened')
  })

  test('a case becomes overdue the day after its deadline, and stops when the result is proposed', () => {
    const waiting = counted(filed(monday))
    expect(waiting).toEqual({
      '2026-11-02': { received: 1, open: 1, ours: 1 },
      '2026-11-12': { overdue: 1 },
    })
    const inTime = counted(live(filed(monday), ['propose', '2026-11-11 23:59']))
    expect(inTime).not.toHaveProperty('2026-11-12')
    const refused = counted(
      live(filed(monday), ['propose', '2026-11-11 23:59'], ['refuse', '2026-11-13 09:00']),
    )
    expect(refused['2026-11-13']).toEqual({ refused: 1, ours: 1, overdue: 1 })
    const late = counted(live(filed(monday), ['propose', '2026-11-12 08:00']))
    expect(late['2026-11-12']).not.toHaveProperty('overdue')
  })

  test('acknowledged on the last day is in time, a day later is late', () => {
    const days = (time: string) => counted(live(filed(monday), ['acknowledge', time]))
    expect(days('2026-11-05 23:59')['2026-11-05']).toEqual({ acknowledgedOnTime: 1 })
    expect(days('2026-11-06 00:00')['2026-11-06']).toEqual({ acknowledgedLate: 1 })
  })

  test('the deadline is the measure; a promise of a later day is told apart', () => {
    const c = live(
      filed(monday),
      ['postpone', '2026-11-10 09:00', { day: '2026-11-20' }],
      ['propose', '2026-11-19 09:00'],
      ['confirm', '2026-11-19 10:00'],
      ['reopen', '2026-11-23 09:00', { day: '2026-12-31' }],
    )
    // What was promised on reopening says nothing about the closing before it.
    expect(counted(c)['2026-11-19']).toMatchObject({ late: 1, promiseKept: 1 })
  })

  test('closed, opened again and closed again in one month: two closings, one opening, one case open less', () => {
    const c = live(
      filed(monday),
      ['propose', '2026-11-04 09:00'],
      ['confirm', '2026-11-04 10:00'],
      ['reopen', '2026-11-16 09:00'],
      ['propose', '2026-11-17 09:00'],
      ['confirm', '2026-11-17 10:00'],
    )
    const days = counted(c)
    expect(days['2026-11-04']).toMatchObject({ 'closed:confirmed-done': 1, onTime: 1, open: -1 })
    // After its deadline, so it comes back overdue.
    expect(days['2026-11-16']).toEqual({ reopened: 1, open: 1, ours: 1, overdue: 1 })
    expect(days['2026-11-17']).toMatchObject({ ours: -1, overdue: -1 })
    expect(days['2026-11-17']).toMatchObject({ 'closed:confirmed-done': 1, late: 1, open: -1 })
  })

  test('a confirmation after the seven days changes how the case ended, not when', () => {
    const silent = live(filed(monday), ['propose', '2026-11-04 09:00'], ['close-silent', '2026-11-11 09:00'])
    const confirmed = live(silent, ['confirm', '2026-11-25 09:00'])
    expect(counted(confirmed)['2026-11-11']).toMatchObject({ 'closed:confirmed-done': 1, open: -1 })
    expect(counted(confirmed)).not.toHaveProperty('2026-11-25')
  })

  test('a rejection that is appealed was a closing, and so is what follows', () => {
    const c = live(
      filed(monday),
      ['reject', '2026-11-03 09:00'],
      ['appeal', '2026-11-04 09:00'],
      ['propose', '2026-11-05 09:00'],
      ['confirm', '2026-11-06 09:00'],
    )
    expect(counted(c)).toMatchObject({
      '2026-11-03': { 'closed:rejected': 1, acknowledgedOnTime: 1, onTime: 1 },
      '2026-11-04': { reopened: 1 },
      '2026-11-06': { 'closed:confirmed-done': 1, onTime: 1 },
    })
  })

  test.each(['merge', 'withdraw'] as const)('%s closes a case that was neither early nor late', (name) => {
    const days = counted(live(filed(monday), [name, '2026-12-01 09:00']))
    expect(days['2026-12-01']).toMatchObject({ open: -1, ours: -1 })
    expect(days['2026-12-01']).not.toHaveProperty('late')
  })

  test('feedback answered late, and then answered once more, was closed once', () => {
    const feedback = filed(monday, { kind: 'feedback', category: 'suggestion' })
    const c = live(feedback, ['reply', '2026-11-12 09:00'], ['reply', '2026-11-13 09:00'])
    expect(counted(c)['2026-11-12']).toMatchObject({ 'closed:answered': 1, acknowledgedLate: 1, late: 1 })
    expect(counted(c)).not.toHaveProperty('2026-11-13')
  })

  test('only the last rating of a case counts, on the day it was given', () => {
    const c = live(
      filed(monday),
      ['propose', '2026-11-04 09:00'],
      ['confirm', '2026-11-04 10:00'],
      ['rate', '2026-11-04 11:00', { score: 1 }],
      ['rate', '2026-11-05 11:00', { score: 4 }],
    )
    expect(counted(c)['2026-11-04']).not.toHaveProperty('rated:1')
    expect(counted(c)['2026-11-05']).toEqual({ 'rated:4': 1 })
  })

  test('whatever took longer than ninety working days is counted as longer', () => {
    const c = live(filed(monday), ['propose', '2027-11-04 09:00'], ['confirm', '2027-11-04 10:00'])
    expect(counted(c)['2027-11-04']).toHaveProperty('took:91', 1)
  })
})
