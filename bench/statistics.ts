/**
 * Does a month compile in the same time at 10 thousand and at 1 million cases?
 * `npx tsx bench/statistics.ts [--sizes 10000,1000000] [--mongod PATH]`; MONGODB_URI names a server instead.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import mongoose, { type mongo } from 'mongoose'
import { banTom } from '../src/municipality/ban-tom.js'
import { bangkokDay } from '../src/municipality/calendar.js'
import { holidaySet } from '../src/municipality/holidays.js'
import { collectionsOf, statisticsIndexes } from '../src/statistics/collections.js'
import { createStatistics } from '../src/statistics/statistics.js'
import { startMongo } from './mongo.js'
import { createLives, END, type Stored } from './statistics-cases.js'
import { median, percentile } from './stats.js'
import { printTable } from './table.js'

const MONTH = '2026-09'
const COMPILES = 200

const { values: asked } = parseArgs({
  options: { sizes: { type: 'string', default: '10000,1000000' }, mongod: { type: 'string' } },
})
const sizes = asked.sizes.split(',').map(Number)

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const started = performance.now()
  const result = await work()
  return { ms: performance.now() - started, result }
}

/** A year of cases, ending the day the clock stands at; loaded in the order they came in. */
async function load(db: mongo.Db, size: number) {
  const cases = db.collection<Stored>('cases')
  const lives = createLives(size)
  for (let from = 0; from < size; from += 5000) {
    const batch = Array.from({ length: Math.min(5000, size - from) }, (_, i) => lives(from + i))
    await cases.insertMany(batch, { ordered: false, writeConcern: { w: 1 } })
  }
  for (const { collection, key, options } of statisticsIndexes) {
    await db.collection(collection).createIndex(key, options)
  }
  // The case store's own, for officers' lists.
  await cases.createIndex({ state: 1, unit: 1, promisedBy: 1 })
  let now = END
  const statistics = createStatistics({ db, municipality: banTom, holidays: holidaySet(), now: () => now })
  const build = await timed(() => statistics.rollUp())
  // A day later nothing older than the overlap is new; then one ordinary day's share of cases changes.
  now = new Date(END.getTime() + 48 * 3_600_000)
  await statistics.rollUp()
  const idle = await timed(() => statistics.rollUp())
  const some = await cases
    .find({ days: { $gte: '2026-10-10' } }, { projection: { _id: 1 } })
    .limit(Math.ceil(size / 365))
    .toArray()
  const change = { $set: { changedAt: now }, $addToSet: { days: bangkokDay(now) } }
  await cases.updateMany({ _id: { $in: some.map(({ _id }) => _id) } }, change)
  const day = await timed(() => statistics.rollUp())
  const freeze = await timed(() => statistics.freeze(MONTH))
  const fromCases = await timed(() => naive(db))
  return { size, statistics, build, idle, day, freeze, fromCases, compile: [] as number[] }
}

/** What compiling would cost without rollups: only what was received, by category and channel. */
function naive(db: mongo.Db): Promise<unknown> {
  const received = { $gte: new Date('2026-09-01T00:00:00+07:00'), $lt: new Date('2026-10-01T00:00:00+07:00') }
  const group = { _id: { category: '$category', channel: '$channel' }, n: { $sum: 1 } }
  return collectionsOf(db)
    .cases.aggregate([{ $match: { receivedAt: received } }, { $group: group }])
    .toArray()
}

const started = await startMongo(process.env.MONGODB_URI, asked.mongod ?? process.env.MONGOD)
const connection = await mongoose.createConnection(started.uri('statistics-bench')).asPromise()
try {
  const towns = []
  for (const size of sizes) {
    const db = connection.getClient().db(`statistics-${size}`)
    await db.dropDatabase()
    towns.push(await load(db, size))
    console.log(`${size} cases loaded and rolled up`)
  }
  // Alternating, so that whatever else the machine does falls on all of them.
  for (let i = 0; i < COMPILES; i++) {
    for (const town of towns) town.compile.push((await timed(() => town.statistics.compileMonth(MONTH))).ms)
  }
  const [small] = towns
  const rows = towns.map(({ size, build, idle, day, freeze, fromCases, compile }) => ({
    cases: size,
    'compile ms': median(compile).toFixed(2),
    'p95 ms': percentile(compile, 0.95).toFixed(2),
    ratio: (median(compile) / median(small?.compile ?? compile)).toFixed(2),
    'naive ms': fromCases.ms.toFixed(0),
    'build s': (build.ms / 1000).toFixed(1),
    'idle roll-up ms': idle.ms.toFixed(0),
    'one day’s changes s': (day.ms / 1000).toFixed(2),
    'days counted': day.result.days,
    'freeze s': (freeze.ms / 1000).toFixed(2),
  }))
  printTable(`Month compile (${COMPILES} each, alternating), mongod ${started.version}`, rows)
  const results = new URL('./results/', import.meta.url)
  await mkdir(results, { recursive: true })
  await writeFile(
    new URL(`statistics-${new Date().toISOString().replaceAll(':', '-')}.json`, results),
    JSON.stringify(rows, null, 2),
  )
  for (const size of sizes) await connection.getClient().db(`statistics-${size}`).dropDatabase()
} finally {
  await connection.close()
  await started.stop()
}
