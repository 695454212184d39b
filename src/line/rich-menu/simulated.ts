import type { Logger } from 'pino'
import { z } from 'zod'
import type { Words } from '../../dialogue/words.js'
import { drawnApart } from '../../drawing/apart.js'
import type { Line } from './publish.js'

const Shown = z.object({ made: z.array(z.string()) })

/**
 * Gives the simulator's residents the menus that `npm run rich-menu -- publish` gives to those of LINE, from a process
 * of its own: canvas and the client would stay in the server's memory. Never rejects: without a menu one can still
 * write.
 */
export async function showMenus(office: Words, line: Line, log: Logger): Promise<void> {
  await drawnApart(new URL('./show', import.meta.url), { office, line }, Shown).catch((error: unknown) =>
    log.warn({ err: error }, 'the rich menus could not be shown'),
  )
}
