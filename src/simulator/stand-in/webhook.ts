import { type Delivery, createHttpDelivery, failure, webhookPost } from './delivery.js'
import { type LineEvent, redelivered } from './events.js'
import { createHolding } from './holding.js'
import type { Limits, StandInOptions } from './options.js'

type Needs = {
  options: StandInOptions
  limits: Limits
  now: () => number
  destination: string
  onDelivery: (delivery: Delivery) => void
  onRedelivery: (event: LineEvent) => void
}

/**
 * LINE's side of the webhook: each event in a POST of its own, at once and without waiting for the one
 * before, unless a test asks for a batch, another order, or every event twice.
 */
export function createWebhook({ options, limits, now, destination, onDelivery, onRedelivery }: Needs) {
  const overHttp = createHttpDelivery()
  const deliver = options.deliver ?? overHttp.deliver
  const sent = new Map<string, LineEvent>()
  const underWay = new Set<Promise<unknown>>()
  let urls: string[] = []
  let turn = 0
  let twice = false
  const closing = new AbortController()

  const track = <T>(work: Promise<T>): Promise<T> => {
    underWay.add(work)
    void work.finally(() => underWay.delete(work))
    return work
  }

  async function post(events: LineEvent[], isRedelivery = false): Promise<Delivery> {
    const url = urls[turn++ % Math.max(1, urls.length)]
    const [at, started] = [now(), performance.now()]
    const posted = url
      ? await deliver(webhookPost(url, destination, options.channelSecret, events))
      : { status: 0, error: 'no webhook URL' }
    const ms = Math.round(performance.now() - started)
    const delivery: Delivery = {
      eventIds: events.map((event) => event.webhookEventId),
      status: posted.status,
      ms,
      reason: failure(posted.status, ms, limits.webhookMs),
      isRedelivery,
      at,
    }
    onDelivery(delivery)
    return delivery
  }

  async function redeliverUntilTaken(events: LineEvent[]) {
    const { attempts, delayMs } = options.redelivery ?? { attempts: 0, delayMs: 0 }
    for (let attempt = 0; attempt < attempts && !closing.signal.aborted; attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, delayMs))
      if ((await again(events)).reason === null) return
    }
  }

  async function first(events: LineEvent[]): Promise<Delivery> {
    const copies = twice ? [post(events), post(events)] : [post(events)]
    const deliveries = await Promise.all(copies)
    const delivery = deliveries[0] as Delivery
    if (delivery.reason !== null && options.redelivery) void track(redeliverUntilTaken(events))
    return delivery
  }

  function again(events: LineEvent[]): Promise<Delivery> {
    events.forEach(onRedelivery)
    return track(post(events.map(redelivered), true))
  }

  const holding = createHolding((events) => track(first(events)))

  return {
    /** Where events go; with several addresses, to each in turn, as a load balancer would. */
    connect(...to: string[]) {
      urls = to
    },
    get url() {
      return urls[0] ?? null
    },
    ...holding,
    send(event: LineEvent): Promise<Delivery> {
      sent.set(event.webhookEventId, event)
      return holding.send(event)
    },
    /** An empty webhook, by which LINE checks the connection. */
    ping: () => track(post([])),
    /** Delivers an event once more: the same but for `isRedelivery`. */
    redeliver(eventId: string): Promise<Delivery> {
      const event = sent.get(eventId)
      if (!event) throw new Error(`no event ${eventId} was sent`)
      return again([event])
    },
    everyEventTwice(on = true) {
      twice = on
    },
    /** Resolves when no POST and no redelivery is under way. */
    async settled() {
      while (underWay.size > 0) await Promise.allSettled(underWay)
    },
    sent,
    close() {
      closing.abort()
      overHttp.close()
    },
  }
}

export type Webhook = ReturnType<typeof createWebhook>
