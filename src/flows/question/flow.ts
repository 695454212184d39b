import { z } from 'zod'
import { type AnyFlow, flow } from '../../dialogue/flow.js'
import { text } from '../../dialogue/kinds/text.js'
import { same } from '../../dialogue/words.js'
import { day, type House } from '../../office/house.js'
import type { Office } from '../../office/office.js'
import { numberLine } from '../../office/wording.js'
import { say } from './wording.js'

const Question = z.object({ words: z.string().min(5).max(2000) })

/** A question for an officer, who answers in chat. */
export const conversations = (_house: House): AnyFlow[] => [
  flow<typeof Question, Office>({
    name: 'question',
    version: 1,
    title: say.title,
    startsOn: ['ถามคำถาม', 'Ask', 'Ask a question', 'ถามเจ้าหน้าที่'],
    answers: Question,
    collects: true,
    guarded: true,
    steps: (ask) => [ask('words', text(say.ask, say.tooShort, { min: 5 }), { change: say.editWords })],
    review: ({ words }) => ({
      card: 'review/summary',
      data: {
        headline: say.check,
        rows: [{ label: say.rowQuestion, value: same(words) }],
        buttons: [
          { label: say.send, press: 'send' },
          { label: say.edit, press: 'edit' },
          { label: say.cancel, press: 'cancel' },
        ],
      },
    }),
    async finish({ words }, { office, chat, draft, now, repeated, sources }) {
      const input = { kind: 'question' as const, category: 'question', unit: ANSWERS, words, reporter: chat }
      const asked = await office.open(draft, { ...input, ...(sources ? { sources } : {}) }, now, repeated)
      return {
        card: 'case/received',
        data: {
          headline: say.sent,
          ...numberLine(asked),
          rows: [{ label: say.rowBy, value: day(asked.resolveBy, 'long') }],
          buttons: [
            { label: say.track, say: 'ติดตามเรื่อง' },
            { label: say.menu, say: 'เมนู' },
          ],
        },
      }
    },
  }),
]

/** The unit that answers what nobody else does: public relations keeps the information centre (action plan, row 7). */
const ANSWERS = 'public-relations'
