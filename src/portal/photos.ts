import { Router } from 'express'
import type { Services } from '../services.js'

/** Photos for cards in LINE, under addresses that only `links.photo` makes. */
export function photoRoutes({ attachments, links }: Pick<Services, 'attachments' | 'links'>): Router {
  const router = Router()
  router.get('/photos/:name', async (req, res) => {
    const id = links.readPhoto(req.params.name)
    const photo = id ? await attachments.get(id) : undefined
    if (!photo || photo.kind !== 'photo') return void res.status(404).end()
    res.set('cache-control', 'private, max-age=86400').set('cross-origin-resource-policy', 'cross-origin')
    res.type(photo.type).send(photo.bytes)
  })
  return router
}
