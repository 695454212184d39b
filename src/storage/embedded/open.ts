import { setTimeout as delay } from 'node:timers/promises'
import mongoose from 'mongoose'
import { attachEmbedded, COMMAND_APP_NAME } from './attach.js'
import { EmbeddedDatabaseError } from './errors.js'
import { type EmbeddedOptions, startEmbedded } from './start.js'

/** How long a command that started the database lets other commands finish with it. */
const COMMANDS_MS = 30_000

export type OpenOptions = EmbeddedOptions & {
  /** The setting MONGODB_URI: that server and no embedded one. */
  mongodbUri?: string
}

/**
 * The database for a command (`npm run staff`, `npm run statistics`, …): the one named by MONGODB_URI, the
 * server's embedded one while it runs, otherwise one started for as long as the command needs it. The server
 * itself calls `startEmbedded`, which refuses a second copy.
 *
 * @throws EmbeddedDatabaseError
 */
export async function openDatabase(options: OpenOptions): Promise<{ uri: string; stop(): Promise<void> }> {
  const { mongodbUri, dataDir } = options
  if (mongodbUri) return { uri: mongodbUri, stop: async () => {} }
  const running = await attachEmbedded({ dataDir })
  if (running) return { uri: running.uri, stop: async () => {} }
  try {
    const { uri, stop } = await startEmbedded(options)
    return {
      uri,
      async stop() {
        await othersDone(uri).catch(() => {})
        await stop()
      },
    }
  } catch (error) {
    // Somebody else was quicker.
    if (error instanceof EmbeddedDatabaseError && error.code === 'already-running')
      return openDatabase(options)
    throw error
  }
}

/** Waits until no other command is connected to the database that we started. */
async function othersDone(uri: string): Promise<void> {
  const client = await new mongoose.mongo.MongoClient(uri, { serverSelectionTimeoutMS: 2_000 }).connect()
  try {
    const commands = [
      { $currentOp: { allUsers: true, idleConnections: true } },
      { $match: { 'clientMetadata.application.name': COMMAND_APP_NAME } },
    ]
    const deadline = Date.now() + COMMANDS_MS
    while (Date.now() < deadline) {
      if ((await client.db('admin').aggregate(commands).toArray()).length === 0) return
      await delay(200)
    }
  } finally {
    await client.close()
  }
}
