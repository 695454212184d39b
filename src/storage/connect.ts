import type { Config } from '../config.js'
import { StartError } from '../errors.js'
import { connect, type Database } from './database.js'
import { openDatabase } from './embedded/open.js'

/**
 * Runs `work` on the database the settings name, beside the running server or without it: MONGODB_URI, the server's
 * embedded one, or the same one started for as long as this takes. What a person waiting should know goes to stderr,
 * since stdout belongs to the command.
 *
 * @throws StartError, EmbeddedDatabaseError with a sentence for the person at the terminal
 */
export async function withDatabase<T>(
  { dataDir, mongodbUri, mongodBinary }: Pick<Config, 'dataDir' | 'mongodbUri' | 'mongodBinary'>,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const opened = await openDatabase({
    dataDir,
    onProgress: (sentence) => void process.stderr.write(`${sentence}\n`),
    ...(mongodbUri ? { mongodbUri } : {}),
    ...(mongodBinary ? { mongodBinary } : {}),
  })
  try {
    const database = await connect(opened.uri).catch(() => {
      throw new StartError('The database does not answer.')
    })
    try {
      return await work(database)
    } finally {
      await database.close()
    }
  } finally {
    await opened.stop()
  }
}
