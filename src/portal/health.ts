import { Router } from 'express'
import type { Services } from '../services.js'

/** `/healthz`: the process is alive. `/readyz`: the database answers and LINE is configured. */
export function healthRoutes({ database, settings }: Pick<Services, 'database' | 'settings'>): Router {
  const router = Router()
  router.get('/healthz', (_req, res) => void res.json({ alive: true }))
  router.get('/readyz', async (_req, res) => {
    const db = await database.db
      .command({ ping: 1 }, { timeoutMS: 1_500 })
      .then(() => true)
      .catch(() => false)
    const line = Boolean(settings.accessToken)
    res.status(db && line ? 200 : 503).json({ ready: db && line, database: db, line })
  })
  return router
}
