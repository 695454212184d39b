import { createHmac } from 'node:crypto'
import { Agent, request as httpRequest } from 'node:http'
import type { LineEvent } from './events.js'
import type { Post, Posted } from './options.js'

/** What became of one webhook POST. */
export type Delivery = {
  eventIds: string[]
  /** HTTP status of the bot's answer; 0 when there was none. */
  status: number
  /** Milliseconds until the answer. */
  ms: number
  /** LINE's own words for a failure, or null: more than two seconds is one, though the bot may have got it. */
  reason: 'request_timeout' | 'error_status_code' | 'could_not_connect' | null
  isRedelivery: boolean
  at: number
}

/** What LINE's error statistics would call this answer. */
export function failure(status: number, ms: number, allowedMs: number): Delivery['reason'] {
  if (status === 0) return 'could_not_connect'
  if (status < 200 || status >= 300) return 'error_status_code'
  return ms > allowedMs ? 'request_timeout' : null
}

/** `x-line-signature`: base64 of HMAC-SHA256 over the raw body. */
export const sign = (channelSecret: string, body: Buffer): string =>
  createHmac('sha256', channelSecret).update(body).digest('base64')

/** A bot that never answers must not keep the stand-in waiting for ever. */
const patienceMs = 30_000

/** POSTs over HTTP/1.1 connections that are kept alive, as LINE's do. */
export function createHttpDelivery() {
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 256 })
  const deliver = ({ url, body, headers }: Post) =>
    new Promise<Posted>((resolve) => {
      const request = httpRequest(
        url,
        { method: 'POST', agent, headers, timeout: patienceMs },
        (response) => {
          response.resume()
          response.once('end', () => resolve({ status: response.statusCode ?? 0 }))
          response.once('error', (error) => resolve({ status: 0, error: error.message }))
        },
      )
      request.once('timeout', () => request.destroy(new Error('no answer')))
      request.once('error', (error) => resolve({ status: 0, error: error.message }))
      request.end(body)
    })
  return { deliver, close: () => agent.destroy() }
}

/** The POST that carries these events. */
export function webhookPost(
  url: string,
  destination: string,
  channelSecret: string,
  events: LineEvent[],
): Post {
  const body = Buffer.from(JSON.stringify({ destination, events }))
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(body.length),
    'x-line-signature': sign(channelSecret, body),
    'user-agent': 'LineBotWebhook/2.0',
  }
  return { url, body, headers }
}
