import { Router } from 'express'
import type { PaperReports } from '../../../confidential/clocks/paper.js'
import { FinishPaperSchema, PaperIdSchema, PaperSchema } from '../wire.js'
import { read } from './refusals.js'

/** Reports that came as a letter or in person count with the others (ITA OIT): two days each, nothing else. */
export function paperDoors(paper: PaperReports): Router {
  const router = Router()
  router.get('/paper', async (_req, res) => void res.json(await paper.open()))
  router.post('/paper', async (req, res) => {
    const { receivedOn, finishedOn } = read(PaperSchema, req.body)
    await paper.record({ receivedOn, ...(finishedOn ? { finishedOn } : {}) })
    res.json({})
  })
  router.post('/paper/finish', async (req, res) => {
    const { id, finishedOn } = read(FinishPaperSchema, req.body)
    await paper.finish(id, finishedOn)
    res.json({})
  })
  router.post('/paper/remove', async (req, res) => {
    await paper.remove(read(PaperIdSchema, req.body).id)
    res.json({})
  })
  return router
}
