import { randomUUID } from 'node:crypto'
import type { mongo } from 'mongoose'
import { createBatcher } from '../storage/batcher.js'
import { onlyDuplicates } from '../storage/database.js'
import type { Chat } from './chat.js'

type Write = { id: string; mark: string; op: mongo.AnyBulkWriteOperation<Chat> }

/**
 * Writes of many chats in one round trip. Each is still guarded by its own revision, and a chat has at most one in
 * a batch, since its events are taken one batch at a time. `mark` tells whose write it was that took effect.
 */
export function createGroupCommit(chats: mongo.Collection<Chat>) {
  const write = createBatcher(async (writes: Write[]): Promise<boolean[]> => {
    const result = await chats
      .bulkWrite(
        writes.map(({ op }) => op),
        { ordered: false },
      )
      .catch((error: unknown) => {
        // A chat that another server made first is a lost race, not a fault.
        if (onlyDuplicates(error)) return undefined
        throw error
      })
    if (result && result.matchedCount + result.insertedCount === writes.length) return writes.map(() => true)
    const ids = writes.map(({ id }) => id)
    const there = await chats.find({ _id: { $in: ids } }, { projection: { mark: 1 } }).toArray()
    const marks = new Set(there.map(({ mark }) => mark))
    return writes.map(({ mark }) => marks.has(mark))
  })

  return {
    /** True when written; false when the chat is there already. */
    insert(chat: Chat): Promise<boolean> {
      const mark = randomUUID()
      return write({ id: chat._id, mark, op: { insertOne: { document: { ...chat, mark } } } })
    },
    /** True when written; false when `rev` no longer was what it was. */
    update(id: string, rev: number, update: { $set: Partial<Chat>; $push: object }): Promise<boolean> {
      const mark = randomUUID()
      const $set = { ...update.$set, mark }
      return write({
        id,
        mark,
        op: { updateOne: { filter: { _id: id, rev }, update: { ...update, $set } } },
      })
    },
  }
}
