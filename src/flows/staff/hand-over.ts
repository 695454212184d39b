import type { AnyFlow } from '../../dialogue/flow.js'
import { choice } from '../../dialogue/kinds/choice.js'
import { guessCategory, normaliseThai } from '../../municipality/words.js'
import { categoryOf, type House, pair, unitOf } from '../../office/house.js'
import { type Handling, handling } from './handling.js'
import { QUOTE, words } from './kinds.js'
import { asLabel } from './label.js'
import { facts, written } from './review.js'
import { say } from './wording.js'
import { ask as asks } from './wording-asks.js'
import { done, send } from './wording-moves.js'

/** LINE shows 13 quick replies; back and cancel need two of them. */
const SHOWN = 11

/** The case goes to another unit, or was filed under the wrong category. */
export const handOver = (house: House): AnyFlow[] => [
  handling({
    move: 'reassign',
    steps: (ask) => [
      ask('unit', whichUnit(house), { change: asks.editUnit }),
      ask('words', words(asks.whyMove, QUOTE), { optional: true, change: asks.editReason }),
    ],
    request: ({ unit, words }) => ({ ...(unit ? { unit } : {}), ...(words ? { words } : {}) }),
    review: (h) => {
      const unit = pair(unitOf(house, h.unit ?? ''))
      const rows = [
        { label: asks.rowNewUnit, value: unit },
        ...(h.words ? [{ label: asks.rowReason, value: written(h.words) }] : []),
      ]
      return facts(h.known, rows, say.findsUnit(unit), send.reassign)
    },
    done: (number, h) => done.reassign(number, pair(unitOf(house, h.unit ?? ''))),
  }),
  handling({
    move: 'recategorise',
    steps: (ask) => [ask('category', whichCategory(house), { change: asks.editCategory })],
    request: ({ category }) => (category ? { category, unit: categoryOf(house, category).unit } : {}),
    review: (h) => {
      const { category, unit } = under(house, h)
      const moved = unit.id !== h.known.unit
      const rows = [
        { label: asks.rowNewCategory, value: category },
        { label: say.rowUnit, value: moved ? asks.unitChanges(pair(unit)) : pair(unit) },
      ]
      const edit = { label: asks.editCategory, change: 'category' }
      return facts(h.known, rows, say.findsCategory(category), send.recategorise, edit)
    },
    done: (number, h) => {
      const { category, unit } = under(house, h)
      return done.recategorise(number, category, unit.id === h.known.unit ? undefined : pair(unit))
    },
  }),
]

const under = (house: House, { category = '' }: Partial<Handling>) => {
  const chosen = categoryOf(house, category)
  return { category: pair(chosen), unit: unitOf(house, chosen.unit) }
}

/** The other units, those that answer for most categories first; the rest by typing a part of the name. */
function whichUnit(house: House) {
  const { units, categories } = house.municipality
  const answersFor = (id: string) => categories.filter(({ unit }) => unit === id).length
  const byWeight = [...units].sort((a, b) => answersFor(b.id) - answersFor(a.id))
  const others = (h: Partial<Handling>) => byWeight.filter(({ id }) => id !== h.known?.unit)
  return choice<Handling>({
    ask: (h) => ({
      text: asks.whichUnit,
      quick: others(h)
        .slice(0, SHOWN)
        .map((unit) => ({ label: asLabel(unit), pick: unit.id })),
    }),
    options: (h) => others(h).map((unit) => ({ value: unit.id, label: pair(unit) })),
    wrong: say.pickButton,
    read: (typed, h) => {
      const said = bare(typed)
      const named =
        said.length < 3
          ? []
          : others(h).filter(({ th, en }) => [th, en].some((name) => bare(name).includes(said)))
      return named.length === 1 ? { ok: named[0]?.id } : undefined
    },
  })
}

/** The other categories; free words are read as a resident's would be. */
function whichCategory(house: House) {
  const { categories } = house.municipality
  const others = (h: Partial<Handling>) => categories.filter(({ id }) => id !== h.known?.category)
  const shown = (h: Partial<Handling>) => {
    const all = others(h)
    const other = all.filter(({ id }) => id === 'other')
    return [...all.filter(({ id }) => id !== 'other').slice(0, SHOWN - other.length), ...other]
  }
  return choice<Handling>({
    ask: (h) => ({
      text: asks.whichCategory,
      quick: shown(h).map((category) => ({ label: asLabel(category), pick: category.id })),
    }),
    options: (h) => others(h).map((category) => ({ value: category.id, label: pair(category) })),
    wrong: say.pickButton,
    read: (typed, h) => {
      const guess = guessCategory(typed, others(h))
      return guess && { ok: guess.id }
    },
  })
}

const bare = (text: string) => normaliseThai(text).replace(/\s+/g, '')
