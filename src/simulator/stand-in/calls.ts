import type { Breach } from '../../line/limits/breach.js'

/** One call the bot made to LINE's API. */
export type Call = {
  at: number
  requestId: string
  method: string
  /** Path below `/v2/bot/` with its parameters unnamed, such as `message/{messageId}/content`. */
  endpoint: string
  path: string
  /** Status LINE gave; 0 when it gave none. */
  status: number
  /** The call was carried out but its answer was lost on the way. */
  answerLost: boolean
  ms: number
  /** Whom it was for or about. */
  to: string | string[] | null
  body: unknown
  retryKey: string | null
  breaches: Breach[]
  /** `message` of an error answer. */
  error: string | null
}

const kept = 20_000

export function createCallLog(onCall: (call: Call) => void) {
  const calls: Call[] = []
  const breaches: Array<Breach & { endpoint: string; requestId: string }> = []
  return {
    calls,
    breaches,
    record(call: Call) {
      calls.push(call)
      if (calls.length > kept) calls.splice(0, kept / 10)
      const { endpoint, requestId } = call
      breaches.push(...call.breaches.map((breach) => ({ ...breach, endpoint, requestId })))
      onCall(call)
    },
  }
}
