import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newTalk } from '../../../src/dialogue/draft.js'
import { createNames } from '../../../src/line/confidential/names.js'
import { createTurns, IDLE_MS, type Turn } from '../../../src/line/confidential/turns.js'
import { connect, type Database } from '../../../src/storage/database.js'
import { testDatabase } from '../../support/mongo.js'

/** What the lane writes down besides sealed pieces, at its two doors to the database: names, and a conversation. */

describe('the names of things', () => {
  const KEY = Buffer.alloc(32, 7)
  const names = createNames(KEY)
  const id = '468789577898262530'

  test('are the same for the same thing, and tell nothing of LINE’s ids', () => {
    for (const name of [names.chat, names.piece, names.event, names.meta]) {
      expect(name(id)).toBe(name(id))
      expect(name(id)).toMatch(/^[0-9a-f]{64}$/)
      expect(name(id)).not.toContain(id)
    }
  })

  test('are others for another use, another thing and another server key', () => {
    const other = createNames(Buffer.alloc(32, 8))
    const all = [names, other].flatMap((one) => [
      one.chat(id),
      one.piece(id),
      one.event(id),
      one.meta(id),
      one.piece(`${id}1`),
    ])
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('the store of conversations', () => {
  const store = testDatabase('turns')
  let database: Database
  beforeAll(async () => {
    database = await connect(store.uri)
  })
  afterAll(async () => {
    await database.close()
    await store.drop()
  })

  const now = new Date('2026-11-16T03:00:00Z')
  const mark = 'a'.repeat(64)
  const turn = (_id: string, answers: object): Turn => ({
    _id,
    rev: 0,
    until: new Date(now.getTime() + IDLE_MS),
    talk: {
      ...newTalk(),
      draft: { id: 'd', flow: 'corruption-report', version: 2, answers: { ...answers }, touched: 0 },
    },
    heard: [],
    stage: 'telling',
    caseId: '5f0e9a1c-9a55-4c8e-8f43-0c6a2f1d7b21',
    begun: true,
    next: 1,
    drop: [],
  })

  test('takes marks of sealed pieces and choices', async () => {
    const turns = createTurns(database, () => now)
    expect(await turns.write(undefined, turn('good', { way: 'chat', what: [mark], notify: 'no' }))).toBe(true)
    expect((await turns.get('good'))?.talk.draft?.answers).toMatchObject({ what: [mark] })
  })

  test.each<[string, object]>([
    ['words as an answer', { what: ['ปลัดเรียกเงินห้าหมื่น'] }],
    ['words in place of the list', { what: 'ปลัดเรียกเงินห้าหมื่น' }],
    ['an answer to a question nobody asked', { note: 'ปลัดเรียกเงินห้าหมื่น' }],
    ['the twenty digits of a receipt', { code: '12345678901234567890' }],
  ])('refuses %s, and does not quote it', async (what, answers) => {
    const turns = createTurns(database, () => now)
    const fault = await turns.write(undefined, turn(what, answers)).catch((error: Error) => error)
    expect(fault).toBeInstanceOf(Error)
    expect(String(fault)).not.toMatch(/ปลัด|1234567890/)
    expect(await database.db.collection('confidential_turns').countDocuments({ _id: what as never })).toBe(0)
  })
})
