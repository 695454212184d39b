import { z } from 'zod'
import { type AnyFlow, flow } from '../../dialogue/flow.js'
import { choice } from '../../dialogue/kinds/choice.js'
import type { Button } from '../../dialogue/reply.js'
import { guessCategory } from '../../municipality/words.js'
import type { House } from '../../office/house.js'
import type { Office } from '../../office/office.js'
import { courtesyIn, matterIn } from './courtesy.js'
import { say } from './wording.js'

const Came = z.object({
  came: z.enum(['text', 'photo', 'place', 'voice', 'video', 'file', 'sticker']),
  text: z.string().optional(),
  message: z.string().optional(),
  attachment: z.string().optional(),
  mine: z.array(z.object({ id: z.string(), number: z.string() })).optional(),
  what: z.string().optional(),
})
type Came = z.infer<typeof Came>

/** What nobody asked for: words, a photo or a pin outside a conversation. Asked about, never lost. */
export const conversations = (house: House): AnyFlow[] => [
  flow<typeof Came, Office>({
    name: 'front-desk',
    version: 1,
    title: say.title,
    answers: Came,
    fleeting: true,
    guarded: true,
    steps: (ask) => [
      ask.lookup('mine', () => ({ query: 'my-open-cases' }), { when: hasMatter }),
      ask('what', whatNow),
    ],
    handOver: (c) => {
      const { message, what = '' } = c
      const matter = matterOf(c)
      const long = matter.length >= 5 ? matter.slice(0, 2000) : undefined
      const told = (key: string) => ({
        ...(long ? { [key]: long } : {}),
        ...(long && message ? { sources: { [key]: message } } : {}),
      })
      if (what.startsWith('case:')) {
        // A photo says it all; nobody is asked for words besides.
        const words = c.came === 'photo' ? { words: '' } : {}
        return { flow: 'add-to-case', seed: { case: what.slice(5), ...words, ...told('words') } }
      }
      if (what === 'question') return { flow: 'question', seed: told('words') }
      const guess = long ? guessCategory(long, house.municipality.categories) : undefined
      return {
        flow: 'complaint',
        seed: { ...told('details'), ...(guess ? { category: guess.id, guessed: true } : {}) },
      }
    },
  }),
]

/** What was told, without greetings and thanks. */
const matterOf = ({ text = '' }: Partial<Came>): string => matterIn(text)

const lanes: Button[] = [
  { label: say.report, say: 'แจ้งเรื่องร้องเรียน' },
  { label: say.track, say: 'ติดตามเรื่อง' },
  { label: say.ask, say: 'ถามคำถาม' },
]

const hasMatter = ({ came }: Partial<Came>) => came === 'text' || came === 'photo' || came === 'place'

const asked = {
  text: say.gotText,
  photo: say.gotPhoto,
  place: say.gotPlace,
  voice: say.gotVoice,
  video: say.gotVoice,
  file: say.gotFile,
  sticker: say.gotSticker,
}

const options = (c: Partial<Came>) => [
  { value: 'complaint', label: say.asComplaint },
  ...(c.mine ?? []).map(({ id, number }) => ({ value: `case:${id}`, label: say.toCase(number) })),
  ...(c.text ? [{ value: 'question', label: say.asQuestion }] : []),
]

const whatNow = choice<Came>({
  ask: (c) => {
    const menu: Button = { label: say.menu, say: 'เมนู' }
    if (c.came === 'sticker') return { text: say.gotSticker, quick: [menu] }
    if (c.came === 'text' && !matterOf(c)) return { text: courtesyIn(c.text ?? ''), quick: [...lanes, menu] }
    const picks = options(c).map(({ value, label }): Button => ({ label, pick: value }))
    return { text: asked[c.came ?? 'text'], quick: [...picks, menu] }
  },
  options,
  wrong: say.pickButton,
})
