import type { LimitOptions } from '../../line/limits/breach.js'

/** What a POST of LINE to a webhook comes to. `status` 0: no answer. */
export type Posted = { status: number; error?: string }

export type Post = { url: string; body: Buffer; headers: Record<string, string> }

export type StandInOptions = {
  channelSecret: string
  accessToken: string
  /** Takes the place of the HTTP POST to the webhook. */
  deliver?: (post: Post) => Promise<Posted>
  /** Milliseconds since 1970; tests move it. */
  now?: () => number
  /** Pushes a month, counted per recipient; none = no limit. */
  quota?: number
  limits?: Partial<Limits>
  /** LINE redelivers on failure only where it is switched on; how often, it does not say. */
  redelivery?: { attempts: number; delayMs: number } | undefined
  bot?: { displayName?: string; basicId?: string }
}

export type Limits = LimitOptions & {
  /** "Reply tokens must be used within one minute after receiving the webhook." */
  replyTokenMs: number
  /** A redelivered event's token dies 20 minutes after the event, whenever it comes. */
  replyTokenTotalMs: number
  /** A webhook that takes longer counts as failed (`request_timeout`). */
  webhookMs: number
  /** Calls a second, by endpoint below `/v2/bot/` (reference, "Rate limits"); `default` for the rest. */
  rates: Record<string, number>
}

const perHour = (calls: number) => calls / 3600

export const defaultLimits: Limits = {
  replyTokenMs: 60_000,
  replyTokenTotalMs: 20 * 60_000,
  webhookMs: 2_000,
  rates: {
    default: 2000,
    'POST message/multicast': 200,
    'POST message/broadcast': perHour(60),
    'POST chat/loading/start': 100,
    'POST richmenu': perHour(100),
    'DELETE richmenu/{richMenuId}': perHour(100),
    'GET richmenu/list': 10,
    'POST richmenu/batch': perHour(3),
    'POST channel/webhook/test': perHour(60),
  },
}
