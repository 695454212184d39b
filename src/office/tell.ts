import type { Case, CaseEvent } from '../cases/case.js'
import { ruleOf, type MoveName } from '../cases/workflow.js'
import type { Reply } from '../dialogue/reply.js'
import { spoken } from '../dialogue/spoken.js'
import type { Lang } from '../dialogue/words.js'
import type { Fault } from '../faults.js'
import type { Notices, Urgency } from '../storage/notices.js'
import type { Staff } from '../storage/staff.js'
import type { Groups } from '../storage/groups.js'
import { news } from './news.js'
import { newsForFollower } from './news-for-follower.js'
import type { House } from './house.js'
import { staffCard } from './staff-card.js'
import { say } from './wording.js'

type Deps = {
  house: House
  notices: Notices
  staff: Staff
  groups: Groups
  langOf: (chat: string) => Promise<Lang>
  urgent: (c: Case) => boolean
  /** Opens a conversation in a chat that is in none. */
  offer: (chat: string, flow: string, seed: Record<string, string>) => Promise<void>
  now: () => Date
  fault: Fault
}

/**
 * Who hears of what. Each notice has an id that says what it is about, so telling twice sends once. Residents hear
 * outcomes; officers get the daily digest, and a push of their own only for what can't wait.
 */
export function createTell({ house, notices, staff, groups, langOf, urgent, offer, now, fault }: Deps) {
  async function resident(c: Case, event: CaseEvent): Promise<void> {
    const rule = ruleOf(c.kind, event.move as MoveName)
    if (!rule || rule.tells === 'no') return
    for (const chat of [c.reporter, ...c.followers]) {
      const reply = chat === c.reporter ? news(house, c, event) : newsForFollower(house, c, event)
      if (!chat || !reply) continue
      const lang = await langOf(chat)
      const instead = spoken({ text: say.missed(1), quick: [{ label: say.track, say: 'ติดตามเรื่อง' }] }, lang)
      await notices.queue(
        {
          id: `case:${c.id}:${event.seq}:${chat}`,
          to: chat,
          urgency: rule.tells,
          replies: [spoken(reply, lang)],
          ...(rule.tells === 'outcome' ? { instead } : {}),
          ...(event.move === 'propose' && chat === c.reporter
            ? { tells: { caseId: c.id, proposedAt: event.at } }
            : {}),
        },
        now(),
      )
    }
    // Told once more after a crash, the question may have been answered meanwhile.
    if (event.move === 'ask' && c.reporter && c.state === 'waiting-for-resident')
      await offer(c.reporter, 'answer-officer', { case: c.id })
    await fault('notice:queued')
  }

  /** Officers of the unit who want each case at once, all of them for what can't wait, and the unit's groups. */
  async function unitOf(c: Case, key: string, headline: Reply, pressing: boolean): Promise<void> {
    const officers = await staff.withRole('officer', c.unit)
    for (const officer of officers) {
      if (!officer.chat || !(pressing || officer.notify === 'each')) continue
      await queue(`${key}:${officer.id}`, officer.chat, headline, pressing ? 'urgent' : 'digest', officer.id)
    }
    if (!pressing) return
    for (const group of await groups.ofUnit(c.unit)) {
      await queue(
        `${key}:${group.id}`,
        group.id,
        withoutButtons(headline),
        'urgent',
        undefined,
        group.members,
      )
    }
  }

  const queue = (id: string, to: string, reply: Reply, urgency: Urgency, staffId?: string, recipients = 1) =>
    notices.queue(
      { id, to, urgency, replies: [spoken(reply, 'th')], recipients, ...(staffId ? { staff: staffId } : {}) },
      now(),
    )

  return {
    opened: async (c: Case): Promise<void> => {
      await unitOf(c, `new:${c.id}`, staffCard(house, c, 'new'), urgent(c))
    },
    moved: async (c: Case, event: CaseEvent): Promise<void> => {
      await resident(c, event)
      const key = `staff:${c.id}:${event.seq}`
      if (event.detail?.unitBefore) await unitOf(c, key, staffCard(house, c, 'new'), urgent(c))
      if (event.move === 'answer') await unitOf(c, key, staffCard(house, c, 'answered'), false)
      if (event.move === 'take-back' && event.by.role === 'supervisor')
        await unitOf(c, key, staffCard(house, c, 'reopen'), false)
      if (event.move === 'refuse' || event.move === 'appeal' || event.move === 'reopen') {
        await unitOf(c, key, staffCard(house, c, event.move), false)
        await supervisors(c, key, staffCard(house, c, event.move))
      }
    },
    supervisors,
    staffMember: queue,
  }

  /** A refusal is looked at by a second person (design, Cases). */
  async function supervisors(
    _c: Case,
    key: string,
    reply: Reply,
    urgency: Urgency = 'urgent',
  ): Promise<void> {
    for (const supervisor of await staff.withRole('supervisor')) {
      if (supervisor.chat)
        await queue(`${key}:${supervisor.id}`, supervisor.chat, reply, urgency, supervisor.id)
    }
  }
}

/** In a group the bot hears nothing but what is addressed to it: a button there would be dead. */
const withoutButtons = (card: Reply): Reply =>
  'card' in card ? { ...card, data: { ...card.data, buttons: [] } } : card

export type Tell = ReturnType<typeof createTell>
