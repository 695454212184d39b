/** What can be wrong with the embedded MongoDB; each comes with one sentence for the person at the terminal. */
export type EmbeddedDatabaseProblem =
  | 'already-running'
  | 'binary-unavailable'
  | 'binary-unusable'
  | 'data-damaged'
  | 'data-dir-unusable'
  | 'data-in-use'
  | 'data-too-new'
  | 'disk-full'
  | 'not-up-yet'
  | 'start-failed'

/**
 * A problem that the person who started the server can understand and mend.
 *
 * `message` is one plain English sentence that says what to do, free of secrets and of residents' data;
 * `details` are the technical reasons behind it, for a log.
 */
export class EmbeddedDatabaseError extends Error {
  override readonly name = 'EmbeddedDatabaseError'

  constructor(
    readonly code: EmbeddedDatabaseProblem,
    sentence: string,
    readonly details: readonly string[] = [],
  ) {
    super(sentence)
  }
}

/** The reason inside any thrown thing, as one line. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : ''
  return `${error.message}${cause}`.replace(/\s+/g, ' ').trim()
}

/** The system's error code (`ENOSPC`, `EACCES`, …) where there is one. */
export function systemCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}
