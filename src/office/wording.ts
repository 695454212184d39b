import type { Case, State } from '../cases/case.js'
import type { Refused } from '../cases/move.js'
import type { Words } from '../dialogue/words.js'

/** Status words for residents (glossary, Status). */
export const residentState: Record<State, Words> = {
  received: { th: 'รับเรื่องแล้ว', en: 'Received' },
  acknowledged: { th: 'เจ้าหน้าที่รับทราบ', en: 'Acknowledged by staff' },
  'in-progress': { th: 'กำลังดำเนินการ', en: 'In progress' },
  'waiting-for-resident': { th: 'รอข้อมูลจากคุณ', en: 'Waiting for your answer' },
  'forwarded-outside': { th: 'ส่งต่อหน่วยงานอื่น', en: 'Passed to another agency' },
  'proposed-done': { th: 'รอคุณยืนยันผล', en: 'Waiting for you to confirm' },
  reopened: { th: 'เปิดเรื่องอีกครั้ง', en: 'Reopened' },
  answered: { th: 'ตอบแล้ว', en: 'Answered' },
  'confirmed-done': { th: 'เสร็จเรียบร้อย', en: 'Done' },
  'closed-no-answer': { th: 'ปิดเมื่อครบ 7 วัน', en: 'Closed after 7 days' },
  'closed-not-reached': { th: 'ปิดเมื่อครบ 7 วัน', en: 'Closed after 7 days' },
  rejected: { th: 'ดำเนินการให้ไม่ได้', en: 'Could not be done' },
  merged: { th: 'รวมกับเรื่องเดิม', en: 'Joined with another case' },
  withdrawn: { th: 'ถอนเรื่องแล้ว', en: 'Withdrawn' },
}

export const staffState: Record<State, Words> = {
  received: { th: 'เรื่องใหม่', en: 'New' },
  acknowledged: { th: 'รับทราบแล้ว', en: 'Acknowledged' },
  'in-progress': { th: 'กำลังดำเนินการ', en: 'In progress' },
  'waiting-for-resident': { th: 'รอผู้แจ้งตอบ', en: 'Waiting for the reporter' },
  'forwarded-outside': { th: 'ส่งต่อภายนอก', en: 'Forwarded outside' },
  'proposed-done': { th: 'รอผู้แจ้งยืนยัน', en: 'Waiting for confirmation' },
  reopened: { th: 'เปิดเรื่องอีกครั้ง', en: 'Reopened' },
  answered: { th: 'ตอบแล้ว', en: 'Answered' },
  'confirmed-done': { th: 'ผู้แจ้งยืนยันแล้ว', en: 'Confirmed' },
  'closed-no-answer': { th: 'ปิดโดยไม่มีคำตอบ', en: 'Closed without an answer' },
  'closed-not-reached': { th: 'ปิดโดยแจ้งไม่ถึง', en: 'Closed, not reached' },
  rejected: { th: 'ไม่รับดำเนินการ', en: 'Rejected' },
  merged: { th: 'รวมเรื่องแล้ว', en: 'Merged' },
  withdrawn: { th: 'ผู้แจ้งถอนเรื่อง', en: 'Withdrawn' },
}

/** For neighbours who follow a case: nothing waits for them. */
export const followerState: Record<State, Words> = {
  ...residentState,
  'waiting-for-resident': { th: 'รอข้อมูลจากผู้แจ้ง', en: 'Waiting for the reporter' },
  'proposed-done': { th: 'รอผู้แจ้งยืนยันผล', en: 'Waiting for the reporter to confirm' },
}

/** Shape and colour of a state beside its word (look, Colour). */
export const stateShape = (
  state: State,
  late = false,
): 'new' | 'working' | 'waiting' | 'late' | 'done' | 'closed' => {
  if (late) return 'late'
  if (state === 'received') return 'new'
  if (state === 'waiting-for-resident' || state === 'proposed-done' || state === 'forwarded-outside')
    return 'waiting'
  if (state === 'confirmed-done' || state === 'answered') return 'done'
  if (['closed-no-answer', 'closed-not-reached', 'rejected', 'merged', 'withdrawn'].includes(state))
    return 'closed'
  return 'working'
}

