import type { AnyFlow } from '../../dialogue/flow.js'
import { choice } from '../../dialogue/kinds/choice.js'
import { type Handling, handling } from './handling.js'
import { ROW, words } from './kinds.js'
import { asSeen } from './review.js'
import { say } from './wording.js'
import { ask as asks, reasons } from './wording-asks.js'
import { done, send } from './wording-moves.js'

const OTHER = 'other'
/** Room for what the officer adds after the longest ready-made reason. */
const ADDED = ROW - Math.max(...reasons.map(({ sentence }) => sentence.length)) - 1

/** Not for the municipality to do: a reason the resident can read, and where to turn instead. */
export const rejection = (): AnyFlow =>
  handling({
    move: 'reject',
    steps: (ask) => [
      ask('reason', why, { change: asks.editReason }),
      ask('words', words(asks.ownReason, ROW), { when: isOwn, change: asks.editText }),
      ask('added', words(asks.whereInstead, ADDED), {
        optional: true,
        when: (h) => !isOwn(h),
        change: asks.editText,
      }),
    ],
    request: (h) => ({ words: reasonOf(h) }),
    review: ({ known }, tells) => asSeen(tells, known, send.reject),
    done: done.reject,
  })

const isOwn = ({ reason }: Partial<Handling>) => reason === OTHER

const why = choice<Handling>({
  ask: asks.whyReject,
  options: [
    ...reasons.map(({ id, label }) => ({ value: id, label })),
    { value: OTHER, label: asks.otherReason },
  ],
  wrong: say.tooShort,
  read: (typed) => {
    const own = typed.trim()
    return own.length >= 10 ? { ok: OTHER, also: { words: own.slice(0, ROW) } } : undefined
  },
})

function reasonOf(h: Partial<Handling>): string {
  const ready = reasons.find(({ id }) => id === h.reason)
  return [ready?.sentence ?? h.words, ready && h.added].filter(Boolean).join(' ')
}
