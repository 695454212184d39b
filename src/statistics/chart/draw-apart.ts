import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Chart } from './message.js'

const Drawn = z.object({ full: z.instanceof(Uint8Array), preview: z.instanceof(Uint8Array) })
/** A PNG of 1040 × 676 and one of half that size. */
export type Drawn = { full: Uint8Array; preview: Uint8Array }
export type Draw = (chart: Chart) => Promise<Drawn>

/** Drawing takes about a second; whatever takes this long has gone wrong. */
const TIME_LIMIT_MS = 20_000

/**
 * Draws in a process of its own, which takes some 120 MB for a second and gives them all back: the server
 * stays light. From `dist` that is `draw.js`; from the sources, `draw.ts` through tsx.
 * @throws Error when nothing has been drawn within the time limit
 */
export const drawApart: Draw = (chart) =>
  new Promise((resolve, reject) => {
    const compiled = import.meta.url.endsWith('.js')
    const child = fork(fileURLToPath(new URL(compiled ? './draw.js' : './draw.ts', import.meta.url)), {
      cwd: fileURLToPath(new URL('../../..', import.meta.url)),
      execArgv: compiled ? [] : ['--import', 'tsx'],
      // Nothing of ours in its environment: it needs no secret.
      env: {},
      serialization: 'advanced',
      stdio: 'ignore',
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
      killSignal: 'SIGKILL',
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the chart process ended with ${code}`)))
    child.once('message', (message) => {
      const drawn = Drawn.safeParse(message)
      if (drawn.success) resolve(drawn.data)
      else reject(new Error('the chart process sent no chart'))
    })
    child.send(chart)
  })
