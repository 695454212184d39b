import { readPhone } from '../../municipality/phone.js'
import type { Kind } from '../flow.js'
import type { Words } from '../words.js'

/** A Thai telephone number in any spacing, kept as it is read aloud: 081-234-5678. */
export function phone<A>(ask: Words, wrong: Words): Kind<A> {
  return {
    ask: () => ({ text: ask }),
    read: (input) => {
      if (input.kind !== 'text') return undefined
      const number = readPhone(input.text)
      return number.ok ? { ok: number.display } : { no: wrong }
    },
  }
}
