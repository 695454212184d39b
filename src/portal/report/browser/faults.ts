import type { Words } from '../../../dialogue/words.js'
import { SealedError } from '../../../sealed/errors.js'
import { Refused, Unreached } from './server.js'
import { common } from './words.js'

/** What went wrong, in words for people. */
export function explain(error: unknown): Words {
  if (error instanceof Unreached) return common.unreached
  if (error instanceof Refused) return error.say
  if (error instanceof SealedError) return error.sentence
  return common.broken
}

/** Whether trying the same again may help. */
export const mayPass = (error: unknown): boolean =>
  error instanceof Unreached || (error instanceof Refused && error.error === 'busy')
