import type { Database } from './database.js'
import { digestOf, newToken } from './token.js'

/** LINE chats are shown on lock screens and read over shoulders: a link is short-lived (contract, Chat). */
export const LINK_MINUTES = 5

type Stored = { _id: string; staff: string; until: Date }

/** One-time links into the console. What is stored is the digest of a link, and whose it is. */
export function createSignInLinks(database: Database) {
  const links = database.db.collection<Stored>('console_links')
  return {
    /** The token of a new link. Earlier ones stay: which of two answers LINE has delivered can't be known here. */
    async mint(staff: string, now: Date): Promise<string> {
      const token = newToken()
      await links.insertOne({
        _id: digestOf(token),
        staff,
        until: new Date(now.getTime() + LINK_MINUTES * 60_000),
      })
      return token
    },
    /** Looks without consuming: LINE's preview crawler opens every link. */
    isGood: async (token: string, now: Date): Promise<boolean> =>
      (await links.findOne({ _id: digestOf(token), until: { $gt: now } })) !== null,
    /** Whose it is, once. */
    async take(token: string, now: Date): Promise<string | undefined> {
      const taken = await links.findOneAndDelete({ _id: digestOf(token), until: { $gt: now } })
      return taken?.staff
    },
    async dropAll(staff: string): Promise<void> {
      await links.deleteMany({ staff })
    },
  }
}

export const signInLinkIndexes = [
  { collection: 'console_links', key: { until: 1 }, options: { expireAfterSeconds: 0 } },
  { collection: 'console_links', key: { staff: 1 }, options: {} },
] as const
