import mongoose from 'mongoose'
import type { Case } from '../../src/cases/case.js'
import { banTom } from '../../src/municipality/ban-tom.js'
import type { Draw } from '../../src/statistics/chart/draw-apart.js'
import { collectionsOf, statisticsIndexes } from '../../src/statistics/collections.js'
import { createStatistics } from '../../src/statistics/statistics.js'
import { testDatabase } from '../support/mongo.js'
import { at } from './life.js'

/** As the case store writes: a snapshot shows what a majority has. */
const committed = { writeConcern: { w: 'majority' } } as const

/** A town with a database of its own, a clock that stands where it is set, and no holidays. */
export async function town(name: string, draw?: Draw) {
  const { uri, dbName, drop } = testDatabase(name)
  const client = await new mongoose.mongo.MongoClient(uri, { writeConcern: { w: 1 } }).connect()
  const db = client.db(dbName)
  for (const { collection, key, options } of statisticsIndexes) {
    await db.collection(collection).createIndex(key, options)
  }
  let now = at('2026-12-01 00:30')
  const given = { db, municipality: banTom, holidays: new Set<string>(), now: () => now, draw }
  const { cases, daily, monthly } = collectionsOf(db)
  return {
    db,
    ...collectionsOf(db),
    statistics: createStatistics(given),
    /** A second server on the same database. */
    another: () => createStatistics(given),
    now: () => now,
    setClock(time: string | Date) {
      now = typeof time === 'string' ? at(time) : time
    },
    /** Puts cases into the database as they are now. */
    async save(...changed: Case[]) {
      const writes = changed.map(({ id, ...replacement }) => ({
        replaceOne: { filter: { _id: id }, replacement, upsert: true },
      }))
      if (writes.length > 0) await cases.bulkWrite(writes, committed)
    },
    async empty() {
      await Promise.all((await db.collections()).map((collection) => collection.deleteMany({}, committed)))
    },
    /** Everything rolled up. */
    rollups: async () => ({
      daily: await daily.find().sort({ _id: 1 }).toArray(),
      monthly: await monthly.find().sort({ _id: 1 }).toArray(),
    }),
    async close() {
      await client.close()
      await drop()
    },
  }
}

export type Town = Awaited<ReturnType<typeof town>>
