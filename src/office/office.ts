import type { Case, CaseEvent } from '../cases/case.js'
import { isOpen, openStates } from '../cases/case.js'
import { mayBeSame, RECENT_DAYS } from '../cases/duplicates.js'
import type { Request } from '../cases/move.js'
import type { Lookup } from '../dialogue/flow.js'
import type { Words } from '../dialogue/words.js'
import { Refusal } from '../errors.js'
import { bangkokDay } from '../municipality/calendar.js'
import type { Attachments } from '../storage/attachments.js'
import type { Cases } from '../storage/cases.js'
import type { Groups } from '../storage/groups.js'
import { badCode, type Staff, type StaffMember } from '../storage/staff.js'
import type { Act } from './act.js'
import { coarsePlace, day, type House } from './house.js'
import { caseTitle } from './staff-card.js'
import { createStaffLooks } from './staff-looks.js'
import { actorOf, notStaff } from './staff-role.js'
import { asStaffSee } from './staff-view.js'
import type { NewCase, OpenCase } from './open-case.js'
import type { Tell } from './tell.js'
import { noSuchCase } from './wording.js'

type Deps = {
  house: House
  cases: Cases
  staff: Staff
  groups: Groups
  attachments: Attachments
  openCase: OpenCase
  act: Act
  tell: Tell
  /** The LINE display name, asked for only when the resident wants it shown; undefined when LINE won't say. */
  nameOf: (chat: string) => Promise<string | undefined>
  membersOf: (group: string) => Promise<number>
  /** A one-time link that signs this staff member in to the console. */
  consoleLink: (staff: string) => Promise<string>
}

/** A case in few words, small enough to be kept in a draft. */
export type Brief = { id: string; number: string; title: { th: string; en: string } }

/**
 * What conversations may ask of the municipality. Every call that changes something takes the draft's id as its key,
 * so that carrying it out again after a crash changes nothing.
 */
