import type { Reply } from '../dialogue/reply.js'
import { Refusal } from '../errors.js'
import { bangkokDay } from '../municipality/calendar.js'
import type { House } from '../office/house.js'
import type { Services } from '../services.js'
import type { OpenCase } from '../storage/case-streams.js'
import { type Step, stepsOf } from './clocks.js'
import { digestKey, sendDigests } from './digest.js'
import { workingDays } from './due.js'
import { forEach, type Job } from './job.js'
import { dueTodayReply, longOverdueReply, type News, overdueReply } from './reminder-cards.js'
import { createSlots } from './slots.js'

/**
 * Clocks that run out: noted in the case's chain once per clock, day and level, then said to whom it concerns, in one
 * push a person. What the digest of the morning showed an officer needs no push of its own.
 */
export const reminders = ({ holidays }: House): Job => ({
  name: 'reminders',
  due: workingDays(holidays, { from: '09:00', until: '16:30' }),
  async run(day, services, signal) {
    const slots = createSlots(services.database)
    if (!(await slots.isDone('digest', day))) await sendDigests(day, services)
    const since = await slots.lastFinished('reminders')
    const news: News[] = []
    const failed = await forEach(services.cases.open(), signal, async (c) => {
      for (const step of stepsOf(c, day, holidays)) {
        const noted = await note(c, step, services)
        // What a run that was cut short noted without telling anybody is still news.
        if (noted && noted >= since) news.push({ c, step, noted })
      }
    })
    await tellOfficers(day, news, services)
    await tellAll('supervisor', day, news, overdueReply, services)
    await tellAll('executive', day, news, longOverdueReply, services)
    if (failed) throw failed
  },
})

/** Notes it in the chain, and says when that was done; undefined where the case has moved on meanwhile. */
async function note(c: OpenCase, step: Step, { act, now }: Services): Promise<Date | undefined> {
  const { key, level, clock } = step
  const noted = c.events.find((event) => event.key === key)
  if (noted) return noted.at
  const [move, at] = [level === 'officer' ? ('remind' as const) : ('escalate' as const), now()]
  try {
    await act(c.id, { move, by: { role: 'system' }, key, at, clock, level })
    return at
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** Cases due this very day that the officer's digest did not show: it was full, not sent, or they came later. */
async function tellOfficers(day: string, all: News[], services: Services): Promise<void> {
  const { house, staff, tell } = services
  const news = all.filter(({ step }) => step.level === 'officer' && step.by === day)
  for (const unit of new Set(news.map(({ c }) => c.unit))) {
    for (const officer of await staff.withRole('officer', unit)) {
      const digest = await services.notices.collection.findOne({ _id: digestKey(day, officer) })
      const shown = digest && !unsent.has(digest.state) ? JSON.stringify(digest.replies) : ''
      const missed = news.filter(({ c }) => c.unit === unit && !shown.includes(c.number))
      if (!officer.chat || !missed.length) continue
      const reply = dueTodayReply(house, missed)
      await tell.staffMember(`due:${day}:${officer.id}`, officer.chat, reply, 'urgent', officer.id)
    }
  }
}

const unsent = new Set(['dropped', 'failed'])

/** Everybody of this level, about the cases that reached it and that they have not been told of before. */
async function tellAll(
  level: 'supervisor' | 'executive',
  day: string,
  all: News[],
  reply: (house: House, news: News[]) => Reply,
  services: Services,
): Promise<void> {
  const { house, staff, tell, notices } = services
  const news = oncePerCase(
    all.filter(({ step }) => step.level === level).sort((a, b) => b.step.late - a.step.late),
  )
  for (const { id, chat } of news.length ? await staff.withRole(level) : []) {
    const key = (on: string) => `escalated:${level}:${on}:${id}`
    // A run that was cut short may have told some people already.
    const earlier = news.map(({ noted }) => bangkokDay(noted)).filter((on) => on !== day)
    const said = await notices.collection.find({ _id: { $in: earlier.map(key) } }).toArray()
    const fresh = news.filter(({ c }) => !JSON.stringify(said).includes(c.number))
    if (chat && fresh.length) await tell.staffMember(key(day), chat, reply(house, fresh), 'urgent', id)
  }
}

/** Both clocks of a case may have run out; it is one case all the same, told by the one that is longest over. */
const oncePerCase = (news: News[]): News[] =>
  news.filter(({ c }, at) => news.findIndex((one) => one.c.id === c.id) === at)
