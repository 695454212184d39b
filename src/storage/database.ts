import mongoose, { type Connection, type mongo } from 'mongoose'

export type Database = Connection & { db: mongo.Db }

/**
 * Connects to a replica set. Every write is acknowledged by a majority and the journal before it counts
 * (design, Promises 1). A missing primary is reported within two seconds, so that the webhook can answer
 * 503 in time for LINE's own limit.
 */
export async function connect(uri: string, dbName?: string): Promise<Database> {
  const connection = mongoose.createConnection(uri, {
    ...(dbName ? { dbName } : {}),
    serverSelectionTimeoutMS: 2_000,
    connectTimeoutMS: 2_000,
    socketTimeoutMS: 60_000,
    maxPoolSize: 50,
    minPoolSize: 2,
    waitQueueTimeoutMS: 2_000,
    retryWrites: true,
    writeConcern: { w: 'majority', journal: true },
    autoIndex: false,
    autoCreate: false,
    bufferCommands: false,
  })
  await connection.asPromise()
  return connection as Database
}

export const isDuplicateKey = (error: unknown): boolean =>
  error instanceof mongoose.mongo.MongoServerError && error.code === 11000

/** Whether a bulk write failed on nothing but keys that are there already. */
export function onlyDuplicates(error: unknown): boolean {
  if (!(error instanceof mongoose.mongo.MongoBulkWriteError)) return false
  const errors = Array.isArray(error.writeErrors) ? error.writeErrors : [error.writeErrors]
  return errors.length > 0 && errors.every(({ code }) => code === 11000)
}