export function createOffice(deps: Deps) {
  const { house, cases, staff, groups, attachments, act, tell } = deps

  const office = {
    house,
    async open(key: string, input: NewCase, now: Date, repeated: boolean): Promise<Case> {
      const name = input.showName && input.reporter ? await deps.nameOf(input.reporter) : undefined
      const opened = await deps.openCase(key, { ...input, ...(name ? { name } : {}) }, now, { repeated })
      await tell.opened(opened)
      return opened
    },
    /** A move by the resident of the case (or, where it is harmless, a follower). */
    async actAsResident(chat: string, caseId: string, request: Omit<Request, 'by'>): Promise<Case> {
      await office.caseOf(chat, caseId, { own: true })
      return act(caseId, { ...request, by: { role: 'resident' } })
    },
    /** An answer to the officer; when the case has moved on meanwhile, the words are added to it all the same. */
    async answer(chat: string, caseId: string, request: Omit<Request, 'by' | 'move'>): Promise<Case> {
      const c = await office.caseOf(chat, caseId, { own: true })
      const move = c.state === 'waiting-for-resident' ? 'answer' : 'add'
      return act(caseId, { ...request, move, by: { role: 'resident' } })
    },
    /** A move by a staff member, who is looked up anew each time: a role taken away counts at once. */
    async actAsStaff(chat: string, caseId: string, request: Omit<Request, 'by'>): Promise<Case> {
      const me = await office.staffOf(chat)
      const moved = await act(caseId, { ...request, by: actorOf(me) })
      // The reporters of a merged case follow the one it was merged into (design, Cases).
      if (request.move === 'merge' && request.target) {
        for (const reader of [moved.reporter, ...moved.followers]) {
          if (reader) await cases.addFollower(request.target, reader)
        }
      }
      return moved
    },
    async casesOf(chat: string, now: Date): Promise<Case[]> {
      const found = await cases.ofChat(chat)
      return Promise.all(found.map((c) => seen(c, chat, now)))
    },
    /** The case if this chat filed or follows it; with `own`, only if it filed it. */
    async caseOf(chat: string, idOrNumber: string, { own = false } = {}): Promise<Case> {
      const found = (await cases.find(idOrNumber)) ?? (await cases.findByNumber(idOrNumber))
      const theirs = found && (found.reporter === chat || (!own && found.followers.includes(chat)))
      if (!found || !theirs) throw new Refusal('missing', noSuchCase)
      return found
    },
    async follow(chat: string, caseId: string): Promise<Case> {
      await cases.addFollower(caseId, chat)
      return office.caseOf(chat, caseId)
    },
    /** For whoever this chat belongs to. @throws Refusal for who isn't staff */
    consoleLink: async (chat: string): Promise<string> => deps.consoleLink((await office.staffOf(chat)).id),
    async staffOf(chat: string): Promise<StaffMember> {
      const me = await staff.byChat(chat)
      if (!me) throw new Refusal('forbidden', notStaff)
      return me
    },
    /** A case as a staff member may see it: of the own unit, or any for a supervisor; no rating of one resident. */
    async caseForStaff(chat: string, idOrNumber: string): Promise<{ me: StaffMember; case: Case }> {
      const me = await office.staffOf(chat)
      const found = (await cases.find(idOrNumber)) ?? (await cases.findByNumber(idOrNumber))
      const mine =
        found && (me.roles.includes('supervisor') || (me.roles.includes('officer') && me.unit === found.unit))
      if (!found || !mine) throw new Refusal('missing', notYourUnit)
      return { me, case: asStaffSee(found) }
    },
    async queueOf(chat: string, limit = 50): Promise<{ me: StaffMember; cases: Case[] }> {
      const me = await office.staffOf(chat)
      const all = me.roles.includes('supervisor')
      if (!all && !me.roles.includes('officer')) return { me, cases: [] }
      const open = await cases.openOfUnit(all ? undefined : me.unit, openStates, limit)
      return { me, cases: open.map(asStaffSee) }
    },
    join: (code: string, chat: string, now: Date) => staff.join(code, chat, now),
    /** Binds a group to the unit of whose code was sent in it. The code is spent last, so that a retry finds it. */
    async bindGroup(code: string, group: string, now: Date): Promise<StaffMember> {
      const bound = await groups.find(group)
      const person = (await staff.holderOf(code, now)) ?? (bound && (await staff.byId(bound.by)))
      if (!person) throw new Refusal('missing', badCode)
      const members = await deps.membersOf(group)
      await groups.bind({ id: group, by: person.id, members, ...(person.unit ? { unit: person.unit } : {}) })
      await staff.spend(code)
      return person
    },
    setNotify: (id: string, notify: StaffMember['notify']) => staff.setNotify(id, notify),
    /** Deletes what an unsent message left: the stored photo, and its words in a case, noted in the chain. */
    async unsend(chat: string, message: string, key: string, now: Date): Promise<void> {
      await attachments.remove([message])
      for (const c of await cases.ofChat(chat)) {
        const from = c.reporter === chat && Object.entries(c.sources ?? {}).some(([, id]) => id === message)
        const photo = c.photos.includes(message)
        if (!from && !photo) continue
        await act(c.id, { move: 'redact', by: { role: 'resident' }, key, at: now, seq: 0 })
        await cases.redact(c.id, message)
      }
    },
    /** Answers the questions of a flow's lookups. */
    async look({ query, ...args }: Lookup, chat: string, now: Date): Promise<unknown> {
      if (query === 'my-open-cases') {
        const mine = await cases.ofChat(chat)
        return mine
          .filter((c) => isOpen(c.state) && c.reporter === chat)
          .slice(0, 5)
          .map(brief)
      }
      if (query === 'nearby') return nearby(args as { category: string; place: Case['place'] }, chat, now)
      if (query === 'my-case')
        return refusable(async () => {
          const c = await office.caseOf(chat, String(args.case), { own: true })
          return { ...brief(c), kind: c.kind, state: c.state }
        })
      if (query.startsWith('staff-')) return refusable(() => staffLook({ query, ...args }, chat, now))
      throw new Error(`Nobody answers the question ${query}`)
    },
  }

  const { staffOf, caseForStaff } = office
  const staffLook = createStaffLooks({ house, cases, staffOf, caseForStaff })
  const brief = (c: Pick<Case, 'id' | 'number' | 'kind' | 'category'>): Brief => ({
    id: c.id,
    number: c.number,
    title: caseTitle(house, c),
  })

  async function nearby(
    { category, place }: { category: string; place: Case['place'] },
    chat: string,
    now: Date,
  ) {
    if (!place) return []
    const since = new Date(now.getTime() - RECENT_DAYS * 86_400_000)
    const recent = await cases.around(category, place, since)
    return recent
      .filter((c) => c.reporter !== chat && mayBeSame(c, category, place))
      .slice(0, 3)
      .map((c) => ({ ...brief(c), title: outline(house, c) }))
  }

  /** Looking at a proposal under ติดตามเรื่อง is being told of it: the seven days start. */
  async function seen(c: Case, chat: string, now: Date): Promise<Case> {
    if (c.state !== 'proposed-done' || c.toldAt || c.reporter !== chat || !c.proposedAt) return c
    return act(c.id, { move: 'told', by: { role: 'system' }, key: toldKey(c.proposedAt), at: now })
  }

  return office
}

export type Office = ReturnType<typeof createOffice>

export const toldKey = (proposedAt: Date): string => `told:${proposedAt.getTime()}`

export const lastEvent = (c: Case): CaseEvent | undefined => c.events.filter((e) => !e.internal).at(-1)

/** What a neighbour may know of a case: what it is about, the village, the day; never the reporter's own words. */
function outline(house: House, c: Pick<Case, 'kind' | 'category' | 'place' | 'receivedAt'>): Words {
  const [about, where, on] = [caseTitle(house, c), coarsePlace(c), day(bangkokDay(c.receivedAt))]
  return {
    th: [about.th, where?.th, `แจ้งเมื่อ ${on.th}`].filter(Boolean).join(' · '),
    en: [about.en, where?.en, `reported ${on.en}`].filter(Boolean).join(' · '),
  }
}

/** A lookup's refusal travels as data, so that the flow can end with its sentence. */
async function refusable<T>(look: () => Promise<T>): Promise<T | { refused: { th: string; en: string } }> {
  try {
    return await look()
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.say }
    throw error
  }
}

const notYourUnit = {
  th: 'ไม่พบเรื่องนี้ในหน่วยงานของคุณ อาจย้ายไปหน่วยงานอื่นแล้ว',
  en: 'This case is not with your unit; it may have been moved.',
}
