import type { AnyFlow } from '../../dialogue/flow.js'
import { type Handling, handling } from './handling.js'
import { anyPhotos, proof, QUOTE, words } from './kinds.js'
import { asSeen } from './review.js'
import { ask as asks } from './wording-asks.js'
import { done, send } from './wording-moves.js'

/** The work is done: in words, with a photo where there is something to photograph. The resident has the last word. */
export const proposal = (): AnyFlow =>
  handling({
    move: 'propose',
    steps: (ask) => [
      ask('words', words(asks.whatWasDone, QUOTE), { change: asks.editText }),
      ask('photos', proof, { when: isPhysical, change: asks.editPhotos }),
      ask('pictures', anyPhotos, { when: (h) => !isPhysical(h), optional: true, change: asks.editPhotos }),
    ],
    request: (h) => ({ words: h.words ?? '', photos: (isPhysical(h) ? h.photos : h.pictures) ?? [] }),
    review: ({ known }, tells) => asSeen(tells, known, send.propose),
    done: done.propose,
  })

const isPhysical = (h: Partial<Handling>) => h.known?.physical ?? false
