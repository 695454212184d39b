/** What goes wrong with the next calls, as it does with LINE now and then. */
export type Fault = {
  /** Endpoint below `/v2/bot/`, such as `message/reply`; none = any. */
  endpoint?: string
  /** Only calls to or about this user or group. */
  to?: string
  /** How many calls; default 1. */
  times?: number
  /** Answered with this status, and not carried out. */
  status?: number
  body?: object
  /** Never answered. */
  hang?: boolean
  /** Connection closed before the call is taken. */
  drop?: boolean
  /** Taken after this many milliseconds. */
  delayMs?: number
  /** Carried out, then the connection closed: the caller cannot know. */
  replyLostAfterAccept?: boolean
}

export function createFaults() {
  const planned: Array<Fault & { left: number; hits: number }> = []
  return {
    /** Plans a fault; `hits` tells how often it happened, `clear()` ends it. */
    plan(fault: Fault) {
      const entry = { ...fault, left: fault.times ?? 1, hits: 0 }
      planned.push(entry)
      return {
        get hits() {
          return entry.hits
        },
        clear() {
          entry.left = 0
        },
      }
    },
    clear() {
      planned.length = 0
    },
    get planned(): readonly Fault[] {
      return planned.filter(({ left }) => left > 0)
    },
    /** The fault that befalls this call, used up by one. */
    next(endpoint: string, about: string | undefined): Fault | undefined {
      const entry = planned.find(
        (fault) =>
          fault.left > 0 &&
          (fault.endpoint === undefined || fault.endpoint === endpoint) &&
          (fault.to === undefined || fault.to === about),
      )
      if (!entry) return undefined
      entry.left -= 1
      entry.hits += 1
      return entry
    },
  }
}
