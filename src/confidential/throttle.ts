import { createHmac, randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import type { Channel } from './channel.js'
import { tooMuch } from './refusals.js'
import { subscriberOf } from './source.js'

const HOUR_MS = 3_600_000

/**
 * Per hour: what one source may ask, and what all together may before they are slowed. Thai mobile networks put many
 * subscribers behind one address, so a source gets more than one person needs. A receipt has 66 random bits and each try
 * costs a scrypt: nobody guesses one at these rates, nor at a hundred times as many.
 */
export const RATES = {
  begin: { one: 10, all: 60 },
  look: { one: 30, all: 600 },
} as const
/** The longest anybody is kept waiting, however many come; LINE waits two seconds for door B. */
export const LONGEST_MS = 1_500
/** More than a flooder of small means has addresses; beyond it the oldest sources are forgotten first. */
const SOURCES = 50_000

type Parts = { now: () => Date; pause?: (ms: number) => Promise<unknown> }

/**
 * Who is let through. One source past its share is refused for the rest of its hour, without counting for the others;
 * all together are spread out in time, never refused: a limit on all would let one person close the channel.
 */
export function createThrottle({ now, pause = setTimeout }: Parts): Channel['admit'] {
  /** A new one with each start: what is in memory can't be compared with anything elsewhere. */
  const key = randomBytes(32)
  const asked = new LRUCache<string, number>({
    max: SOURCES,
    ttl: HOUR_MS,
    ttlResolution: 0,
    noUpdateTTL: true,
    perf: { now: () => now().getTime() },
  })
  /** When the next one would come if all came evenly. */
  const evenly = { begin: 0, look: 0 }

  function refuseFlooder(what: 'begin' | 'look', source: string): void {
    const who = createHmac('sha256', key)
      .update(`${what}\n${subscriberOf(source)}`)
      .digest('base64')
    const times = (asked.get(who) ?? 0) + 1
    if (times > RATES[what].one) throw tooMuch()
    asked.set(who, times)
  }

  /** Up to a tenth of an hour's share comes at once; the rest waits for its turn. */
  function waitOf(what: 'begin' | 'look'): number {
    const at = now().getTime()
    const step = HOUR_MS / RATES[what].all
    const burst = HOUR_MS / 10
    evenly[what] = Math.min(Math.max(evenly[what], at) + step, at + burst + LONGEST_MS)
    return Math.max(0, evenly[what] - at - burst)
  }

  return async (what, source) => {
    if (source !== undefined) refuseFlooder(what, source)
    const wait = waitOf(what)
    if (wait > 0) await pause(wait)
  }
}
