import { setTimeout as delay } from 'node:timers/promises'
import mongoose from 'mongoose'
import { APP_USER, appPassword } from './access.js'

/** A lone member elects itself within milliseconds; only the recovery of much data takes longer. */
const ELECTION_MS = 60_000

type MongoClient = mongoose.mongo.MongoClient

/**
 * A connection to this one mongod, member of a set or not yet. With access control on, the key file's secret
 * is the password of MongoDB's internal user `__system`: it works before any user exists and whatever users
 * the data hold, so there is no moment at which the database stands open.
 */
async function connect(port: number, key?: string, patienceMs = 10_000): Promise<MongoClient> {
  const client = new mongoose.mongo.MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    ...(key && { auth: { username: '__system', password: key }, authSource: 'local' }),
    serverSelectionTimeoutMS: patienceMs,
    connectTimeoutMS: patienceMs,
    appName: 'housekeeping',
  })
  return client.connect()
}

/**
 * Makes the mongod on `port` the primary of its one-member replica set: new data get a set, data from another
 * port are told the new one. With a key, the app's user has its password afterwards.
 */
export async function ensurePrimary(port: number, setName: string, key?: string): Promise<void> {
  const host = `127.0.0.1:${port}`
  const client = await connect(port, key)
  try {
    const admin = client.db('admin')
    const config = await client.db('local').collection('system.replset').findOne({})
    if (!config) {
      await admin.command({ replSetInitiate: { _id: setName, members: [{ _id: 0, host }] } })
    } else if (config.members.length !== 1 || config.members[0].host !== host) {
      // Only `force` is heard by a member that does not find itself in its own set.
      const members = [{ ...config.members[0], host }]
      await admin.command({
        replSetReconfig: { ...config, version: config.version + 1, members },
        force: true,
      })
    }
    const deadline = Date.now() + ELECTION_MS
    while (!(await admin.command({ hello: 1 })).isWritablePrimary) {
      if (Date.now() > deadline) throw new Error('the replica set has no primary')
      await delay(10)
    }
    if (key) await ensureAppUser(admin, appPassword(key))
  } finally {
    await client.close()
  }
}

async function ensureAppUser(admin: mongoose.mongo.Db, pwd: string): Promise<void> {
  const user = {
    pwd,
    roles: ['readWriteAnyDatabase', 'dbAdminAnyDatabase', 'clusterMonitor'],
    mechanisms: ['SCRAM-SHA-256'],
  }
  const { users } = await admin.command({ usersInfo: APP_USER })
  await admin.command(
    users.length > 0 ? { updateUser: APP_USER, ...user } : { createUser: APP_USER, ...user },
  )
}

/**
 * Asks whatever listens on `port` to end, if it is our mongod, left behind by a server that was killed.
 *
 * @returns false when it is somebody else's
 */
export async function endLeftover(port: number, key: string): Promise<boolean> {
  const client = await connect(port, key, 1_500).catch(() => undefined)
  if (!client) return false
  // The answer is the closed connection.
  await client
    .db('admin')
    .command({ shutdown: 1, force: true, timeoutSecs: 0 })
    .catch(() => {})
  await client.close().catch(() => {})
  return true
}
