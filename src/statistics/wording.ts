import type { Words } from '../dialogue/words.js'
import { formatMonth } from '../municipality/calendar.js'
import type { Share } from './measures.js'

/** Builds the same text in both languages. */
export const both = (text: (lang: 'th' | 'en') => string): Words => ({ th: text('th'), en: text('en') })

export const cases = (n: number): Words => ({ th: `${n} เรื่อง`, en: n === 1 ? '1 case' : `${n} cases` })

/** A whole percentage, which says 100% or 0% only where it is exactly that. */
export function percent({ part, of }: Share): string {
  const rounded = Math.round((100 * part) / of)
  return `${part === of ? 100 : part === 0 ? 0 : Math.min(99, Math.max(1, rounded))}%`
}

/** `33 จาก 41 เรื่อง (80%)`; where there is nothing to be a part of, that is said. */
export const shareOf = (share: Share): Words =>
  share.of === 0
    ? { th: 'ไม่มีเรื่องที่ถึงกำหนด', en: 'No case was due' }
    : {
        th: `${share.part} จาก ${share.of} เรื่อง (${percent(share)})`,
        en: `${share.part} of ${share.of} cases (${percent(share)})`,
      }

/** Short, without the year: only ever beside a month that has it. */
export const monthName = (month: string): Words =>
  both((lang) => formatMonth(month, lang, 'short').replace(/ \d+$/, ''))
