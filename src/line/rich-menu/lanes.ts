import type { Lang } from '../../dialogue/words.js'
import type { IconName } from './icons.js'

/** One large area: what it says, in lines as they are drawn, and the text of the contract it sends. */
export type Lane = {
  icon: IconName
  /** `first`: the main one. `apart`: the confidential lane, set off from the rest without alarm colours. */
  tone?: 'first' | 'apart'
  lines: Record<Lang, string[]>
  /** Describes the area where the picture can't be seen; 20 graphemes at most (LINE: Action label). */
  label: Record<Lang, string>
  says: Record<Lang, string>
}

/** Three above three, in the order people read; the confidential lane is the last of the lower row. */
export const lanes: Lane[] = [
  {
    icon: 'tell',
    tone: 'first',
    lines: { th: ['แจ้งเรื่อง', 'ร้องเรียน'], en: ['Report', 'a problem'] },
    label: { th: 'แจ้งเรื่องร้องเรียน', en: 'Report a problem' },
    says: { th: 'แจ้งเรื่องร้องเรียน', en: 'Complaint' },
  },
  {
    icon: 'follow',
    lines: { th: ['ติดตามเรื่อง'], en: ['Track', 'my cases'] },
    label: { th: 'ติดตามเรื่อง', en: 'Track my cases' },
    says: { th: 'ติดตามเรื่อง', en: 'My cases' },
  },
  {
    icon: 'ask',
    lines: { th: ['ถามคำถาม'], en: ['Ask', 'a question'] },
    label: { th: 'ถามคำถาม', en: 'Ask a question' },
    says: { th: 'ถามคำถาม', en: 'Ask' },
  },
  {
    icon: 'person',
    lines: { th: ['ติดต่อ', 'เจ้าหน้าที่'], en: ['Contact', 'a person'] },
    label: { th: 'ติดต่อเจ้าหน้าที่', en: 'Contact a person' },
    says: { th: 'ติดต่อเจ้าหน้าที่', en: 'Contact' },
  },
  {
    icon: 'opine',
    lines: { th: ['เสนอ', 'ความคิดเห็น'], en: ['Give', 'feedback'] },
    label: { th: 'เสนอความคิดเห็น', en: 'Give feedback' },
    says: { th: 'เสนอความคิดเห็น', en: 'Feedback' },
  },
  {
    icon: 'sealed',
    tone: 'apart',
    lines: { th: ['แจ้งเบาะแส', 'ทุจริต'], en: ['Report', 'corruption'] },
    label: { th: 'แจ้งเบาะแสทุจริต', en: 'Report corruption' },
    says: { th: 'แจ้งเบาะแสทุจริต', en: 'Report corruption' },
  },
]

/** The narrow strip above them turns to the other language; its words are in the language it turns to. */
export const turnTo: Record<Lang, { to: Lang; label: string; says: string }> = {
  th: { to: 'en', label: 'English', says: 'English' },
  en: { to: 'th', label: 'ภาษาไทย', says: 'ภาษาไทย' },
}
