/**
 * Token buckets, one for each endpoint of the channel, as LINE describes them. A bucket holds one
 * second's calls, or for endpoints counted by the hour one hour's.
 */
export function createRateLimit(rates: Record<string, number>, now: () => number) {
  const buckets = new Map<string, { left: number; at: number }>()
  return (endpoint: string): boolean => {
    const perSecond = rates[endpoint] ?? rates.default ?? Number.POSITIVE_INFINITY
    const capacity = perSecond < 1 ? perSecond * 3600 : perSecond
    const bucket = buckets.get(endpoint) ?? { left: capacity, at: now() }
    const refilled = bucket.left + ((now() - bucket.at) / 1000) * perSecond
    const left = Math.min(capacity, refilled)
    const allowed = left >= 1
    buckets.set(endpoint, { left: allowed ? left - 1 : left, at: now() })
    return allowed
  }
}
