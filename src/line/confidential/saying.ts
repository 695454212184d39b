import { setTimeout as wait } from 'node:timers/promises'
import type { messagingApi } from '@line/bot-sdk'
import type { Logger } from 'pino'
import type { SpokenReply } from '../../dialogue/spoken.js'
import { TOKEN_MS } from '../deliver.js'
import type { Heard } from '../event.js'
import { isDeadToken, type Sender } from '../sender.js'

/** The same token may be tried again while it lives (LINE: Send reply message). */
const AGAIN_AFTER_MS = [0, 1_000, 4_000, 10_000]
/** See fold.ts: a redelivered event's token may be dead. */
const TOKEN_LIFE_MS = 19 * 60_000

type Deps = {
  sender: Pick<Sender, 'reply'>
  render: (replies: SpokenReply[]) => messagingApi.Message[]
  now: () => Date
  log: Logger
}

/** Answers from memory, stored nowhere: one that can't be said is lost, and the person asks again (design). */
export function createSaying({ sender, render, now, log }: Deps) {
  const going = new Set<Promise<void>>()

  async function send(token: string, messages: messagingApi.Message[], from: number): Promise<void> {
    for (const pause of AGAIN_AFTER_MS) {
      if (pause) await wait(pause)
      if (now().getTime() - from > TOKEN_MS) return
      const answer = await sender.reply(token, messages).catch(() => undefined)
      if (answer?.status === 200 || (answer && isDeadToken(answer))) return
      const refused = answer && answer.status >= 400 && answer.status < 500 && answer.status !== 429
      // Never its body: LINE's words may quote ours.
      if (refused)
        return log.error({ status: answer.status, requestId: answer.requestId }, 'LINE refused a reply')
    }
  }

  return {
    say({ token, redelivered, at }: Heard, replies: SpokenReply[]): void {
      const dead = redelivered && now().getTime() - at > TOKEN_LIFE_MS
      if (!token || dead || !replies.length) return
      const sending = send(token, render(replies), now().getTime()).finally(() => going.delete(sending))
      going.add(sending)
    },
    idle: () => Promise.all(going),
  }
}
export type Saying = ReturnType<typeof createSaying>
