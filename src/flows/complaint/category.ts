import { choice } from '../../dialogue/kinds/choice.js'
import { guessCategory } from '../../municipality/words.js'
import { type House, pair } from '../../office/house.js'
import type { Complaint } from './answers.js'
import { say } from './wording.js'

/** The category by button, or guessed from the resident's own words, which are kept as the details. */
export const category = (house: House) =>
  choice<Complaint>({
    ask: (c) => ({
      text: c.details ? say.pickAgain : say.pickOne,
      quick: shown(house, c.details ? 11 : 12).map((o) => ({ label: o.label, pick: o.value })),
    }),
    options: options(house),
    wrong: say.tooShort,
    read: (words, c) => {
      if (c.details) {
        const guess = guessCategory(words, house.municipality.categories)
        return guess ? { ok: guess.id } : { no: say.pickAgain }
      }
      const details = words.trim()
      if (details.length < 5) return undefined
      const guess = guessCategory(details, house.municipality.categories)
      return guess
        ? { ok: guess.id, also: { details, guessed: true } }
        : { no: say.pickAgain, also: { details } }
    },
  })

const options = (house: House) => house.municipality.categories.map((c) => ({ value: c.id, label: pair(c) }))

/** LINE shows thirteen quick replies, the ways back and out among them; what finds no room is told in words. */
const shown = (house: House, room: number) => {
  const all = options(house)
  const other = all.filter(({ value }) => value === 'other')
  return [...all.filter(({ value }) => value !== 'other').slice(0, room - other.length), ...other]
}
