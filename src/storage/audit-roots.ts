import { type Database, isDuplicateKey } from './database.js'

/** The newest link of a case's chain, as a day's root saw it. */
export type Head = { id: string; hash: string }
/** Root of a Bangkok day over the root of the day before (`''` for the first) and these heads, sorted by case. */
export type AuditRoot = { day: string; before: string; heads: Head[]; root: string; at: Date }
type Stored = Omit<AuditRoot, 'day'> & { _id: string }

/** Daily roots over all audit chains; written once and never changed. */
export function createAuditRoots(database: Database) {
  const roots = database.db.collection<Stored>('auditRoots')
  return {
    async newest(): Promise<AuditRoot | undefined> {
      const found = await roots.findOne({}, { sort: { _id: -1 } })
      return found ? plain(found) : undefined
    },
    /** Keeps the root of a day; the one that is there already if another server was quicker. */
    async keep({ day, ...root }: AuditRoot): Promise<AuditRoot> {
      try {
        await roots.insertOne({ _id: day, ...root })
        return { day, ...root }
      } catch (error) {
        const there = isDuplicateKey(error) && (await roots.findOne({ _id: day }))
        if (!there) throw error
        return plain(there)
      }
    },
    /** All of them, the oldest first. */
    async *all(): AsyncGenerator<AuditRoot> {
      for await (const root of roots.find().sort({ _id: 1 })) yield plain(root)
    },
  }
}

const plain = ({ _id, ...rest }: Stored): AuditRoot => ({ day: _id, ...rest })
