import type { Reply } from '../dialogue/reply.js'
import { same, type Words } from '../dialogue/words.js'
import { todayButton } from '../flows/staff/buttons.js'
import { type Due, dueOf } from '../flows/staff/due.js'
import { say as staffSay } from '../flows/staff/wording.js'
import { coarsePlace, day, type House, pair, unitOf } from '../office/house.js'
import { caseTitle } from '../office/staff-card.js'
import { staffState, stateShape } from '../office/wording.js'
import type { OpenCase } from '../storage/case-streams.js'
import type { StaffMember } from '../storage/staff.js'
import { say } from './wording.js'

/** What a case is to the officer's morning, the most pressing first. Only the last is no reason for a push. */
const groups = ['overdue', 'due-soon', 'new', 'answered', 'waiting'] as const
type Group = (typeof groups)[number]
export type Entry = { c: OpenCase; group: Group; due: Due }

/** What the card holds (`staff/list`). */
const SHOWN = 8

/** Where an open case belongs in the digest; undefined for one that is in work and has time. */
export function entryOf(c: OpenCase, today: string, holidays: ReadonlySet<string>): Entry | undefined {
  const due = dueOf(c, today, holidays)
  if (due.bucket !== 'rest') return { c, group: due.bucket, due }
  if (answered(c)) return { c, group: 'answered', due: { ...due, words: say.answered } }
  // Whom it waits for says more than a day that is far off.
  const words = c.state === 'forwarded-outside' ? due.words : staffState[c.state]
  if (waiting.has(c.state)) return { c, group: 'waiting', due: { ...due, words } }
  return undefined
}

const waiting = new Set<string>(['waiting-for-resident', 'forwarded-outside', 'proposed-done'])

/** The resident had the last word, and nobody has done anything since. */
function answered({ events }: OpenCase): boolean {
  const last = events.filter(({ internal }) => !internal).at(-1)
  return last?.by.role === 'resident' && (last.move === 'answer' || last.move === 'add')
}

/** Undefined when nothing needs this person. Pushed to one person's own chat; still no names, words or phones. */
export function digestCard(
  house: House,
  person: StaffMember,
  entries: readonly Entry[],
  today: string,
): Reply | undefined {
  if (entries.every(({ group }) => group === 'waiting')) return undefined
  const all = person.roles.includes('supervisor')
  const sorted = [...entries].sort(
    (a, b) =>
      groups.indexOf(a.group) - groups.indexOf(b.group) ||
      (a.due.by ?? '9').localeCompare(b.due.by ?? '9') ||
      a.c.receivedAt.getTime() - b.c.receivedAt.getTime(),
  )
  return listCard(house, {
    headline: staffSay.listOf(all ? staffSay.allUnits : pair(unitOf(house, person.unit ?? '')), day(today)),
    note: counted(entries),
    rows: sorted.map(({ c, group, due }) => ({ c, late: group === 'overdue', words: due.words })),
    withUnit: all,
  })
}

type Row = {
  c: Pick<OpenCase, 'id' | 'number' | 'kind' | 'category' | 'unit' | 'state' | 'place'>
  late: boolean
  words: Words
}
type List = { headline: Words; note?: Words; rows: readonly Row[]; withUnit: boolean }

/** Cases as a list, each opened by tapping it. */
export function listCard(house: House, { headline, note, rows, withUnit }: List): Reply {
  const left = rows.length - SHOWN
  return {
    card: 'staff/list',
    data: {
      headline,
      ...(note ? { note } : {}),
      items: rows.slice(0, SHOWN).map(({ c, late, words }) => ({
        state: stateShape(c.state, late),
        number: c.number,
        title: titleOf(house, c, withUnit),
        due: words,
        action: { label: same(c.number), start: 'staff-case', seed: { case: c.id } },
      })),
      ...(left > 0 ? { more: staffSay.more(left) } : {}),
      buttons: [todayButton],
    },
  }
}

/** `ไฟฟ้าสาธารณะ · หมู่ 6 · กองช่าง` */
export function titleOf(house: House, c: Row['c'], withUnit: boolean): Words {
  const parts = [caseTitle(house, c), coarsePlace(c), withUnit ? pair(unitOf(house, c.unit)) : undefined]
  const known = parts.filter((part): part is Words => Boolean(part))
  return { th: known.map((p) => p.th).join(' · '), en: known.map((p) => p.en).join(' · ') }
}

function counted(entries: readonly Entry[]): Words {
  const counts = groups.map((group) => ({ group, n: entries.filter((e) => e.group === group).length }))
  const said = counts.filter(({ n }) => n > 0).map(({ group, n }) => say.counts[group](n))
  return { th: said.map((w) => w.th).join(' · '), en: said.map((w) => w.en).join(' · ') }
}
