/**
 * Numbers that look random and are the same for the same seed. The seed is printed; TEST_SEED=… repeats a run as far
 * as the machine's own timing allows.
 */
export function seeded(what: string) {
  const seed = Number(process.env.TEST_SEED || Date.now() % 1_000_000)
  process.stderr.write(`${what}: TEST_SEED=${seed}\n`)
  let state = seed >>> 0
  /** Mulberry32: from 0 up to, not including, 1. */
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    between: (low: number, high: number): number => low + random() * (high - low),
    chance: (share: number): boolean => random() < share,
  }
}

export type Seeded = ReturnType<typeof seeded>
