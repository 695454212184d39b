import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { isDuplicateKey } from '../storage/database.js'
import { SealedError } from '../sealed/errors.js'
import type { Channel, NewPiece } from './channel.js'
import { asText, type Collections, PieceSchema, read } from './collections.js'
import { isFile, isOver, LIMITS, looksSealed } from './limits.js'
import type { ReaderTags } from './reader-tags.js'
import { missing, taken } from './refusals.js'
import type { Together } from './together.js'
import type { Waits } from './waits.js'

const place = {
  caseId: z.uuidv4(),
  seq: z.number().int().min(0).max(9999),
  type: z.enum(['text', 'answer', 'photo', 'file', 'meta']),
  sealed: z.instanceof(Uint8Array).refine(looksSealed),
}
const NewPieceSchema = z.discriminatedUnion('role', [
  z.strictObject({ ...place, role: z.literal('reporter'), key: z.string().min(1).max(128).optional() }),
  z.strictObject({ ...place, role: z.literal('officer'), by: z.string().min(1).max(64) }),
])
type Parsed = z.infer<typeof NewPieceSchema>

/** Two writers meet once, seldom twice. */
const TRIES = 4

type Parts = {
  collections: Collections
  together: Together
  waits: Waits
  tags: ReaderTags
  /** @throws SealedError `bad-roster`; Refusal `missing` */
  mustBeAble: (officer: string) => Promise<void>
}

/** Sealed pieces: each stored once, in a place of its own, within the limits. */
export function createPieces({ collections: { reports, pieces }, together, waits, tags, mustBeAble }: Parts) {
  const add = async (raw: NewPiece): Promise<'added' | 'known'> => {
    const piece = read(NewPieceSchema, raw)
    if (piece.sealed.length > LIMITS.piece) throw new SealedError('too-large')
    if (piece.role === 'officer') await mustBeAble(piece.by)
    // Whatever has its place may just have been taken back: then there is room again.
    for (let left = TRIES; left > 0; left--) {
      if (await isThere(piece)) return 'known'
      if (await stored(piece)) return 'added'
    }
    throw taken()
  }

  /** False when another came first. */
  async function stored(piece: Parsed): Promise<boolean> {
    const { caseId, role, seq, type } = piece
    const mine = piece.role === 'officer' ? { readers: tags.of(caseId, piece.by) } : {}
    const key = 'key' in piece && piece.key ? { key: piece.key } : {}
    try {
      await together(async (session) => {
        // Counted first and refused if it was too much: what is refused is undone as a whole.
        const report = await reports.findOneAndUpdate(
          { _id: caseId, ...mine },
          {
            $inc: { ...grown(piece, 1), written: 1 },
            $max: { [`sides.${role}.next`]: seq + 1 },
            $set: { writtenBy: role },
          },
          { session, returnDocument: 'after' },
        )
        if (!report) throw missing()
        if (isOver(report.sides[role])) throw new SealedError('too-large')
        const place = { caseId, role, seq, type, nth: report.written }
        const sealed = asBuffer(piece.sealed)
        await pieces.insertOne({ _id: randomUUID(), ...place, sealed, ...key }, { session })
        if (report.state === 'begun') await waits.waiting(caseId, report.door, session)
      })
      return true
    } catch (error) {
      if (isDuplicateKey(error)) return false
      throw error
    }
  }

  /** @throws Refusal `conflict` where another piece has its place */
  async function isThere(piece: Parsed): Promise<boolean> {
    if ('key' in piece && piece.key && (await pieces.findOne({ key: piece.key }, { projection: { _id: 1 } })))
      return true
    const { caseId, role, seq } = piece
    const found = await pieces.findOne({ caseId, role, seq })
    if (!found) return false
    const { sealed, type } = read(PieceSchema, found)
    if (type !== piece.type || !asBuffer(sealed).equals(piece.sealed)) throw taken()
    return true
  }

  const takeBack: Channel['takeBack'] = async (key) => {
    await together(async (session) => {
      const found = await pieces.findOneAndDelete({ key: asText(key) }, { session })
      if (!found) return
      const piece = read(PieceSchema, found)
      await reports.updateOne({ _id: piece.caseId }, { $inc: grown(piece, -1) }, { session })
    })
  }

  /** All of a case, in the order they came. */
  const of = async (caseId: string) => {
    const found = await pieces.find({ caseId }).sort({ nth: 1 }).toArray()
    return found.map((piece) => read(PieceSchema, piece))
  }

  return { add, takeBack, of }
}
export type Pieces = ReturnType<typeof createPieces>

const grown = ({ role, type, sealed }: Pick<NewPiece, 'role' | 'type' | 'sealed'>, sign: 1 | -1) => ({
  [`sides.${role}.pieces`]: sign,
  [`sides.${role}.files`]: isFile(type) ? sign : 0,
  [`sides.${role}.bytes`]: sign * sealed.length,
})

/** Over the same bytes: a piece has up to 12 MB. */
const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
