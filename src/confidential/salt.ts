import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type Collections, read } from './collections.js'

const SaltSchema = z.object({ hex: z.string().regex(/^[0-9a-f]{32}$/) })

/** The installation's salt for receipts, made once whoever asks first; 32 hex digits. Receipts die with it. */
export function createSalt({ settings }: Pick<Collections, 'settings'>): () => Promise<string> {
  let known: string | undefined
  return async () => {
    if (known) return known
    const stored = await settings.findOneAndUpdate(
      { _id: 'salt' },
      { $setOnInsert: { hex: randomBytes(16).toString('hex') } },
      { upsert: true, returnDocument: 'after' },
    )
    known = read(SaltSchema, stored).hex
    return known
  }
}
