import { expect, test } from '@jest/globals'
import { caseIdOf } from '../../../src/portal/report/case-id.js'

test('the case id looks like any random one, and only the receipt’s key leads to it', () => {
  const key = 'a1'.repeat(32)
  const caseId = caseIdOf(key)
  expect(caseId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(caseIdOf(key)).toBe(caseId)
  expect(caseIdOf('b2'.repeat(32))).not.toBe(caseId)
})
