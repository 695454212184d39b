import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { isRecipient } from '../sealed/age.js'
import type { Channel } from './channel.js'
import { asText, type Collections, read } from './collections.js'
import { LIMITS } from './limits.js'
import { tooManyKeys } from './refusals.js'

const ARMORED = /^-----BEGIN AGE ENCRYPTED FILE-----\n[\w+/=\n]+-----END AGE ENCRYPTED FILE-----\n?$/
const WrappedKeySchema = z.object({
  recipient: z.string().refine(isRecipient),
  wrapped: z.string().max(8_000).regex(ARMORED),
  how: z.enum(['passphrase', 'passkey']),
  credential: z.string().min(1).max(2_000).optional(),
})

/**
 * Keys as officers' browsers have wrapped them. None is ever removed: whoever has new keys still reads with the old ones
 * what was sealed before.
 */
export function createWrappedKeys({ keys }: Pick<Collections, 'keys'>): Channel['wrappedKeys'] {
  return {
    async of(officer) {
      const found = await keys
        .find({ officer: asText(officer) })
        .sort({ recipient: 1, how: 1 })
        .toArray()
      return found.map(({ credential, ...rest }) => {
        const { credential: id, ...key } = read(WrappedKeySchema, {
          ...rest,
          ...(credential ? { credential } : {}),
        })
        return id ? { ...key, credential: id } : key
      })
    },
    /** Under another passphrase, the same key replaces itself. @throws SealedError `malformed`; Refusal `conflict` */
    async put(officer, raw) {
      const { recipient, wrapped, how, credential = null } = read(WrappedKeySchema, raw)
      const same = { officer: asText(officer), recipient, how, credential }
      const others = await keys.countDocuments({ officer: same.officer, $nor: [same] })
      if (others >= LIMITS.wrappedKeys) throw tooManyKeys()
      await keys.updateOne(same, { $set: { wrapped }, $setOnInsert: { _id: randomUUID() } }, { upsert: true })
    },
  }
}
