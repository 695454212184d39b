/**
 * One documented limit of LINE that a call does not keep.
 *
 * `path` is written the way LINE's own error details name properties (`messages[0].contents.body`),
 * `rule` in LINE's words where the reference prints them, `limit` and `actual` in the unit of the rule
 * (characters, graphemes, bytes, items). `actual` is a measure, or the value itself cut to 40
 * characters where only that explains the fault: keep breaches out of logs.
 */
export type Breach = {
  path: string
  rule: string
  limit: string | number | null
  actual: string | number | null
  reference: string
}

export type LimitOptions = {
  /** LINE fetches content by HTTPS only. The simulator's own pictures live on http://127.0.0.1. */
  allowLoopbackHttp?: boolean
}

/** LINE's 400 for a body outside its limits (reference, "Error responses"). */
export function refusal(breaches: readonly Breach[]) {
  return {
    message: `The request body has ${breaches.length} error(s)`,
    details: breaches.map(({ rule, path }) => ({ message: rule, property: path })),
  }
}
