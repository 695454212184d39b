import { z } from 'zod'
import type { Talk } from '../../dialogue/draft.js'
import { isLane } from '../../flows/corruption-report/lane.js'
import { type Database, isDuplicateKey } from '../../storage/database.js'

/** As long as a report that was begun waits for its submission (confidential/waits.ts). */
export const IDLE_MS = 30 * 60_000
/** Events are remembered for one conversation only. */
export const MAX_HEARD = 400

/**
 * Where a chat stands in the lane, under an HMAC of its id, for thirty minutes. Answers are marks of sealed pieces and
 * choices; no word of anybody's is here.
 */
export type Turn = {
  _id: string
  rev: number
  /** After this it counts as gone; the clock deletes it. */
  until: Date
  talk: Talk
  /** HMACs of the events that took effect. */
  heard: string[]
  /**
   * `telling`: nothing is sent. `sending`: it may have been, the power went. `sent`: the receipt was shown and is to be
   * typed back. `reading`: somebody came back with a receipt. `over`: ended, and the chat may not know it yet.
   */
  stage: 'telling' | 'sending' | 'sent' | 'reading' | 'over'
  /** How it ended, for the same event coming again. */
  ended?: Ended
  /** Empty when it is over. */
  caseId: string
  begun: boolean
  /** The reporter's next number in the case. */
  next: number
  /** Pieces that were replaced, to be taken back: said here first, so that none is sent after all. */
  drop: string[]
  /** Of a case that was come back to: who can read it, and the reporter's public key. */
  readers?: string[]
  withEscrow?: boolean
  reporter?: string
}

/** Sent to the officers; given up or refused; answers read. */
export type Ended = 'sent' | 'unsent' | 'read'

/** The last thing between a fault and words lying readable in the database: a turn holds marks, choices and ids only. */
const mark = z.string().regex(/^[0-9a-f]{64}$/)
const marks = z.array(mark).max(300).nullish()
const id = z.string().max(64)
const Answers = z.strictObject({
  way: z.literal('chat').optional(),
  receivers: z
    .object({ people: z.array(z.object({ id, name: z.string() })), holder: z.string().optional() })
    .optional(),
  concerns: z.array(id).optional(),
  open: z.object({ readers: z.array(id), holder: z.string().optional() }).optional(),
  what: marks,
  when: marks,
  where: marks,
  amount: marks,
  evidence: marks,
  more: marks,
  original: z.boolean().optional(),
  notify: z.enum(['no', 'line']).optional(),
  typed: z.literal('right').optional(),
  code: z.literal('right').optional(),
  next: z.enum(['add', 'done']).optional(),
})
const DraftSchema = z.strictObject({
  id,
  flow: z.string().refine(isLane),
  version: z.number(),
  answers: Answers,
  touched: z.number(),
  open: id.nullish(),
  changing: z.strictObject({ key: id, old: z.union([z.enum(['no', 'line']), marks]) }).nullish(),
  was: z.undefined().nullish(),
})
const TalkSchema = z.strictObject({
  lang: z.enum(['th', 'en']),
  draft: DraftSchema.nullish(),
  kept: z.array(z.never()).max(0),
  early: z.strictObject({ photos: z.array(mark), place: z.undefined().nullish(), at: z.number() }),
})
const TurnSchema = z.looseObject({
  _id: z.string(),
  rev: z.number(),
  until: z.date(),
  caseId: z.string(),
  talk: TalkSchema,
})

export function createTurns({ db }: Database, now: () => Date) {
  const turns = db.collection<Turn>('confidential_turns')

  return {
    /** Also one whose time is over: what hangs on it must be seen to. */
    async get(handle: string): Promise<Turn | undefined> {
      const found = await turns.findOne({ _id: handle })
      if (!found) return undefined
      return TurnSchema.safeParse(found).success ? found : undefined
    },
    /** Whether it was written: false when somebody else has written since `before`, or made one. */
    async write(before: Turn | undefined, next: Omit<Turn, 'rev'>): Promise<boolean> {
      // Its own message would quote what it refuses.
      if (!TalkSchema.safeParse(next.talk).success) throw new Error('a turn held what no turn may hold')
      const turn = { ...next, heard: next.heard.slice(-MAX_HEARD), rev: (before?.rev ?? 0) + 1 }
      if (before) {
        const { matchedCount } = await turns.replaceOne({ _id: turn._id, rev: before.rev }, turn)
        return matchedCount === 1
      }
      try {
        await turns.insertOne(turn)
        return true
      } catch (error) {
        if (isDuplicateKey(error)) return false
        throw error
      }
    },
    async remove(handle: string): Promise<void> {
      await turns.deleteOne({ _id: handle })
    },
    /** Deletes those whose time is over; their reports are destroyed by the channel's own clock. */
    async sweep(): Promise<number> {
      return (await turns.deleteMany({ until: { $lte: now() } })).deletedCount
    },
  }
}
export type Turns = ReturnType<typeof createTurns>

export const turnIndexes = [{ collection: 'confidential_turns', key: { until: 1 }, options: {} }] as const
