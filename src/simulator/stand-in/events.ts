import type { webhook } from '@line/bot-sdk'

export type Source = webhook.Source

/** An event as it stands in a webhook's body. Kinds the SDK does not know yet pass through as they are. */
export type LineEvent = {
  type: string
  mode: 'active' | 'standby'
  timestamp: number
  source?: Source
  webhookEventId: string
  deliveryContext: { isRedelivery: boolean }
  replyToken?: string
  [property: string]: unknown
}

/** What is particular to an event; the stand-in adds what all events have. */
export type EventContent = { type: string; [property: string]: unknown }

/** Events a bot cannot reply to (reference, "Webhook Event Objects"). */
const unanswerable = new Set(['unsend', 'unfollow', 'leave', 'memberLeft'])

export const canBeAnswered = (type: string): boolean => !unanswerable.has(type)

type Common = {
  source: Source
  timestamp: number
  webhookEventId: string
  mode: 'active' | 'standby'
  replyToken?: string | undefined
}

/** The event in full. In standby there is no reply token. */
export function buildEvent(content: EventContent, common: Common): LineEvent {
  const { mode, timestamp, source, webhookEventId, replyToken } = common
  const answerable = replyToken !== undefined && mode === 'active' && canBeAnswered(content.type)
  return {
    ...content,
    webhookEventId,
    deliveryContext: { isRedelivery: false },
    timestamp,
    source,
    ...(answerable && { replyToken }),
    mode,
  }
}

export const redelivered = (event: LineEvent): LineEvent => ({
  ...event,
  deliveryContext: { isRedelivery: true },
})
