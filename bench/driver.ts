/**
 * The residents, in a process of their own. Takes one job at a time from the parent and answers with what was
 * measured. An event counts as answered once its POST was acknowledged and its reply has reached LINE; only then
 * does the resident go on.
 */
import { pause } from './clock.js'
import { createConversation } from './conversation.js'
import type { DialogueName } from './dialogue.js'
import { type Summary, summarise } from './measure.js'
import { listenToLine } from './notices.js'
import { type Pattern, poisson, talks } from './patterns.js'
import { createResident } from './resident.js'
import { createWebhook } from './webhook.js'

export type Job = {
  url: string
  secret: string
  noticePort: number
  dialogue: DialogueName
  pattern: Pattern
  residents: number
  firstResident: number
  /** How many residents talk at the same time. */
  lanes: number
  /** How many webhook POSTs are open at the same time. */
  inFlight: number
  /** Every second resident's reply tokens are marked, for the stand-in to be slow about. */
  halfSlow: boolean
  /** Only for `poisson`: events a second, and for how long. */
  rate: number
  seconds: number
  replyTimeoutMs: number
}

export type Result = {
  all: Summary
  slow: Summary
  quick: Summary
  sent: number
  wrong: number
  unanswered: number
  notOk: number
  replies: { accepted: number; refused: number; failed: number; push: number }
}

let webhook: ReturnType<typeof createWebhook> | undefined
let webhookFor = ''

/** Connections are kept from one job to the next on the same server, so that a warm-up warms them too. */
async function webhookOf({ url, secret, inFlight }: Job) {
  const key = `${url} ${inFlight}`
  if (webhook === undefined || webhookFor !== key) {
    webhook?.close()
    webhook = createWebhook(url, secret, inFlight)
    webhookFor = key
    await webhook.open(Math.min(inFlight, 32))
  }
  return webhook
}

async function run(job: Job): Promise<Result> {
  const line = await listenToLine(job.noticePort)
  const conversation = createConversation(job, await webhookOf(job), line)
  let number = job.firstResident
  const newcomer = () => {
    number += 1
    return createResident(number, job.dialogue, job.halfSlow && number % 2 === 1)
  }

  if (job.pattern === 'poisson') {
    await poisson(conversation, newcomer, job.rate, job.seconds)
  } else {
    const talk = talks[job.pattern]
    const crowd = Array.from({ length: job.residents }, newcomer)
    const groups = job.halfSlow
      ? [true, false].map((slow) => crowd.filter((one) => one.slow === slow))
      : [crowd]
    const lanes = groups.flatMap((group) =>
      Array.from({ length: Math.ceil(job.lanes / groups.length) }, async () => {
        for (let one = group.pop(); one; one = group.pop()) await talk(one, conversation)
      }),
    )
    await Promise.all(lanes)
  }

  // A second reply to the same token may still be on its way.
  await pause(job.pattern === 'turns' ? 200 : 1000)
  line.close()
  const { samples, failures } = conversation
  return {
    all: summarise(samples),
    slow: summarise(samples.filter((sample) => sample.slow)),
    quick: summarise(samples.filter((sample) => !sample.slow)),
    wrong: samples.filter((sample) => !sample.right).length,
    ...failures,
    replies: { ...line.counts },
  }
}

process.send?.({ answer: 'ready' })
process.on('message', (job: Job) => {
  run(job).then(
    (answer) => process.send?.({ answer }),
    (error: unknown) => process.send?.({ error: String(error) }),
  )
})
process.on('disconnect', () => process.exit())
