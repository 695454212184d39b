import { type Model, Schema } from 'mongoose'
import type { Database } from '../../storage/database.js'
import type { KeyRequest } from './wire.js'

type Stored = Omit<KeyRequest, 'id'> & { _id: string }

const schema = new Schema<Stored>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    recipient: { type: String, required: true },
    verifyKey: { type: String, required: true },
    on: { type: String, required: true },
  },
  { collection: 'confidential_key_requests', versionKey: false, strict: 'throw' },
)

/**
 * Public halves of new keys until an officer in the roster has compared their fingerprint by voice and signed them.
 * One for each officer: a newer request takes the place of the older. All of it is public.
 */
export function createKeyRequests(database: Database) {
  const model: Model<Stored> = database.model<Stored>('ConfidentialKeyRequest', schema)
  return {
    async all(): Promise<KeyRequest[]> {
      const found = await model.find().sort({ on: 1, _id: 1 }).lean()
      return found.map(({ _id, ...rest }) => ({ id: _id, ...rest }))
    },
    async put({ id, ...rest }: KeyRequest): Promise<void> {
      await model.replaceOne({ _id: id }, rest, { upsert: true })
    },
    async drop(id: string): Promise<void> {
      await model.deleteOne({ _id: id })
    },
  }
}

export type KeyRequests = ReturnType<typeof createKeyRequests>
