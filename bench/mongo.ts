import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mongoose from 'mongoose'
import { locateMongod } from '../src/storage/embedded/binary/locate.js'
import { launch } from '../src/storage/embedded/mongod.js'
import { pickPort } from '../src/storage/embedded/ports.js'
import { ensurePrimary } from '../src/storage/embedded/replica-set.js'

/** A mongod of our own, found as the project finds it, on a fresh directory and without access control. */
async function ownMongod(binary: string | undefined) {
  const mongod = await locateMongod({ binary, onProgress: console.log })
  const dbPath = await mkdtemp(join(tmpdir(), 'bench-mongod-'))
  const [port, setName] = [await pickPort(), 'bench']
  const running = await launch({ binary: mongod.path, dbPath, port, setName, oplogMb: 990 })
  await ensurePrimary(port, setName)
  return {
    uri: `mongodb://127.0.0.1:${port}/?replicaSet=${setName}`,
    stop: async () => {
      await running.stop()
      await rm(dbPath, { recursive: true, force: true })
    },
  }
}

/** The one mongod all targets of a run share: the one at `uri`, or one started here. */
export async function startMongo(uri: string | undefined, binary: string | undefined) {
  const { uri: base, stop } = uri === undefined ? await ownMongod(binary) : { uri, stop: async () => {} }
  const client = await new mongoose.mongo.MongoClient(base).connect()
  const { pid, version } = await client.db('admin').command({ serverStatus: 1 })

  return {
    /** Of use only when mongod runs on this machine. */
    pid: Number(pid),
    version: String(version),
    uri: (database: string) => base.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)\/?[^?]*/, `$1/${database}`),
    /** Operations of all kinds since mongod started, the drivers' own few heartbeats among them. */
    operations: async (): Promise<number> => {
      const { opcounters } = await client.db('admin').command({ serverStatus: 1 })
      return Object.values<unknown>(opcounters).reduce<number>(
        (all, one) => all + (typeof one === 'number' ? one : 0),
        0,
      )
    },
    documents: (database: string, collection: string) =>
      client.db(database).collection(collection).find().toArray(),
    drop: (database: string) => client.db(database).dropDatabase(),
    stop: async () => {
      await client.close()
      await stop()
    },
  }
}

export type Mongo = Awaited<ReturnType<typeof startMongo>>
