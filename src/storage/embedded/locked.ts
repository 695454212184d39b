import { lock } from 'proper-lockfile'

/**
 * Does `work` while holding the lock file, so that two processes never do it at once.
 *
 * The lock is a directory whose time is refreshed every few seconds; one left behind by a killed process
 * counts as abandoned after `staleMs`.
 *
 * @param onWait called once, when somebody else holds the lock
 */
export async function locked<T>(
  lockfilePath: string,
  work: () => Promise<T>,
  { staleMs = 5_000, onWait }: { staleMs?: number; onWait?: () => void } = {},
): Promise<T> {
  const options = {
    lockfilePath,
    realpath: false,
    stale: staleMs,
    // A lock lost to a sleeping laptop must not crash the server (the library's default is to throw from a
    // timer): what it guards is guarded again by atomic renames and by mongod's own lock.
    onCompromised: () => {},
  }
  const release = await lock(lockfilePath, options).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ELOCKED') throw error
    onWait?.()
    return lock(lockfilePath, { ...options, retries: { forever: true, factor: 1, minTimeout: 200 } })
  })
  try {
    return await work()
  } finally {
    await release().catch(() => {})
  }
}
