/** Nearest-rank percentile of unsorted values, `p` from 0 to 1; NaN of nothing. */
export function percentile(values: number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))] ?? Number.NaN
}

export const median = (values: number[]): number => percentile(values, 0.5)
export const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)

/** "min/median/max", each to `digits` decimals. */
export function spread(values: number[], digits = 0): string {
  const wanted = [Math.min(...values), median(values), Math.max(...values)]
  return wanted.map((value) => value.toFixed(digits)).join('/')
}
