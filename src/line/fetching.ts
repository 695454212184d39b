import type { Logger } from 'pino'
import type { SpokenReply } from '../dialogue/spoken.js'
import type { Words } from '../dialogue/words.js'
import type { Work } from './chat.js'
import type { Contents, Lost } from './content.js'
import { lost } from './wording.js'
import { MAX_TRIES } from './worker.js'

type Deps = {
  contents: Pick<Contents, 'fetch'>
  /** Takes photos that could not be had out of the chat's state again; resolves with what to say instead. */
  giveUp: (chatId: string, ids: string[], why: Words) => Promise<SpokenReply[]>
  loading: (chatId: string) => Promise<unknown>
  now: () => Date
  log: Logger
}

const LOADING_AFTER_MS = 1_500

/** Fetches what a piece of work brought; resolves with other replies when something could not be had. */
export function createFetching({ contents, giveUp, loading, now, log }: Deps) {
  return async (chatId: string, work: Work): Promise<SpokenReply[] | undefined> => {
    const wanted = work.contents ?? []
    // Three moving dots when it takes longer than a person expects.
    const slow = setTimeout(() => void loading(chatId).catch(() => undefined), LOADING_AFTER_MS)
    slow.unref()
    const results = await Promise.all(
      wanted.map(async (content): Promise<{ id: string; why: Lost | 'failed' } | undefined> => {
        try {
          const why = await contents.fetch(content, chatId, now())
          return why ? { id: content.id, why } : undefined
        } catch (error) {
          // The photo may still come: the person is asked to wait no longer than the reply token lives.
          if (work.tries + 1 < MAX_TRIES && now().getTime() - work.at.getTime() < 40_000) throw error
          log.warn({ err: error, work: work.id }, 'content could not be fetched')
          return { id: content.id, why: 'failed' }
        }
      }),
    )
    clearTimeout(slow)
    const missing = results.filter((result) => result !== undefined)
    const [first] = missing
    if (!first) return undefined
    return giveUp(
      chatId,
      missing.map((m) => m.id),
      lost[first.why],
    )
  }
}
