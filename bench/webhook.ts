import { createHmac } from 'node:crypto'
import { Agent, request } from 'node:http'
import { nowMs } from './clock.js'

export type Ack = { status: number; sentMs: number; ackMs: number }

/** Posts signed webhooks as LINE does, at most `inFlight` at a time; the wait for a turn is not in `ackMs`. */
export function createWebhook(url: string, secret: string, inFlight: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight })
  const queue: (() => void)[] = []
  let free = inFlight

  const turn = async () => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => queue.push(resolve))
  }
  const next = () => {
    const waiting = queue.shift()
    if (waiting) waiting()
    else free += 1
  }

  /** Status 0 when the connection failed. */
  const post = async (events: object[]): Promise<Ack> => {
    await turn()
    const body = Buffer.from(JSON.stringify({ destination: 'U00000000000000000000000000000000', events }))
    const sentMs = nowMs()
    const status = await new Promise<number>((resolve) => {
      const headers = {
        'content-type': 'application/json; charset=utf-8',
        'content-length': body.length,
        'user-agent': 'LineBotWebhook/2.0',
        'x-line-signature': createHmac('sha256', secret).update(body).digest('base64'),
      }
      request(`${url}/webhook`, { method: 'POST', agent, headers })
        .on('response', (res) => {
          res.resume().on('end', () => resolve(res.statusCode ?? 0))
        })
        .on('error', () => resolve(0))
        .end(body)
    })
    const ackMs = nowMs() - sentMs
    next()
    return { status, sentMs, ackMs }
  }

  /** Opens connections beforehand with webhooks without events, such as LINE sends to check a bot. */
  const open = (count: number) => Promise.all(Array.from({ length: count }, () => post([])))

  return { post, open, close: () => agent.destroy() }
}
