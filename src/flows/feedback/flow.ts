import { z } from 'zod'
import { type AnyFlow, flow } from '../../dialogue/flow.js'
import { choice } from '../../dialogue/kinds/choice.js'
import { text } from '../../dialogue/kinds/text.js'
import type { House } from '../../office/house.js'
import type { Office } from '../../office/office.js'
import { received, review } from './cards.js'
import { say } from './wording.js'
import { answersFor, where } from './where.js'

export const Feedback = z.object({
  sort: z.enum(['praise', 'suggestion', 'criticism']),
  words: z.string().min(5).max(2000),
  /** Id of a unit, or `unsure`. */
  where: z.string(),
})
export type Feedback = z.infer<typeof Feedback>

/** Praise, a suggestion or criticism; it gets a number, and an officer answers in chat. */
export const conversations = (house: House): AnyFlow[] => [
  flow<typeof Feedback, Office>({
    name: 'feedback',
    version: 1,
    title: say.title,
    startsOn: ['เสนอความคิดเห็น', 'Feedback', 'Give feedback', 'แสดงความคิดเห็น'],
    answers: Feedback,
    collects: true,
    guarded: true,

    steps: (ask) => [
      ask('sort', sort, { change: say.editSort }),
      ask('words', words, { change: say.editWords }),
      ask('where', where(house), { change: say.editWhere }),
    ],

    review: (f) => review(house, f),

    async finish({ sort, words, where }, { office, chat, draft, now, repeated, sources }) {
      const unit = answersFor(where)
      const input = { kind: 'feedback' as const, category: sort, unit, words, reporter: chat }
      const filed = await office.open(draft, { ...input, ...(sources ? { sources } : {}) }, now, repeated)
      return received(filed)
    },
  }),
]

/** By button; whoever starts to tell at once is asked afterwards, and nothing has to be typed twice. */
const sort = choice<Feedback>({
  ask: ({ words }) => ({
    text: words ? say.whichKept : say.which,
    quick: sorts.map(({ value, label }) => ({ label, pick: value })),
  }),
  options: () => sorts,
  wrong: say.which,
  read: (told, { words }) => {
    const long = told.trim().length >= 5 && !words
    return long ? { no: say.whichKept, also: { words: told.trim().slice(0, 2000) } } : undefined
  },
})

const sorts = (['praise', 'suggestion', 'criticism'] as const).map((value) => ({ value, label: say[value] }))

const words = text<Feedback>(({ sort = 'suggestion' }) => ({ text: say.tell[sort] }), say.tooShort, {
  min: 5,
})
