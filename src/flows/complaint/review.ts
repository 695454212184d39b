import type { Reply } from '../../dialogue/reply.js'
import { same } from '../../dialogue/words.js'
import { categoryOf, type House, pair } from '../../office/house.js'
import type { Complaint } from './flow.js'
import { say } from './wording.js'

/** Everything that will be sent, each part changeable with one tap. */
export function review(house: House, c: Complaint): Reply {
  if (c.same && c.same !== 'new') {
    const near = c.nearby?.find((n) => n.id === c.same)
    return {
      card: 'review/summary',
      data: {
        headline: say.check,
        rows: [{ label: say.track, value: same(near?.number ?? '') }],
        buttons: [
          { label: { th: 'ยืนยันติดตามเรื่อง', en: 'Confirm to follow' }, press: 'send' },
          { label: say.cancel, press: 'cancel' },
        ],
      },
    }
  }
  return {
    card: 'review/summary',
    data: {
      headline: say.check,
      rows: [
        { label: say.rowCategory, value: pair(categoryOf(house, c.category)) },
        { label: say.rowDetails, value: same(c.details) },
        { label: say.rowPlace, value: c.place.words ? same(c.place.words) : say.pinned },
        { label: say.rowPhotos, value: say.countPhotos(c.photos?.length ?? 0) },
        { label: say.rowPhone, value: c.phone ? same(c.phone) : say.none },
        { label: say.rowName, value: c.name === 'show' ? say.nameShow : say.nameHide },
      ],
      note: say.afterSending,
      buttons: [
        { label: say.send, press: 'send' },
        { label: say.edit, press: 'edit' },
        { label: say.cancel, press: 'cancel' },
      ],
    },
  }
}
