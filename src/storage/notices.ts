import { randomUUID } from 'node:crypto'
import type { SpokenReply } from '../dialogue/spoken.js'
import type { Database } from './database.js'
import { createBatcher } from './batcher.js'
import { onlyDuplicates } from './database.js'

/** How much a push matters when the month's quota runs low: the first named goes first (design, Notifications). */
export const urgencies = ['outcome', 'urgent', 'digest', 'courtesy'] as const
export type Urgency = (typeof urgencies)[number]

export type Notice = {
  /** Says what it is about, so that asking for it twice sends it once. */
  id: string
  to: string
  /** Members of a group count one by one against LINE's quota. */
  recipients: number
  urgency: Urgency
  replies: SpokenReply[]
  /** What the person is told on the next visit when it could not be pushed. */
  instead?: SpokenReply
  /** A staff member who may get it by e-mail when pushes have run out. */
  staff?: string
  /** Set on the case once the resident was really told. */
  tells?: { caseId: string; proposedAt: Date }
  state: 'queued' | 'sent' | 'dropped' | 'failed'
  why?: string
  due?: Date
  at: Date
  sentAt?: Date
  retryKey: string
  firstTriedAt?: Date
  tries: number
}

type Stored = Omit<Notice, 'id'> & { _id: string }
type Settled = { id: string; state: Notice['state']; now: Date; why?: string }
export type NewNotice = Pick<Notice, 'id' | 'to' | 'urgency' | 'replies'> &
  Partial<Pick<Notice, 'recipients' | 'instead' | 'staff' | 'tells'>>

const LEASE_MS = 30_000

/** Pushes to send: written before they are tried, with the retry key that makes a second try harmless. */
export function createNotices(database: Database) {
  const notices = database.db.collection<Stored>('notices')
  const queued: { emit: (notice: Notice) => void } = { emit: () => undefined }
  const insert = createBatcher(async (fresh: Stored[]): Promise<boolean[]> => {
    try {
      await notices.insertMany(fresh, { ordered: false })
      return fresh.map(() => true)
    } catch (error) {
      if (!onlyDuplicates(error)) throw error
      const ids = fresh.map(({ _id }) => _id)
      const there = await notices.find({ _id: { $in: ids } }, { projection: { retryKey: 1 } }).toArray()
      const keys = new Set(there.map(({ retryKey }) => retryKey))
      return fresh.map(({ retryKey }) => keys.has(retryKey))
    }
  })

  const settle = createBatcher(async (settled: Settled[]): Promise<void[]> => {
    await notices.bulkWrite(
      settled.map(({ id, state, now, why }) => ({
        updateOne: {
          filter: { _id: id },
          update: {
            $set: { state, ...(why ? { why } : {}), ...(state === 'sent' ? { sentAt: now } : {}) },
            $unset: { due: '' as const },
          },
        },
      })),
      { ordered: false },
    )
    return settled.map(() => undefined)
  })

  return {
    collection: notices,
    /** Queues it once, whatever happens; whoever queued it has it in hand for `LEASE_MS` and sends it. */
    async queue({ id, ...notice }: NewNotice, now: Date): Promise<void> {
      const fresh: Omit<Notice, 'id' | 'to' | 'urgency' | 'replies'> = {
        recipients: 1,
        state: 'queued',
        due: new Date(now.getTime() + LEASE_MS),
        at: now,
        retryKey: randomUUID(),
        firstTriedAt: now,
        tries: 1,
      }
      if (!(await insert({ _id: id, ...fresh, ...notice }))) return
      queued.emit({ id, ...fresh, ...notice })
    },
    /** Called with each notice queued by this process. */
    onQueued: (push: (notice: Notice) => void) => {
      queued.emit = push
    },
    /** Takes one that is due, for `LEASE_MS`: nobody else sends it meanwhile. */
    async claim(now: Date): Promise<Notice | undefined> {
      const claimed = await notices.findOneAndUpdate(
        { due: { $lte: now } },
        [
          {
            $set: {
              due: new Date(now.getTime() + LEASE_MS),
              tries: { $add: ['$tries', 1] },
              firstTriedAt: { $ifNull: ['$firstTriedAt', now] },
            },
          },
        ],
        { sort: { due: 1 }, returnDocument: 'after' },
      )
      if (!claimed) return undefined
      const { _id, ...rest } = claimed
      return { id: _id, ...rest }
    },
    settle: (id: string, state: Notice['state'], now: Date, why?: string): Promise<void> =>
      settle({ id, state, now, ...(why ? { why } : {}) }),
    async postpone(id: string, due: Date, why: string): Promise<void> {
      await notices.updateOne({ _id: id }, { $set: { due, why } })
    },
    /** Pushes sent since, counted as LINE counts them: by recipient. */
    async sentSince(since: Date): Promise<number> {
      const [sum] = await notices
        .aggregate<{ n: number }>([
          { $match: { sentAt: { $gte: since } } },
          { $group: { _id: null, n: { $sum: '$recipients' } } },
        ])
        .toArray()
      return sum?.n ?? 0
    },
  }
}

export type Notices = ReturnType<typeof createNotices>

export const noticeIndexes = [
  {
    collection: 'notices',
    key: { due: 1 },
    options: { partialFilterExpression: { due: { $exists: true } } },
  },
  { collection: 'notices', key: { sentAt: 1 }, options: { sparse: true } },
  // What was not sent, and why, is looked at by staff; what was sent is forgotten after 400 days.
  { collection: 'notices', key: { at: 1 }, options: { expireAfterSeconds: 400 * 86_400 } },
] as const
