import type { Town } from '../support/town.js'

/** Longer than any lease of a dead process (`line/fold.ts`, `storage/notices.ts`), and shorter than a reply token. */
const AWAY_MS = 35_000

/**
 * After a power cut: LINE sends again what was refused, and another process takes up what is left. Resolves with
 * false when the power had not gone after all.
 */
export async function afterPowerCut(town: Town): Promise<boolean> {
  await town.settle().catch(() => undefined)
  if (!town.crashed) return false
  const last = town.line.deliveries.at(-1)
  await town.boot()
  if (last?.status === 503) for (const id of last.eventIds) await town.line.redeliver(id)
  await town.later(AWAY_MS)
  await town.settle()
  return true
}
