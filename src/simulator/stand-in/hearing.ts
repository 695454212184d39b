import type { messagingApi } from '@line/bot-sdk'
import { type BotMessage, type Chat, isFromBot } from './chats.js'
import { quickRepliesOf, visibleText } from './reading.js'
import { waitIn } from './waiting.js'

type Message = messagingApi.Message
export type Pattern = string | RegExp | ((message: Message) => boolean)

const matches = (pattern: Pattern, message: Message) => {
  if (typeof pattern === 'function') return pattern(message)
  const words = visibleText(message)
  return typeof pattern === 'string' ? words.includes(pattern) : pattern.test(words)
}

/**
 * How one person follows a chat. What was said by the bot before the person last did something counts
 * as heard already; what is waited for successfully is heard too.
 */
export function createHearing(chat: Chat, who: string) {
  let heard = 0
  let dismissed: string | null = null

  const unheard = () =>
    chat.messages.flatMap((message, index) =>
      index >= heard && isFromBot(message) ? [{ message, index }] : [],
    )

  const sofar = (what: string) => () => {
    const last = chat.messages
      .slice(-3)
      .map((message) =>
        isFromBot(message)
          ? `bot: ${visibleText(message.message)}`
          : `${who}: ${JSON.stringify(message.said)}`,
      )
    return `${who} waited for ${what}. Last in the chat:\n${last.join('\n') || '(nothing)'}`
  }

  return {
    /** The person does something: all before it is heard. */
    acted() {
      heard = chat.messages.length
    },
    /** The bot's next messages, all of one call, oldest first. */
    waitForReply: (timeoutMs = 5000): Promise<Message[]> =>
      waitIn(
        chat,
        () => {
          const fresh = unheard()
          const call = fresh[0]?.message.requestId
          const together = fresh.filter(({ message }) => message.requestId === call)
          const last = together.at(-1)
          if (!last) return undefined
          heard = last.index + 1
          return together.map(({ message }) => message.message)
        },
        sofar('a reply'),
        timeoutMs,
      ),
    /** The bot's next message that has these words (or that the pattern finds), read as a person would. */
    hears: (pattern: Pattern, timeoutMs = 5000): Promise<Message> =>
      waitIn(
        chat,
        () => {
          const found = unheard().find(({ message }) => matches(pattern, message.message))
          if (!found) return undefined
          heard = found.index + 1
          return found.message.message
        },
        sofar(String(pattern)),
        timeoutMs,
      ),
    fromBot: (): BotMessage[] => chat.messages.filter(isFromBot),
    dismissQuickReplies() {
      dismissed = chat.messages.at(-1)?.id ?? null
    },
    /** Buttons above the keyboard: those of the very last message, until one is tapped. */
    quickReplies() {
      const last = chat.messages.at(-1)
      return last && isFromBot(last) && last.id !== dismissed ? quickRepliesOf(last.message) : []
    },
  }
}

export type Hearing = ReturnType<typeof createHearing>
