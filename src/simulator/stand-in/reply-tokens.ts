type Token = { chatId: string; issuedAt: number; deliveredAt: number; used: boolean }
type Times = { replyTokenMs: number; replyTokenTotalMs: number }

/**
 * Reply tokens: single use, one minute from the last delivery of their event, and never later than
 * 20 minutes after the event itself (reference, "Reply token").
 */
export function createReplyTokens({ replyTokenMs, replyTokenTotalMs }: Times, now: () => number) {
  const tokens = new Map<string, Token>()
  return {
    issue(token: string, chatId: string) {
      tokens.set(token, { chatId, issuedAt: now(), deliveredAt: now(), used: false })
    },
    redelivered(token: string) {
      const known = tokens.get(token)
      if (known) known.deliveredAt = now()
    },
    chatOf: (token: string): string | undefined => tokens.get(token)?.chatId,
    /** The chat the token answers, or null for LINE's "Invalid reply token". */
    use(token: string): string | null {
      const known = tokens.get(token)
      if (!known || known.used) return null
      const late = now() - known.deliveredAt > replyTokenMs || now() - known.issuedAt > replyTokenTotalMs
      if (late) return null
      known.used = true
      return known.chatId
    },
  }
}
