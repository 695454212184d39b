import { randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { SpokenReply } from '../dialogue/spoken.js'
import { createBatcher } from '../storage/batcher.js'
import type { Database } from '../storage/database.js'
import { type Chat, newChat, type Work } from './chat.js'
import { createGroupCommit } from './group-commit.js'

const DONE_DELAY_MS = 3_000
/** Long enough that chats finished together are reported together. */
const SOON_MS = 40

/**
 * The store of chats. The state of chats in use is cached; every write is guarded by the revision it was worked
 * out from, so a stale cache costs a second try and never a wrong answer.
 */
export function createChats(database: Database, { maxCached = 2_000 } = {}) {
  const chats = database.db.collection<Chat>('chats')
  const cache = new LRUCache<string, Chat>({ max: maxCached })
  const done = new Map<string, Set<string>>()
  let flushing: NodeJS.Timeout | undefined
  const me = randomUUID()
  const commit = createGroupCommit(chats)

  /** Reports finished work in one write for many chats. A report that is lost costs one harmless repetition. */
  async function flushDone(): Promise<void> {
    clearTimeout(flushing)
    flushing = undefined
    const batch = [...done]
    done.clear()
    if (!batch.length) return
    await chats.bulkWrite(
      batch.map(([_id, ids]) => ({
        updateOne: { filter: { _id }, update: { $pull: { work: { id: { $in: [...ids] } } } } },
      })),
      { ordered: false, writeConcern: { w: 1, journal: false } },
    )
  }

  const load = createBatcher(async (ids: string[]): Promise<Chat[]> => {
    const found = await chats.find({ _id: { $in: ids } }).toArray()
    const byId = new Map(found.map((chat) => [chat._id, chat]))
    return ids.map((id) => byId.get(id) ?? newChat(id))
  })

  /** The chat as last known here; possibly stale, which the guarded write finds out. */
  async function get(id: string): Promise<Chat> {
    const cached = cache.get(id)
    if (cached) return cached
    const chat = await load(id)
    cache.set(id, chat)
    return chat
  }

  return {
    me,
    collection: chats,
    get,
    forget: (id: string) => void cache.delete(id),
    /** Writes `next`, with the work it `added`, if nobody else wrote since `before`; false when the turn must be worked out again. */
    async write(before: Chat, next: Chat, added: Work[]): Promise<boolean> {
      const finished = new Set(done.get(next._id))
      const chat = { ...next, work: next.work.filter((item) => !finished.has(item.id)), rev: before.rev + 1 }
      cache.delete(chat._id)
      const written =
        before.rev === 0
          ? await commit.insert(chat)
          : await commit.update(chat._id, before.rev, update(before, chat, added, me))
      if (!written) return false
      // What this write left out needs no report of its own any more; what was finished meanwhile does.
      const reports = done.get(chat._id)
      if (reports && chat.work.every((item) => item.by === me)) {
        for (const id of finished) reports.delete(id)
        if (!reports.size) done.delete(chat._id)
        else chat.work = chat.work.filter((item) => !reports.has(item.id))
      }
      cache.set(chat._id, chat)
      return true
    },
    /** Marks work done. The chat's next write usually carries it; otherwise a batch does, a little later. */
    finish(chatId: string, workId: string, { soon = false } = {}): void {
      const cached = cache.peek(chatId)
      if (cached) cached.work = cached.work.filter((item) => item.id !== workId)
      done.set(chatId, (done.get(chatId) ?? new Set()).add(workId))
      if (soon) clearTimeout(flushing)
      if (!soon && flushing) return
      const flush = () => void flushDone().catch(() => undefined)
      flushing = setTimeout(flush, soon ? SOON_MS : DONE_DELAY_MS).unref()
    },
    flushDone,
    /** Takes over work that nobody finished in time; `due` moves on so that no other server does too. */
    async claim(now: Date, leaseMs: number): Promise<{ chat: Chat; work: Work[] } | undefined> {
      const before = await chats.findOneAndUpdate(
        { 'work.due': { $lte: now } },
        {
          $set: { 'work.$[late].due': new Date(now.getTime() + leaseMs) },
          $inc: { 'work.$[late].tries': 1, rev: 1 },
        },
        { arrayFilters: [{ 'late.due': { $lte: now } }], sort: { 'work.due': 1 } },
      )
      if (!before) return undefined
      cache.delete(before._id)
      return { chat: before, work: before.work.filter((item) => item.due <= now) }
    },
    /** Puts off the next try of a piece of work. */
    async retryAt(chatId: string, workId: string, due: Date): Promise<void> {
      await chats.updateOne({ _id: chatId, 'work.id': workId }, { $set: { 'work.$.due': due } })
    },
    /** Takes work off the list and keeps its words for the next reply. */
    async sayLater(chatId: string, workId: string | undefined, replies: SpokenReply[]): Promise<void> {
      cache.delete(chatId)
      await chats.updateOne(
        { _id: chatId },
        {
          ...(workId ? { $pull: { work: { id: workId } } } : {}),
          $push: { unsaid: { $each: replies, $slice: -3 } },
          $inc: { rev: 1 },
        },
        { upsert: false },
      )
    },
    /** Chats with an unfinished entry last touched between these moments, and not reminded of it. */
    async *leftDrafts(from: Date, to: Date): AsyncGenerator<string> {
      const touched = { $gt: from.getTime(), $lte: to.getTime() }
      const filter = {
        'talk.draft.touched': touched,
        'talk.draft.reminded': { $ne: true },
        blocked: { $ne: true },
      }
      for await (const { _id } of chats.find(filter, { projection: { _id: 1 } })) yield _id
    },
    isBlocked: async (id: string): Promise<boolean> => (await get(id)).blocked === true,
  }
}

export type Chats = ReturnType<typeof createChats>

/**
 * The write of one turn. Ids seen are appended, not sent again each time. The list of work may be written whole only
 * while all of it is this process's own: others take their own finished items off it without raising `rev`.
 */
function update(before: Chat, next: Chat, added: Work[], me: string) {
  const { rev, talk, last, work, seen, unsaid, blocked } = next
  const grown = seen.length >= before.seen.length && seen[0]?.id === before.seen[0]?.id
  const own = work.every((item) => item.by === me) && before.work.every((item) => item.by === me)
  const push = {
    ...(grown ? { seen: { $each: seen.slice(before.seen.length) } } : {}),
    ...(own ? {} : { work: { $each: added } }),
  }
  return {
    $set: {
      rev,
      talk,
      last,
      ...(grown ? {} : { seen }),
      ...(own ? { work } : {}),
      ...(unsaid === before.unsaid ? {} : { unsaid }),
      ...(blocked === before.blocked ? {} : { blocked: blocked ?? false }),
    },
    $push: push,
  }
}

export const chatIndexes = [
  {
    collection: 'chats',
    key: { 'work.due': 1 },
    options: { partialFilterExpression: { 'work.due': { $exists: true } } },
  },
  // Entries left unfinished, which are reminded of once.
  {
    collection: 'chats',
    key: { 'talk.draft.touched': 1 },
    options: { partialFilterExpression: { 'talk.draft.touched': { $exists: true } } },
  },
] as const
