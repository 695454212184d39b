const bangkok = 7 * 60 * 60 * 1000

/** Month of a moment as `2026-11`, in Bangkok time. */
const monthOf = (at: number) => new Date(at + bangkok).toISOString().slice(0, 7)

/** The month's pushes, counted per recipient: one push to a group of five is five (D: pricing). */
export function createQuota(initial: number | undefined, now: () => number) {
  let limit = initial
  let month = monthOf(now())
  let used = 0
  const turn = () => {
    if (month === monthOf(now())) return
    month = monthOf(now())
    used = 0
  }
  return {
    get limit() {
      return limit
    },
    get used() {
      turn()
      return used
    },
    set(next: { limit?: number | undefined; used?: number }) {
      if ('limit' in next) limit = next.limit
      if (next.used !== undefined) used = next.used
    },
    /** Takes so many, or none and false when that would go beyond the limit. */
    take(recipients: number): boolean {
      turn()
      if (limit !== undefined && used + recipients > limit) return false
      used += recipients
      return true
    },
  }
}
