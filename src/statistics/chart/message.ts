import type { Lang } from '../../dialogue/words.js'
import { formatDay } from '../../municipality/calendar.js'
import type { Share } from '../measures.js'
import type { MonthReport } from '../report.js'
import { monthName, percent, shareOf } from '../wording.js'

/** What a chart says, in one language and ready to be drawn; plain data that can cross to another process. */
export type Chart = {
  title: string
  subtitle: string
  bars: { label: string; below: string; above: string; value: number; current: boolean }[]
  source: string
}

/**
 * Cases dealt with in time, this month beside the ones before it (oldest first). One message, in the title:
 * better, worse or the same. Undefined where no month has anything to show.
 */
export function onTimeChart(
  report: MonthReport,
  earlier: readonly MonthReport[],
  office: string,
  lang: Lang,
): Chart | undefined {
  const months = [...earlier, report]
  const first = months.findIndex((month) => timed(month).of > 0)
  if (first === -1) return undefined
  const now = timed(report)
  const said = { th: 'ทันกำหนด', en: 'On time' }[lang]
  const day = formatDay(report.through, lang)
  return {
    title: now.of === 0 ? shareOf(now)[lang] : `${said} ${percent(now)}`,
    subtitle: [now.of > 0 && shareOf(now)[lang].replace(/ \(.*/, ''), trend(report, earlier.at(-1), lang)]
      .filter(Boolean)
      .join(' · '),
    bars: months.slice(first).map((month) => bar(month, month === report, lang)),
    source: { th: `${office} · ข้อมูลถึง ${day}`, en: `${office} · figures to ${day}` }[lang],
  }
}

const timed = (report: MonthReport): Share => report.kinds.complaint.total.onTime

function bar(report: MonthReport, current: boolean, lang: Lang): Chart['bars'][number] {
  const share = timed(report)
  return {
    label: monthName(report.month)[lang],
    below: share.of === 0 ? { th: 'ไม่มีเรื่อง', en: 'no cases' }[lang] : `${share.part}/${share.of}`,
    above: share.of === 0 ? '' : percent(share),
    value: share.percent ?? 0,
    current,
  }
}

function trend(report: MonthReport, before: MonthReport | undefined, lang: Lang): string | undefined {
  if (!before || timed(before).of === 0 || timed(report).of === 0) return undefined
  const [now, then] = [percent(timed(report)), percent(timed(before))]
  const month = monthName(before.month)[lang]
  if (now === then) return { th: `เท่ากับเดือน ${month}`, en: `same as ${month}` }[lang]
  const better = timed(report).part / timed(report).of > timed(before).part / timed(before).of
  return better
    ? { th: `ดีขึ้นจาก ${then} ในเดือน ${month}`, en: `up from ${then} in ${month}` }[lang]
    : { th: `ลดลงจาก ${then} ในเดือน ${month}`, en: `down from ${then} in ${month}` }[lang]
}
