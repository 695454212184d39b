import type { Words } from './dialogue/words.js'

/**
 * Something that may not be done, with the sentence the person sees. Expected, so never logged as an error.
 * `kind` decides the HTTP status where one is needed.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  constructor(
    readonly kind: 'invalid' | 'forbidden' | 'missing' | 'conflict' | 'busy',
    readonly say: Words,
  ) {
    super(say.en)
  }
}

/** The HTTP status of each kind of refusal. */
export const statusOf = { invalid: 400, forbidden: 403, missing: 404, conflict: 409, busy: 503 } as const

/** The start must stop here: what the operator has to mend, in plain words, without a value or a stack. */
export class StartError extends Error {
  override readonly name = 'StartError'
}
