import type { Logger } from 'pino'
import { z } from 'zod'
import type { Lang } from '../../dialogue/words.js'
import type { Chats } from '../chats.js'
import { createQueues } from '../queue.js'
import type { Sender } from '../sender.js'
import { aliasOf } from './alias.js'

const Alias = z.object({ richMenuId: z.string() })

/** The last try comes some two days later; by then the menu's own strip has long been found. */
const MAX_TRIES = 12
const AGAIN_MS = 60_000

type Deps = { sender: Pick<Sender, 'send'>; chats: Chats; now: () => Date; log: Logger }

/**
 * Gives somebody who chose a language in words the menu of that language; the menu's own strip needs no help. The wish
 * stands in the chat's document, written with the choice itself, until LINE has carried it out.
 */
export function createMenusInLanguage({ sender, chats, now, log }: Deps) {
  const queues = createQueues()

  async function link(chat: string, lang: Lang): Promise<boolean> {
    const found = await sender.send('GET', `/v2/bot/richmenu/alias/${aliasOf(lang)}`)
    // Not published yet.
    if (found.status !== 200) return false
    const { richMenuId } = Alias.parse(JSON.parse(found.body))
    const path = `/v2/bot/user/${encodeURIComponent(chat)}/richmenu/${richMenuId}`
    return (await sender.send('POST', path)).status === 200
  }

  /** One after the other for one person, so that the choice made last is the one that stays. */
  const attempt = (chat: string, lang: Lang): Promise<boolean> =>
    queues.run(chat, async () => {
      const linked = await link(chat, lang).catch((error: unknown) => {
        log.info({ err: error }, 'a menu was not turned to the chosen language, and will be')
        return false
      })
      if (linked) await chats.menuTurned(chat, lang)
      return linked
    })

  return {
    /** At once, after the choice was made durable. Never rejects: what fails is left to `sweep`. */
    turn: (chat: string, lang: Lang): Promise<unknown> => attempt(chat, lang).catch(() => false),
    /** Tries again what has failed, or what a crash left; ever less often, and in the end no more. */
    async sweep(limit = 50): Promise<void> {
      for (let n = 0; n < limit; n++) {
        const wish = await chats.claimMenu(now(), AGAIN_MS)
        if (!wish) return
        const { chat, lang, tries } = wish
        if (!(await attempt(chat, lang)) && tries >= MAX_TRIES) await chats.menuTurned(chat, lang)
      }
    },
    idle: queues.idle,
  }
}
