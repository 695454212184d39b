import { z } from 'zod'
import { type AnyFlow, flow } from '../../dialogue/flow.js'
import type { House } from '../../office/house.js'
import type { Office } from '../../office/office.js'
import { noticeCard } from './notice.js'

const Nothing = z.object({})

/** What is done with a person's data, and whom to ask for a copy or its deletion. */
export const conversations = (house: House): AnyFlow[] => [
  flow<typeof Nothing, Office>({
    name: 'privacy',
    version: 1,
    title: { th: 'ข้อมูลส่วนบุคคล', en: 'Privacy' },
    startsOn: ['ข้อมูลส่วนบุคคล', 'Privacy'],
    answers: Nothing,
    fleeting: true,
    async finish() {
      return noticeCard(house, [
        { label: { th: 'อ่านฉบับเต็ม', en: 'Full notice' }, uri: `${house.links.base}/privacy` },
        { label: { th: 'ติดต่อเจ้าหน้าที่', en: 'Contact' }, say: 'ติดต่อเจ้าหน้าที่' },
        { label: { th: 'เมนู', en: 'Menu' }, say: 'เมนู' },
      ])
    },
  }),
]
