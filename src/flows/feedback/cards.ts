import type { Case } from '../../cases/case.js'
import type { Reply } from '../../dialogue/reply.js'
import { same } from '../../dialogue/words.js'
import { day, type House, pair, unitOf } from '../../office/house.js'
import { numberLine } from '../../office/wording.js'
import type { Feedback } from './flow.js'
import { isUnsure } from './where.js'
import { say } from './wording.js'

/** Everything that will be sent, each part changeable with one tap. */
export const review = (house: House, { sort, words, where }: Feedback): Reply => ({
  card: 'review/summary',
  data: {
    headline: say.check,
    rows: [
      { label: say.rowSort, value: say[sort] },
      { label: say.rowWords, value: same(words) },
      { label: say.rowWhere, value: isUnsure(where) ? say.unsure : pair(unitOf(house, where)) },
    ],
    note: say.noName,
    buttons: [
      { label: say.send, press: 'send' },
      { label: say.edit, press: 'edit' },
      { label: say.cancel, press: 'cancel' },
    ],
  },
})

/** The number, by when it is answered, and thanks (contract, Chat). */
export const received = (filed: Case): Reply => ({
  card: 'case/received',
  data: {
    headline: say.received,
    ...numberLine(filed),
    rows: [{ label: say.rowBy, value: day(filed.resolveBy, 'long') }],
    note: say.thanks,
    buttons: [
      { label: say.track, say: 'ติดตามเรื่อง' },
      { label: say.menu, say: 'เมนู' },
    ],
  },
})
