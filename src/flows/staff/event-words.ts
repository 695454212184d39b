import type { CaseEvent } from '../../cases/case.js'
import { same, type Words } from '../../dialogue/words.js'
import { day } from '../../office/house.js'
import { staffState } from '../../office/wording.js'

/** What happened, in a few words for the officer's history of a case. */
const happened: Record<string, Words> = {
  acknowledge: { th: 'รับทราบเรื่อง', en: 'Acknowledged' },
  start: { th: 'เริ่มดำเนินการ', en: 'Work begun' },
  reassign: { th: 'ย้ายหน่วยงาน', en: 'Moved to another unit' },
  recategorise: { th: 'เปลี่ยนหมวด', en: 'Category changed' },
  ask: { th: 'ถามผู้แจ้ง', en: 'Asked the reporter' },
  answer: { th: 'ผู้แจ้งตอบ', en: 'The reporter answered' },
  add: { th: 'ผู้แจ้งเพิ่มข้อมูล', en: 'The reporter added' },
  forward: { th: 'ส่งต่อภายนอก', en: 'Forwarded outside' },
  postpone: { th: 'เลื่อนกำหนด', en: 'Postponed' },
  reject: { th: 'ไม่รับดำเนินการ', en: 'Rejected' },
  propose: { th: 'แจ้งว่าทำเสร็จ', en: 'Reported as done' },
  confirm: { th: 'ผู้แจ้งยืนยันผล', en: 'The reporter confirmed' },
  refuse: { th: 'ผู้แจ้งบอกว่ายังไม่เรียบร้อย', en: 'The reporter says it is not fixed' },
  reopen: { th: 'เปิดเรื่องอีกครั้ง', en: 'Reopened' },
  'take-back': { th: 'รับเรื่องกลับมาทำ', en: 'Rejection taken back' },
  appeal: { th: 'ผู้แจ้งขอให้ทบทวน', en: 'The reporter asks for a review' },
  merge: { th: 'รวมกับเรื่องอื่น', en: 'Merged' },
  withdraw: { th: 'ผู้แจ้งถอนเรื่อง', en: 'Withdrawn' },
  reply: { th: 'ตอบผู้แจ้ง', en: 'Answered' },
  note: { th: 'บันทึกภายใน', en: 'Internal note' },
}

export function eventWords({ move, to, detail }: CaseEvent): Words {
  const what = happened[move] ?? staffState[to]
  const extra =
    move === 'postpone' && detail?.day ? day(detail.day) : detail?.agency ? same(detail.agency) : undefined
  return extra ? { th: `${what.th} ${extra.th}`, en: `${what.en} ${extra.en}` } : what
}
