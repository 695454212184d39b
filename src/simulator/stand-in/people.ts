import { groupIdOf, userIdOf } from './ids.js'

export type PersonState = {
  id: string
  name: string
  lang: string
  friend: boolean
  blocked: boolean
  /** Last one-to-one message, which lets a bot push to someone who is not a friend for seven days. */
  wroteAt: number
  /** Rich menu linked to this person, if any. */
  menuId: string | null
}

export type GroupState = { id: string; name: string; members: Set<string>; botIsIn: boolean }

const week = 7 * 24 * 60 * 60 * 1000

export function createPeople(now: () => number) {
  const people = new Map<string, PersonState>()
  const groups = new Map<string, GroupState>()
  return {
    people,
    groups,
    person(
      idOrName: string,
      { name, lang = 'th', friend = true } = {} as { name?: string; lang?: string; friend?: boolean },
    ) {
      const id = userIdOf(idOrName)
      const known = people.get(id)
      if (known) return known
      const fresh = {
        id,
        name: name ?? idOrName,
        lang,
        friend,
        blocked: false,
        wroteAt: Number.NEGATIVE_INFINITY,
        menuId: null,
      }
      people.set(id, fresh)
      return fresh as PersonState
    },
    group(idOrName: string, name = idOrName) {
      const id = groupIdOf(idOrName)
      const known = groups.get(id)
      if (known) return known
      const fresh: GroupState = { id, name, members: new Set(), botIsIn: false }
      groups.set(id, fresh)
      return fresh
    },
    /** Whether a push to this person is seen; LINE answers 200 either way. */
    reaches({ friend, blocked, wroteAt }: PersonState): boolean {
      return !blocked && (friend || now() - wroteAt <= week)
    },
  }
}

export type People = ReturnType<typeof createPeople>
