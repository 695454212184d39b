import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import mongoose from 'mongoose'
import type { Database } from './database.js'

export type Attachment = {
  id: string
  chat?: string
  kind: 'photo' | 'voice' | 'video' | 'file'
  type: string
  at: Date
}
/** `loose`: since when it waits for a case to claim it; gone once one did. */
type Meta = Omit<Attachment, 'id'> & { loose?: Date }
type Stored = { _id: string; length: number; metadata?: Meta }

/**
 * Photos and voice notes in GridFS, under the id LINE gave the message. What no case has claimed is
 * removed by `sweep` after the drafts that could still claim it are gone.
 */
export function createAttachments(database: Database) {
  const bucket = new mongoose.mongo.GridFSBucket(database.db, {
    bucketName: 'attachments',
    chunkSizeBytes: 512 * 1024,
  })
  const files = database.db.collection<Stored>('attachments.files')
  const chunks = database.db.collection<{ files_id: string }>('attachments.chunks')

  const remove = async (ids: string[]) => {
    await files.deleteMany({ _id: { $in: ids } })
    await chunks.deleteMany({ files_id: { $in: ids } })
  }
  return {
    files,
    /** Stores the bytes; storing the same id again replaces what is there. */
    async put({ id, ...meta }: Attachment, bytes: Buffer): Promise<void> {
      await remove([id])
      // Ids are LINE's message ids, which GridFS takes as they are; its types know ObjectIds only.
      const upload = bucket.openUploadStreamWithId(id as never, `${meta.kind}-${id}`, {
        metadata: { ...meta, loose: meta.at } satisfies Meta,
      })
      await pipeline(Readable.from([bytes]), upload)
    },
    async get(id: string): Promise<(Attachment & { bytes: Buffer }) | undefined> {
      const file = await files.findOne({ _id: id })
      if (!file?.metadata) return undefined
      const parts: Buffer[] = []
      for await (const part of bucket.openDownloadStream(id as never)) parts.push(part as Buffer)
      const { kind, type, at, chat } = file.metadata
      return { id, kind, type, at, ...(chat ? { chat } : {}), bytes: Buffer.concat(parts) }
    },
    has: async (id: string) => (await files.countDocuments({ _id: id }, { limit: 1 })) === 1,
    /** Marks as part of a case, which decides from then on how long they are kept. */
    keep: async (ids: string[]) => {
      if (ids.length) await files.updateMany({ _id: { $in: ids } }, { $unset: { 'metadata.loose': '' } })
    },
    remove,
    /** Deletes what nobody claimed before `before`; returns how many. */
    async sweep(before: Date): Promise<number> {
      const old = await files
        .find({ 'metadata.loose': { $lt: before } }, { projection: { _id: 1 } })
        .limit(1000)
        .toArray()
      await remove(old.map((file) => file._id))
      return old.length
    },
  }
}

export type Attachments = ReturnType<typeof createAttachments>

/** Indexes of the buckets besides GridFS's own. */
export const attachmentIndexes = [
  { collection: 'attachments.chunks', key: { files_id: 1, n: 1 }, options: { unique: true } },
  // Only what nobody has claimed: what belongs to a case, and grows for years, is not in it.
  {
    collection: 'attachments.files',
    key: { 'metadata.loose': 1 },
    options: { partialFilterExpression: { 'metadata.loose': { $exists: true } } },
  },
] as const
