import type { AnyFlow } from '../../dialogue/flow.js'
import { addWorkingDays } from '../../municipality/working-days.js'
import { day, type House } from '../../office/house.js'
import { handling } from './handling.js'
import { QUOTE, ROW, words, workingDay } from './kinds.js'
import { asSeen, facts, written } from './review.js'
import { say } from './wording.js'
import { ask as asks } from './wording-asks.js'
import { done, send } from './wording-moves.js'

/** One tap: receipt confirmed, work begun. */
export const oneTaps = (): AnyFlow[] => [
  handling({ move: 'acknowledge', done: done.acknowledge }),
  handling({ move: 'start', done: done.start }),
]

/** Words are the matter: a question, an answer, a note among colleagues, why a closed case is open again. */
export const messages = (house: House): AnyFlow[] => [
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
  handling({
    move: 'reopen',
    steps: (ask) => [
      ask('words', words(asks.whyReopen, ROW), { change: asks.editReason }),
      ask('day', fromToday(house), { change: asks.editDay }),
    ],
    request: (h) => ({ words: h.words ?? '', ...(h.day ? { day: h.day } : {}) }),
    review: (h) => {
      const rows = [
        { label: asks.rowReason, value: written(h.words) },
        { label: say.resolveBy, value: day(h.day ?? h.known.promisedBy, 'long') },
      ]
      return facts(h.known, rows, say.findsReopened, send.reopen)
    },
    done: done.reopen,
  }),
]

const fromToday = (house: House) =>
  workingDay(house, {
    asked: () => asks.newDayOnly,
    after: (_, today) => today,
    offers: (after) =>
      [3, 5, 10].map((n) => ({
        label: (on) => asks.workingDays(n, on),
        day: addWorkingDays(after, n, house.holidays),
      })),
  })
