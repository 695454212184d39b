import express, { type ErrorRequestHandler, type Express } from 'express'
import helmet from 'helmet'
import type { Config } from './config.js'
import { Refusal } from './errors.js'
import { webhookRoutes } from './line/webhook.js'
import { assetRoutes } from './portal/assets.js'
import { healthRoutes } from './portal/health.js'
import { metricsRoutes } from './portal/metrics.js'
import { photoRoutes } from './portal/photos.js'
import { privacyRoutes } from './portal/privacy.js'
import type { Services } from './services.js'
import { chartRoutes } from './statistics/chart/routes.js'

type Options = Pick<Config, 'trustProxy' | 'metricsToken'>

/** The server's doors, in order. The webhook comes first: nothing may touch its body before the signature check. */
export function createApp(services: Services, { trustProxy, metricsToken }: Options = {}): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  if (trustProxy) app.set('trust proxy', /^\d+$/.test(trustProxy) ? Number(trustProxy) : trustProxy)
  app.use(
    webhookRoutes({
      channelSecret: services.settings.channelSecret,
      intake: services.intake,
      log: services.log,
    }),
  )
  app.use(healthRoutes(services))
  app.use(metricsRoutes(services, metricsToken))
  app.use(
    helmet({
      contentSecurityPolicy: { directives: { 'default-src': ["'self'"] } },
      hsts: { maxAge: 15_552_000 },
    }),
  )
  app.use(photoRoutes(services))
  app.use(
    chartRoutes({
      statistics: services.statistics,
      key: Buffer.from(services.settings.serverKey, 'base64'),
      onError: (error) => services.log.warn({ err: error }, 'a chart could not be drawn'),
    }),
  )
  app.use(assetRoutes())
  app.use(privacyRoutes(services.house))
  return app
}

/** The last doors: what nobody answered, and what went wrong. */
export function closeApp(app: Express, services: Pick<Services, 'log'>): void {
  app.use((_req, res) => void res.status(404).type('text').send('ไม่พบหน้านี้ · Not found'))
  const caught: ErrorRequestHandler = (error, _req, res, next) => {
    if (res.headersSent) return next(error)
    const { status, say } = explain(error)
    if (status >= 500) services.log.error({ err: error }, 'a request failed')
    res.status(status).type('text').send(say)
  }
  app.use(caught)
}

const statusOf = { invalid: 400, forbidden: 403, missing: 404, conflict: 409, busy: 503 } as const

function explain(error: unknown): { status: number; say: string } {
  if (error instanceof Refusal)
    return { status: statusOf[error.kind], say: `${error.say.th}\n${error.say.en}` }
  // Express's own refusals of a body: too large, cut off, badly encoded.
  const status = typeof error === 'object' && error && 'status' in error ? Number(error.status) : 500
  if (status >= 400 && status < 500) return { status, say: 'คำขอนี้ไม่ถูกต้อง · Bad request' }
  return { status: 500, say: 'ขออภัยค่ะ ระบบทำรายการนี้ไม่ได้ · Sorry, something went wrong' }
}
