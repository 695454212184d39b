import type { Case } from '../../cases/case.js'
import type { Reply } from '../../dialogue/reply.js'
import { type Words, same } from '../../dialogue/words.js'
import { bangkokDay } from '../../municipality/calendar.js'
import { nextOpening } from '../../municipality/working-days.js'
import { categoryOf, day, type House, pair, unitOf } from '../../office/house.js'
import { numberLine } from '../../office/wording.js'
import { say } from './wording.js'

/** The answer everybody waits for: the number, who looks after it, and the promised dates. */
export function received(house: House, c: Case): Reply {
  return {
    card: 'case/received',
    data: {
      headline: headline(house, c.receivedAt),
      ...numberLine(c),
      title: title(house, c),
      rows: [
        { label: say.rowUnit, value: pair(unitOf(house, c.unit)) },
        { label: say.rowAcknowledge, value: day(c.acknowledgeBy, 'long') },
        { label: say.rowResolve, value: day(c.resolveBy, 'long') },
      ],
      note: say.ifLate,
      buttons: [
        { label: say.track, say: 'ติดตามเรื่อง' },
        { label: say.menu, say: 'เมนู' },
      ],
    },
  }
}

function headline(house: House, at: Date): Words {
  const { officeHours } = house.municipality
  const opens = nextOpening(at, house.holidays, officeHours)
  if (opens <= at) return say.received
  const when = day(bangkokDay(opens), 'long')
  return say.receivedLate({
    th: `${when.th} เวลา ${officeHours.opens.replace(':', '.')} น.`,
    en: `${when.en}, ${officeHours.opens}`,
  })
}

function title(house: House, c: Case): Words {
  const category = categoryOf(house, c.category)
  const where = c.place?.words ? same(c.place.words) : c.place?.pin ? say.pinned : undefined
  return where ? { th: `${category.th} · ${where.th}`, en: `${category.en} · ${where.en}` } : pair(category)
}
