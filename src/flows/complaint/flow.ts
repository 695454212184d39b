import { type AnyFlow, flow } from '../../dialogue/flow.js'
import { phone } from '../../dialogue/kinds/phone.js'
import type { House } from '../../office/house.js'
import type { Office } from '../../office/office.js'
import { Complaint, followed, isNew } from './answers.js'
import { category } from './category.js'
import { details, sameThing, showName, somePhotos, whereabouts } from './questions.js'
import { received } from './received.js'
import { review } from './review.js'
import { say } from './wording.js'

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
      ask('details', details, { change: say.editDetails }),
      ask('photos', somePhotos(house), { optional: true, change: say.editPhotos }),
      ask('place', whereabouts(house), { change: say.editPlace }),
      ask.lookup('nearby', ({ category, place }) => ({ query: 'nearby', category, place }), {
        resets: ['same'],
      }),
      ask('same', sameThing, { when: (c) => Boolean(c.nearby?.length), change: say.editSame }),
      ask('phone', phone(say.phone, say.phoneWrong), { optional: true, when: isNew, change: say.editPhone }),
      ask('name', showName, { preset: 'hide', when: isNew, change: say.editName }),
    ],

    review: (c) => review(house, c),

    async finish(c, { office, chat, draft, now, repeated, sources }) {
      const near = followed(c)
      if (near) {
        const { number } = await office.follow(chat, near.id)
        return { text: say.following(number), quick: [{ label: say.track, say: 'ติดตามเรื่อง' }] }
      }
      const input = {
        kind: 'complaint' as const,
        category: c.category,
        words: c.details,
        place: c.place,
        photos: c.photos ?? [],
        reporter: chat,
        showName: c.name === 'show',
        ...(c.phone ? { phone: c.phone } : {}),
        ...(sources ? { sources } : {}),
      }
      return received(house, await office.open(draft, input, now, repeated))
    },
  }),
]
