import type { Case } from '../cases/case.js'
import type { Reply } from '../dialogue/reply.js'
import type { Words } from '../dialogue/words.js'
import { categoryOf, coarsePlace, day, type House, pair, unitOf } from './house.js'
import { stateShape } from './wording.js'

type Why = 'new' | 'answered' | 'refuse' | 'appeal' | 'reopen' | 'overdue' | 'due-soon'

const headlines: Record<Why, Words> = {
  new: { th: 'เรื่องใหม่', en: 'New case' },
  answered: { th: 'ผู้แจ้งตอบแล้ว', en: 'The reporter answered' },
  refuse: { th: 'ผู้แจ้งบอกว่ายังไม่เรียบร้อย', en: 'The reporter says it is not fixed' },
  appeal: { th: 'ผู้แจ้งขอให้ทบทวน', en: 'The reporter asks for a review' },
  reopen: { th: 'เปิดเรื่องอีกครั้ง', en: 'Reopened' },
  overdue: { th: 'เกินกำหนด', en: 'Overdue' },
  'due-soon': { th: 'ใกล้ถึงกำหนด', en: 'Due soon' },
}

/** What staff get pushed: number, category, village and dates. No name, words, phone or photo (design, Notifications). */
export function staffCard(house: House, c: Case, why: Why, headline: Words = headlines[why]): Reply {
  const place = coarsePlace(c)
  const category = caseTitle(house, c)
  return {
    card: 'staff/case',
    data: {
      state: stateShape(c.state, why === 'overdue'),
      headline,
      number: c.number,
      title: place ? { th: `${category.th} · ${place.th}`, en: `${category.en} · ${place.en}` } : category,
      rows: [
        { label: { th: 'หน่วยงาน', en: 'Unit' }, value: pair(unitOf(house, c.unit)) },
        ...(c.acknowledgedAt
          ? []
          : [{ label: { th: 'ตอบรับภายใน', en: 'Acknowledge by' }, value: day(c.acknowledgeBy) }]),
        { label: { th: 'กำหนดเสร็จ', en: 'Done by' }, value: day(c.promisedBy) },
      ],
      buttons: [
        ...(c.state === 'received' || c.state === 'reopened'
          ? [
              {
                label: { th: 'ยืนยันรับเรื่อง', en: 'Confirm receipt' },
                start: 'staff-acknowledge',
                seed: { case: c.id },
              },
            ]
          : []),
        { label: { th: 'เปิดดูเรื่อง', en: 'Open case' }, start: 'staff-case', seed: { case: c.id } },
      ],
    },
  }
}

export const caseTitle = (house: House, c: Pick<Case, 'kind' | 'category'>): Words => {
  if (c.kind === 'question') return { th: 'คำถาม', en: 'Question' }
  if (c.kind === 'feedback') return feedbackTitles[c.category] ?? { th: 'ความคิดเห็น', en: 'Feedback' }
  return pair(categoryOf(house, c.category))
}

const feedbackTitles: Record<string, Words> = {
  praise: { th: 'คำชม', en: 'Praise' },
  suggestion: { th: 'ข้อเสนอแนะ', en: 'Suggestion' },
  criticism: { th: 'คำติ', en: 'Criticism' },
}
