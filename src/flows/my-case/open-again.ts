import type { Case } from '../../cases/case.js'
import type { MoveName } from '../../cases/workflow.js'
import type { AnyFlow } from '../../dialogue/flow.js'
import type { Reply } from '../../dialogue/reply.js'
import type { Words } from '../../dialogue/words.js'
import { bangkokDay } from '../../municipality/calendar.js'
import { addWorkingDays } from '../../municipality/working-days.js'
import { day, type House } from '../../office/house.js'
import { numberLine } from '../../office/wording.js'
import { mine, saidIn, somePhotos } from './mine.js'
import { wordsOrPhotos } from './words-or-photos.js'
import { say } from './wording.js'

/** Working days a reopened case is promised to be looked at again in. */
const REOPEN_WORKING_DAYS = 3

/** It is not done, it came back, or the municipality should look at its refusal once more: why, with photos. */
export function openAgain(house: House, name: string, move: MoveName, why: Words): AnyFlow {
  const again = (at: Date) => addWorkingDays(bangkokDay(at), REOPEN_WORKING_DAYS, house.holidays)
  return mine({
    name,
    move,
    steps: (ask) => [
      ask('words', wordsOrPhotos(why, say.tooShort)),
      ask('photos', somePhotos, { optional: true }),
    ],
    async finish(m, { office, chat, draft, now }) {
      const request = { move, key: draft, at: now, day: again(now), ...saidIn(m) }
      return reopenedCard(await office.actAsResident(chat, m.case, request))
    },
  })
}

const reopenedCard = (c: Case): Reply => ({
  card: 'case/notice',
  data: {
    state: 'working',
    headline: say.reopened,
    ...numberLine(c),
    lines: [say.toldSupervisor],
    rows: [{ label: say.rowNewDate, value: day(c.promisedBy, 'long') }],
    buttons: [{ label: say.track, say: 'ติดตามเรื่อง' }],
  },
})
