const day = 24 * 60 * 60 * 1000

export type Accepted = { requestId: string; sentMessages?: object[] }

/** `X-Line-Retry-Key`: an accepted key is remembered for 24 hours; after that it is a new request. */
export function createRetryKeys(now: () => number) {
  const accepted = new Map<string, Accepted & { at: number }>()
  return {
    find(key: string): Accepted | null {
      const known = accepted.get(key)
      if (!known) return null
      if (now() - known.at <= day) return known
      accepted.delete(key)
      return null
    },
    accept(key: string, what: Accepted) {
      accepted.set(key, { ...what, at: now() })
    },
  }
}
