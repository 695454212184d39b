import type { RequestHandler } from 'express'
import { createFrames } from './frames.js'
import type { Scene } from './scene.js'
import type { Lang } from './words.js'

const gatherMs = 40
const beatMs = 20_000

/** Server-Sent Events: a frame when something has changed, many changes close together in one. */
export function live(scene: Scene, langOf: (value: unknown) => Lang): RequestHandler {
  return (req, res) => {
    const frame = createFrames(scene, langOf(req.query.lang), `${req.protocol}://${req.get('host')}`)
    const send = () => res.write(`data: ${JSON.stringify(frame())}\n\n`)
    let timer: NodeJS.Timeout | null = null
    res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    send()
    const unwatch = scene.standIn.watch(() => {
      timer ??= setTimeout(() => {
        timer = null
        send()
      }, gatherMs)
    })
    const beat = setInterval(() => res.write(':\n\n'), beatMs).unref()
    req.once('close', () => {
      unwatch()
      clearInterval(beat)
      if (timer) clearTimeout(timer)
    })
  }
}
