import express, { type Request, type RequestHandler, Router } from 'express'
import * as z from 'zod/mini'
import type { Channel } from '../../confidential/channel.js'
import { Refusal } from '../../errors.js'
import { SealedError } from '../../sealed/errors.js'
import { authHash } from '../../sealed/reporter-key.js'
import { findByAuthKey } from '../../sealed/server/receipt-lookup.js'
import type { Services } from '../../services.js'
import { caseIdOf } from './case-id.js'
import { writeFrame } from './frame.js'
import { LARGEST_PIECE } from './limits.js'
import { BadRequest, refusals } from './refusals.js'
import { createUploads } from './uploads.js'
import { caseView, deadlines } from './view.js'
import { PieceTypeSchema, RECEIPT_HEADER, ReceiptKeySchema, SeqSchema, SubmitSchema } from './wire.js'

export type ReportNeeds = Pick<Services, 'house' | 'now' | 'log'> & { channel: Channel }

/**
 * What the page asks of the server. No address names a report: the receipt's key comes in a header and says which one
 * it is. Whoever asks is known by nothing but the network address, and that only to the channel's `admit`.
 */
export function reportApi({ channel, house, log }: ReportNeeds): Router {
  const router = Router()
  const enter = createUploads()
  const json = express.json({ limit: '16kb', type: 'application/json' })
  const bytes = express.raw({ limit: LARGEST_PIECE, type: 'application/octet-stream' })

  router.use(fromOurPage)

  router.get('/keys', async (_req, res) => {
    const [standing, keys] = await Promise.all([channel.standing(), channel.publicKeys()])
    const able = standing.open ? standing.officers.map(({ id }) => id) : []
    res.json({ ...keys, able, ...(standing.open ? {} : { closed: standing.why }) })
  })

  router.post('/begin', async (req, res) => {
    const caseId = caseIdOf(keyOf(req))
    await channel.admit('begin', req.ip)
    await channel.begin({ caseId, door: 'page' })
    res.status(204).end()
  })

  /** A piece of a report that began on the page: the key itself says which one. */
  router.put('/pieces/:seq/:type', withRoom, bytes, async (req, res) => {
    const caseId = caseIdOf(keyOf(req))
    const answer = await add(req, caseId).catch(missesCost(req))
    res.status(answer === 'added' ? 201 : 200).json({ stored: answer })
  })

  /** Something to add to a report that began in chat, where the receipt was made later than the case. */
  router.put('/chat-pieces/:seq/:type', withRoom, bytes, async (req, res) => {
    await channel.admit('look', req.ip)
    const { caseId } = await findByAuthKey(keyOf(req), channel.byReceipt)
    const answer = await add(req, caseId)
    res.status(answer === 'added' ? 201 : 200).json({ stored: answer })
  })

  router.post('/submit', json, async (req, res) => {
    const key = keyOf(req)
    const submit = valid(SubmitSchema, req.body)
    const report = { caseId: caseIdOf(key), authHash: authHash(key), ...submit }
    await channel.submit(report).catch(missesCost(req))
    const taken = await findByAuthKey(key, channel.byReceipt)
    res.json({ receivedOn: taken.receivedOn, ...deadlines(taken.receivedOn, house) })
  })

  /** The receipt was typed back: from now on it stands. */
  router.post('/kept', async (req, res) => {
    await channel.admit('look', req.ip)
    const key = keyOf(req)
    const { caseId } = await findByAuthKey(key, channel.byReceipt)
    await channel.keepReceipt(caseId, authHash(key))
    res.status(204).end()
  })

  router.post('/look', async (req, res) => {
    await channel.admit('look', req.ip)
    const found = await findByAuthKey(req.get(RECEIPT_HEADER), channel.byReceipt)
    const { head, parts } = caseView(found, house)
    res.type('application/octet-stream').send(Buffer.from(writeFrame(head, parts)))
  })

  router.use((_req, _res) => {
    throw new BadRequest(400)
  })
  router.use(refusals(log))
  return router

  /** Trying keys here must cost what it costs at `look`. */
  function missesCost({ ip }: Request) {
    return async (error: unknown): Promise<never> => {
      if (error instanceof Refusal && error.kind === 'missing') await channel.admit('look', ip)
      throw error
    }
  }

  function add(req: Request, caseId: string) {
    if (!(req.body instanceof Uint8Array)) throw new BadRequest(415)
    const sealed: Uint8Array = req.body
    const seq = valid(SeqSchema, req.params.seq)
    const type = valid(PieceTypeSchema, req.params.type)
    return channel.add({ caseId, seq, role: 'reporter', type, sealed })
  }

  /** Refused by what the request says of itself, before a byte of the body is read. */
  function withRoom(...[req, res, next]: Parameters<RequestHandler>): void {
    keyOf(req)
    const length = Number(req.get('content-length') ?? Number.NaN)
    if (!Number.isInteger(length)) throw new BadRequest(411)
    if (length > LARGEST_PIECE) throw new SealedError('too-large')
    const leave = enter(req.ip ?? '', length)
    res.once('close', leave)
    next()
  }
}

/** A wrong key is answered as an unknown one. */
function keyOf(req: Request): string {
  const key = z.safeParse(ReceiptKeySchema, req.get(RECEIPT_HEADER))
  if (!key.success) throw new SealedError('receipt-unknown')
  return key.data
}

function valid<S extends z.core.$ZodType>(schema: S, value: unknown): z.output<S> {
  const read = z.safeParse(schema, value)
  if (!read.success) throw new BadRequest(400)
  return read.data
}

/** Another site must not make its visitors' browsers flood this door. Browsers say where a request comes from. */
const fromOurPage: RequestHandler = (req, _res, next) => {
  const site = req.get('sec-fetch-site')
  if (site && site !== 'same-origin') throw new BadRequest(403)
  next()
}
