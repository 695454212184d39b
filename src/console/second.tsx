import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { Refusal } from '../errors.js'
import type { Services } from '../services.js'
import { otpauth, secretInWords } from '../storage/totp.js'
import type { Draw } from './draw.js'
import { langOf } from './reader.js'
import { CodeBody, RecoveryBody, SetUpBody } from './second-pages.js'
import { csrfOf, type Door, type Signed } from './session.js'
import { onwards } from './sign-in.js'
import { say } from './wording.js'

type Needs = { services: Pick<Services, 'access' | 'now' | 'house'>; door: Door; draw: Draw }

const Code = z.object({ code: z.string().trim().min(1).max(20) })

/** The second step of administrators and integrity officers: a code, or at the first sign-in setting it up. */
export function secondRoutes({ services, door, draw }: Needs): Router {
  const { access, now, house } = services
  const { factors, sessions } = access
  const router = Router()

  async function show(req: Request, res: Response, who: Signed, wrong?: string): Promise<void> {
    const lang = langOf(req)
    const form = { lang, csrf: csrfOf(who), wrong }
    if (who.session.step === 'code') {
      res.type('html').send(draw(req, { title: say.second, body: <CodeBody {...form} /> }))
      return
    }
    const secret = factors.secretIn(await enrolling(who), who.me.id)
    const uri = otpauth(secret, who.me.name, house.municipality.name.en)
    const body = <SetUpBody {...form} secret={secretInWords(secret)} uri={uri} />
    res.type('html').send(draw(req, { title: say.setUp, body }))
  }

  async function enrolling({ session, me }: Signed): Promise<Uint8Array> {
    if (session.enrolling) return session.enrolling
    const drafted = factors.draft(me.id)
    await sessions.keepEnrolling(session.id, drafted)
    return drafted
  }

  router.use('/second', (req, res, next) => {
    const who = door.signed(req)
    if (who && who.session.step !== 'done') return next()
    res.redirect(303, who ? onwards('done') : '/console')
  })

  router.get('/second', async (req, res) => {
    const who = door.signed(req)
    if (who) await show(req, res, who)
  })

  router.post('/second', async (req, res) => {
    const who = door.signed(req)
    if (!who) return
    const { code = '' } = Code.safeParse(req.body).data ?? {}
    try {
      if (who.session.step === 'enrol') {
        const { enrolling } = who.session
        if (!enrolling) return void res.redirect(303, '/console/second')
        const codes = await factors.confirm(who.me.id, enrolling, code, now())
        await door.goOn(res, who, 'done')
        const body = <RecoveryBody lang={langOf(req)} codes={codes} />
        return void res.type('html').send(draw(req, { title: say.recovery, body }))
      }
      // A recovery code says that the app is gone: another is set up before the console opens.
      const by = await factors.check(who.me.id, code, now())
      const step = by === 'code' ? 'done' : 'enrol'
      await door.goOn(res, who, step)
      return void res.redirect(303, onwards(step))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      res.status(error.kind === 'busy' ? 429 : 403)
      return show(req, res, who, error.say[langOf(req)])
    }
  })
  return router
}
