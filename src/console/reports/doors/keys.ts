import { Router } from 'express'
import { bangkokDay } from '../../../municipality/calendar.js'
import { readStatement } from '../../../sealed/roster-entry.js'
import type { Frame } from '../../section.js'
import type { KeyRequests } from '../key-requests.js'
import { NewEntrySchema, NewRequestSchema, WrappedSchema } from '../wire.js'
import { read } from './refusals.js'
import type { DeskServices } from './services.js'

/** Keys and the roster. Private halves arrive wrapped by a passphrase the server never hears, or not at all. */
export function keyDoors({ channel, now }: DeskServices, requests: KeyRequests, frame: Frame): Router {
  const router = Router()

  router.post('/keys', async (req, res) => {
    await channel.wrappedKeys.put(frame.me(req).id, read(WrappedSchema, req.body))
    res.json({})
  })

  /** Whose request it is comes from the session, never from what was sent. */
  router.post('/requests', async (req, res) => {
    const { id, name } = frame.me(req)
    await requests.put({ id, name, ...read(NewRequestSchema, req.body), on: bangkokDay(now()) })
    res.json({})
  })
  router.post('/requests/withdraw', async (req, res) => {
    await requests.drop(frame.me(req).id)
    res.json({})
  })

  router.post('/roster', async (req, res) => {
    const { entry } = read(NewEntrySchema, req.body)
    await channel.appendToRoster(entry, frame.me(req).id)
    const { deed } = readStatement(entry)
    if (deed.act === 'found' || deed.act === 'add' || deed.act === 'rotate')
      await requests.drop(deed.officer.id)
    res.json({})
  })

  return router
}
