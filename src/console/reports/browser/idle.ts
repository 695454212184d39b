/** An officer called away from the desk must not leave reports open. */
export const IDLE_MS = 15 * 60_000

/**
 * Calls `lock` once nobody has touched the page for IDLE_MS. A machine that slept is caught when it wakes: its timers
 * stood still meanwhile, the clock did not.
 *
 * @returns ends the watch
 */
export function watchIdle(lock: () => void): () => void {
  let last = Date.now()
  const check = () => {
    if (Date.now() - last >= IDLE_MS) lock()
  }
  const touched = () => {
    check()
    last = Date.now()
  }
  const signs = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const
  const timer = setInterval(check, 10_000)
  for (const sign of signs) addEventListener(sign, touched, { capture: true, passive: true })
  document.addEventListener('visibilitychange', check)
  return () => {
    clearInterval(timer)
    for (const sign of signs) removeEventListener(sign, touched, { capture: true })
    document.removeEventListener('visibilitychange', check)
  }
}
