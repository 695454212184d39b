import { describe, expect, test } from '@jest/globals'
import { measuresOf } from '../../src/statistics/measures.js'
import type { Tally } from '../../src/statistics/tally.js'

const november = (tally: Tally, before: Tally = {}, after: Tally = {}) => measuresOf(before, tally, after)

describe('a month’s figures', () => {
  test('on time is out of everything that was due: closed on time, closed late, and still open past its day', () => {
    const { onTime, overdue } = november({ onTime: 33, late: 5 }, {}, { open: 9, ours: 9, overdue: 3 })
    expect(overdue).toBe(3)
    expect(onTime).toEqual({ part: 33, of: 41, percent: 80.5 })
  })

  test('nothing due is not zero per cent', () => {
    expect(november({}).onTime).toEqual({ part: 0, of: 0, percent: null })
  })

  test('open at the end, and how many of them wait for the resident', () => {
    const { openBefore, openAtEnd, awaitingResident } = november({}, { open: 4 }, { open: 7, ours: 5 })
    expect({ openBefore, openAtEnd, awaitingResident }).toEqual({
      openBefore: 4,
      openAtEnd: 7,
      awaitingResident: 2,
    })
  })

  test('every ending is shown, those that did not occur as zero', () => {
    expect(november({ 'closed:confirmed-done': 29, 'closed:closed-no-answer': 9 }).closed).toEqual({
      total: 38,
      'confirmed-done': 29,
      'closed-no-answer': 9,
      'closed-not-reached': 0,
      answered: 0,
      rejected: 0,
      merged: 0,
      withdrawn: 0,
    })
  })

  test.each([
    [{}, 0, null],
    [{ 'took:4': 1 }, 1, 4],
    [{ 'took:2': 1, 'took:5': 1 }, 2, 3.5],
    [{ 'took:10': 2, 'took:9': 2, 'took:2': 1 }, 5, 9],
    [{ 'took:0': 5, 'took:91': 1 }, 6, 0],
  ] as [Tally, number, number | null][])('the median of %j is %s', (tally, n, median) => {
    expect(november(tally).workingDays).toEqual({ n, median })
  })

  test('a mean rating is shown from five answers on, how many answered always', () => {
    expect(november({ 'rated:1': 1, 'rated:5': 3 }).rating).toEqual({ n: 4, mean: null })
    expect(november({ 'rated:1': 1, 'rated:5': 4 }).rating).toEqual({ n: 5, mean: 4.2 })
  })
})
