import type { Case } from '../cases/case.js'
import { mayBeSame, RECENT_DAYS } from '../cases/duplicates.js'
import { mayTakeBack, type Request } from '../cases/move.js'
import type { Lookup } from '../dialogue/flow.js'
import { Refusal } from '../errors.js'
import type { Cases } from '../storage/cases.js'
import type { StaffMember } from '../storage/staff.js'
import { categoryOf, type House } from './house.js'
import type { Brief } from './office.js'
import { preview } from './preview.js'
import { caseTitle } from './staff-card.js'
import { actorOf, roleOf } from './staff-role.js'

type Deps = {
  house: House
  cases: Pick<Cases, 'around'>
  staffOf: (chat: string) => Promise<StaffMember>
  caseForStaff: (chat: string, idOrNumber: string) => Promise<{ me: StaffMember; case: Case }>
}

/** What the conversations of staff ask before and while they talk. Refusals are thrown; nothing is changed. */
export function createStaffLooks({ house, cases, staffOf, caseForStaff }: Deps) {
  const brief = (c: Pick<Case, 'id' | 'number' | 'kind' | 'category'>): Brief => ({
    id: c.id,
    number: c.number,
    title: caseTitle(house, c),
  })

  return async ({ query, ...args }: Lookup, chat: string, now: Date): Promise<unknown> => {
    if (query === 'staff-me') {
      const { id, roles, notify } = await staffOf(chat)
      return { id, roles, notify }
    }
    const { me, case: c } = await caseForStaff(chat, String(args.case))
    if (query === 'staff-case') return standing(me, c, now)
    if (query === 'staff-other') return { found: await other(chat, String(args.number), now) }
    if (query === 'staff-preview') {
      const request = args.request as Omit<Request, 'by' | 'key' | 'at'>
      return { tells: preview(house, c, { ...request, by: actorOf(me), key: 'preview', at: now }) }
    }
    if (query === 'staff-near') return near(me, c, now)
    throw new Error(`Nobody answers the question ${query}`)
  }

  /** Where a case stands, and what of it decides the questions to ask. */
  function standing(me: StaffMember, c: Case, now: Date) {
    const { state, kind, unit, category, promisedBy } = c
    const { physical } = categoryOf(house, category)
    const role = roleOf(me)
    const takeBack = mayTakeBack(c, role, now)
    const rest = { role, physical, reachable: Boolean(c.reporter), takeBack }
    return { ...brief(c), state, kind, unit, category, promisedBy, ...rest }
  }

  /** A case named by its number; null when there is none this person may see. */
  async function other(chat: string, number: string, now: Date) {
    try {
      const { me, case: c } = await caseForStaff(chat, number)
      return standing(me, c, now)
    } catch (error) {
      if (error instanceof Refusal) return null
      throw error
    }
  }

  /** Open cases this person handles that may be about the same thing. */
  async function near(me: StaffMember, c: Case, now: Date): Promise<Brief[]> {
    if (!c.place) return []
    const { category, place } = c
    const recent = await cases.around(category, place, new Date(now.getTime() - RECENT_DAYS * 86_400_000))
    return recent
      .filter((other) => other.id !== c.id && other.kind === c.kind)
      .filter((other) => roleOf(me) === 'supervisor' || other.unit === me.unit)
      .filter((other) => mayBeSame(other, category, place))
      .slice(0, 3)
      .map(brief)
  }
}
