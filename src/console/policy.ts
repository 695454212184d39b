import type { RequestHandler } from 'express'
import { Refusal } from '../errors.js'
import { say } from './wording.js'

/**
 * Nothing from elsewhere, nothing inline, no string that becomes script. `blob:` is for what an officer's browser has
 * decrypted: pictures, and papers in a sandboxed frame.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob: data:",
  'media-src blob:',
  'frame-src blob:',
  "worker-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** No cache keeps a page of the console, and no address of one leaves it. */
export const consoleHeaders: RequestHandler = (_req, res, next) => {
  res.set({
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
    // With `no-referrer` browsers send `Origin: null` on our own forms.
    'referrer-policy': 'same-origin',
    'x-robots-tag': 'noindex',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  })
  next()
}

const changes = (method: string) => method !== 'GET' && method !== 'HEAD'

/** What changes something must come from a page of this server. Browsers say where it came from; others say nothing. */
export const fromOurPages: RequestHandler = (req, _res, next) => {
  if (!changes(req.method)) return next()
  const site = req.get('sec-fetch-site')
  const origin = req.get('origin')
  const ours = site ? site === 'same-origin' : origin === undefined || sameHost(origin, req.host)
  next(ours ? undefined : new Refusal('forbidden', say.notOurs))
}

function sameHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host
}
