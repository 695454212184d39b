import type { RequestHandler } from 'express'

const loopbackAddress = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/
const loopbackName = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

/**
 * Only this machine, under a name of this machine (another name would be a page elsewhere that had its
 * DNS turned here), and only the page's own calls. Behind a proxy every caller would look local, so a
 * forwarded request is refused as well.
 */
export const loopbackOnly: RequestHandler = (req, res, next) => {
  const forwarded = req.get('x-forwarded-for') ?? req.get('forwarded')
  const local =
    loopbackAddress.test(req.socket.remoteAddress ?? '') && loopbackName.test(req.get('host') ?? '')
  const site = req.get('sec-fetch-site') ?? 'none'
  const own =
    site === 'same-origin' ||
    (req.method === 'GET' && site === 'none') ||
    req.get('sec-fetch-site') === undefined
  if (local && own && forwarded === undefined) return next()
  res.status(403).type('text').send('The simulator answers on this machine only.')
}
