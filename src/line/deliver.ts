import type { messagingApi } from '@line/bot-sdk'
import type { Logger } from 'pino'
import type { SpokenReply } from '../dialogue/spoken.js'
import type { Notices } from '../storage/notices.js'
import type { Work } from './chat.js'
import type { Chats } from './chats.js'
import { isDeadToken, type Sender } from './sender.js'

/** A reply token lives a minute from receipt (LINE: Send reply message); the rest is for the way there. */
export const TOKEN_MS = 55_000

type Deps = {
  chats: Chats
  sender: Pick<Sender, 'reply'>
  notices: Notices
  render: (replies: SpokenReply[]) => messagingApi.Message[]
  now: () => Date
  log: Logger
}

/** Resolves with true when the work is settled, false when it stays for another try. */
export type Deliver = (chatId: string, work: Work, replies: SpokenReply[]) => Promise<boolean>

/**
 * Answers by reply token while it lives. Later, what the person waits for is pushed and the rest is said before the
 * next reply (design, Promises 4).
 */
export function createDeliver({ chats, sender, notices, render, now, log }: Deps): Deliver {
  const late = async (chatId: string, work: Work, said: SpokenReply[]) => {
    const replies = said.map(storable)
    // An effect's answer holds a number or an outcome; a question alone can wait until the person is back.
    if (work.effects.length) {
      await notices.queue({ id: `late:${work.id}`, to: chatId, urgency: 'outcome', replies }, now())
      return true
    }
    await chats.sayLater(chatId, work.id, replies)
    return true
  }

  return async (chatId, work, replies) => {
    if (!replies.length) return true
    const age = now().getTime() - work.at.getTime()
    if (!work.token || age > TOKEN_MS) return late(chatId, work, replies)
    const answer = await sender.reply(work.token, render(replies)).catch((error: unknown) => {
      log.info({ err: error, work: work.id }, 'LINE did not answer a reply, the same token is tried again')
      return undefined
    })
    if (answer?.status === 200) return true
    if (answer && isDeadToken(answer)) {
      // On a second try this means that the first one arrived; past the lease, that another server's did.
      return work.tries > 0 || now() >= work.due ? true : late(chatId, work, replies)
    }
    if (answer && answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
      const { status, requestId, body } = answer
      log.error({ status, requestId, body: body.slice(0, 500), work: work.id }, 'LINE refused a reply')
      return true
    }
    await chats.retryAt(chatId, work.id, new Date(now().getTime() + 2_000 * (work.tries + 1)))
    return false
  }
}

/** What may not be stored, such as a sign-in link, is not queued: the person is told to ask again. */
const storable = (reply: SpokenReply): SpokenReply =>
  'text' in reply && reply.ifLate
    ? { ...(reply.quick ? { quick: reply.quick } : {}), text: reply.ifLate }
    : reply
