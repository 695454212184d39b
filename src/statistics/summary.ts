import type { Words } from '../dialogue/words.js'
import { formatDay, formatMonth } from '../municipality/calendar.js'
import type { Municipality } from '../municipality/types.js'
import type { Measures } from './measures.js'
import type { MonthReport, ReportLine } from './report.js'
import type { Outcome } from './tally.js'
import { both, cases, monthName, shareOf } from './wording.js'

type Summary = {
  card: 'month/summary'
  data: {
    headline: Words
    fact: Words
    rows: { label: Words; value: Words }[]
    note: Words
    buttons: unknown[]
    chart?: Words
  }
}

type Extras = {
  municipality: Pick<Municipality, 'name'>
  /** From the second on, the card says that it corrects. */
  version?: number
  /** Address of the chart in each language; a card without one is complete all the same. */
  chart?: Words
  buttons?: unknown[]
}

/**
 * The month as executives get it on the 1st, complaints only: nothing of confidential reports is counted
 * anywhere in these figures. `previous` is the report of the month before.
 */
export function summaryOf(
  report: MonthReport,
  previous: MonthReport | undefined,
  { municipality, version = 1, chart, buttons = [] }: Extras,
): Summary {
  const { total, unit } = report.kinds.complaint
  const row = (th: string, en: string, value: Words) => ({ label: { th, en }, value })
  return {
    card: 'month/summary',
    data: {
      headline: headline(report, municipality.name),
      fact: total.onTime.of === 0 ? shareOf(total.onTime) : joined(onTimeWord, shareOf(total.onTime)),
      rows: [
        row('รับใหม่', 'Received', received(total, previous)),
        row('ปิดแล้ว', 'Closed', closed(total)),
        row('เกินกำหนดยังไม่ปิด', 'Open and overdue', overdue(total, unit)),
        row('ค้างเมื่อสิ้นเดือน', 'Open at month end', open(total)),
        row('ความพึงพอใจ', 'Satisfaction', rating(total)),
      ],
      note: note(report, version),
      buttons,
      ...(chart ? { chart } : {}),
    },
  }
}

const onTimeWord: Words = { th: 'ทันกำหนด', en: 'On time:' }
const joined = (a: Words, b: Words): Words => both((lang) => `${a[lang]} ${b[lang]}`)

/** The head of เทศบาลตำบล… is นายกเทศมนตรีตำบล…; any other office is addressed by its name. */
function headline({ month }: MonthReport, name: Words): Words {
  const mayor = name.th.startsWith('เทศบาล') ? name.th.replace('เทศบาล', 'นายกเทศมนตรี') : name.th
  return {
    th: `เรียน ${mayor}\nสรุปเดือน${formatMonth(month, 'th')}`,
    en: `${name.en}\nSummary for ${formatMonth(month, 'en')}`,
  }
}

function received({ received }: Measures, previous: MonthReport | undefined): Words {
  if (!previous) return cases(received)
  const before = cases(previous.kinds.complaint.total.received)
  return both((lang) => `${cases(received)[lang]} (${monthName(previous.month)[lang]} ${before[lang]})`)
}

const endings: [Outcome, Words][] = [
  ['confirmed-done', { th: 'ผู้แจ้งยืนยัน', en: 'confirmed' }],
  ['closed-no-answer', { th: 'ครบ 7 วันไม่มีคำตอบ', en: 'no answer in 7 days' }],
  ['closed-not-reached', { th: 'ติดต่อผู้แจ้งไม่ได้', en: 'not reached' }],
  ['answered', { th: 'ตอบแล้ว', en: 'answered' }],
  ['rejected', { th: 'ดำเนินการให้ไม่ได้', en: 'not possible' }],
  ['merged', { th: 'รวมกับเรื่องเดิม', en: 'merged' }],
  ['withdrawn', { th: 'ผู้แจ้งถอน', en: 'withdrawn' }],
]

function closed({ closed }: Measures): Words {
  const parts = endings.filter(([outcome]) => closed[outcome] > 0)
  return listed(
    cases(closed.total),
    parts.map(([outcome, name]) => [name, closed[outcome]]),
  )
}

const overdue = ({ overdue }: Measures, units: readonly ReportLine[]): Words =>
  listed(
    cases(overdue),
    units.filter((unit) => unit.overdue > 0).map((unit) => [unit.name, unit.overdue]),
  )

const listed = (total: Words, parts: [Words, number][]): Words =>
  parts.length === 0
    ? total
    : both((lang) => `${total[lang]}: ${parts.map(([name, n]) => `${name[lang]} ${n}`).join(' · ')}`)

const open = ({ openAtEnd, awaitingResident }: Measures): Words =>
  awaitingResident === 0
    ? cases(openAtEnd)
    : listed(cases(openAtEnd), [[{ th: 'รอผู้แจ้งยืนยัน', en: 'awaiting the resident' }, awaitingResident]])

function rating({ rating: { n, mean } }: Measures): Words {
  const answers: Words = { th: `ผู้ตอบ ${n} คน`, en: n === 1 ? '1 answer' : `${n} answers` }
  if (n === 0) return { th: 'ยังไม่มีผู้ตอบ', en: 'No answers' }
  if (mean === null) return { th: `น้อยกว่า 5 ไม่แสดง (${answers.th})`, en: `Not shown below 5 (${answers.en})` }
  return both((lang) => `${mean.toFixed(1)} ${lang === 'th' ? 'จาก' : 'of'} 5 (${answers[lang]})`)
}

function note({ through }: MonthReport, version: number): Words {
  const corrected: Words =
    version === 1
      ? { th: '', en: '' }
      : { th: ` · ฉบับแก้ไขครั้งที่ ${version - 1}`, en: ` · correction ${version - 1}` }
  return {
    th: `ข้อมูลถึง ${formatDay(through, 'th')}${corrected.th}`,
    en: `Figures to ${formatDay(through, 'en')}${corrected.en}`,
  }
}
