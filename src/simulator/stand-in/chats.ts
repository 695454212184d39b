import type { messagingApi } from '@line/bot-sdk'

/** What people send, in the shape the window draws it. Bytes are found under the message's id. */
export type Said =
  | { type: 'text'; text: string }
  | { type: 'image' }
  | { type: 'video'; duration: number }
  | { type: 'audio'; duration: number }
  | { type: 'file'; fileName: string; fileSize: number }
  | { type: 'location'; title?: string; address?: string; latitude: number; longitude: number }
  | { type: 'sticker'; packageId: string; stickerId: string; keywords: string[] }

type Stamp = { id: string; at: number; unsent?: boolean }

export type BotMessage = Stamp & {
  from: 'bot'
  message: messagingApi.Message
  how: 'reply' | 'push' | 'multicast' | 'broadcast'
  /** The API call that sent it; up to five messages share one. */
  requestId: string
}
export type PersonMessage = Stamp & { from: string; said: Said }
export type ChatMessage = BotMessage | PersonMessage

/** One conversation: a person's (id `U…`) or a group's (id `C…`). */
export type Chat = { id: string; messages: ChatMessage[]; loadingUntil: number; waiting: Set<() => void> }

export const isFromBot = (message: ChatMessage): message is BotMessage => message.from === 'bot'

export function createChats() {
  const chats = new Map<string, Chat>()
  const chat = (id: string): Chat => {
    const known = chats.get(id)
    if (known) return known
    const fresh: Chat = { id, messages: [], loadingUntil: 0, waiting: new Set() }
    chats.set(id, fresh)
    return fresh
  }
  return {
    chat,
    all: () => [...chats.values()],
    add(id: string, ...messages: ChatMessage[]) {
      const target = chat(id)
      target.messages.push(...messages)
      if (messages.some(isFromBot)) target.loadingUntil = 0
      for (const tell of target.waiting) tell()
    },
  }
}

export type Chats = ReturnType<typeof createChats>
