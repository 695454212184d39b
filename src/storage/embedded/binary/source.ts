import type { OnProgress } from './progress.js'

/** A place where mongod can be had. */
export type Source = {
  /** As in "…: no answer within 5 s", e.g. `official download`. */
  name: string
  /**
   * Puts a mongod, its hash checked, into `dir` (empty, on the cache's disk) and returns its path.
   *
   * @param version the one wanted, because data of it exist; otherwise the source's own choice
   * @throws Error whose message says why it can't be had here
   */
  fetch(dir: string, options: { version?: string; onProgress: OnProgress }): Promise<string>
}
