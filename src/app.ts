import type { RequestListener } from 'node:http'
import express, { type ErrorRequestHandler, type Express, type Router } from 'express'
import helmet from 'helmet'
import type { Config } from './config.js'
import { createConsole } from './console/console.js'
import { sectionsOf } from './console/sections.js'
import { Refusal, statusOf } from './errors.js'
import { createWebhook, isWebhook } from './line/webhook.js'
import { assetRoutes } from './portal/assets.js'
import { figuresRoutes } from './portal/figures.js'
import { healthRoutes } from './portal/health.js'
import { homeRoutes } from './portal/home.js'
import { metricsRoutes } from './portal/metrics.js'
import { photoRoutes } from './portal/photos.js'
import { privacyRoutes } from './portal/privacy.js'
import { reportRoutes } from './portal/report/routes.js'
import type { Services } from './services.js'
import { chartRoutes } from './statistics/chart/routes.js'

type Options = Pick<Config, 'trustProxy' | 'metricsToken'>

/** The server's doors besides the webhook, in order. */
function createApp(services: Services, { trustProxy, metricsToken }: Options = {}): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  if (trustProxy) app.set('trust proxy', /^\d+$/.test(trustProxy) ? Number(trustProxy) : trustProxy)
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
  app.use(createConsole(services, sectionsOf(services)))
  app.use(homeRoutes(services.house))
  app.use(privacyRoutes(services.house))
  app.use(figuresRoutes(services))
  app.use('/report', reportRoutes(services))
  return app
}

/**
 * What the server listens with: LINE's webhook, then everything else. `more` adds the doors that only some servers
 * have, before the last ones.
 */
export function createListener(services: Services, options: Options = {}, more?: Router): RequestListener {
  const { settings, intake, log } = services
  const webhook = createWebhook({ channelSecret: settings.channelSecret, intake, log })
  const app = createApp(services, options)
  if (more) app.use(more)
  lastDoors(app, services)
  return (req, res) => {
    if (isWebhook(req)) void webhook(req, res)
    else app(req, res)
  }
}

/** What nobody answered, and what went wrong. */
function lastDoors(app: Express, services: Pick<Services, 'log'>): void {
  app.use((_req, res) => void res.status(404).type('text').send('ไม่พบหน้านี้ · Not found'))
  const caught: ErrorRequestHandler = (error, _req, res, next) => {
    if (res.headersSent) return next(error)
    const { status, say } = explain(error)
    if (status >= 500) services.log.error({ err: error }, 'a request failed')
    res.status(status).type('text').send(say)
  }
  app.use(caught)
}

function explain(error: unknown): { status: number; say: string } {
  if (error instanceof Refusal)
    return { status: statusOf[error.kind], say: `${error.say.th}\n${error.say.en}` }
  // Express's own refusals of a body: too large, cut off, badly encoded.
  const status = typeof error === 'object' && error && 'status' in error ? Number(error.status) : 500
  if (status >= 400 && status < 500) return { status, say: 'คำขอนี้ไม่ถูกต้อง · Bad request' }
  return { status: 500, say: 'ขออภัยค่ะ ระบบทำรายการนี้ไม่ได้ · Sorry, something went wrong' }
}
