import { type Request, Router } from 'express'
import type { ForOfficer, Piece } from '../../../confidential/channel.js'
import { Refusal } from '../../../errors.js'
import { bangkokDay } from '../../../municipality/calendar.js'
import type { Frame } from '../../section.js'
import { AnswerSchema, CaseIdSchema, NoticeSchema, type SealedCase } from '../wire.js'
import { attachmentId, readingsOf } from './readings.js'
import { noSuchReport, read } from './refusals.js'
import type { DeskServices } from './services.js'

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const attached = ({ type }: Piece) => type === 'photo' || type === 'file'

/** Reading and answering one report. Every opening is noted, durably, before anything of it leaves the server. */
export function caseDoors(services: DeskServices, frame: Frame): Router {
  const { channel, now, sendReplyNotice } = services
  const router = Router()

  /** The case, if this officer may open it. @throws Refusal `missing`, alike for one that is not there */
  async function mine(req: Request): Promise<ForOfficer> {
    const caseId = idIn(req)
    const found = (await channel.casesOf(frame.me(req).id)).find((one) => one.caseId === caseId)
    if (!found) throw new Refusal('missing', noSuchReport)
    return found
  }

  router.get('/cases/:id', async (req, res) => {
    const found = await channel.readAs(frame.me(req).id, idIn(req))
    await frame.noteReading(req, { what: 'report', id: found.caseId })
    const { pieces, box, ...rest } = found
    const sealed: SealedCase = {
      ...rest,
      pieces: pieces.map((piece) => {
        const { seq, role, type } = piece
        return attached(piece) ? { seq, role, type } : { seq, role, type, sealed: base64(piece.sealed) }
      }),
      ...(box ? { box: base64(box) } : {}),
      readings: await readingsOf(services, found.caseId, pieces.filter(attached)),
    }
    res.json(sealed)
  })

  router.get('/cases/:id/attachments/:role/:seq', async (req, res) => {
    const found = await channel.readAs(frame.me(req).id, idIn(req))
    const { role, seq } = req.params
    const piece = found.pieces.find((one) => attached(one) && one.role === role && String(one.seq) === seq)
    if (!piece) throw new Refusal('missing', noSuchReport)
    await frame.noteReading(req, { what: 'report', id: attachmentId(found.caseId, piece) })
    res.type('application/octet-stream').send(Buffer.from(piece.sealed))
  })

  /** Storing the same pieces again changes nothing, so the page may try again when an answer was lost. */
  router.post('/cases/:id/answers', async (req, res) => {
    const { pieces, move } = read(AnswerSchema, req.body)
    const caseId = idIn(req)
    const by = frame.me(req).id
    for (const { seq, type, sealed } of pieces) {
      await channel.add({ caseId, seq, type, role: 'officer', by, sealed: Buffer.from(sealed, 'base64') })
    }
    if (move) await channel.move(by, caseId, move, bangkokDay(now()))
    res.json({})
  })

  router.post('/cases/:id/notice', async (req, res) => {
    const { inner } = read(NoticeSchema, req.body)
    const { caseId } = await mine(req)
    await sendReplyNotice(caseId, Buffer.from(inner, 'base64'))
    res.json({})
  })

  return router
}

const idIn = (req: Request): string => {
  const id = req.params.id
  if (!CaseIdSchema.safeParse(id).success) throw new Refusal('missing', noSuchReport)
  return String(id)
}
