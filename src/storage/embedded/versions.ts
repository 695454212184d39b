/** `6.0.5` → [6, 0]. Patch releases of one series read each other's files. */
function series(version: string): [number, number] {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return [major, minor]
}

/** Negative, zero or positive as series `a` is older than, the same as or newer than series `b`. */
export function compareSeries(a: string, b: string): number {
  const [majorA, minorA] = series(a)
  const [majorB, minorB] = series(b)
  return majorA - majorB || minorA - minorB
}

/** Whether this mongod may open data last used by `dataVersion` (undefined: there is no data yet). */
export function canOpen(mongodVersion: string, dataVersion: string | undefined): boolean {
  return dataVersion === undefined || compareSeries(mongodVersion, dataVersion) >= 0
}
