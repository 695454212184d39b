import { createHmac, timingSafeEqual } from 'node:crypto'
import express, { type Request, type Response, Router } from 'express'
import type { Logger } from 'pino'
import { type Heard, readEvent, Webhook } from './event.js'
import type { Intake } from './intake.js'

/** LINE gives up after two seconds (Check webhook error statistics); a 503 in time is sent again. */
const ANSWER_WITHIN_MS = 1_900

type Deps = { channelSecret: string; intake: Pick<Intake, 'take'>; log: Logger }

/** `POST /webhook`: signature over the raw body first, then 200 once every event is durable (contract, HTTP). */
export function webhookRoutes({ channelSecret, intake, log }: Deps): Router {
  const router = Router()
  const body = express.raw({ type: () => true, limit: '1mb' })
  router.post('/webhook', body, async (req: Request, res: Response) => {
    const raw = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0)
    if (!signed(raw, channelSecret, req.get('x-line-signature'))) return void res.status(401).end()
    const events = read(raw)
    if (!events) return void res.status(400).end()
    const stored = await inTime(intake.take(events), log)
    res.status(stored ? 200 : 503).end()
  })
  return router
}

/** HMAC-SHA256 of the raw body under the channel secret, compared in constant time (LINE: Verify webhook signature). */
export function signed(raw: Buffer, secret: string, signature: string | undefined): boolean {
  if (!signature) return false
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
