import type { RequestHandler } from 'express'
import helmet from 'helmet'

const NONE = ["'none'"]
const OWN = ["'self'"]

/**
 * What a browser may do on the report page: run our one script, ask our own server, draw photos it holds itself, and
 * nothing else. Text reaches the page as text only (Trusted Types); no one else may frame it or learn that it was
 * opened; nothing of it stays in the browser's cache.
 */
export const policy: RequestHandler[] = [
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': NONE,
        'script-src': OWN,
        'style-src': OWN,
        'font-src': OWN,
        'connect-src': OWN,
        'img-src': ['blob:', 'data:'],
        'base-uri': NONE,
        'form-action': NONE,
        'frame-ancestors': NONE,
        'require-trusted-types-for': ["'script'"],
        'trusted-types': NONE,
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    hsts: { maxAge: 15_552_000 },
  }),
  (_req, res, next) => {
    res.set('cache-control', 'no-store')
    res.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()')
    res.set('x-robots-tag', 'noindex')
    next()
  },
]
