import { z } from 'zod'
import { bangkokDay } from '../municipality/calendar.js'
import { isRecipient } from '../sealed/age.js'
import { SealedError } from '../sealed/errors.js'
import { isDuplicateKey } from '../storage/database.js'
import type { Channel } from './channel.js'
import { asText, type Collections, read, type Submitted } from './collections.js'
import { LIMITS, looksSealed } from './limits.js'
import type { ReaderTags } from './reader-tags.js'
import { alreadySubmitted, missing, taken } from './refusals.js'
import type { Able } from './standing.js'
import type { Together } from './together.js'
import type { Waits } from './waits.js'

type Parts = {
  collections: Collections
  together: Together
  waits: Waits
  tags: ReaderTags
  /** @throws SealedError while the channel is closed */
  open: () => Promise<Able>
  now: () => Date
}

const BeginSchema = z.strictObject({ caseId: z.uuidv4(), door: z.enum(['chat', 'page']) })
export const ReceiptSchema = z.strictObject({
  authHash: z.string().regex(/^[0-9a-f]{64}$/),
  reporter: z.string().refine(isRecipient),
})
const BoxSchema = z.strictObject({
  sealed: z
    .instanceof(Uint8Array)
    .refine(looksSealed)
    .refine(({ length }) => length <= LIMITS.box),
  expiresOn: z.iso.date(),
})
const SubmissionSchema = ReceiptSchema.extend({
  caseId: z.uuidv4(),
  readers: z.array(z.string().max(64)).max(200),
  withEscrow: z.boolean(),
  box: BoxSchema.optional(),
})

const nothing = { pieces: 0, files: 0, bytes: 0, next: 0 }

/** A report from its beginning to its submission, or to its end without one. */
export function createReports({ collections, together, waits, tags, open, now }: Parts) {
  const { reports, boxes, pieces } = collections

  const begin: Channel['begin'] = async (raw) => {
    const { caseId, door } = read(BeginSchema, raw)
    await open()
    await together(async (session) => {
      const there = await reports.findOne({ _id: caseId }, { session, projection: { state: 1 } })
      if (there && there.state !== 'begun') throw alreadySubmitted()
      if (there) return
      const sides = { reporter: nothing, officer: nothing }
      await reports.insertOne(
        { _id: caseId, door, state: 'begun', sides, written: 0, writtenBy: 'reporter' },
        { session },
      )
      await waits.waiting(caseId, door, session)
    }).catch(unlessThere)
  }

  const submit: Channel['submit'] = async (raw) => {
    const { caseId, box, readers, withEscrow, ...receipt } = read(SubmissionSchema, raw)
    const { officers, roster } = await open()
    const able = officers.map(({ id }) => id).filter((id) => readers.includes(id))
    if (!able.length) throw new SealedError('no-recipient')
    const fields = {
      ...receipt,
      state: 'received' as const,
      receiptKept: false,
      readers: tags.make(caseId, able, withEscrow && roster.escrow !== undefined, roster.active.length),
      receivedOn: bangkokDay(now()),
    }
    await together(async (session) => {
      const changed = await reports.updateOne({ _id: caseId, state: 'begun' }, { $set: fields }, { session })
      if (!changed.matchedCount) return sameAgain(caseId, receipt.authHash)
      if (box) await boxes.insertOne({ _id: caseId, ...box, sealed: binary(box.sealed) }, { session })
      await waits.over(caseId, session)
    }).catch((error: unknown) => {
      if (isDuplicateKey(error)) throw taken()
      throw error
    })
  }

  async function sameAgain(caseId: string, authHash: string): Promise<void> {
    const there = await reports.findOne<Pick<Submitted, 'authHash'>>(
      { _id: caseId },
      { projection: { authHash: 1 } },
    )
    if (!there) throw missing()
    if (there.authHash !== authHash) throw alreadySubmitted()
  }

  const abandon = async (caseId: string): Promise<void> => {
    await together((session) => waits.forget(asText(caseId), session))
  }

  const destroy = async (caseId: string): Promise<void> => {
    await together(async (session) => {
      await waits.over(caseId, session)
      await reports.deleteOne({ _id: caseId }, { session })
      await pieces.deleteMany({ caseId }, { session })
      await boxes.deleteOne({ _id: caseId }, { session })
    })
  }

  return { begin, submit, abandon, destroy }
}

/** Of two servers that begin the same case, one has made it. */
const unlessThere = (error: unknown): void => {
  if (!isDuplicateKey(error)) throw error
}
/** Over the bytes themselves: without a copy of 12 MB. */
const binary = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
