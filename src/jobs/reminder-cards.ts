import type { CaseKind } from '../cases/case.js'
import { ruleOf } from '../cases/workflow.js'
import type { Button, Reply } from '../dialogue/reply.js'
import { lines, same, type Words } from '../dialogue/words.js'
import { moveButton } from '../flows/staff/moves.js'
import { day, type House, pair, unitOf } from '../office/house.js'
import { stateShape } from '../office/wording.js'
import type { OpenCase } from '../storage/case-streams.js'
import type { Clock, Step } from './clocks.js'
import { listCard, titleOf } from './digest-card.js'
import { say } from './wording.js'

/** A case with the clock that makes it news, and when that was noted in its chain. */
export type News = { c: OpenCase; step: Step; noted: Date }

/** How many cases an executive reads by name. */
const NAMED = 10

/** For the officers: what is due this very day. */
export const dueTodayReply = (house: House, news: readonly News[]): Reply =>
  oneOrMany(house, news, ({ step }) => say.today[step.clock], say.dueToday(news.length), false)

/** For the supervisors: what is overdue since the last working day, with the way to mend it. */
export const overdueReply = (house: House, news: readonly News[]): Reply =>
  oneOrMany(house, news, lateWords, say.newlyOverdue(news.length), true)

function oneOrMany(
  house: House,
  news: readonly News[],
  words: (news: News) => Words,
  headline: Words,
  toSupervisor: boolean,
): Reply {
  const [first] = news
  if (first && news.length === 1) return caseCard(house, first, words(first), buttons(first, toSupervisor))
  const rows = news.map((one) => ({ c: one.c, late: one.step.late > 0, words: words(one) }))
  return listCard(house, { headline, rows, withUnit: toSupervisor })
}

/** For the executives, who handle no cases: what is long overdue, by unit. It names units, not people. */
export function longOverdueReply(house: House, news: readonly News[]): Reply {
  const [first] = news
  if (first && news.length === 1) return caseCard(house, first, lateWords(first), [])
  const rows = news.slice(0, NAMED).map((one) => {
    const [title, late] = [titleOf(house, one.c, false), lateWords(one)]
    const said = (lang: 'th' | 'en') => `${one.c.number} ${title[lang]} · ${late[lang]}`
    return { th: said('th'), en: said('en') }
  })
  const rest = news.length - rows.length
  return {
    text: lines(
      say.longOverdue(news.length),
      byUnit(house, news),
      same(''),
      ...rows,
      rest > 0 && say.more(rest),
    ),
  }
}

const lateWords = ({ step }: News): Words => say.late[step.clock](step.late)

function byUnit(house: House, news: readonly News[]): Words {
  const units = [...new Set(news.map(({ c }) => c.unit))].map((id) => ({
    unit: unitOf(house, id),
    n: news.filter(({ c }) => c.unit === id).length,
  }))
  const said = (lang: 'th' | 'en') => units.map(({ unit, n }) => `${unit[lang]} ${n}`).join(' · ')
  return { th: said('th'), en: said('en') }
}

function caseCard(house: House, { c, step }: News, headline: Words, buttons: Button[]): Reply {
  const { clock, by, late } = step
  return {
    card: 'staff/case',
    data: {
      state: stateShape(c.state, late > 0),
      headline,
      number: c.number,
      title: titleOf(house, c, false),
      rows: [
        { label: say.rowUnit, value: pair(unitOf(house, c.unit)) },
        ...(clock === 'ask-again' ? [{ label: say.rowAgency, value: same(c.agency ?? '') }] : []),
        { label: rowDay(c.kind, clock), value: day(by) },
      ],
      ...(late > 0 ? { note: undone(c.kind, clock) } : {}),
      buttons,
    },
  }
}

const rowDay = (kind: CaseKind, clock: Clock): Words =>
  kind !== 'complaint' && clock === 'resolve' ? say.answerBy : say.rowDay[clock]

const undone = (kind: CaseKind, clock: Clock): Words =>
  kind !== 'complaint' && clock === 'resolve' ? say.unanswered : say.undone[clock]

/** What mends it first, then the case itself. */
function buttons({ c, step }: News, toSupervisor: boolean): Button[] {
  const mend = {
    acknowledge: 'acknowledge',
    'ask-again': 'forward',
    resolve: ruleOf(c.kind, 'reply') ? 'reply' : toSupervisor ? 'postpone' : 'propose',
  } as const
  return [moveButton(mend[step.clock], c.id), { label: say.open, start: 'staff-case', seed: { case: c.id } }]
}
