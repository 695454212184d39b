import type { Logger } from 'pino'
import type { SpokenReply } from '../dialogue/spoken.js'
import type { Fault } from '../faults.js'
import type { Work } from './chat.js'
import type { Chats } from './chats.js'
import type { Deliver } from './deliver.js'
import { createQueues } from './queue.js'

type Deps = {
  chats: Chats
  /** Fetches the contents; a turn that takes back what could not be had, or undefined. */
  fetch: (chatId: string, work: Work) => Promise<SpokenReply[] | undefined>
  /** Carries out the effects, in order; resolves with what they have to say. Safe to repeat. */
  carryOut: (chatId: string, work: Work) => Promise<SpokenReply[]>
  deliver: Deliver
  now: () => Date
  fault: Fault
  log: Logger
}

const LEASE_MS = 30_000
/** After so many tries an effect needs a person: it is logged as an error and left for them. */
export const MAX_TRIES = 8

/**
 * Carries out the work that durable events left: fetch, effects, answer, done. One chat's work in order; a chat that
 * waits for LINE holds up nobody else. What a crash leaves is found by `sweep`.
 */
export function createWorker({ chats, fetch, carryOut, deliver, now, fault, log }: Deps) {
  const effects = createQueues()
  const sends = createQueues()

  async function work(chatId: string, item: Work): Promise<void> {
    await fault('work:taken')
    const begun = item.contents ? fetch(chatId, item) : undefined
    const prepared = await effects.run(chatId, async () => {
      const instead = await begun
      if (begun) await fault('work:contents')
      const said = item.effects.length ? await carryOut(chatId, item) : []
      await fault('work:effects')
      const first = item.effects.some((effect) => effect.do === 'begin')
      const own = instead ?? item.replies
      return first ? [...said, ...own] : [...own, ...said]
    })
    await sends.run(chatId, async () => {
      // It waited so long that it was left to whoever looks for left work.
      if (now() >= item.due) return
      const settled = await deliver(chatId, item, prepared)
      await fault('work:sent')
      // An answer with a number in it is reported at once, a mere question with the next write.
      if (settled) chats.finish(chatId, item.id, { soon: item.effects.length > 0 })
      await fault('work:done')
    })
  }

  const start = (chatId: string, items: Work[]): void => {
    for (const item of items) {
      work(chatId, item).catch((error: unknown) => {
        const level = item.tries + 1 >= MAX_TRIES ? 'error' : 'warn'
        log[level](
          { err: error, work: item.id, tries: item.tries },
          'work was not finished and will be taken up again',
        )
      })
    }
  }

  return {
    start,
    /** Takes up work that nobody finished in time, a bounded number a call; returns how many chats had some. */
    async sweep(limit = 200): Promise<number> {
      let found = 0
      for (; found < limit; found++) {
        const claimed = await chats.claim(now(), LEASE_MS)
        if (!claimed) break
        start(
          claimed.chat._id,
          claimed.work.map((item) => ({ ...item, tries: item.tries + 1, due: claimed.until })),
        )
      }
      return found
    },
    idle: async () => {
      await effects.idle()
      await sends.idle()
    },
  }
}

export type Worker = ReturnType<typeof createWorker>
