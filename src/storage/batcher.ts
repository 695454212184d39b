type Waiting<I, O> = { item: I; done: (result: O) => void; fail: (error: unknown) => void }

const MAX_BATCH = 200
/**
 * The driver has been seen never to settle a bulk write that was under way when the database went, also with its own
 * `timeoutMS`; without a limit of ours everything behind it would wait until the next start. What takes effect late
 * is told apart by revision or key, as after any lost answer.
 */
const LIMIT_MS = 5_000

/**
 * Gathers what arrives while a round trip is under way and sends it together in the next one; alone, an item leaves
 * at once. `flush` resolves with one result an item, in order; when it takes longer than `limitMs` its items are
 * rejected, and may still take effect. Measured: fewer commands is the largest saving on
 * the way to 200 (docs/decisions/0007-batching.md).
 */
export function createBatcher<I, O>(flush: (items: I[]) => Promise<O[]>, limitMs = LIMIT_MS) {
  const waiting: Waiting<I, O>[] = []
  let busy = false

  function schedule(): void {
    if (busy || !waiting.length) return
    busy = true
    // What the same turn of the event loop still brings goes along.
    setImmediate(() => {
      void send(waiting.splice(0, MAX_BATCH)).finally(() => {
        busy = false
        schedule()
      })
    })
  }

  async function send(batch: Waiting<I, O>[]): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer to a batch within ${limitMs} ms`)), limitMs)
    })
    try {
      const results = await Promise.race([flush(batch.map(({ item }) => item)), tooLong])
      batch.forEach(({ done }, i) => done(results[i] as O))
    } catch (error) {
      for (const { fail } of batch) fail(error)
    } finally {
      clearTimeout(timer)
    }
  }

  return (item: I): Promise<O> =>
    new Promise((done, fail) => {
      waiting.push({ item, done, fail })
      schedule()
    })
}
