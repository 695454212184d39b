import { nowMs } from './clock.js'
import type { Step } from './dialogue.js'
import type { Job } from './driver.js'
import type { Sample } from './measure.js'
import type { listenToLine } from './notices.js'
import { type LineEvent, type Resident, redelivered, say } from './resident.js'
import type { createWebhook } from './webhook.js'

type Said = { event: LineEvent; step: Step }
type Line = Awaited<ReturnType<typeof listenToLine>>
type Webhook = ReturnType<typeof createWebhook>

export const speak = (resident: Resident, step: Step): Said => ({ event: say(resident, step), step })

/** What one resident can do to the server, and the record of how it went. */
export function createConversation(job: Job, webhook: Webhook, line: Line) {
  const samples: Sample[] = []
  const failures = { sent: 0, unanswered: 0, notOk: 0 }

  /** Posts events in one body and waits for each one's reply; false if any stayed without. */
  async function tell(resident: Resident, said: Said[]): Promise<boolean> {
    const askedMs = nowMs()
    const replies = said.map(({ event }) => line.reply(event.replyToken, job.replyTimeoutMs))
    failures.sent += said.length
    const ack = await webhook.post(said.map(({ event }) => event))
    if (ack.status !== 200) failures.notOk += 1
    let answered = true
    for (const [i, { step }] of said.entries()) {
      const notice = await replies[i]
      if (notice?.verdict !== 'accepted') {
        failures.unanswered += 1
        answered = false
        continue
      }
      resident.lastReply = notice.body
      samples.push({
        slow: resident.slow,
        askedMs,
        doneMs: nowMs(),
        ackMs: ack.ackMs,
        replyMs: notice.arrivalMs - askedMs,
        right: step.expect.test(notice.body),
      })
    }
    return answered
  }

  /** The same event once more. A server that keeps its promises says nothing, so the wait is short. */
  async function repeat(event: LineEvent): Promise<void> {
    failures.sent += 1
    const anything = line.reply(event.replyToken, 300)
    await webhook.post([redelivered(event)])
    await anything
  }

  return { tell, repeat, samples, failures }
}

export type Conversation = ReturnType<typeof createConversation>
