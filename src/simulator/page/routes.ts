import express, { type ErrorRequestHandler, Router } from 'express'
import { z } from 'zod'
import type { LineStandIn } from '../stand-in/stand-in.js'
import { act, perform } from './acts.js'
import { assetRoutes } from './assets.js'
import type { Invite } from './cast.js'
import { loopbackOnly } from './guard.js'
import { live } from './live.js'
import { renderPage } from './page.js'
import { createScene } from './scene.js'
import type { Lang } from './words.js'

type Needs = {
  standIn: LineStandIn
  /** Makes a staff code, so that the simulator's officers can sign on with one tap. */
  invite?: Invite
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const langOf = (value: unknown): Lang => (value === 'en' ? 'en' : 'th')

/** `/simulator`: the page, its event stream, and what it asks for. Loopback only. */
export function simulatorRoutes({ standIn, invite }: Needs): Router {
  const scene = createScene(standIn, invite)
  const router = Router()
  router.use('/simulator', loopbackOnly, (_req, res, next) => {
    res.set({ 'content-security-policy': policy, 'referrer-policy': 'no-referrer' })
    next()
  })
  router.get('/simulator', (req, res) =>
    res.type('html').send(renderPage(langOf(req.query.lang), standIn.bot.displayName)),
  )
  router.get('/simulator/live', live(scene, langOf))
  router.use('/simulator/assets', assetRoutes())
  router.get('/simulator/content/:messageId', (req, res) => {
    const content = standIn.world.contents.find(req.params.messageId)
    if (content?.state !== 'kept' || !content.contentType.startsWith('image/')) return res.sendStatus(404)
    return res.type(content.contentType).send(content.bytes)
  })
  router.get('/simulator/menu/:richMenuId', (req, res) => {
    const image = standIn.world.menus.menus.get(req.params.richMenuId)?.image
    return image ? res.type(image.contentType).send(image.bytes) : res.sendStatus(404)
  })
  router.post('/simulator/act', express.json({ limit: '64mb' }), async (req, res) => {
    res.json(await perform(act.parse(req.body), scene))
  })
  router.use('/simulator', refuse)
  return router
}

const refuse: ErrorRequestHandler = (error: unknown, _req, res, _next) => {
  const message = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
  res.status(400).json({ message })
}
