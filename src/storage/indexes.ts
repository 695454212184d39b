import { attachmentIndexes } from './attachments.js'
import type { Database } from './database.js'
import { noticeIndexes } from './notices.js'

type Index = {
  collection: string
  key: Record<string, 1 | -1>
  options: Record<string, unknown>
}

/** Creates every index that isn't there yet; harmless to repeat, and on a running system. */
export async function ensureIndexes(database: Database, more: readonly Index[]): Promise<void> {
  const all: Index[] = [...attachmentIndexes, ...noticeIndexes, ...more]
  for (const { collection, key, options } of all)
    await database.db.collection(collection).createIndex(key, { ...options })
  for (const model of Object.values(database.models)) await model.createIndexes()
}
