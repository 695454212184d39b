import { z } from 'zod'
import { type AnyFlow, flow } from '../../dialogue/flow.js'
import { lines, same } from '../../dialogue/words.js'
import { isOfficeHours } from '../../municipality/calendar.js'
import { type House, pair } from '../../office/house.js'
import type { Office } from '../../office/office.js'
import { say } from './wording.js'

const Nothing = z.object({})

/** Asked for in one's own words, also in the middle of something else: who asks for a person is never refused one. */
const aPerson = [
  /^\s*(?:ขอ|อยาก|ต้องการ)?(?:จะ)?\s*(?:คุย|พูด|โทร|ติดต่อ)(?:กับ|หา)?\s*(?:คน|เจ้าหน้าที่|พนักงาน|แอดมิน)(?:จริง\s*ๆ)?\s*(?:ได้(?:ไหม|มั้ย|ก่อ|บ่)?|หน่อย)?\s*(?:ค่ะ|คะ|ครับ|คับ|จ้า|เจ้า)?\s*$/,
  /^\s*(?:(?:can|may|could) i |i (?:want|would like) to |please )?(?:talk|speak) (?:to|with) (?:a |an )?(?:person|human|someone|officer|staff)[?!.]?\s*$/i,
]

/** A person: telephone, office hours, or a message that an officer answers. */
export const conversations = (house: House): AnyFlow[] => [
  flow<typeof Nothing, Office>({
    name: 'contact',
    version: 1,
    title: say.title,
    startsOn: ['ติดต่อเจ้าหน้าที่', 'Contact', 'คุยกับเจ้าหน้าที่', ...aPerson],
    answers: Nothing,
    fleeting: true,
    async finish(_, { now }) {
      const { phones, officeHours, address } = house.municipality
      const { opens, closes } = officeHours
      const open = isOfficeHours(now, house.holidays, officeHours)
      const hours = `${opens.replace(':', '.')}–${closes.replace(':', '.')}`
      const { office } = phones
      // A number nobody has confirmed must not send people to a stranger's telephone.
      const known = office.draft ? [] : [office]
      return {
        card: 'contact/card',
        data: {
          headline: say.title,
          phones: known.map((phone) => ({
            label: pair(phone),
            hint: same(phone.number),
            action: { label: say.call, uri: `tel:${phone.number.replace(/\D/g, '')}` },
          })),
          rows: [
            {
              label: say.rowHours,
              value: { th: `${say.days.th}\n${hours} น.`, en: `${say.days.en}\n${hours}` },
            },
            { label: say.rowAddress, value: pair(address) },
          ],
          note: lines(!open ? say.closedNow : !known.length && say.noPhone, say.urgent),
          buttons: [
            { label: say.leave, start: 'question' },
            { label: say.menu, say: 'เมนู' },
          ],
        },
      }
    },
  }),
]
