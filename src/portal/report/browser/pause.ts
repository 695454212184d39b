const LONGEST_MS = 20_000

/** Waits 1, 2, 4, … seconds, or until the browser says that the line is back. */
export const pause = (tries: number): Promise<void> =>
  new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer)
      window.removeEventListener('online', over)
      resolve()
    }
    const timer = setTimeout(over, Math.min(LONGEST_MS, 1000 * 2 ** (tries - 1)))
    window.addEventListener('online', over)
  })