export const refused: Record<Refused, Words> = {
  'not-now': {
    th: 'เรื่องนี้เปลี่ยนสถานะไปแล้ว จึงทำขั้นตอนนี้ไม่ได้ค่ะ',
    en: 'This case has moved on, so that can’t be done any more.',
  },
  'not-yours': {
    th: 'เรื่องนี้ทำได้เฉพาะหน่วยงานเจ้าของเรื่องหรือหัวหน้างาน',
    en: 'Only the responsible unit or a supervisor can do this.',
  },
  'needs-words': { th: 'ต้องมีข้อความประกอบด้วยค่ะ', en: 'A few words are needed.' },
  'needs-photo': {
    th: 'งานนี้ต้องมีรูปหลังทำเสร็จอย่างน้อย 1 รูป',
    en: 'A photo of the finished work is needed.',
  },
  incomplete: { th: 'ข้อมูลยังไม่ครบค่ะ', en: 'Something is still missing.' },
  appealed: {
    th: 'เรื่องนี้ขอให้ทบทวนไปแล้ว 1 ครั้ง ติดต่อเจ้าหน้าที่หรือศูนย์ดำรงธรรม 1567 ได้ค่ะ',
    en: 'This was reviewed once already. You can contact staff, or Damrongtham Centre 1567.',
  },
  'too-late': {
    th: 'เรื่องนี้ปิดเกิน 30 วันแล้ว ถ้ายังมีปัญหา แจ้งเป็นเรื่องใหม่ได้เลยค่ะ',
    en: 'This was closed more than 30 days ago. Please report it as a new case.',
  },
  'supervisor-only': {
    th: 'เลย 24 ชั่วโมงแล้ว ให้หัวหน้างานเป็นผู้รับเรื่องกลับมาทำ',
    en: 'More than 24 hours have passed; a supervisor can still take it back.',
  },
}

export const noSuchCase: Words = {
  th: 'ไม่พบเรื่องนี้ในเรื่องที่คุณแจ้งหรือติดตามค่ะ',
  en: 'I can’t find that among your cases.',
}

/** The number and the word before it, kept apart so that the number never breaks at its hyphen. */
export const numberLine = ({ number }: Pick<Case, 'number'>) => ({
  numberLabel: { th: 'เลขที่', en: 'No.' },
  number,
})

export const say = {
  track: { th: 'ติดตามเรื่อง', en: 'My cases' },
  menu: { th: 'เมนู', en: 'Menu' },
  answer: { th: 'ตอบคำถาม', en: 'Answer' },
  answerLater: { th: 'ตอบภายหลัง', en: 'Answer later' },
  confirm: { th: 'ยืนยันว่าเรียบร้อย', en: 'Confirm it is done' },
  refuse: { th: 'ยังไม่เรียบร้อย', en: 'Not fixed yet' },
  appeal: { th: 'ขอให้ทบทวน', en: 'Ask for a review' },
  reopen: { th: 'เปิดเรื่องอีกครั้ง', en: 'Open it again' },
  openPhoto: { th: 'ดูรูปเต็ม', en: 'Open photo' },
  looksRight: { th: 'ดูแล้วเรียบร้อยไหมคะ', en: 'Does it look right?' },
  rowLast: { th: 'ล่าสุด', en: 'Latest' },
  rowDue: { th: 'กำหนดเสร็จ', en: 'Done by' },
  rowUnit: { th: 'ผู้ดูแล', en: 'Handled by' },
  rowReason: { th: 'เหตุผล', en: 'Reason' },
  rowBefore: { th: 'เดิมกำหนด', en: 'Was due' },
  rowNow: { th: 'เลื่อนเป็น', en: 'Now due' },
  rowWhy: { th: 'เพราะ', en: 'Because' },
  rowAgency: { th: 'หน่วยงาน', en: 'Agency' },
  reporterDecides: {
    th: 'ผู้แจ้งจะเป็นคนดูว่าเรียบร้อยไหม',
    en: 'The person who reported it will say whether it is.',
  },
  afterSilence: { th: 'เพราะครบ 7 วันโดยไม่มีคำตอบ', en: 'It was closed after 7 days without an answer.' },
  missed: (n: number): Words => ({
    th: `มีความคืบหน้าที่ยังไม่ได้แจ้ง ${n} เรื่องค่ะ เพราะเดือนนี้ส่งแจ้งเตือนครบจำนวนแล้ว`,
    en: `There is news on ${n} of your cases. It could not be sent because this month’s messages were used up.`,
  }),
}
