import type { Kind } from '../../dialogue/flow.js'
import { choice } from '../../dialogue/kinds/choice.js'
import { photos } from '../../dialogue/kinds/photos.js'
import { place } from '../../dialogue/kinds/place.js'
import { text } from '../../dialogue/kinds/text.js'
import { lines } from '../../dialogue/words.js'
import { noIn, yesIn } from '../../municipality/words.js'
import { categoryOf, type House } from '../../office/house.js'
import type { Complaint } from './answers.js'
import { outsideOf } from './outside.js'
import { say } from './wording.js'

export const details = text<Complaint>(say.tellMore, say.tooShort, { min: 5 })

/** The photos; a guessed category is said here, with the rest one tap away. */
export const somePhotos = (house: House): Kind<Complaint> => {
  const kind = photos<Complaint>({
    ask: say.anyPhotos,
    got: say.gotPhotos,
    full: say.photosFull,
    done: say.photosDone,
  })
  return {
    ...kind,
    ask: (c, scene, current) => {
      const asked = kind.ask(c, scene, current)
      if (!c.guessed || !c.category || !('text' in asked)) return asked
      const quick = [...(asked.quick ?? []), { label: say.editCategory, change: 'category' }]
      const guess = categoryOf(house, c.category)
      return { text: current ? lines(say.under(guess), asked.text) : say.guessed(guess), quick }
    },
  }
}

export const whereabouts = (house: House) =>
  place<Complaint>({
    ask: say.where,
    send: say.sendPlace,
    tooShort: say.whereShort,
    outside: outsideOf(house),
  })

/** Whether it is what a neighbour has reported: what that is about, the village and the day, never their words. */
export const sameThing = choice<Complaint>({
  ask: (c) => ({
    text: say.sameThing(c.nearby ?? []),
    quick: sameOrNot(c).map(({ value, label }) => ({ label, pick: value })),
  }),
  options: (c) => sameOrNot(c),
  wrong: say.pickButton,
  read: (words, { nearby }) => {
    if (noIn(words)) return { ok: 'new' }
    const [only, ...others] = nearby ?? []
    return only && !others.length && yesIn(words) ? { ok: only.id } : undefined
  },
})

const sameOrNot = ({ nearby }: Partial<Complaint>) => [
  ...(nearby ?? []).map(({ id, number }) => ({ value: id, label: say.follow(number) })),
  { value: 'new', label: say.notSame },
]

export const showName = choice<Complaint>({
  ask: say.name,
  options: [
    { value: 'show', label: say.nameShow },
    { value: 'hide', label: say.nameHide },
  ],
  wrong: say.pickButton,
})
