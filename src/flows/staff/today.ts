import { z } from 'zod'
import type { Case } from '../../cases/case.js'
import { type AnyFlow, flow } from '../../dialogue/flow.js'
import type { Button, Reply } from '../../dialogue/reply.js'
import type { Words } from '../../dialogue/words.js'
import { bangkokDay } from '../../municipality/calendar.js'
import { coarsePlace, day, type House, pair, unitOf } from '../../office/house.js'
import type { Office } from '../../office/office.js'
import { caseTitle } from '../../office/staff-card.js'
import type { StaffMember } from '../../office/staff-role.js'
import { stateShape } from '../../office/wording.js'
import { buckets, type Due, dueOf } from './due.js'
import { asLabel } from './label.js'
import { say } from './wording.js'

const Page = z.object({ from: z.string().optional() })
/** What the card holds (`staff/list`). */
const SHOWN = 8
const MOST = 500

/** The open cases a staff member answers for, the most pressing first. */
export const today = (house: House): AnyFlow =>
  flow<typeof Page, Office>({
    name: 'staff-today',
    version: 1,
    title: say.today,
    startsOn: ['งานวันนี้', 'งานของฉัน', 'Today', 'My work'],
    answers: Page,
    fleeting: true,
    async finish({ from }, { office, chat, now }) {
      const { me, cases } = await office.queueOf(chat, MOST)
      const handles = me.roles.includes('officer') || me.roles.includes('supervisor')
      if (!handles) return { text: say.noQueue, quick: [{ label: say.menu, say: 'เมนู' }] }
      return list(house, me, cases, bangkokDay(now), Number(from ?? 0) || 0)
    },
  })

type Entry = { c: Case; due: Due }

function list(house: House, me: StaffMember, cases: Case[], on: string, from: number): Reply {
  const whose = whoseList(house, me)
  if (!cases.length)
    return { text: say.noCases(whose), quick: [{ label: say.notify, start: 'staff-notify' }] }
  const entries = sorted(cases.map((c) => ({ c, due: dueOf(c, on, house.holidays) })))
  const start = from < entries.length ? from : 0
  const left = entries.length - start - SHOWN
  const all = me.roles.includes('supervisor')
  return {
    card: 'staff/list',
    data: {
      headline: say.listOf(whose, day(on)),
      note: counted(entries),
      items: entries.slice(start, start + SHOWN).map((entry) => item(house, entry, all)),
      ...(left > 0 ? { more: say.more(left) } : {}),
      buttons: pages(start, left),
    },
    quick: [{ label: say.notify, start: 'staff-notify' }],
  }
}

const pages = (start: number, left: number): Button[] => [
  ...(left > 0 ? [{ label: say.seeMore, start: 'staff-today', seed: { from: String(start + SHOWN) } }] : []),
  ...(start > 0 ? [{ label: say.fromTop, start: 'staff-today' }] : []),
]

/** By urgency, then by the day; what waits for others comes last. */
const sorted = (entries: Entry[]): Entry[] =>
  entries.sort(
    (a, b) =>
      buckets.indexOf(a.due.bucket) - buckets.indexOf(b.due.bucket) ||
      (a.due.by ?? '9').localeCompare(b.due.by ?? '9') ||
      a.c.receivedAt.getTime() - b.c.receivedAt.getTime(),
  )

function item(house: House, { c, due }: Entry, withUnit: boolean) {
  const parts = [caseTitle(house, c), coarsePlace(c), withUnit ? asLabel(unitOf(house, c.unit)) : undefined]
  const known = parts.filter((part): part is Words => Boolean(part))
  return {
    state: stateShape(c.state, due.bucket === 'overdue'),
    number: c.number,
    title: { th: known.map((p) => p.th).join(' · '), en: known.map((p) => p.en).join(' · ') },
    due: due.words,
    action: { label: { th: c.number, en: c.number }, start: 'staff-case', seed: { case: c.id } },
  }
}

function counted(entries: Entry[]): Words {
  const counts = buckets.map((bucket) => ({
    bucket,
    n: entries.filter((e) => e.due.bucket === bucket).length,
  }))
  const said = counts.filter(({ n }) => n > 0).map(({ bucket, n }) => say.counts[bucket](n))
  if (!counts[0]?.n) said.push(say.noneLate)
  return { th: said.map((w) => w.th).join(' · '), en: said.map((w) => w.en).join(' · ') }
}

function whoseList(house: House, { roles, unit }: StaffMember): Words {
  if (roles.includes('supervisor')) return say.allUnits
  return unit ? pair(unitOf(house, unit)) : say.noUnit
}
