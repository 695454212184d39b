import { describe, expect, test } from '@jest/globals'
import { stepsOf } from '../../src/jobs/clocks.js'

const holidays = new Set(['2026-11-18'])
const complaint = {
  kind: 'complaint' as const,
  state: 'received' as const,
  acknowledgeBy: '2026-11-17',
  promisedBy: '2026-11-25',
}
const steps = (c: Parameters<typeof stepsOf>[0], today: string) =>
  stepsOf(c, today, holidays).map(({ level, clock, late }) => `${level} ${clock} ${late}`)
const begun = { ...complaint, state: 'in-progress' as const, acknowledgedAt: new Date() }

describe('the clocks of an open case', () => {
  test('due soon from the working day before: the officers', () => {
    expect(steps(complaint, '2026-11-13')).toEqual([])
    expect(steps(complaint, '2026-11-16')).toEqual(['officer acknowledge 0'])
    expect(steps(complaint, '2026-11-17')).toEqual(['officer acknowledge 0'])
    expect(steps(begun, '2026-11-24')).toEqual(['officer resolve 0'])
  })

  test('overdue: the supervisors, and the executives from the third working day on', () => {
    // The 18th is a holiday.
    expect(steps(complaint, '2026-11-19')).toEqual(['supervisor acknowledge 1'])
    expect(steps(complaint, '2026-11-20')).toEqual(['supervisor acknowledge 2'])
    expect(steps(complaint, '2026-11-23')).toEqual(['supervisor acknowledge 3', 'executive acknowledge 3'])
    expect(steps(begun, '2026-11-26')).toEqual(['supervisor resolve 1'])
  })

  test('both clocks run until somebody has seen the case', () => {
    expect(steps(complaint, '2026-11-26')).toEqual([
      'supervisor acknowledge 6',
      'executive acknowledge 6',
      'supervisor resolve 1',
    ])
  })

  test('feedback and questions have one, for the answer', () => {
    const question = { ...complaint, kind: 'question' as const, promisedBy: '2026-11-17' }
    expect(steps(question, '2026-11-17')).toEqual(['officer resolve 0'])
  })

  test('forwarded outside, the day to ask again is what was promised', () => {
    const outside = { ...begun, state: 'forwarded-outside' as const, askAgainOn: '2026-12-01' }
    expect(steps(outside, '2026-11-30')).toEqual([])
    expect(steps(outside, '2026-12-01')).toEqual(['officer ask-again 0'])
    expect(steps(outside, '2026-12-02')).toEqual(['supervisor ask-again 1'])
    expect(steps({ ...outside, askAgainOn: undefined }, '2026-11-26')).toEqual(['supervisor resolve 1'])
  })

  test('nothing runs while the result waits for the resident’s word', () => {
    expect(steps({ ...begun, state: 'proposed-done' }, '2026-12-30')).toEqual([])
  })

  test('a new date is a new clock, the same date never a second reminder', () => {
    const key = (promisedBy: string, today: string) =>
      stepsOf({ ...begun, promisedBy }, today, holidays).map((step) => step.key)
    expect(key('2026-11-25', '2026-11-24')).toEqual(key('2026-11-25', '2026-11-25'))
    expect(key('2026-11-30', '2026-11-27')).not.toEqual(key('2026-11-25', '2026-11-24'))
  })
})
