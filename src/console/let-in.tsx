import { Router } from 'express'
import { z } from 'zod'
import { Refusal } from '../errors.js'
import type { Services } from '../services.js'
import { otherNumbers } from '../storage/waiting-computers.js'
import type { Draw } from './draw.js'
import { langOf } from './reader.js'
import { csrfOf, type Door } from './session.js'
import { LetInBody } from './sign-in-pages.js'
import { say } from './wording.js'

type Needs = { services: Pick<Services, 'access' | 'now'>; door: Door; draw: Draw }

const Pick = z.object({ number: z.string().regex(/^\d\d$/) })
const CHOICES = 3
const MOST_MISSES = 3

/**
 * The phone's side of letting a computer in. Its owner looks at the computer and picks the number it shows; whoever
 * taps without looking is wrong two times out of three, and with more than three waiting the number is typed.
 */
export function letInRoutes({ services: { access, now }, door, draw }: Needs): Router {
  const { computers, sessions } = access
  const router = Router()

  const choices = async () => {
    const waiting = await computers.waiting(now())
    if (!waiting.length) return []
    return [...waiting, ...otherNumbers(waiting, Math.max(0, CHOICES - waiting.length))].sort()
  }

  router.get('/let-in', async (req, res) => {
    const lang = langOf(req)
    const body = <LetInBody lang={lang} csrf={csrfOf(door.me(req))} numbers={await choices()} />
    res.type('html').send(draw(req, { title: say.letIn, body }))
  })

  router.post('/let-in', async (req, res) => {
    const lang = langOf(req)
    const who = door.me(req)
    if ((who.session.misses ?? 0) >= MOST_MISSES) throw new Refusal('busy', say.tooManyMisses)
    const { data } = Pick.safeParse(req.body)
    const picked = data && (await computers.pick(data.number, who.me.id, now()))
    if (picked) {
      const body = <a href="/console/start">{say.home[lang]}</a>
      return res.type('html').send(draw(req, { title: say.isIn, body }))
    }
    await sessions.countMiss(who.session.id)
    const body = (
      <LetInBody lang={lang} csrf={csrfOf(who)} numbers={await choices()} note={say.wrongNumber[lang]} />
    )
    return res
      .status(409)
      .type('html')
      .send(draw(req, { title: say.letIn, body }))
  })
  return router
}
