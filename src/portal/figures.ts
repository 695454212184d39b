import { Router } from 'express'
import type { ConfidentialCounts } from '../confidential/clocks/counts.js'
import type { House } from '../office/house.js'
import { figuresPage } from './figures-page.js'

type Services = { house: House; counts: Pick<ConfidentialCounts, 'published'> }

/**
 * `/figures/corruption-reports` and the same as `.json`: the three counts of each period, frozen. Both are made of what
 * is published and of nothing else, so that they change on two days a year only.
 */
export function figuresRoutes({ house, counts }: Services): Router {
  const { name } = house.municipality
  const router = Router()
  router.get('/figures/corruption-reports', async (_req, res) => {
    res.type('html').send(figuresPage(name, await counts.published()))
  })
  router.get('/figures/corruption-reports.json', async (_req, res) => {
    res.json({ municipality: name, counts: await counts.published() })
  })
  return router
}
