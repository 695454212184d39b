import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { connect, type Database } from '../../src/storage/database.js'
import { createReadingLog, type ReadingLog, verifyReadings } from '../../src/storage/reading-log.js'
import { testDatabase, type TestDatabase } from '../support/mongo.js'

const KEY = Buffer.alloc(32, 7).toString('base64')
const NOW = new Date('2026-11-16T20:30:00Z') // Tuesday 03:30 in Bangkok.
let store: TestDatabase
let database: Database
let log: ReadingLog
const readings = () => database.db.collection<{ _id: number }>('console_readings')

beforeAll(async () => {
  store = testDatabase('reading-log')
  database = await connect(store.uri)
  log = createReadingLog(database, KEY)
  const other = createReadingLog(database, KEY)
  // Two servers and many readers at once: every one gets its place.
  await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      (i % 2 ? log : other).note({ staff: `staff-${i}`, what: 'case', id: `case-${i % 3}` }, NOW),
    ),
  )
  await log.note({ staff: 'officer', what: 'report', id: 'a-report' }, NOW)
})
afterAll(async () => {
  await database.close()
  await store.drop()
})

async function broken(): Promise<string[]> {
  const said: string[] = []
  await verifyReadings(database, ({ seq, why }) => said.push(`${seq} ${why}`))
  return said
}

test('everything noted is there, in one chain that holds', async () => {
  expect(await verifyReadings(database, () => undefined)).toBe(21)
  expect(await broken()).toEqual([])
  const found = await log.newest({ what: ['case'] }, 100)
  expect(new Set(found.map(({ staff }) => staff)).size).toBe(20)
})

test('a report stands in it by an HMAC and a day; no time, no id', async () => {
  const [line] = await log.newest({ what: ['report'], refs: [log.refOf('report', 'a-report')] }, 5)
  expect(line).toMatchObject({ staff: 'officer', at: '2026-11-17' })
  const stored = JSON.stringify(await readings().findOne({ _id: line?.seq ?? -1 }))
  expect(stored).not.toContain('a-report')
  const another = createReadingLog(database, Buffer.alloc(32, 8).toString('base64'))
  expect(another.refOf('report', 'a-report')).not.toBe(line?.ref)
})

test('the head of a day is the last line of it', async () => {
  expect(await log.headOn('2026-11-16')).toBeUndefined()
  const [last] = await log.newest({ what: ['report'] }, 1)
  expect(await log.headOn('2026-11-17')).toEqual({ id: 'reading log', hash: last?.hash })
  expect(await log.headOn('2026-11-18')).toBeUndefined()
})

describe('is found out', () => {
  const untouched: { line?: Record<string, unknown> } = {}
  const tamper = async (seq: number, change: object) => {
    const before = await readings().findOne({ _id: seq })
    if (before) untouched.line = before
    await readings().updateOne({ _id: seq }, { $set: change })
    const said = await broken()
    await readings().replaceOne({ _id: seq }, before ?? {})
    return said
  }

  test('another reader, thing or time', async () => {
    expect(await tamper(4, { staff: 'nobody' })).toEqual(['4 hash'])
    expect(await tamper(4, { ref: 'case-9' })).toEqual(['4 hash'])
    expect(await tamper(4, { at: '2026-01-01T00:00:00.000Z' })).toEqual(['4 hash'])
    expect(await broken()).toEqual([])
  })

  test('a line taken out', async () => {
    const line = await readings().findOne({ _id: 7 })
    await readings().deleteOne({ _id: 7 })
    expect(await broken()).toContain('7 order')
    if (line) await readings().insertOne(line)
    expect(await broken()).toEqual([])
  })
})
