import { fileURLToPath } from 'node:url'
import { Router } from 'express'
import { z } from 'zod'
import { bundle, bundleRoutes } from '../bundle.js'
import { type ReportNeeds, reportApi } from './api.js'
import { reportPage } from './page.js'
import { policy } from './policy.js'

const script = new URL('./browser/main.js', import.meta.url)
/** The same path from src/ and from dist/, where the compiler does not copy styles. */
const styles = fileURLToPath(new URL('../../../src/portal/report/report.css', import.meta.url))

const LangSchema = z.enum(['th', 'en']).catch('th')

/** Door A of the confidential channel, under `/report`: the page, its script, and what the script asks for. */
export function reportRoutes(needs: ReportNeeds): Router {
  const { channel, house } = needs
  const router = Router()
  router.use(policy)
  router.use('/api', reportApi(needs))
  router.use(bundleRoutes({ '/report.js': script }))
  router.get('/report.css', (_req, res) => void res.sendFile(styles, { cacheControl: false }))

  router.get('/', async (req, res) => {
    const [{ sha256 }, { firstFingerprint }, standing] = await Promise.all([
      bundle(script),
      channel.publicKeys(),
      channel.standing(),
    ])
    const html = reportPage({
      lang: LangSchema.parse(req.query.lang),
      name: house.municipality.name,
      sha256,
      firstFingerprint,
      insideLine: / Line\/\d/.test(req.get('user-agent') ?? ''),
      ...(standing.open ? {} : { closed: standing.why }),
    })
    res.type('html').send(html)
  })
  return router
}
