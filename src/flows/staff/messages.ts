import type { AnyFlow } from '../../dialogue/flow.js'
import { handling } from './handling.js'
import { QUOTE, ROW, words } from './kinds.js'
import { asSeen, facts, written } from './review.js'
import { say } from './wording.js'
import { ask as asks } from './wording-asks.js'
import { done, send } from './wording-moves.js'

/** One tap: receipt confirmed, work begun. */
export const oneTaps = (): AnyFlow[] => [
  handling({ move: 'acknowledge', done: done.acknowledge }),
  handling({ move: 'start', done: done.start }),
]

/** Words are the matter: a question, an answer, a note among colleagues. */
export const messages = (): AnyFlow[] => [
  handling({
    move: 'ask',
    unfit: ({ reachable }) => (reachable ? undefined : say.notReachable),
    steps: (ask) => [ask('words', words(asks.question, QUOTE), { change: asks.editQuestion })],
    request: (h) => ({ words: h.words ?? '' }),
    review: ({ known }, tells) =>
      asSeen(tells, known, send.ask, { label: asks.editQuestion, change: 'words' }),
    done: done.ask,
  }),
  handling({
    move: 'reply',
    steps: (ask) => [ask('words', words(asks.answer, ROW), { change: asks.editAnswer })],
    request: (h) => ({ words: h.words ?? '' }),
    review: ({ known }, tells) =>
      asSeen(tells, known, send.reply, { label: asks.editAnswer, change: 'words' }),
    done: done.reply,
  }),
  handling({
    move: 'note',
    steps: (ask) => [ask('words', words(asks.note, QUOTE), { change: asks.editNote })],
    request: (h) => ({ words: h.words ?? '' }),
    review: (h) => {
      const rows = [{ label: asks.rowNote, value: written(h.words) }]
      return facts(h.known, rows, say.neverSees, send.note, { label: asks.editNote, change: 'words' })
    },
    done: done.note,
  }),
]
