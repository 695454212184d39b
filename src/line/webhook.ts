import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { type Heard, readEvent, Webhook } from './event.js'
import type { Intake } from './intake.js'

/** LINE gives up after two seconds (Check webhook error statistics); a 503 in time is sent again. */
const ANSWER_WITHIN_MS = 1_900
const MAX_BYTES = 1024 * 1024

type Deps = { channelSecret: string; intake: Pick<Intake, 'take'>; log: Logger }

/**
 * `POST /webhook`: signature over the raw body first, then 200 once every event is durable (contract, HTTP). A plain
 * listener before Express: nothing else can touch the body, and the way of every message is shorter.
 */
export function createWebhook({ channelSecret, intake, log }: Deps) {
  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const answer = (status: number) => void res.writeHead(status, { 'content-length': 0 }).end()
    const raw = await readBody(req).catch(() => undefined)
    if (!raw) return void (res.destroyed || answer(400))
    if (raw === 'too large') return answer(413)
    const signature = req.headers['x-line-signature']
    if (typeof signature !== 'string' || !signed(raw, channelSecret, signature)) return answer(401)
    const events = read(raw)
    if (!events) return answer(400)
    answer((await inTime(intake.take(events), log)) ? 200 : 503)
  }
}

/** Whether a request is the webhook's. */
export const isWebhook = ({ method, url = '' }: IncomingMessage): boolean =>
  method === 'POST' && (url === '/webhook' || url.startsWith('/webhook?'))

/** The whole body; what is over 1 MB is read to its end and thrown away, so that the answer is heard. */
async function readBody(req: IncomingMessage): Promise<Buffer | 'too large'> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of req as AsyncIterable<Buffer>) {
    size += part.length
    if (size <= MAX_BYTES) parts.push(part)
    else if (size > 20 * MAX_BYTES) req.destroy()
  }
  return size > MAX_BYTES ? 'too large' : parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
}

/** HMAC-SHA256 of the raw body under the channel secret, compared in constant time (LINE: Verify webhook signature). */
function signed(raw: Buffer, secret: string, signature: string): boolean {
  const expected = createHmac('sha256', secret).update(raw).digest()
  const given = Buffer.from(signature, 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** The events that concern us; undefined when the signed body is no webhook at all. */
function read(raw: Buffer): Heard[] | undefined {
  try {
    const parsed = Webhook.safeParse(JSON.parse(raw.toString('utf8')))
    return parsed.success ? parsed.data.events.flatMap((event) => readEvent(event) ?? []) : undefined
  } catch {
    return undefined
  }
}

async function inTime(taking: Promise<void>, log: Logger): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const slow = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ANSWER_WITHIN_MS)
  })
  const done = taking.then(
    () => true,
    (error: unknown) => {
      log.warn({ err: error }, 'events could not be stored, LINE is asked to send them again')
      return false
    },
  )
  const stored = await Promise.race([done, slow])
  clearTimeout(timer)
  return stored
}
