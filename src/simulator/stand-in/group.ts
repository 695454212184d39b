import type { Delivery } from './delivery.js'
import type { Source } from './events.js'
import type { GroupState } from './people.js'
import type { World } from './world.js'

type Member = { id: string }

/** A group chat. The bot hears of it from its invitation on. */
export function createGroup(world: World, state: GroupState) {
  const source = { type: 'group', groupId: state.id } as Source
  const told = (type: string, more: object = {}): Promise<Delivery> | null =>
    state.botIsIn ? world.emit({ type, ...more }, source, state.id) : null
  const members = (people: Member[]) => ({ members: people.map(({ id }) => ({ type: 'user', userId: id })) })

  return {
    id: state.id,
    name: state.name,
    get messages() {
      return world.chats.chat(state.id).messages
    },
    /** People join; the bot is told if it is there. */
    async add(...people: Member[]): Promise<Delivery | null> {
      for (const { id } of people) state.members.add(id)
      world.changed('people')
      return told('memberJoined', { joined: members(people) })
    },
    async remove(...people: Member[]): Promise<Delivery | null> {
      for (const { id } of people) state.members.delete(id)
      world.changed('people')
      return told('memberLeft', { left: members(people) })
    },
    /** Invites the account: a join event, which it may reply to. */
    inviteBot(): Promise<Delivery> {
      state.botIsIn = true
      return world.emit({ type: 'join' }, source, state.id)
    },
    removeBot(): Promise<Delivery> {
      state.botIsIn = false
      return world.emit({ type: 'leave' }, source, state.id)
    },
  }
}

export type Group = ReturnType<typeof createGroup>
