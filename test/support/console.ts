import request from 'supertest'
import type { Role } from '../../src/cases/case.js'
import { codeOf, stepAt } from '../../src/storage/totp.js'
import { base32nopad } from '@scure/base'
import type { Town } from './town.js'

type Who = { name?: string; roles: Role[]; unit?: string }
let last = 0

/** The cookie a browser would keep, as `name=value`; the first of that kind in an answer. */
export function cookieIn(answer: request.Response, name: RegExp): string | undefined {
  const set = [answer.get('set-cookie') ?? []].flat()
  return set.map((line) => line.split(';')[0] ?? '').find((pair) => name.test(pair) && !pair.endsWith('='))
}

export const SESSION = /^(__Secure-)?console=/

/** The token of a page's forms. */
export const csrfIn = ({ text }: Pick<request.Response, 'text'>): string =>
  /name="csrf" (?:content|value)="([^"]+)"/.exec(text)?.[1] ?? ''

/** What an authenticator app shows, from the key on the page that sets one up. */
export function appFrom({ text }: Pick<request.Response, 'text'>) {
  const key = /<code>([A-Z2-7 ]+)<\/code>/.exec(text)?.[1] ?? ''
  const secret = base32nopad.decode(key.replaceAll(' ', ''))
  return { codeAt: (now: Date, later = 0) => codeOf(secret, stepAt(now) + later) }
}

/** The town's server with a cookie of its own choosing: `agent` keeps none, since cookies are for https only. */
export const visitor = (town: Town, cookie = '') => request.agent(town.http).set('cookie', cookie)

/**
 * Somebody of the municipality signed in to the console, through the real door: a one-time link, and for those who
 * need it a second step set up on the spot.
 */
export async function signIn(town: Town, { name = `คนที่ ${++last}`, roles, unit }: Who) {
  await town.officer(name, roles, unit)
  const [person] = await town.services.staff.find(name, town.clock.now)
  if (!person) throw new Error('nobody of that name')
  return enter(town, person.id)
}

/** The same door for who is there already; who has a second step set up brings the app. */
export async function enter(town: Town, staff: string, app?: ReturnType<typeof appFrom>) {
  const token = await town.services.access.links.mint(staff, town.clock.now)
  const came = await visitor(town).post('/console/link').type('form').send({ token }).expect(303)
  let cookie = cookieIn(came, SESSION) ?? ''
  let known = app
  if (came.headers.location === '/console/second') {
    const page = await visitor(town, cookie).get('/console/second').expect(200)
    known ??= appFrom(page)
    const code = known.codeAt(town.clock.now)
    const form = { csrf: csrfIn(page), code }
    const done = await visitor(town, cookie).post('/console/second').type('form').send(form)
    cookie = cookieIn(done, SESSION) ?? ''
    if (!cookie) throw new Error(`the second step failed: ${done.status}`)
  }
  const me = await town.services.staff.byId(staff)
  if (!me) throw new Error('nobody of that id')
  const csrf = csrfIn(await visitor(town, cookie).get('/console/start').expect(200))
  const [cookieName = '', value = ''] = cookie.split('=')
  return {
    me,
    csrf,
    cookie,
    app: known,
    /** Sends the session's cookie with every request; what changes something needs `csrf` besides. */
    agent: visitor(town, cookie),
    /** For `context.addCookies([…])` of a browser that opens `town.url`; the town's `publicUrl` must be http. */
    browserCookie: { name: cookieName, value, domain: '127.0.0.1', path: '/console', httpOnly: true },
  }
}

export type SignedIn = Awaited<ReturnType<typeof signIn>>
