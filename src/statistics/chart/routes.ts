import { Router } from 'express'
import type { Statistics } from '../statistics.js'
import { readChartToken } from './token.js'

type Options = { statistics: Pick<Statistics, 'chart'>; key: Buffer; onError?: (error: unknown) => void }

/**
 * `GET /charts/<token>.png` and `/charts/<token>.preview.png`, aggregates only. Whatever is wrong, from a bad
 * token to a chart that can't be drawn, the answer is the same empty 404: an address tells nothing.
 */
export function chartRoutes({ statistics, key, onError }: Options): Router {
  return Router().get('/charts/:file', async (request, response) => {
    const [, token = '', preview] = /^(.+?)(\.preview)?\.png$/.exec(request.params.file) ?? []
    const id = readChartToken(key, token)
    const drawn = id && (await statistics.chart(id).catch((error: unknown) => void onError?.(error)))
    if (!drawn) {
      response.status(404).set('Cache-Control', 'no-store').end()
      return
    }
    // A declared month never changes, so neither does its picture.
    response
      .set({ 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=31536000, immutable' })
      .send(Buffer.from(preview ? drawn.preview : drawn.full))
  })
}
