import { fileURLToPath } from 'node:url'
import express, { Router } from 'express'
import { createPaperReports } from '../../confidential/clocks/paper.js'
import { bangkokDay } from '../../municipality/calendar.js'
import { bundleRoutes } from '../../portal/bundle.js'
import type { Frame, Section } from '../section.js'
import { caseDoors } from './doors/cases.js'
import { deskDoor } from './doors/desk.js'
import { keyDoors } from './doors/keys.js'
import { paperDoors } from './doors/paper.js'
import { refuse } from './doors/refusals.js'
import type { DeskServices } from './doors/services.js'
import { createKeyRequests } from './key-requests.js'
import { deskPage } from './page.js'

/** The same path from src/ and from dist/, where the compiler does not copy styles. */
const assets = fileURLToPath(new URL('../../../src/console/reports/assets/', import.meta.url))
const script = new URL('./browser/main.js', import.meta.url)

/** The integrity officers' desk: their keys, the reports they can open, and their answers. */
export function reportsSection(services: DeskServices): Section {
  const requests = createKeyRequests(services.database)
  const paper = createPaperReports(services.database, () => bangkokDay(services.now()))
  const routes = (frame: Frame) => {
    const router = Router()
    router.get('/', deskPage(frame))
    router.use(bundleRoutes({ '/desk.js': script }))
    router.use('/assets', express.static(assets, { maxAge: '1h' }))
    router.use('/api', (_req, res, next) => {
      res.set('Cache-Control', 'no-store')
      next()
    })
    // Two sealed pieces of 64 KiB in base64, and what is around them.
    router.use('/api', express.json({ limit: '256kb', strict: true }))
    router.use(
      '/api',
      deskDoor(services, requests, frame),
      keyDoors(services, requests, frame),
      caseDoors(services, frame),
      paperDoors(paper),
    )
    router.use('/api', refuse)
    return router
  }
  return { path: 'reports', label: { th: 'เบาะแส', en: 'Reports' }, roles: ['integrity'], routes }
}
