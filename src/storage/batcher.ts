type Waiting<I, O> = { item: I; done: (result: O) => void; fail: (error: unknown) => void }

const MAX_BATCH = 200

/**
 * Gathers what arrives while a round trip is under way and sends it together in the next one; alone, an item leaves
 * at once. `flush` resolves with one result an item, in order. Measured: fewer commands is the largest saving on
 * the way to 200 (docs/decisions/0007-batching.md).
 */
export function createBatcher<I, O>(flush: (items: I[]) => Promise<O[]>) {
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
    try {
      const results = await flush(batch.map(({ item }) => item))
      batch.forEach(({ done }, i) => done(results[i] as O))
    } catch (error) {
      for (const { fail } of batch) fail(error)
    }
  }

  return (item: I): Promise<O> =>
    new Promise((done, fail) => {
      waiting.push({ item, done, fail })
      schedule()
    })
}
