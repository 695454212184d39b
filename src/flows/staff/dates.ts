import type { AnyFlow } from '../../dialogue/flow.js'
import { choice } from '../../dialogue/kinds/choice.js'
import { addDays } from '../../municipality/calendar.js'
import { addWorkingDays, isWorkingDay, nextWorkingDay } from '../../municipality/working-days.js'
import { day, type House } from '../../office/house.js'
import { type Handling, handling } from './handling.js'
import { ROW, words, workingDay } from './kinds.js'
import { asLabel } from './label.js'
import { asSeen } from './review.js'
import { say } from './wording.js'
import { ask as asks } from './wording-asks.js'
import { done, send } from './wording-moves.js'

/** A new promised date with its reason, and work that is another agency's. */
export const dates = (house: House): AnyFlow[] => [
  handling({
    move: 'postpone',
    steps: (ask) => [
      ask('day', newPromise(house), { change: asks.editDay }),
      ask('words', words(asks.whyLater, ROW), { change: asks.editReason }),
    ],
    request: ({ day, words }) => ({ words: words ?? '', ...(day ? { day } : {}) }),
    review: ({ known }, tells) => asSeen(tells, known, send.postpone),
    done: (number, h) => done.postpone(number, day(h.day ?? '')),
  }),
  handling({
    move: 'forward',
    steps: (ask) => [
      ask('agency', whichAgency(house), { change: asks.editAgency }),
      ask('words', words(asks.whyForward, ROW), { change: asks.editReason }),
      ask('day', whenAgain(house), { change: asks.editAgain }),
    ],
    request: (h) => ({
      words: h.words ?? '',
      agency: agencyOf(house, h).th,
      ...(h.day ? { day: h.day } : {}),
    }),
    review: ({ known }, tells) => asSeen(tells, known, send.forward),
    done: (number, h) => done.forward(number, agencyOf(house, h)),
  }),
]

const promised = ({ known }: Partial<Handling>) => known?.promisedBy ?? ''

/** Counted from the promise, or from today when the promise has passed. */
const newPromise = (house: House) =>
  workingDay(house, {
    asked: (h) => asks.newDay(day(promised(h))),
    after: (h, today) => [promised(h), addDays(today, -1)].sort().at(-1) ?? today,
    offers: (after) =>
      [3, 5, 10].map((n) => ({
        label: (on) => asks.workingDays(n, on),
        day: addWorkingDays(after, n, house.holidays),
      })),
  })

const whenAgain = (house: House) =>
  workingDay(house, {
    asked: () => asks.whenAgain,
    after: (_, today) => today,
    offers: (after) =>
      [7, 14, 30].map((n) => {
        const then = addDays(after, n)
        const open = isWorkingDay(then, house.holidays) ? then : nextWorkingDay(then, house.holidays)
        return { label: (on) => asks.daysAhead(n, on), day: open }
      }),
  })

/** One of the neighbours by its id, or an agency as the officer wrote it. */
const agencyOf = (house: House, { agency = '' }: Partial<Handling>) => {
  const known = house.municipality.neighbours.find(({ id }) => id === agency)
  return known ? { th: known.th, en: known.en } : { th: agency, en: agency }
}

const whichAgency = (house: House) =>
  choice<Handling>({
    ask: asks.whichAgency,
    options: house.municipality.neighbours
      .slice(0, 10)
      .map((known) => ({ value: known.id, label: asLabel(known) })),
    wrong: say.tooShort,
    read: (typed) => {
      const name = typed.trim().slice(0, 100)
      const known = house.municipality.neighbours.find(({ th, en }) => name === th || name === en)
      return name.length < 3 ? undefined : { ok: known?.id ?? name }
    },
  })
