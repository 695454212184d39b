import type { Delivery } from './delivery.js'
import type { LineEvent } from './events.js'

type Held = { event: LineEvent; answer: (delivery: Delivery) => void }

/**
 * Events on their way to the webhook: each at once and in a POST of its own, unless they are asked to be
 * collected into one, or to change places. `post` sends events together and resolves with the answer.
 */
export function createHolding(post: (events: LineEvent[]) => Promise<Delivery>) {
  let collected: Held[] | null = null
  let reorder: { left: number; events: Held[] } | null = null

  const hold = (event: LineEvent, among: Held[]) =>
    new Promise<Delivery>((answer) => {
      among.push({ event, answer })
    })

  function collect(act: () => void): Held[] {
    const outer = collected
    const mine: Held[] = []
    collected = mine
    try {
      act()
    } finally {
      collected = outer
    }
    return mine
  }

  async function postReversed(events: Held[]): Promise<Delivery[]> {
    const deliveries: Delivery[] = []
    for (const { event, answer } of events.reverse()) {
      const delivery = await post([event])
      answer(delivery)
      deliveries.push(delivery)
    }
    return deliveries
  }

  return {
    send(event: LineEvent): Promise<Delivery> {
      if (collected) return hold(event, collected)
      if (!reorder) return post([event])
      const { events } = reorder
      const answer = hold(event, events)
      if (--reorder.left === 0) {
        reorder = null
        void postReversed(events)
      }
      return answer
    },
    /** Every event of `act` in one POST. Nothing in it may be awaited before it returns. */
    async batch(act: () => void): Promise<Delivery> {
      const mine = collect(act)
      const delivery = await post(mine.map(({ event }) => event))
      for (const { answer } of mine) answer(delivery)
      return delivery
    },
    /** The events of `act` one after the other, the last first. */
    outOfOrder: (act: () => void): Promise<Delivery[]> => postReversed(collect(act)),
    /** Holds the next events until there are so many, and then sends them the last first. */
    reorderNext(count = 2) {
      reorder = { left: count, events: [] }
    },
  }
}
