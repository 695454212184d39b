import { Router } from 'express'
import { bangkokDay } from '../../../municipality/calendar.js'
import * as z from 'zod/mini'
import { SealedError } from '../../../sealed/errors.js'
import type { Frame } from '../../section.js'
import type { KeyRequests } from '../key-requests.js'
import { type Desk, RowSchema } from '../wire.js'
import type { DeskServices } from './services.js'

/** `GET /desk`: what the page begins with. Nothing in it can be read without a key. */
export function deskDoor({ channel, now }: DeskServices, requests: KeyRequests, frame: Frame): Router {
  const router = Router()
  router.get('/desk', async (req, res) => {
    const { id, name } = frame.me(req)
    const [keys, wrapped, waiting, cases] = await Promise.all([
      channel.publicKeys(),
      channel.wrappedKeys.of(id),
      requests.all(),
      channel.casesOf(id).catch(none),
    ])
    const desk: Desk = {
      me: { id, name },
      today: bangkokDay(now()),
      keys,
      wrapped,
      requests: waiting,
      cases: z.parse(z.array(RowSchema), cases),
    }
    res.json(desk)
  })
  return router
}

/** While the roster is refused there are no cases; the page checks the roster itself and says why. */
function none(error: unknown): [] {
  if (error instanceof SealedError && error.code === 'bad-roster') return []
  throw error
}
