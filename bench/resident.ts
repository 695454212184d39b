import { randomBytes } from 'node:crypto'
import { type DialogueName, dialogues, findAction, type Step } from './dialogue.js'
import { SLOW_MARK } from './line-types.js'

export type Resident = { number: number; userId: string; steps: Step[]; slow: boolean; lastReply?: string }
export type LineEvent = { replyToken: string; deliveryContext: { isRedelivery: boolean } }

/** `slow` marks the reply tokens, so that the stand-in may answer this chat's replies late. */
export function createResident(number: number, dialogue: DialogueName, slow: boolean): Resident {
  const userId = `U${number.toString(16).padStart(8, '0')}${randomBytes(12).toString('hex')}`
  return { number, userId, slow, steps: dialogues[dialogue](number) }
}

let lastTimestamp = 0
let sequence = 0

/** The webhook event for what this resident says at `step`, pressing a button of the last reply where asked to. */
export function say(resident: Resident, step: Step): LineEvent {
  sequence += 1
  lastTimestamp = Math.max(Date.now(), lastTimestamp + 1)
  const action =
    step.press === undefined || resident.lastReply === undefined
      ? undefined
      : findAction(JSON.parse(resident.lastReply), step.press)
  const common = {
    mode: 'active',
    timestamp: lastTimestamp,
    source: { type: 'user', userId: resident.userId },
    webhookEventId: `01KAQ${sequence.toString(32).toUpperCase().padStart(21, '0')}`,
    deliveryContext: { isRedelivery: false },
    replyToken: `${resident.userId.slice(1)}${sequence.toString(36)}${resident.slow ? SLOW_MARK : '.'}`,
  }
  if (action?.type === 'postback')
    return { type: 'postback', ...common, postback: { data: action.data } } as LineEvent
  const id = String(400_000_000_000_000_000n + BigInt(sequence))
  const text = action?.text ?? step.text
  return {
    type: 'message',
    ...common,
    message: { type: 'text', id, quoteToken: `q${id}`, text },
  } as LineEvent
}

export const redelivered = (event: LineEvent): LineEvent => ({
  ...event,
  deliveryContext: { isRedelivery: true },
})
