import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { jobs } from '../../src/jobs/jobs.js'
import { at, createTown, filed, move, tick, type Town } from './support.js'

/**
 * What a run costs follows what is open or moved, not how much there has ever been: the database's own record of
 * every query of every job, over a year of closed cases, old chats and kept photos.
 */
let town: Town
beforeAll(async () => {
  town = await createTown({ now: at('2026-11-16 10:00') })
})
afterAll(() => town.stop())

const LONG_AGO = at('2026-08-17 10:00')
const OLD = 2_000

async function history(): Promise<void> {
  const { database, chats } = town.services
  const c = await filed(town)
  await move(town, c, { move: 'propose' })
  const { db } = database
  const sample = await db.collection('cases').findOne({})
  const ended = (state: string) => {
    const [first] = sample?.events ?? []
    const last = { ...first, seq: 1, at: LONG_AGO, move: 'close', from: 'received', to: state, key: 'close' }
    return { state, events: [{ ...first, at: LONG_AGO }, last] }
  }
  const many = Array.from({ length: OLD }, (_, i) => i)
  await db.collection<{ _id: string }>('cases').insertMany(
    many.map((i) => ({
      ...sample,
      _id: `old-${i}`,
      number: `บต-2567-${i}`,
      ...ended(i % 2 ? 'rejected' : 'closed-no-answer'),
      days: ['2026-08-17'],
      acknowledgeBy: '2026-08-20',
      resolveBy: '2026-08-26',
      promisedBy: '2026-08-26',
      receivedAt: LONG_AGO,
      changedAt: LONG_AGO,
      closedAt: LONG_AGO,
    })),
  )
  await db
    .collection<{ _id: string }>('attachments.files')
    .insertMany(many.map((i) => ({ _id: `old-${i}`, length: 1, metadata: { kind: 'photo', at: LONG_AGO } })))
  await chats.collection.insertMany(
    many.map((i) => ({
      _id: `U-old-${i}`,
      rev: 1,
      seen: [],
      last: 0,
      work: [],
      unsaid: [],
      talk: {
        lang: 'th' as const,
        kept: [],
        early: { photos: [], at: 0 },
        ...(i % 2
          ? {
              draft: {
                id: `d${i}`,
                flow: 'complaint',
                version: 1,
                answers: {},
                touched: LONG_AGO.getTime(),
              },
            }
          : {}),
      },
    })),
  )
  await db.collection<{ _id: string }>('notices').insertMany(
    many.map((i) => ({
      _id: `old-${i}`,
      to: 'U',
      state: 'sent',
      at: at('2026-11-01 10:00'),
      sentAt: LONG_AGO,
    })),
  )
}

test('no job reads history', async () => {
  await history()
  const once = jobs(town.services).map(({ name }) => name)
  // The first run of the statistics counts everything there is, once.
  await tick(town, '2026-11-16 10:00', ...once)
  const { db } = town.services.database
  await db.command({ profile: 2 })
  await tick(town, '2026-11-17 10:00', ...once)
  await tick(town, '2026-12-01 10:00', ...once)
  await db.command({ profile: 0 })
  const costly = await db
    .collection('system.profile')
    .find(
      { $or: [{ docsExamined: { $gt: 200 } }, { keysExamined: { $gt: 500 } }] },
      { projection: { ns: 1, op: 1, docsExamined: 1, planSummary: 1, 'command.filter': 1 } },
    )
    .toArray()
  expect(costly).toEqual([])
  const looked = await db.collection('system.profile').distinct('ns')
  for (const name of ['cases', 'chats', 'attachments.files', 'notices', 'jobs'])
    expect(looked).toContain(`${town.store.dbName}.${name}`)
})
