import { expect, test } from '@jest/globals'
import { createUploads } from '../../../src/portal/report/uploads.js'

test('one source can fill its own share of what is held in memory, not everybody’s; words always pass', () => {
  const MB = 1024 * 1024
  const enter = createUploads({ each: 20 * MB, all: 50 * MB })
  const leave = enter('a', 12 * MB)
  expect(() => enter('a', 12 * MB)).toThrow(/sending files/)
  enter('b', 12 * MB)
  enter('a', 10_000)
  leave()
  leave()
  enter('a', 12 * MB)
  enter('c', 20 * MB)
  expect(() => enter('d', 12 * MB)).toThrow(/sending files/)
  enter('d', 60_000)
})
