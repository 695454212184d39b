import type { Chat } from './chats.js'

/**
 * Resolves with what `look` finds, looking again whenever the chat gets a message. No polling: hundreds
 * may wait at once. Rejects after `timeoutMs` with the words of `missing`.
 */
export function waitIn<T>(
  chat: Chat,
  look: () => T | undefined,
  missing: () => string,
  timeoutMs: number,
): Promise<T> {
  const found = look()
  if (found !== undefined) return Promise.resolve(found)
  return new Promise((resolve, reject) => {
    const end = (finish: () => void) => {
      clearTimeout(timer)
      chat.waiting.delete(again)
      finish()
    }
    const again = () => {
      const now = look()
      if (now !== undefined) end(() => resolve(now))
    }
    const timer = setTimeout(() => end(() => reject(new Error(missing()))), timeoutMs)
    chat.waiting.add(again)
  })
}
