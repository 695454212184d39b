import { isDeepStrictEqual } from 'node:util'
import { type CaseKind, caseKinds } from '../cases/case.js'
import { bangkokDay, formatMonth, monthOf } from '../municipality/calendar.js'
import type { Measures } from './measures.js'
import { isOver } from './months.js'
import type { MonthReport } from './report.js'
import type { Statistics } from './statistics.js'
import { percent } from './wording.js'

/** `all`: every month that has data. `correct`: where a declared month differs, declare the next version. */
export type Wanted = ({ month: string } | { all: true }) & { correct?: boolean }
/** `differs`: the figures are no longer those of the declared version. */
export type Compiled = { report: MonthReport; version: number | undefined; differs: boolean }

/**
 * Compiles months now, from the cases themselves. A month that is over and was never declared is declared; a
 * declared one is corrected only when asked to. Repeating it changes nothing. Throws RangeError for a month
 * that is still to come.
 */
export async function compileNow(statistics: Statistics, wanted: Wanted, now: Date): Promise<Compiled[]> {
  if ('month' in wanted && wanted.month > monthOf(bangkokDay(now))) {
    throw new RangeError(`${wanted.month} is still to come`)
  }
  if ('month' in wanted) await statistics.recountMonth(wanted.month)
  else await statistics.recount()
  const known = new Map((await statistics.months()).map(({ month, version }) => [month, version]))
  const compiled: Compiled[] = []
  for (const month of 'month' in wanted ? [wanted.month] : known.keys()) {
    // Before the first case there was nothing to declare.
    const due = isOver(month, now) && known.has(month) && (!known.get(month) || wanted.correct)
    const declared = due ? await statistics.freeze(month) : await statistics.latest(month)
    const report = await statistics.compileMonth(month)
    const differs = declared !== undefined && !isDeepStrictEqual(declared.report, report)
    compiled.push({ report, version: declared?.version, differs })
  }
  return compiled
}

const kindNames: Record<CaseKind, string> = {
  complaint: 'เรื่องร้องเรียน',
  feedback: 'ความคิดเห็น',
  question: 'คำถาม',
}

const columns: [heading: string, value: (m: Measures) => string | number][] = [
  ['ยกมา', (m) => m.openBefore],
  ['รับใหม่', (m) => m.received],
  ['เปิดอีกครั้ง', (m) => m.reopened],
  ['ปิดแล้ว', (m) => m.closed.total],
  ['ค้างสิ้นเดือน', (m) => m.openAtEnd],
  ['เกินกำหนด', (m) => m.overdue],
  ['ทันกำหนด', ({ onTime }) => (onTime.of === 0 ? '–' : `${onTime.part}/${onTime.of} ${percent(onTime)}`)],
  ['วันทำการ (มัธยฐาน)', (m) => m.workingDays.median ?? '–'],
  ['คะแนน', ({ rating }) => `${rating.mean?.toFixed(1) ?? (rating.n === 0 ? '–' : '<5')} (${rating.n})`],
]

/** The compiled months as a table for the terminal, one line per month and kind, zeros included. */
export function tableOf(compiled: readonly Compiled[]): string {
  if (compiled.length === 0) return 'ยังไม่มีเรื่องในระบบ'
  const lines = compiled.flatMap(({ report, version, differs }) =>
    caseKinds.map((kind) => [
      formatMonth(report.month, 'th', 'short'),
      kindNames[kind],
      ...columns.map(([, value]) => String(value(report.kinds[kind].total))),
      version === undefined ? 'ยังไม่ประกาศ' : `ฉบับ ${version}${differs ? ' ข้อมูลเปลี่ยนแล้ว' : ''}`,
    ]),
  )
  const all = [['เดือน', 'ประเภท', ...columns.map(([heading]) => heading), 'สถานะ'], ...lines]
  const widths = all[0]?.map((_, i) => Math.max(...all.map((line) => widthOf(line[i] ?? '')))) ?? []
  const pad = (cell: string, i: number) => cell + ' '.repeat((widths[i] ?? 0) - widthOf(cell))
  return all.map((line) => line.map(pad).join('  ').trimEnd()).join('\n')
}

/** Marks above and below Thai letters take no column of their own. */
const widthOf = (text: string): number => [...text.replace(/\p{Mn}/gu, '')].length
