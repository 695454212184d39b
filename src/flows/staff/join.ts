import { z } from 'zod'
import { STAFF_CODE } from '../../cases/staff-code.js'
import { type AnyFlow, flow } from '../../dialogue/flow.js'
import { choice } from '../../dialogue/kinds/choice.js'
import type { Button, Reply } from '../../dialogue/reply.js'
import { lines, type Words } from '../../dialogue/words.js'
import { type House, pair, unitOf } from '../../office/house.js'
import type { Office } from '../../office/office.js'
import type { StaffMember } from '../../office/staff-role.js'
import { todayButton } from './buttons.js'
import { say } from './wording.js'

const Code = z.object({ code: z.string().max(40) })
const Me = z.object({ id: z.string(), notify: z.enum(['digest', 'each']) })
const Notify = z.object({ me: Me, notify: z.enum(['digest', 'each']) })

/** A code makes the chat that of a staff member, or binds a group; and how often they hear of new cases. */
export const joining = (house: House): AnyFlow[] => [
  flow<typeof Code, Office>({
    name: 'staff-join',
    version: 1,
    title: say.notify,
    startsOn: [STAFF_CODE],
    answers: Code,
    fleeting: true,
    finish: async ({ code }, { office, chat, now }) => welcome(house, await office.join(code, chat, now)),
  }),
  // Begun by the group edge, so the chat is the group's id; there is nothing to press in a group.
  flow<typeof Code, Office>({
    name: 'staff-bind-group',
    version: 1,
    title: say.notify,
    answers: Code,
    fleeting: true,
    async finish({ code }, { office, chat, now }) {
      const { unit } = await office.bindGroup(code, chat, now)
      return { text: say.groupBound(unit ? pair(unitOf(house, unit)) : undefined) }
    },
  }),
  flow<typeof Notify, Office>({
    name: 'staff-notify',
    version: 1,
    title: say.notify,
    startsOn: ['ตั้งค่าแจ้งเตือน', 'Notifications'],
    answers: Notify,
    fleeting: true,
    steps: (ask) => [
      ask.lookup('me', () => ({ query: 'staff-me' })),
      ask(
        'notify',
        choice({
          ask: say.notifyAsk,
          options: [
            { value: 'digest', label: say.digest },
            { value: 'each', label: say.each },
          ],
          wrong: say.pickButton,
        }),
      ),
    ],
    async finish({ notify }, { office, chat }) {
      const { id } = await office.staffOf(chat)
      await office.setNotify(id, notify)
      return { text: say.notifySet[notify], quick: [todayButton] }
    },
  }),
]

/** By name, with role and unit, and what can be done from here. */
function welcome(house: House, { name, roles, unit }: StaffMember): Reply {
  const handles = roles.includes('officer') || roles.includes('supervisor')
  const menu: Button = { label: say.menu, say: 'เมนู' }
  return {
    card: 'choice/list',
    data: {
      headline: say.hello(name),
      note: lines(
        say.bound(rolesOf(house, roles, unit)),
        handles && say.canHandle,
        roles.includes('executive') && say.getsSummary,
      ),
      choices: handles ? [todayButton, { label: say.notify, start: 'staff-notify' }] : [menu],
      leave: handles ? [menu] : [],
    },
  }
}

function rolesOf(house: House, roles: StaffMember['roles'], unit?: string): Words {
  const named = [...roles.map((role) => say.roles[role]), ...(unit ? [pair(unitOf(house, unit))] : [])]
  return { th: named.map((w) => w.th).join(' · '), en: named.map((w) => w.en).join(' · ') }
}
