import { z } from 'zod'
import { type AnyFlow, flow } from '../../dialogue/flow.js'
import type { Words } from '../../dialogue/words.js'
import type { House } from '../../office/house.js'
import type { Office } from '../../office/office.js'

const Nothing = z.object({})

/** Lanes that residents may know by name and that are not open yet: an honest sentence and the nearest way. */
export const conversations = (_house: House): AnyFlow[] => [
  closed('satisfaction-survey', { th: 'ประเมินความพึงพอใจ', en: 'Survey' }, ['ประเมินความพึงพอใจ', 'Survey']),
  closed('participation', { th: 'มีส่วนร่วม', en: 'Take part' }, ['มีส่วนร่วม', 'Take part']),
]

const closed = (name: string, title: Words, startsOn: string[]): AnyFlow =>
  flow<typeof Nothing, Office>({
    name,
    version: 1,
    title,
    startsOn,
    answers: Nothing,
    fleeting: true,
    async finish() {
      return {
        text: {
          th: `“${title.th}” ยังไม่เปิดรับทางแชตค่ะ ระหว่างนี้ฝากไว้ที่ “เสนอความคิดเห็น” ได้`,
          en: `“${title.en}” is not open in chat yet. Meanwhile you can use “Feedback”.`,
        },
        quick: [
          { label: { th: 'เสนอความคิดเห็น', en: 'Feedback' }, say: 'เสนอความคิดเห็น' },
          { label: { th: 'เมนู', en: 'Menu' }, say: 'เมนู' },
        ],
      }
    },
  })
