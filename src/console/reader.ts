import type { CookieOptions, Request } from 'express'
import type { Lang } from '../dialogue/words.js'

/** One cookie of a request; undefined when it isn't there. */
export function cookieOf(req: Request, name: string): string | undefined {
  const pairs = (req.get('cookie') ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}

/** The console's cookies never leave it. Lax, so that a link in a LINE card arrives signed in. */
export const cookieOptions = (secure: boolean): CookieOptions => ({
  path: '/console',
  httpOnly: true,
  sameSite: 'lax',
  secure,
})

export const LANGUAGE_COOKIE = 'console_lang'

/** Thai unless this browser chose English (design, Web faces). */
export const langOf = (req: Request): Lang => (cookieOf(req, LANGUAGE_COOKIE) === 'en' ? 'en' : 'th')
