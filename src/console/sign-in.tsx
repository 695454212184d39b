import { type Response, Router } from 'express'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import { subscriberOf } from '../confidential/source.js'
import { Refusal } from '../errors.js'
import type { Services } from '../services.js'
import type { Step } from '../storage/sessions.js'
import { WAIT_MS } from '../storage/waiting-computers.js'
import type { Draw } from './draw.js'
import { cookieOf, cookieOptions, langOf } from './reader.js'
import type { Door } from './session.js'
import { LinkBody, LinkGoneBody, SignInBody } from './sign-in-pages.js'
import { say } from './wording.js'

type Needs = { services: Pick<Services, 'access' | 'now'>; door: Door; draw: Draw }

const Token = z.string().regex(/^[\w-]{43}$/)
const COMPUTER_COOKIE = 'console_computer'
/** Numbers one subscriber may hold at a time, an office behind one address among them; there are ninety in all. */
const MOST_NUMBERS = 30

const script = ['/console/assets/computer.js']
export const onwards = (step: Step): string => (step === 'done' ? '/console/start' : '/console/second')

/** The ways in: a one-time link, and for a computer the number that a phone picks. */
export function signInRoutes({ services: { access, now }, door, draw }: Needs): Router {
  const { links, computers } = access
  const asked = new LRUCache<string, number>({ max: 10_000, ttl: WAIT_MS, noUpdateTTL: true })
  const router = Router()

  router.get('/', async (req, res) => {
    const who = door.signed(req)
    if (who) return res.redirect(303, onwards(who.session.step))
    const waiting = await computers.look(cookieOf(req, COMPUTER_COOKIE) ?? '', now())
    const lang = langOf(req)
    const note = req.query.out === undefined ? undefined : say.signedOut[lang]
    const body = <SignInBody lang={lang} number={waiting?.number} note={note} />
    return res.type('html').send(draw(req, { title: say.signIn, body, scripts: script }))
  })

  router.get('/link/:token', async (req, res) => {
    const token = Token.safeParse(req.params.token)
    const good = token.success && (await links.isGood(token.data, now()))
    const lang = langOf(req)
    const page = good
      ? { title: say.linkReady, body: <LinkBody lang={lang} token={token.data} /> }
      : { title: say.linkGone, body: <LinkGoneBody lang={lang} /> }
    res
      .status(good ? 200 : 410)
      .type('html')
      .send(draw(req, page))
  })

  router.post('/link', async (req, res) => {
    const { data } = z.object({ token: Token }).safeParse(req.body)
    const id = data && (await links.take(data.token, now()))
    const step = id && (await door.enter(res, id))
    if (step) return res.redirect(303, onwards(step))
    const body = <LinkGoneBody lang={langOf(req)} />
    return res
      .status(410)
      .type('html')
      .send(draw(req, { title: say.linkGone, body }))
  })

  router.post('/computer', async (req, res) => {
    if (await computers.look(cookieOf(req, COMPUTER_COOKIE) ?? '', now()))
      return res.redirect(303, '/console')
    const source = subscriberOf(req.ip ?? '')
    const times = (asked.get(source) ?? 0) + 1
    asked.set(source, times)
    if (times > MOST_NUMBERS) throw new Refusal('busy', say.slow)
    const { token } = await computers.begin(now())
    res.cookie(COMPUTER_COOKIE, token, { ...cookieOptions(door.secure), sameSite: 'strict' })
    return res.redirect(303, '/console')
  })

  /** For the page's script: whether to go on. */
  router.get('/computer', async (req, res) => {
    const found = await computers.look(cookieOf(req, COMPUTER_COOKIE) ?? '', now())
    res.json({ state: found ? (found.picked ? 'picked' : 'waits') : 'gone' })
  })

  router.post('/computer/enter', async (req, res) => {
    const token = cookieOf(req, COMPUTER_COOKIE) ?? ''
    const id = await computers.take(token, now())
    const step = id && (await door.enter(res, id))
    if (step) {
      forget(res)
      return res.redirect(303, onwards(step))
    }
    const lang = langOf(req)
    const waiting = await computers.look(token, now())
    const note = waiting ? say.notPicked[lang] : say.numberGone[lang]
    const body = <SignInBody lang={lang} number={waiting?.number} note={note} />
    return res
      .status(409)
      .type('html')
      .send(draw(req, { title: say.signIn, body, scripts: script }))
  })

  const forget = (res: Response) => res.clearCookie(COMPUTER_COOKIE, cookieOptions(door.secure))
  return router
}
