import { randomBytes } from 'node:crypto'
import mongoose from 'mongoose'

export type TestDatabase = {
  /** For mongoose, with the database's name in it. */
  uri: string
  dbName: string
  /** Removes the database; close your own connections yourself. */
  drop(): Promise<void>
}

/**
 * A database of one's own on the test server, so that test files run side by side.
 *
 * @param name a word that helps to recognise it, e.g. `chats`
 */
export function testDatabase(name = 'test'): TestDatabase {
  const server = process.env.TEST_MONGODB_URI
  if (!server) throw new Error('TEST_MONGODB_URI is missing: run tests through jest, which starts MongoDB')
  const dbName = `${name}-${randomBytes(6).toString('hex')}`
  const uri = withDatabase(server, dbName)

  async function drop(): Promise<void> {
    const client = await new mongoose.mongo.MongoClient(uri).connect()
    try {
      await client.db(dbName).dropDatabase()
    } finally {
      await client.close()
    }
  }

  return { uri, dbName, drop }
}

/** `URL` can't be used: the URI of a replica set names several hosts. */
function withDatabase(server: string, dbName: string): string {
  const [, hosts, query = ''] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(server) ?? []
  if (!hosts) throw new Error('TEST_MONGODB_URI is not a MongoDB URI')
  return `${hosts}/${dbName}${query}`
}
