import type { Words } from '../../dialogue/words.js'

export const say = {
  title: { th: 'เสนอความคิดเห็น', en: 'Give feedback' },
  which: {
    th: 'อยากฝากคำชม ข้อเสนอแนะ หรือคำติคะ',
    en: 'Is it praise, a suggestion or criticism?',
  },
  whichKept: {
    th: 'เก็บข้อความไว้แล้วค่ะ เป็นคำชม ข้อเสนอแนะ หรือคำติคะ',
    en: 'I kept what you wrote. Is it praise, a suggestion or criticism?',
  },
  praise: { th: 'คำชม', en: 'Praise' },
  suggestion: { th: 'ข้อเสนอแนะ', en: 'Suggestion' },
  criticism: { th: 'คำติ', en: 'Criticism' },
  tell: {
    praise: { th: 'อยากชมเรื่องอะไรคะ พิมพ์ได้เลย', en: 'What went well? Just type it.' },
    suggestion: { th: 'อยากเสนอเรื่องอะไรคะ พิมพ์ได้เลย', en: 'What do you suggest? Just type it.' },
    criticism: { th: 'เกิดอะไรขึ้นคะ เล่าเท่าที่สะดวกได้เลย', en: 'What happened? Tell as much as you like.' },
  },
  tooShort: {
    th: 'ขออีกนิดนะคะ เช่น “รอคิวนานกว่า 1 ชั่วโมง”',
    en: 'A little more, please, e.g. “I waited over an hour”.',
  },
  where: { th: 'ขอบคุณที่เล่าให้ฟังค่ะ เกิดที่จุดบริการไหนคะ', en: 'Thank you. Which office is this about?' },
  orType: { th: 'กดเลือก หรือพิมพ์ชื่อหน่วยงาน', en: 'Choose one, or type its name.' },
  unsure: { th: 'ไม่แน่ใจ', en: 'Not sure' },
  whereWrong: {
    th: 'ยังไม่พบหน่วยงานชื่อนี้ค่ะ เลือกจากปุ่ม หรือกด “ไม่แน่ใจ”',
    en: 'I know no office of that name. Choose one, or press “Not sure”.',
  },
  check: { th: 'ตรวจดูก่อนนะคะ', en: 'Please check' },
  rowSort: { th: 'ประเภท', en: 'Kind' },
  rowWords: { th: 'เรื่อง', en: 'Feedback' },
  rowWhere: { th: 'จุดบริการ', en: 'Office' },
  noName: { th: 'เจ้าหน้าที่จะไม่เห็นชื่อบัญชี LINE ของคุณ', en: 'Staff will not see your LINE name.' },
  send: { th: 'ส่งความคิดเห็น', en: 'Submit' },
  edit: { th: 'แก้ไข', en: 'Edit' },
  editSort: { th: 'แก้ไขประเภท', en: 'Edit kind' },
  editWords: { th: 'แก้ไขความคิดเห็น', en: 'Edit feedback' },
  editWhere: { th: 'แก้ไขจุดบริการ', en: 'Edit office' },
  cancel: { th: 'ยกเลิก', en: 'Cancel' },
  received: { th: '✅ รับความคิดเห็นแล้วค่ะ', en: '✅ Feedback received' },
  rowBy: { th: 'ตอบภายใน', en: 'Answer by' },
  thanks: {
    th: 'คำตอบจะอยู่ใน “ติดตามเรื่อง” ขอบคุณที่ช่วยบอกเทศบาล',
    en: 'The answer will be under “My cases”, perhaps in Thai. Thank you for telling us.',
  },
  track: { th: 'ติดตามเรื่อง', en: 'My cases' },
  menu: { th: 'เมนู', en: 'Menu' },
} satisfies Record<string, Words | Record<string, Words>>
