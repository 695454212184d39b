import { z } from 'zod'
import { mayTakeBack } from '../../cases/move.js'
import { type AnyFlow, type Call, flow } from '../../dialogue/flow.js'
import type { Reply } from '../../dialogue/reply.js'
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

/** One case for whom it concerns, in the one-to-one chat. */
export const oneCase = (house: House): AnyFlow =>
  flow<typeof Which, Office>({
    name: 'staff-case',
    version: 1,
    title: say.open,
    answers: Which,
    fleeting: true,
    finish: ({ case: id }, call) => inFull(house, id, call),
  })

type Asked = Pick<Call<Office>, 'office' | 'chat' | 'now'>

/**
 * The case as this staff member may see it, by its id or number, with all that can be done about it now.
 * @throws Refusal for whom it does not concern
 */
export async function inFull(house: House, which: string, { office, chat, now }: Asked): Promise<Reply[]> {
  const { me, case: c } = await office.caseForStaff(chat, which)
  const role = roleOf(me)
  const takeBack = mayTakeBack(c, role, now)
  const moves = movesNow({ ...c, reachable: Boolean(c.reporter), takeBack }, role)
  const buttons = moves.map((move) => moveButton(move, c.id))
  const call = c.phone ? [{ label: say.callThem, uri: `tel:${c.phone.replace(/[^\d+]/g, '')}` }] : []
  const quick = [...buttons.slice(ON_CARD), ...call, todayButton].slice(0, MAX_QUICK)
  const card = caseCard(house, c, bangkokDay(now), buttons.slice(0, ON_CARD))
  const behind = background(house, c)
  return behind ? [card, { text: behind, quick }] : [{ ...card, quick }]
}
