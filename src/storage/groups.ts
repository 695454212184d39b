import type { Database } from './database.js'

/**
 * A LINE group bound to a unit for notifications; `members` counts against the quota, one by one;
 * `by` is the staff member whose code bound it.
 */
export type Group = { id: string; unit?: string; members: number; by: string }
type Stored = Omit<Group, 'id'> & { _id: string }

export function createGroups(database: Database) {
  const groups = database.db.collection<Stored>('groups')
  return {
    bind: async ({ id, ...group }: Group): Promise<void> => {
      await groups.replaceOne({ _id: id }, group, { upsert: true })
    },
    find: async (id: string): Promise<Group | undefined> => {
      const found = await groups.findOne({ _id: id })
      return found ? { ...found, id } : undefined
    },
    unbind: async (id: string): Promise<void> => {
      await groups.deleteOne({ _id: id })
    },
    ofUnit: async (unit: string): Promise<Group[]> =>
      (await groups.find({ unit }).toArray()).map(({ _id, ...group }) => ({ id: _id, ...group })),
  }
}

export type Groups = ReturnType<typeof createGroups>
