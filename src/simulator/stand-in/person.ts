import { type Speaker, createSpeaker } from './speaker.js'
import type { Delivery } from './delivery.js'
import type { Source } from './events.js'
import { groupIdOf } from './ids.js'
import type { PersonState } from './people.js'
import type { World } from './world.js'

/** A LINE user with a phone. */
export function createPerson(world: World, state: PersonState) {
  const source: Source = { type: 'user', userId: state.id }
  const inGroups = new Map<string, Speaker>()

  const befriend = (isUnblocked: boolean): Promise<Delivery> => {
    Object.assign(state, { friend: true, blocked: false })
    world.changed('people')
    return world.emit({ type: 'follow', follow: { isUnblocked } }, source, state.id)
  }

  return {
    ...createSpeaker(world, state, world.chats.chat(state.id), source),
    id: state.id,
    get name() {
      return state.name
    },
    get lang() {
      return state.lang
    },
    get blocked() {
      return state.blocked
    },
    /** Adds the account as a friend. */
    follow: () => befriend(false),
    /** Blocks the account: an unfollow event, and pushes are taken but not seen. */
    block(): Promise<Delivery> {
      Object.assign(state, { friend: false, blocked: true })
      world.changed('people')
      return world.emit({ type: 'unfollow' }, source, state.id)
    },
    unblock: () => befriend(true),
    /** The rich menu on this person's screen. */
    menu: () => world.menus.seenBy(state),
    /** The same person in a group chat. */
    inGroup(group: string | { id: string }): Speaker {
      const groupId = typeof group === 'string' ? groupIdOf(group) : group.id
      const known = inGroups.get(groupId)
      if (known) return known
      if (!world.groups.get(groupId)?.members.has(state.id))
        throw new Error(`${state.name} is not in that group`)
      const groupSource = { type: 'group', groupId, userId: state.id } as Source
      const speaker = createSpeaker(world, state, world.chats.chat(groupId), groupSource)
      inGroups.set(groupId, speaker)
      return speaker
    },
  }
}

export type Person = ReturnType<typeof createPerson>
