import { expect, test } from '@jest/globals'
import { addWorkingDays } from '../../src/municipality/working-days.js'
import { reportDeadlines } from '../../src/sealed/deadlines.js'

test('a personal word in three working days, then how it goes after 30, 60 and 90 days', () => {
  const holidays = new Set(['2026-12-07', '2026-12-10'])
  const deadlines = reportDeadlines('2026-12-04', (day, n) => addWorkingDays(day, n, holidays))
  // Friday 4 December: the weekend, Monday's substitute holiday and Constitution Day don't count.
  expect(deadlines).toEqual({
    acknowledgeBy: '2026-12-11',
    feedbackBy: ['2027-01-03', '2027-02-02', '2027-03-04'],
  })
})
