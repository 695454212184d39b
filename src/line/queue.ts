/** Runs jobs of the same key one after the other, jobs of different keys side by side. */
export function createQueues() {
  const tails = new Map<string, Promise<unknown>>()
  return {
    run<T>(key: string, job: () => Promise<T>): Promise<T> {
      const mine = (tails.get(key) ?? Promise.resolve()).then(job, job)
      const tail = mine.catch(() => undefined)
      tails.set(key, tail)
      void tail.then(() => tails.get(key) === tail && tails.delete(key))
      return mine
    },
    get size() {
      return tails.size
    },
    /** Resolves when all jobs taken in so far are finished. */
    idle: () => Promise.all(tails.values()),
  }
}
