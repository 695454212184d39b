import type { Urgency } from '../storage/notices.js'
import type { Sender } from './sender.js'

const REFRESH_MS = 10 * 60_000

export type QuotaState = {
  /** `undefined`: the plan has no limit. */
  limit?: number
  used: number
}

/**
 * Whether a push of this urgency may go out. Outcomes may use all there is; the rest must leave room for the outcomes
 * still to come this month, counted by how the month has gone so far.
 */
export function mayPush(
  urgency: Urgency,
  { limit, used }: QuotaState,
  recipients: number,
  dayOfMonth: number,
  days: number,
): boolean {
  if (limit === undefined) return true
  const left = limit - used
  if (recipients > left) return false
  if (urgency === 'outcome') return true
  const share = { urgent: 0.1, digest: 0.25, courtesy: 0.5 }[urgency]
  const monthLeft = (days - dayOfMonth) / days
  return left - recipients >= limit * share * monthLeft
}

/** Pushes the month will have used at its end, if it goes on as it began. */
export const forecast = (used: number, dayOfMonth: number, days: number): number =>
  Math.round((used / Math.max(dayOfMonth, 1)) * days)

/** LINE's count of the month, refreshed now and then, plus what was sent since. */
export function createQuota({
  sender,
  now,
}: {
  sender: Pick<Sender, 'quota' | 'consumption'>
  now: () => Date
}) {
  let state: QuotaState | undefined
  let asked = 0
  let month = ''

  async function refresh(): Promise<QuotaState> {
    const [plan, use] = await Promise.all([sender.quota(), sender.consumption()])
    if (plan.status !== 200 || use.status !== 200) throw new Error('LINE did not tell the quota')
    const { type, value } = JSON.parse(plan.body) as { type: string; value?: number }
    const { totalUsage } = JSON.parse(use.body) as { totalUsage: number }
    return { used: totalUsage, ...(type === 'limited' && value !== undefined ? { limit: value } : {}) }
  }

  async function current(): Promise<QuotaState> {
    const at = now()
    // LINE's month; Bangkok's calendar is close enough for a count that LINE itself calls approximate.
    const thisMonth = new Date(at.getTime() + 7 * 3600_000).toISOString().slice(0, 7)
    if (!state || at.getTime() - asked > REFRESH_MS || thisMonth !== month) {
      // Without an answer the last count holds; without any, sending finds out by LINE's own 429.
      state = await refresh().catch(() => state ?? { used: 0 })
      asked = at.getTime()
      month = thisMonth
    }
    return state
  }

  return {
    current,
    async allows(urgency: Urgency, recipients: number): Promise<boolean> {
      const today = new Date(now().getTime() + 7 * 3600_000)
      const days = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 1, 0)).getUTCDate()
      return mayPush(urgency, await current(), recipients, today.getUTCDate(), days)
    },
    spent: (recipients: number) => {
      if (state) state.used += recipients
    },
    exhausted: () => {
      if (state?.limit !== undefined) state.used = state.limit
    },
  }
}

export type Quota = ReturnType<typeof createQuota>
