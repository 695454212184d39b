import { z } from 'zod'
import { type AnyFlow, flow } from '../../dialogue/flow.js'
import { bangkokDay } from '../../municipality/calendar.js'
import type { House } from '../../office/house.js'
import type { Office } from '../../office/office.js'
import { roleOf } from '../../office/staff-role.js'
import { todayButton } from './buttons.js'
import { background, caseCard } from './card.js'
import { moveButton, movesNow } from './moves.js'
import { say } from './wording.js'

const Which = z.object({ case: z.string() })
const ON_CARD = 3
/** LINE shows 13 quick replies. */
const MAX_QUICK = 13

/** One case in full for whom it concerns, in the one-to-one chat, with all that can be done about it now. */
export const oneCase = (house: House): AnyFlow =>
  flow<typeof Which, Office>({
    name: 'staff-case',
    version: 1,
    title: say.open,
    answers: Which,
    fleeting: true,
    async finish({ case: id }, { office, chat, now }) {
      const { me, case: c } = await office.caseForStaff(chat, id)
      const moves = movesNow({ ...c, reachable: Boolean(c.reporter) }, roleOf(me))
      const buttons = moves.map((move) => moveButton(move, c.id))
      const call = c.phone ? [{ label: say.callThem, uri: `tel:${c.phone.replace(/[^\d+]/g, '')}` }] : []
      const quick = [...buttons.slice(ON_CARD), ...call, todayButton].slice(0, MAX_QUICK)
      const card = caseCard(house, c, bangkokDay(now), buttons.slice(0, ON_CARD))
      const behind = background(house, c)
      return behind ? [card, { text: behind, quick }] : { ...card, quick }
    },
  })
