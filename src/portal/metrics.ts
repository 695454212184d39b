import { createHash, timingSafeEqual } from 'node:crypto'
import { Router } from 'express'
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { Services } from '../services.js'

/** `/metrics` as Prometheus text, for who sends `Authorization: Bearer METRICS_TOKEN`; closed without that setting. */
export function metricsRoutes(
  services: Pick<Services, 'chats' | 'notices' | 'quota'>,
  token?: string,
): Router {
  const router = Router()
  if (!token) return router
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const gauge = (name: string, help: string, read: () => Promise<number>) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.set(await read())
      },
    })
  const { chats, notices, quota } = services
  const late = () => ({ $lt: new Date() })
  gauge('work_overdue', 'Chats with work that nobody finished in time', () =>
    chats.collection.countDocuments({ 'work.due': late() }),
  )
  gauge('pushes_waiting', 'Pushes queued and not yet sent', () =>
    notices.collection.countDocuments({ due: { $exists: true } }),
  )
  gauge('pushes_used', 'Pushes LINE has counted this month', async () => (await quota.current()).used)

  const expected = digest(token)
  router.get('/metrics', async (req, res) => {
    const given = digest(req.get('authorization')?.replace(/^Bearer /, '') ?? '')
    if (!timingSafeEqual(given, expected)) return void res.status(404).end()
    res.type(registry.contentType).send(await registry.metrics())
  })
  return router
}

const digest = (text: string) => createHash('sha256').update(text).digest()
