import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'

/** Drawing takes about a second; whatever takes this long has gone wrong. */
const TIME_LIMIT_MS = 20_000

/**
 * Has something drawn in a process of its own, which takes some 120 MB for a second and gives them all back:
 * the server stays light. The program (`draw-it`, without an extension: JavaScript in service, TypeScript
 * through tsx in tests) is sent `what` and sends back one message that fits `Drawn`.
 *
 * @throws Error when nothing has been drawn within the time limit
 */
export const drawnApart = <T extends z.ZodType>(program: URL, what: object, Drawn: T): Promise<z.infer<T>> =>
  new Promise((resolve, reject) => {
    const compiled = import.meta.url.endsWith('.js')
    const child = fork(fileURLToPath(`${program.href}${compiled ? '.js' : '.ts'}`), {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      execArgv: compiled ? [] : ['--import', 'tsx'],
      // Nothing of ours in its environment: it needs no secret.
      env: {},
      serialization: 'advanced',
      stdio: 'ignore',
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
      killSignal: 'SIGKILL',
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the drawing process ended with ${code}`)))
    child.once('message', (message) => {
      const drawn = Drawn.safeParse(message)
      if (drawn.success) resolve(drawn.data)
      else reject(new Error('the drawing process sent no picture'))
    })
    child.send(what)
  })
