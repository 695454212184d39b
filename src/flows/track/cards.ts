import { type Case, type CaseEvent, isOpen } from '../../cases/case.js'
import type { Button, Reply } from '../../dialogue/reply.js'
import { same } from '../../dialogue/words.js'
import { bangkokDay } from '../../municipality/calendar.js'
import { workingDaysBetween } from '../../municipality/working-days.js'
import { day, type House, pair, unitOf } from '../../office/house.js'
import { lastEvent } from '../../office/office.js'
import { caseTitle } from '../../office/staff-card.js'
import { followerState, numberLine, residentState, say as office, stateShape } from '../../office/wording.js'
import { say } from './wording.js'

const SHOWN = 6

/** All cases of a chat: one as a card, several side by side, the open ones first. */
export function list(house: House, cases: Case[], chat: string, now: Date): Reply {
  if (!cases.length) return { text: say.none, quick: [{ label: say.report, say: 'แจ้งเรื่องร้องเรียน' }, menu] }
  const open = cases.filter((c) => isOpen(c.state))
  const shown = [...open, ...cases.filter((c) => !isOpen(c.state))].slice(0, SHOWN)
  const [only] = shown
  if (cases.length === 1 && only)
    return {
      card: 'case/status',
      data: { ...status(house, only, chat, now), buttons: cardButtons(only, chat) },
      quick: [menu],
    }
  const hidden = cases.length - shown.length
  return {
    card: 'case/list',
    data: {
      headline: say.open(open.length),
      cards: shown.map((c) => ({ ...status(house, c, chat, now), buttons: cardButtons(c, chat) })),
      ...(hidden > 0 ? { more: say.more(hidden) } : {}),
    },
    quick: [menu],
  }
}

/** One case in full, with everything its resident may do now. */
export function detail(house: House, c: Case, chat: string, now: Date): Reply {
  const mine = c.reporter === chat
  const facts = status(house, c, chat, now)
  const rows = [
    ...(mine && c.words ? [{ label: say.rowYou, value: same(c.words) }] : []),
    { label: say.rowReceived, value: day(bangkokDay(c.receivedAt)) },
    ...(c.state === 'received' ? [{ label: say.rowAcknowledge, value: day(c.acknowledgeBy) }] : []),
    ...facts.rows,
  ]
  const buttons = mine ? actions(c) : []
  return {
    card: 'case/status',
    data: { ...facts, rows, ...(mine ? {} : { note: say.following }), buttons: buttons.slice(0, 3) },
    quick: [...buttons.slice(3), menu],
  }
}

const menu: Button = { label: say.menu, say: 'เมนู' }

function status(house: House, c: Case, chat: string, now: Date) {
  const mine = c.reporter === chat
  const states = mine ? residentState : followerState
  const today = bangkokDay(now)
  const late = isOpen(c.state) && c.state !== 'proposed-done' && today > c.promisedBy
  const event = lastEvent(c)
  const lateBy = Math.max(1, workingDaysBetween(c.promisedBy, today, house.holidays))
  return {
    state: stateShape(c.state, late),
    headline: late ? say.late(lateBy) : states[c.state],
    ...numberLine(c),
    title: caseTitle(house, c),
    rows: [
      { label: office.rowUnit, value: pair(unitOf(house, c.unit)) },
      ...(event && event.seq > 0
        ? [
            {
              label: office.rowLast,
              value: latest(saidIn(event, mine), states[event.to], day(bangkokDay(event.at))),
            },
          ]
        : []),
      ...(isOpen(c.state) ? [{ label: office.rowDue, value: day(c.promisedBy) }] : []),
    ],
  }
}

/** What the reporter wrote, was asked or thought of it is nobody else's (design, Cases). */
const saidIn = ({ by, move, words }: CaseEvent, mine: boolean): string | undefined =>
  mine || (by.role !== 'resident' && move !== 'ask') ? words : undefined

/** What happened last, in the officer's own words where there are any. */
function latest(
  words: string | undefined,
  state: { th: string; en: string },
  on: { th: string; en: string },
) {
  const short = words && words.length > 120 ? `${words.slice(0, 120)}…` : words
  return { th: `${short ?? state.th} ${on.th}`, en: `${short ?? state.en} ${on.en}` }
}

const cardButtons = (c: Case, chat: string): Button[] => [
  ...actions(c)
    .slice(0, 1)
    .filter(() => c.reporter === chat && (c.state === 'waiting-for-resident' || c.state === 'proposed-done')),
  { label: say.details, start: 'track', seed: { case: c.id } },
]

function actions(c: Case): Button[] {
  const seed = { case: c.id }
  const add: Button = { label: say.add, start: 'add-to-case', seed }
  const withdraw: Button = { label: say.withdraw, start: 'withdraw', seed }
  if (c.kind !== 'complaint') return isOpen(c.state) ? [add, withdraw] : []
  if (c.state === 'waiting-for-resident')
    return [{ label: office.answer, start: 'answer-officer', seed }, add, withdraw]
  if (c.state === 'proposed-done') {
    return [
      { label: office.confirm, start: 'confirm-done', seed },
      { label: office.refuse, start: 'refuse-done', seed },
    ]
  }
  if (c.state === 'rejected') return c.appealed ? [] : [{ label: office.appeal, start: 'appeal', seed }]
  if (isOpen(c.state)) return [add, withdraw]
  if (c.state === 'merged' || c.state === 'withdrawn') return []
  return [
    ...(c.rating ? [] : [{ label: say.rate, start: 'rate', seed }]),
    { label: office.reopen, start: 'reopen', seed },
  ]
}
