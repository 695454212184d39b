import type { messagingApi } from '@line/bot-sdk'
import type { Logger } from 'pino'
import type { SpokenReply } from '../dialogue/spoken.js'
import type { Fault } from '../faults.js'
import type { Notice, Notices } from '../storage/notices.js'
import type { Chats } from './chats.js'
import { createQueues } from './queue.js'
import type { Quota } from './quota.js'
import type { Sender } from './sender.js'

/** After 24 hours LINE takes the retry key for a new one, and the person would get it twice. */
const KEY_LIFE_MS = 23 * 3600_000

type Deps = {
  notices: Notices
  chats: Chats
  quota: Quota
  sender: Pick<Sender, 'push'>
  render: (replies: SpokenReply[]) => messagingApi.Message[]
  /** Called when a push about a proposal has really gone out; the resident's seven days start then. */
  told: (tells: NonNullable<Notice['tells']>) => Promise<void>
  /** Staff are told by e-mail that something could not be pushed; only noted here, sent later. */
  mail: (notice: Notice, why: string) => Promise<void>
  now: () => Date
  fault: Fault
  log: Logger
}

/** Sends the pushes that are due, each at most once, and says of each that was not sent why. */
export function createPusher({ notices, chats, quota, sender, render, told, mail, now, fault, log }: Deps) {
  async function drop(notice: Notice, why: string): Promise<void> {
    await mail(notice, why)
    if (notice.instead) await chats.sayLater(notice.to, undefined, [notice.instead])
    await notices.settle(notice.id, 'dropped', now(), why)
  }

  async function push(notice: Notice): Promise<void> {
    // An outcome counts as told when it was pushed; to somebody who blocked us it would not be.
    const sure = notice.urgency === 'outcome'
    if (await chats.isBlocked(notice.to, { sure })) return drop(notice, 'blocked')
    if (!(await quota.allows(notice.urgency, notice.recipients))) return drop(notice, 'quota')
    const tried = notice.firstTriedAt ?? now()
    if (now().getTime() - tried.getTime() > KEY_LIFE_MS) return drop(notice, 'too old to be tried again')
    const answer = await sender
      .push(notice.to, render(notice.replies), notice.retryKey)
      .catch(() => undefined)
    await fault('notice:pushed')
    // 409: LINE had accepted this key before, so it has arrived (LINE: Retrying an API request).
    if (answer && (answer.status === 200 || answer.status === 409)) {
      if (answer.status === 200) quota.spent(notice.recipients)
      if (notice.tells) await told(notice.tells)
      return notices.settle(notice.id, 'sent', now())
    }
    if (answer?.status === 429 && /monthly limit/i.test(answer.body)) {
      quota.exhausted()
      return drop(notice, 'quota')
    }
    if (answer && answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
      log.error(
        { status: answer.status, requestId: answer.requestId, notice: about(notice) },
        'LINE refused a push',
      )
      return notices.settle(notice.id, 'failed', now(), `LINE answered ${answer.status}`)
    }
    const pause = Math.min(2_000 * 2 ** notice.tries, 15 * 60_000)
    await notices.postpone(
      notice.id,
      new Date(now().getTime() + pause),
      answer ? `LINE answered ${answer.status}` : 'no answer',
    )
  }

  const direct = createQueues()
  notices.onQueued((notice) => {
    void direct
      .run(notice.to, () => push(notice))
      .catch((error: unknown) =>
        log.warn({ err: error, notice: about(notice) }, 'a push will be tried again'),
      )
  })

  return {
    /** Pushes under way are finished. */
    idle: direct.idle,
    /** Sends what is due, a bounded number a call; returns how many were looked at. */
    async sweep(limit = 200): Promise<number> {
      let seen = 0
      for (; seen < limit; seen++) {
        const notice = await notices.claim(now())
        if (!notice) break
        await fault('notice:claimed')
        await push(notice)
      }
      return seen
    },
  }
}

/** What a notice is about; the rest of its id may name a person's chat, which no log holds. */
const about = ({ id }: Notice): string => id.split(':').slice(0, 2).join(':')

export type Pusher = ReturnType<typeof createPusher>
