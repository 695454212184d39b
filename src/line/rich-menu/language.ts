import type { Logger } from 'pino'
import { z } from 'zod'
import type { Lang } from '../../dialogue/words.js'
import type { Sender } from '../sender.js'
import { aliasOf } from './alias.js'

const Alias = z.object({ richMenuId: z.string() })

/**
 * Gives somebody who chose a language in words the menu of that language; the menu's own strip needs no help. Never
 * rejects: a menu in the other language still works, and its strip turns it.
 */
export const createMenuInLanguage =
  ({ sender, log }: { sender: Pick<Sender, 'send'>; log: Logger }) =>
  async (chat: string, lang: Lang): Promise<void> => {
    try {
      const found = await sender.send('GET', `/v2/bot/richmenu/alias/${aliasOf(lang)}`)
      // Not published yet.
      if (found.status !== 200) return
      const { richMenuId } = Alias.parse(JSON.parse(found.body))
      await sender.send('POST', `/v2/bot/user/${encodeURIComponent(chat)}/richmenu/${richMenuId}`)
    } catch (error) {
      log.info({ err: error }, 'a menu was not turned to the chosen language')
    }
  }
