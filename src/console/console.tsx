import { fileURLToPath } from 'node:url'
import express, { type ErrorRequestHandler, type Request, type RequestHandler, Router } from 'express'
import { Refusal, statusOf } from '../errors.js'
import type { Services } from '../services.js'
import { createDraw, opens } from './draw.js'
import { letInRoutes } from './let-in.js'
import { consoleHeaders, fromOurPages } from './policy.js'
import { cookieOptions, LANGUAGE_COOKIE, langOf } from './reader.js'
import { secondRoutes } from './second.js'
import type { Frame, Section } from './section.js'
import { createDoor, csrfOf, ownToken } from './session.js'
import { onwards, signInRoutes } from './sign-in.js'
import { say } from './wording.js'

/** The same path from src/ and from dist/, where the compiler does not copy them. */
const assets = fileURLToPath(new URL('../../src/console/assets/', import.meta.url))

type Needs = Pick<Services, 'access' | 'staff' | 'now' | 'settings' | 'house'>

/** `/console`: the door, and behind it the sections that a person's roles open. Nobody sees that others exist. */
export function createConsole(services: Needs, sections: Section[]): Router {
  const { access, now } = services
  const door = createDoor(services)
  const draw = createDraw(door, sections)
  const parts = { services, door, draw }
  const frame: Frame = {
    me: (req) => door.me(req).me,
    lang: langOf,
    csrf: (req) => csrfOf(door.me(req)),
    page: draw,
    noteReading: (req, { what, id }) => access.readings.note({ staff: door.me(req).me.id, what, id }, now()),
  }

  const inside = Router()
  inside.use('/assets', express.static(assets, { maxAge: '1h' }))
  inside.use(consoleHeaders, language(door.secure), fromOurPages, door.load)
  inside.use(express.urlencoded({ extended: false, limit: '100kb' }))
  inside.use(signInRoutes(parts))
  inside.use(ownToken(door))
  inside.post('/sign-out', async (req, res) => {
    const who = door.signed(req)
    if (who && isEverywhere(req)) await access.revoke(who.me.id)
    else if (who) await access.sessions.close(who.session.id)
    door.leave(res)
    res.redirect(303, '/console?out')
  })
  inside.use(secondRoutes(parts))

  inside.use((req, res, next) => {
    const who = door.signed(req)
    if (who?.session.step === 'done') return next()
    if (req.method === 'GET' && isVisit(req))
      return res.redirect(303, who ? onwards(who.session.step) : '/console')
    res.status(401).type('text').send(`${say.comeIn.th} · ${say.comeIn.en}`)
  })
  inside.use(letInRoutes(parts))
  for (const section of sections) {
    const allowed: RequestHandler = (req, _res, next) =>
      opens(section, frame.me(req).roles) ? next() : next('router')
    const router = Router()
    router.use(allowed, section.routes(frame))
    inside.use(`/${section.path}`, router)
  }
  inside.use((req, res) => {
    const lang = langOf(req)
    const body = (
      <p>
        {say.notFoundHow[lang]} <a href="/console">{say.home[lang]}</a>
      </p>
    )
    res
      .status(404)
      .type('html')
      .send(draw(req, { title: say.notFound, body }))
  })
  const refused: ErrorRequestHandler = (error, req, res, next) => {
    if (!(error instanceof Refusal) || res.headersSent || !isVisit(req)) return next(error)
    const lang = langOf(req)
    const body = (
      <p>
        {error.say[lang]} <a href="/console">{say.home[lang]}</a>
      </p>
    )
    res
      .status(statusOf[error.kind])
      .type('html')
      .send(draw(req, { title: say.notDone, body }))
  }
  inside.use(refused)
  return Router().use('/console', inside)
}

/** Somebody looking at a page, who is shown another; a script is told instead. */
const isVisit = (req: Request): boolean => (req.get('sec-fetch-mode') ?? 'navigate') === 'navigate'

const isEverywhere = ({ body }: Request): boolean =>
  typeof body === 'object' && body !== null && 'everywhere' in body

/** `?lang=en` on any page: remembered by this browser, and out of the address again. */
const language =
  (secure: boolean): RequestHandler =>
  (req, res, next) => {
    const { lang } = req.query
    if (req.method !== 'GET' || (lang !== 'th' && lang !== 'en')) return next()
    res.cookie(LANGUAGE_COOKIE, lang, { ...cookieOptions(secure), maxAge: 365 * 86_400_000 })
    const here = new URL(req.originalUrl, 'http://here')
    here.searchParams.delete('lang')
    res.redirect(303, `${here.pathname}${here.search}`)
  }
