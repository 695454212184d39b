import { z } from 'zod'
import { type AnyFlow, flow, type Kind } from '../../dialogue/flow.js'
import { choice } from '../../dialogue/kinds/choice.js'
import { phone } from '../../dialogue/kinds/phone.js'
import { photos } from '../../dialogue/kinds/photos.js'
import { place } from '../../dialogue/kinds/place.js'
import { text } from '../../dialogue/kinds/text.js'
import { lines } from '../../dialogue/words.js'
import { guessCategory, noIn, yesIn } from '../../municipality/words.js'
import { categoryOf, type House, pair } from '../../office/house.js'
import type { Brief, Office } from '../../office/office.js'
import { outsideOf } from './outside.js'
import { received } from './received.js'
import { review } from './review.js'
import { say } from './wording.js'

const Place = z.object({
  pin: z.object({ lat: z.number(), lng: z.number(), label: z.string().optional() }).optional(),
  words: z.string().optional(),
  village: z.number().optional(),
})
const Briefs = z.array(
  z.object({ id: z.string(), number: z.string(), title: z.object({ th: z.string(), en: z.string() }) }),
)

export const Complaint = z.object({
  category: z.string(),
  guessed: z.boolean().optional(),
  details: z.string().min(5).max(2000),
  photos: z.array(z.string()).max(5).nullish(),
  place: Place,
  nearby: Briefs.nullish(),
  same: z.string().optional(),
  phone: z.string().nullish(),
  /** Not asked of those who only follow. */
  name: z.enum(['show', 'hide']).optional(),
})
export type Complaint = z.infer<typeof Complaint>

/** A resident reports something broken, missing or wrong; it becomes a case with a number and a promised date. */
export const conversations = (house: House): AnyFlow[] => [
  flow<typeof Complaint, Office>({
    name: 'complaint',
    version: 1,
    title: say.title,
    startsOn: ['แจ้งเรื่องร้องเรียน', 'Complaint', 'Report a problem', 'แจ้งเรื่อง', 'ร้องเรียน'],
    answers: Complaint,
    collects: true,
    guarded: true,

    steps: (ask) => [
      ask('category', category(house), { change: say.editCategory }),
      ask('details', text(say.tellMore, say.tooShort, { min: 5 }), { change: say.editDetails }),
      ask('photos', somePhotos(house), { optional: true, change: say.editPhotos }),
      ask('place', whereabouts(house), { change: say.editPlace }),
      ask.lookup('nearby', ({ category, place }) => ({ query: 'nearby', category, place }), {
        resets: ['same'],
      }),
      ask('same', sameThing, { when: (c) => Boolean(c.nearby?.length) }),
      ask('phone', phone(say.phone, say.phoneWrong), { optional: true, when: isNew, change: say.editPhone }),
      ask('name', showName, { preset: 'hide', when: isNew, change: say.editName }),
    ],

    review: (c) => review(house, c),

    async finish(c, { office, chat, draft, now, repeated, sources }) {
      if (!isNew(c)) {
        const followed = await office.follow(chat, c.same ?? '')
        return { text: say.following(followed.number), quick: [{ label: say.track, say: 'ติดตามเรื่อง' }] }
      }
      const { category, details: words, place, name } = c
      const input = {
        kind: 'complaint' as const,
        category,
        words,
        place,
        photos: c.photos ?? [],
        reporter: chat,
      }
      const rest = {
        showName: name === 'show',
        ...(c.phone ? { phone: c.phone } : {}),
        ...(sources ? { sources } : {}),
      }
      const opened = await office.open(draft, { ...input, ...rest }, now, repeated)
      return received(house, opened)
    },
  }),
]

const isNew = (c: Partial<Complaint>): boolean => !c.same || c.same === 'new'

/** The category by button, or guessed from the resident's own words, which are kept as the details. */
const category = (house: House) =>
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

/** The photos; a guessed category is said here, with the rest one tap away. */
const somePhotos = (house: House): Kind<Complaint> => {
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

const whereabouts = (house: House) =>
  place<Complaint>({
    ask: say.where,
    send: say.sendPlace,
    tooShort: say.whereShort,
    outside: outsideOf(house),
  })

const sameThing = choice<Complaint>({
  ask: (c) => ({
    text: say.sameThing(c.nearby ?? []),
    quick: [
      ...(c.nearby ?? []).map((near: Brief) => ({ label: say.follow(near.number), pick: near.id })),
      { label: say.notSame, pick: 'new' },
    ],
  }),
  options: (c) => [
    ...(c.nearby ?? []).map((near) => ({ value: near.id, label: say.follow(near.number) })),
    { value: 'new', label: say.notSame },
  ],
  wrong: say.pickButton,
  read: (words, { nearby }) => {
    if (noIn(words)) return { ok: 'new' }
    const [only, ...others] = nearby ?? []
    return only && !others.length && yesIn(words) ? { ok: only.id } : undefined
  },
})

const showName = choice<Complaint>({
  ask: say.name,
  options: [
    { value: 'show', label: say.nameShow },
    { value: 'hide', label: say.nameHide },
  ],
  wrong: say.pickButton,
})
