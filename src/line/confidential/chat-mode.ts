import type { Logger } from 'pino'
import { z } from 'zod'
import type { Sender } from '../sender.js'

const HOUR_MS = 3_600_000
/** A webhook is to be answered within two seconds. */
const PATIENCE_MS = 1_000

/** `chat`: people with access to LINE Official Account Manager can read what is written here. */
const Info = z.object({ chatMode: z.enum(['bot', 'chat']) })
type Mode = 'bot' | 'chat' | 'unknown'

type Deps = { sender: Pick<Sender, 'info'>; now: () => Date; log: Logger }

/**
 * Whether others can read this account's chats (LINE: Get bot info, `chatMode`), asked at the start and then by whoever
 * needs it an hour later. While LINE does not answer, what it said last holds; what it has never said is unknown, and
 * the lane treats it as closed (docs/decisions/0010-door-b.md).
 */
export function createChatMode({ sender, now, log }: Deps) {
  let known: { mode: 'bot' | 'chat'; at: number } | undefined
  let asking: Promise<void> | undefined

  async function ask(): Promise<void> {
    const answer = await sender.info().catch(() => undefined)
    const info = answer?.status === 200 ? Info.safeParse(parsed(answer.body)) : undefined
    if (!info?.success) return log.warn({ status: answer?.status }, 'LINE did not say who can read chats')
    const { chatMode: mode } = info.data
    if (mode === 'chat' && known?.mode !== 'chat')
      log.error('Chat is on in LINE Official Account Manager: reports in chat are closed until it is off')
    known = { mode, at: now().getTime() }
  }

  const check = (): Promise<void> => (asking ??= ask().finally(() => (asking = undefined)))

  return {
    check,
    async mode(): Promise<Mode> {
      if (!known || now().getTime() - known.at >= HOUR_MS) await inTime(check())
      return known?.mode ?? 'unknown'
    },
  }
}
export type ChatMode = ReturnType<typeof createChatMode>

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS)
  })
  await Promise.race([work, enough])
  clearTimeout(timer)
}
