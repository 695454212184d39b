import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import { z } from 'zod'
import { Refusal } from '../errors.js'
import type { Services } from '../services.js'
import { LIFE_MS, type Session, type Step } from '../storage/sessions.js'
import type { StaffMember } from '../storage/staff.js'
import { cookieOf, cookieOptions } from './reader.js'
import { CSRF_HEADER } from './section.js'
import { say } from './wording.js'

export type Signed = { token: string; session: Session; me: StaffMember }

/** Who comes with a request. Looked up anew each time, so that what was taken away counts at once. */
export function createDoor({
  access,
  staff,
  now,
  settings,
}: Pick<Services, 'access' | 'staff' | 'now' | 'settings'>) {
  const { sessions, factors } = access
  const secure = settings.publicUrl.startsWith('https:')
  // The prefix keeps a page of another host under the same domain from setting it (RFC 6265bis, 4.1.3).
  const cookie = secure ? '__Secure-console' : 'console'
  const signed = new WeakMap<Request, Signed>()

  const give = (res: Response, token: string) =>
    res.cookie(cookie, token, { ...cookieOptions(secure), maxAge: LIFE_MS })

  /** Reads the cookie; a session of somebody who left, or whose roles are others now, ends here. */
  const load: RequestHandler = async (req, _res, next) => {
    const token = cookieOf(req, cookie)
    const session = token ? await sessions.find(token, now()) : undefined
    if (token && session) {
      const me = await staff.byId(session.staff)
      if (me && sameRoles(me.roles, session.roles)) signed.set(req, { token, session, me })
      else await sessions.close(session.id)
    }
    next()
  }

  return {
    secure,
    load,
    /** Whoever has a session, even one whose second step is still to come. */
    signed: (req: Request): Signed | undefined => signed.get(req),
    /** @throws Refusal `forbidden` for who isn't all the way in; `allowedIn` has seen to it that there is somebody */
    me(req: Request): Signed {
      const found = signed.get(req)
      if (found?.session.step !== 'done') throw new Refusal('forbidden', say.comeIn)
      return found
    },
    /** Signs in by what has proved who it is; the roles decide what more is asked. */
    async enter(res: Response, id: string): Promise<Step | undefined> {
      const person = await staff.byId(id)
      if (!person) return undefined
      const step = await nextStep(person)
      give(res, await sessions.open(person, step, now()))
      return step
    },
    /** The same person one step further, under a new cookie. */
    async goOn(res: Response, { session, me }: Signed, step: Step): Promise<void> {
      give(res, await sessions.renew(session, me, step, now()))
    },
    leave(res: Response): void {
      res.clearCookie(cookie, cookieOptions(secure))
    },
  }

  async function nextStep({ id, roles }: StaffMember): Promise<Step> {
    if (!roles.some((role) => role === 'admin' || role === 'integrity')) return 'done'
    return (await factors.isSet(id)) ? 'code' : 'enrol'
  }
}

export type Door = ReturnType<typeof createDoor>

const sameRoles = (a: readonly string[], b: readonly string[]) =>
  [...a].sort().join(' ') === [...b].sort().join(' ')

/** Belongs to the session and can't be turned back into its cookie. */
export const csrfOf = ({ token }: Pick<Signed, 'token'>): string =>
  createHmac('sha256', token).update('csrf').digest('base64url')

const Given = z.object({ csrf: z.string() }).partial().catch({})

/** Whoever is signed in changes something only with the token of their own pages, in the header or a form's field. */
export const ownToken =
  (door: Pick<Door, 'signed'>): RequestHandler =>
  (req, _res, next) => {
    const who = door.signed(req)
    if (!who || req.method === 'GET' || req.method === 'HEAD') return next()
    const given = Buffer.from(req.get(CSRF_HEADER) ?? Given.parse(req.body).csrf ?? '')
    const expected = Buffer.from(csrfOf(who))
    const right = given.length === expected.length && timingSafeEqual(given, expected)
    next(right ? undefined : new Refusal('forbidden', say.notOurs))
  }
