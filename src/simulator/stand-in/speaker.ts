import type { messagingApi } from '@line/bot-sdk'
import type { Chat } from './chats.js'
import type { Source } from './events.js'
import { createHearing } from './hearing.js'
import type { PersonState } from './people.js'
import { createSpeaking } from './speaking.js'
import { createTapping } from './tapping.js'
import type { World } from './world.js'

/** One person in one chat: what they say, tap and see. */
export function createSpeaker(world: World, person: PersonState, chat: Chat, source: Source) {
  const hearing = createHearing(chat, person.name)
  const speaking = createSpeaking(world, person, chat, source, hearing.acted)
  const { tap, buttons } = createTapping({ world, person, chat, source, hearing, say: speaking.say })
  const { waitForReply, hears, quickReplies } = hearing
  return {
    ...speaking,
    tap,
    buttons,
    waitForReply,
    hears,
    quickReplies,
    chatId: chat.id,
    /** All messages on the screen, both sides, oldest first. */
    messages: chat.messages,
    /** The bot's last message, if any. */
    lastReply: (): messagingApi.Message | undefined => hearing.fromBot().at(-1)?.message,
    /** The three moving dots. */
    loading: () => chat.loadingUntil > world.now(),
  }
}

export type Speaker = ReturnType<typeof createSpeaker>
