import { z } from 'zod'
import { type AnyFlow, flow } from '../../dialogue/flow.js'
import type { House } from '../../office/house.js'
import type { Office } from '../../office/office.js'

const Nothing = z.object({})

/**
 * The confidential lane. It takes nothing while no integrity officer can receive a report impartially, and says
 * where to turn instead (design, Confidential reports); nothing a person writes towards it is stored.
 */
export const conversations = (_house: House): AnyFlow[] => [
  flow<typeof Nothing, Office>({
    name: 'corruption-report',
    version: 1,
    title: { th: 'แจ้งเบาะแสทุจริต', en: 'Report corruption' },
    startsOn: ['แจ้งเบาะแสทุจริต', 'Report corruption'],
    answers: Nothing,
    fleeting: true,
    async finish() {
      return {
        text: {
          th: 'ตอนนี้ไม่มีเจ้าหน้าที่ที่รับเรื่องนี้อย่างเป็นกลางได้ ระบบจึงไม่รับและไม่เก็บเรื่องนี้ไว้\nแจ้ง ป.ป.ช. ได้โดยตรง โทร 1205 ค่ะ',
          en: 'At present nobody here can receive this impartially, so nothing is taken or kept.\nYou can report to the NACC directly: call 1205.',
        },
        quick: [
          { label: { th: 'โทร ป.ป.ช. 1205', en: 'Call NACC 1205' }, uri: 'tel:1205' },
          { label: { th: 'เมนู', en: 'Menu' }, say: 'เมนู' },
        ],
      }
    },
  }),
]
