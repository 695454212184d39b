import { apiRouter } from './api/router.js'
import type { EventContent } from './events.js'
import type { Fault } from './faults.js'
import { createGroup, type Group } from './group.js'
import type { StandInOptions } from './options.js'
import { createPerson, type Person } from './person.js'
import { type Change, createWorld } from './world.js'

/**
 * A stand-in for LINE, in memory: its Messaging API as an Express router (`router`, to be mounted at the
 * root of the origin that `LINE_API_BASE_URL` and `LINE_DATA_API_BASE_URL` name), and the people who use
 * it. Events go signed to the webhook given to `connect`. It does what LINE's reference says it does,
 * refuses what LINE would refuse, and writes down every call (`calls`) and every limit not kept
 * (`breaches`).
 */
export function createLineStandIn(options: StandInOptions) {
  const world = createWorld(options)
  const { router, close } = apiRouter(world)
  const people = new Map<string, Person>()
  const groups = new Map<string, Group>()
  const { webhook, log, bot, quota, faults } = world

  const person = (
    idOrName: string,
    profile: { name?: string; lang?: string; friend?: boolean } = {},
  ): Person => {
    const state = world.person(idOrName, profile)
    const known = people.get(state.id) ?? createPerson(world, state)
    if (!people.has(state.id)) {
      people.set(state.id, known)
      world.changed('people')
    }
    return known
  }

  return {
    router,
    bot,
    /** Monthly pushes: `limit` and `used`; `quota.set({ used: 299 })` moves them. */
    quota,
    world,
    /** Calls the bot made, oldest first (the last 20 000). */
    calls: log.calls,
    /** Every limit of LINE a call did not keep: tests expect none. */
    breaches: log.breaches,
    /** How the bot answered each webhook POST. */
    deliveries: world.deliveries,
    connect: webhook.connect,
    batch: webhook.batch,
    outOfOrder: webhook.outOfOrder,
    reorderNext: webhook.reorderNext,
    redeliver: webhook.redeliver,
    everyEventTwice: webhook.everyEventTwice,
    settled: webhook.settled,
    ping: webhook.ping,
    /** Plans what goes wrong with the next calls. */
    fault: (fault: Fault) => faults.plan(fault),
    clearFaults: () => faults.clear(),
    /** A LINE user, made on first mention; a nickname always gives the same user id. */
    person,
    people: () => [...people.values()],
    /** A group chat with these members; the bot is not in it until it is invited. */
    group(idOrName: string, members: Array<{ id: string }> = []): Group {
      const state = world.group(idOrName)
      const known = groups.get(state.id) ?? createGroup(world, state)
      groups.set(state.id, known)
      if (members.length > 0) void known.add(...members)
      return known
    },
    groups: () => [...groups.values()],
    /** Any other event, such as a kind LINE may add one day; it is about a person's own chat. */
    sendEvent: (content: EventContent, from: { id: string }) =>
      world.emit(content, { type: 'user', userId: from.id }, from.id),
    /** LINE deletes old content when it likes. */
    forgetContent: world.contents.forget,
    /** Calls `watch` after each change; returns how to stop. */
    watch(watch: (change: Change) => void) {
      world.watchers.add(watch)
      return () => world.watchers.delete(watch)
    },
    /** Ends hanging calls and closes connections. */
    close() {
      close()
      webhook.close()
    },
  }
}

export type LineStandIn = ReturnType<typeof createLineStandIn>
