import type { AnyFlow } from '../../dialogue/flow.js'
import { addWorkingDays } from '../../municipality/working-days.js'
import { day, type House } from '../../office/house.js'
import { refused } from '../../office/wording.js'
import { type Handling, handling } from './handling.js'
import { ROW, words, workingDay } from './kinds.js'
import { asSeen, facts, written } from './review.js'
import { say } from './wording.js'
import { ask as asks } from './wording-asks.js'
import { done, send } from './wording-moves.js'

/** A closed case that is open again, and a rejection that was a mistake: why, and done by when. */
export const openedAgain = (house: House): AnyFlow[] => [
  handling({
    move: 'reopen',
    steps: (ask) => [
      ask('words', words(asks.whyReopen, ROW), { change: asks.editReason }),
      ask('day', fromToday(house), { change: asks.editDay }),
    ],
    request: whyAndWhen,
    review: (h) => {
      const rows = [
        { label: asks.rowReason, value: written(h.words) },
        { label: say.resolveBy, value: day(h.day ?? h.known.promisedBy, 'long') },
      ]
      return facts(h.known, rows, say.findsReopened, send.reopen)
    },
    done: done.reopen,
  }),
  handling({
    move: 'take-back',
    unfit: ({ takeBack }) => (takeBack === false ? refused['supervisor-only'] : undefined),
    steps: (ask) => [
      ask('words', words(asks.whyTakeBack, ROW), { change: asks.editReason }),
      ask('day', fromToday(house), { change: asks.editDay }),
    ],
    request: whyAndWhen,
    review: ({ known }, tells) => asSeen(tells, known, send['take-back']),
    done: (number, h) => done['take-back'](number, day(h.day ?? h.known.promisedBy)),
  }),
]

function whyAndWhen({ words, day }: Partial<Handling>) {
  return { words: words ?? '', ...(day ? { day } : {}) }
}

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
