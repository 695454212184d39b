import type { Logger } from 'pino'
import type { Words } from '../../dialogue/words.js'

type Line = { accessToken: string; apiBaseUrl: string; dataApiBaseUrl: string }

/**
 * Gives the simulator's residents the menus that `npm run rich-menu -- publish` gives to those of LINE. Never
 * rejects: without a menu one can still write.
 */
export async function showMenus(office: Words, line: Line, log: Logger): Promise<void> {
  try {
    // Loaded only where it is needed: the server of a real LINE account never draws menus.
    const [{ residentMenus }, { publish }] = await Promise.all([import('./menus.js'), import('./publish.js')])
    await publish(await residentMenus(office), line)
  } catch (error) {
    log.warn({ err: error }, 'the rich menus could not be shown')
  }
}
