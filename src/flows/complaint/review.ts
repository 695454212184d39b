import type { Reply } from '../../dialogue/reply.js'
import { same } from '../../dialogue/words.js'
import { categoryOf, type House, pair } from '../../office/house.js'
import { type Complaint, followed } from './answers.js'
import { say } from './wording.js'

/** Everything that will be sent, each part changeable with one tap. */
export function review(house: House, c: Complaint): Reply {
  const near = followed(c)
  if (near) return following(near)
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

/** Confirmed once more, since following drops what was typed: that is said, and it may be a case of its own after all. */
const following = ({ number, title }: NonNullable<ReturnType<typeof followed>>): Reply => ({
  card: 'review/summary',
  data: {
    headline: say.check,
    rows: [
      { label: say.rowFollow, value: same(number) },
      { label: say.rowDetails, value: title },
    ],
    note: say.notFiled,
    buttons: [
      { label: say.sendFollow, press: 'send' },
      { label: say.editSame, change: 'same' },
      { label: say.cancel, press: 'cancel' },
    ],
  },
})
