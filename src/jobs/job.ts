import type { Services } from '../services.js'

/**
 * Something done by the clock. A bucket names the occasion (a day, a month, an hour): each is run once, whatever
 * number of servers there are, and again when it did not finish; so whatever a run does must be safe to repeat.
 */
export type Job = {
  name: string
  /** The occasions due at this moment, oldest first; a missed one stays due for as long as it makes sense. */
  due: (now: Date) => string[]
  /** `signal`: the server is stopping; a long run may end early, and is taken up again by the next one. */
  run: (bucket: string, services: Services, signal: AbortSignal) => Promise<void>
}

/**
 * Does `work` for one after the other. One that fails does not keep the rest waiting; the error returned says so, for
 * the run to end with, so that it is tried again.
 */
export async function forEach<T>(
  items: AsyncIterable<T>,
  signal: AbortSignal,
  work: (item: T) => Promise<void>,
): Promise<Error | undefined> {
  const errors: unknown[] = []
  for await (const item of items) {
    signal.throwIfAborted()
    await work(item).catch((error: unknown) => errors.push(error))
  }
  const [first] = errors
  if (!errors.length) return undefined
  return new Error(
    `${errors.length} failed, the first: ${first instanceof Error ? first.message : String(first)}`,
  )
}
