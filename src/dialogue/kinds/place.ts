import { villageIn } from '../../municipality/words.js'
import type { Kind } from '../flow.js'
import type { Place } from '../input.js'
import type { Words } from '../words.js'

/** A pin, words (village and landmark), or both. */
export type Whereabouts = { pin?: Place; words?: string; village?: number }

type Where = {
  ask: Words
  send: Words
  tooShort: Words
  /** A sentence when the pin lies where the municipality has no say; the pin is then not taken. */
  outside?: (pin: Place) => Words | undefined
}

/** Where something is: a pin, or village and landmark in words. */
export function place<A>({ ask, send, tooShort, outside }: Where): Kind<A> {
  return {
    early: 'place',
    ask: () => ({ text: ask, quick: [{ label: send, open: 'location' }] }),
    read: (input, current) => {
      if (input.kind === 'place') {
        const elsewhere = outside?.(input.place)
        if (elsewhere) return { no: elsewhere }
        // A pin sent after the words makes them more precise; the person's own words say more than a map's label.
        const { words = input.place.label, village } = (current ?? {}) as Whereabouts
        return { ok: { pin: input.place, ...(words ? { words } : {}), ...(village ? { village } : {}) } }
      }
      if (input.kind !== 'text') return undefined
      const words = input.text.trim()
      if (words.length < 3) return { no: tooShort }
      const village = villageIn(words)
      return { ok: { words: words.slice(0, 300), ...(village ? { village } : {}) } }
    },
  }
}
