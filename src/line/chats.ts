import { randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { SpokenReply } from '../dialogue/spoken.js'
import type { Lang } from '../dialogue/words.js'
import { createBatcher } from '../storage/batcher.js'
import type { Database } from '../storage/database.js'
import { type Chat, newChat, type Work } from './chat.js'
import { createGroupCommit } from './group-commit.js'

const DONE_DELAY_MS = 3_000
/** Long enough that chats finished together are reported together. */
const SOON_MS = 40
/** Far longer than a read or a write of a chat takes. */
const FINISHED_MS = 60_000

/**
 * The store of chats. The state of chats in use is cached; every write is guarded by the revision it was worked
 * out from, so a stale cache costs a second try and never a wrong answer.
 */
export function createChats(database: Database, { maxCached = 2_000 } = {}) {
  const chats = database.db.collection<Chat>('chats')
  const cache = new LRUCache<string, Chat>({ max: maxCached })
  const done = new Map<string, Set<string>>()
  /** Finished here a moment ago: a copy of the chat that was read or worked on meanwhile may list it still. */
  const finished = new LRUCache<string, true>({ max: 20_000, ttl: FINISHED_MS })
  const unfinished = (work: Work[]): Work[] => work.filter(({ id }) => !finished.has(id))
  const writing = new Set<string>()
  let flushing: NodeJS.Timeout | undefined
  const me = randomUUID()
  const commit = createGroupCommit(chats)

  /** Reports finished work in one write for many chats. A report that is lost costs one harmless repetition. */
  async function flushDone(): Promise<void> {
    clearTimeout(flushing)
    flushing = undefined
    // A write under way could put back what is reported now.
    const batch = [...done].filter(([id]) => !writing.has(id))
    for (const [id] of batch) done.delete(id)
    if (done.size) flushIn(DONE_DELAY_MS)
    if (!batch.length) return
    try {
      await chats.bulkWrite(
        batch.map(([_id, ids]) => ({
          updateOne: { filter: { _id }, update: { $pull: { work: { id: { $in: [...ids] } } } } },
        })),
        { ordered: false, writeConcern: { w: 1, journal: false } },
      )
    } catch (error) {
      for (const [id, ids] of batch) done.set(id, new Set([...ids, ...(done.get(id) ?? [])]))
      flushIn(DONE_DELAY_MS)
      throw error
    }
  }

  function flushIn(ms: number): void {
    clearTimeout(flushing)
    flushing = setTimeout(() => void flushDone().catch(() => undefined), ms).unref()
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
    const loaded = await load(id)
    const chat = { ...loaded, work: unfinished(loaded.work) }
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
      const leftOut = [...(done.get(next._id) ?? [])]
      const chat = { ...next, work: unfinished(next.work), rev: before.rev + 1 }
      const own = [...before.work, ...chat.work].every((item) => item.by === me)
      cache.delete(chat._id)
      writing.add(chat._id)
      const writes =
        before.rev === 0
          ? commit.insert(chat)
          : commit.update(chat._id, before.rev, update(before, chat, added, own))
      if (!(await writes.finally(() => writing.delete(chat._id)))) return false
      // What this write left out needs no report of its own any more; what was finished meanwhile does.
      const reports = done.get(chat._id)
      if (reports && own) {
        for (const id of leftOut) reports.delete(id)
        if (!reports.size) done.delete(chat._id)
      }
      cache.set(chat._id, { ...chat, work: unfinished(chat.work) })
      return true
    },
    /** Marks work done. The chat's next write usually carries it; otherwise a batch does, a little later. */
    finish(chatId: string, workId: string, { soon = false } = {}): void {
      const cached = cache.peek(chatId)
      if (cached) cached.work = cached.work.filter((item) => item.id !== workId)
      finished.set(workId, true)
      done.set(chatId, (done.get(chatId) ?? new Set()).add(workId))
      if (soon || !flushing) flushIn(soon ? SOON_MS : DONE_DELAY_MS)
    },
    flushDone,
    /**
     * Takes over work that nobody finished in time; `due` moves on so that no other server does too, and `by` tells
     * whoever had it that it is not theirs to write any more.
     */
    async claim(now: Date, leaseMs: number): Promise<{ chat: Chat; work: Work[]; until: Date } | undefined> {
      const until = new Date(now.getTime() + leaseMs)
      const before = await chats.findOneAndUpdate(
        { 'work.due': { $lte: now } },
        {
          $set: { 'work.$[late].due': until, 'work.$[late].by': me },
          $inc: { 'work.$[late].tries': 1, rev: 1 },
        },
        { arrayFilters: [{ 'late.due': { $lte: now } }], sort: { 'work.due': 1 } },
      )
      if (!before) return undefined
      cache.delete(before._id)
      return { chat: before, work: before.work.filter((item) => item.due <= now), until }
    },
    /** Work that failed for good, kept for a person under the event's id. */
    async putAside(chat: string, work: Work): Promise<void> {
      await database.db
        .collection<Work & { _id: string; chat: string }>('failures')
        .replaceOne({ _id: work.id }, { chat, ...work }, { upsert: true })
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
    /** Takes the next chat whose menu is to be turned; tried again after `pause` ms, then twice that, and so on. */
    async claimMenu(
      now: Date,
      pause: number,
    ): Promise<{ chat: string; lang: Lang; tries: number } | undefined> {
      const later = { $add: [now, { $multiply: [pause, { $pow: [2, '$menu.tries'] }] }] }
      const chat = await chats.findOneAndUpdate(
        { 'menu.due': { $lte: now } },
        [{ $set: { 'menu.due': later, 'menu.tries': { $add: ['$menu.tries', 1] } } }],
        { sort: { 'menu.due': 1 }, projection: { menu: 1 }, returnDocument: 'after' },
      )
      return chat?.menu && { chat: chat._id, lang: chat.menu.lang, tries: chat.menu.tries }
    },
    /** Done with; a language chosen since then stays to be done. */
    async menuTurned(id: string, lang: Lang): Promise<void> {
      await chats.updateOne({ _id: id, 'menu.lang': lang }, { $unset: { menu: '' } })
    },
    /** `sure`: asks the database, since another server may have heard of it. */
    isBlocked: async (id: string, { sure = false } = {}): Promise<boolean> =>
      (await (sure ? load(id) : get(id))).blocked === true,
  }
}

export type Chats = ReturnType<typeof createChats>

/**
 * The write of one turn. Ids seen are appended, not sent again each time. The list of work may be written whole only
 * while all of it is this process's own: others take their own finished items off it without raising `rev`.
 */
function update(before: Chat, next: Chat, added: Work[], own: boolean) {
  const { rev, talk, last, work, seen, unsaid, blocked, apartOn, menu } = next
  const grown = seen.length >= before.seen.length && seen[0]?.id === before.seen[0]?.id
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
      ...(menu === undefined || menu === before.menu ? {} : { menu }),
      ...(apartOn === undefined || apartOn === before.apartOn ? {} : { apartOn }),
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
  // Languages chosen whose menu is still to be shown.
  {
    collection: 'chats',
    key: { 'menu.due': 1 },
    options: { partialFilterExpression: { 'menu.due': { $exists: true } } },
  },
  // Entries left unfinished, which are reminded of once.
  {
    collection: 'chats',
    key: { 'talk.draft.touched': 1 },
    options: { partialFilterExpression: { 'talk.draft.touched': { $exists: true } } },
  },
] as const
