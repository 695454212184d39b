import type { Words } from '../../dialogue/words.js'

export const say = {
  title: { th: 'เรื่องของฉัน', en: 'My case' },
  track: { th: 'ติดตามเรื่อง', en: 'My cases' },
  menu: { th: 'เมนู', en: 'Menu' },
  confirmed: {
    th: 'ปิดเรื่องแล้วค่ะ ให้คะแนนการดูแลเรื่องนี้เท่าไรคะ',
    en: 'The case is closed. How would you rate the help you got?',
  },
  rateAgain: { th: 'ให้คะแนนการดูแลเรื่องนี้เท่าไรคะ', en: 'How would you rate the help you got?' },
  scores: [
    { value: '5', label: { th: '5 ดีมาก', en: '5 Very good' } },
    { value: '4', label: { th: '4 ดี', en: '4 Good' } },
    { value: '3', label: { th: '3 พอใช้', en: '3 Fair' } },
    { value: '2', label: { th: '2 ควรปรับปรุง', en: '2 Poor' } },
    { value: '1', label: { th: '1 ต้องปรับปรุงมาก', en: '1 Very poor' } },
  ],
  scoreWrong: { th: 'ช่วยเลือกคะแนน 1 ถึง 5 นะคะ', en: 'Please choose a score from 1 to 5.' },
  anythingMore: (score: string): Words => ({
    th: `บันทึก ${score} คะแนนแล้วค่ะ อยากบอกอะไรเพิ่มไหมคะ`,
    en: `${score} out of 5 is saved. Anything you would like to add?`,
  }),
  thanks: { th: 'บันทึกแล้ว ขอบคุณค่ะ', en: 'Saved. Thank you.' },
  editScore: { th: 'แก้ไขคะแนน', en: 'Edit the score' },
  notRated: { th: 'ปิดเรื่องเรียบร้อยแล้ว ขอบคุณค่ะ', en: 'The case is closed. Thank you.' },
  whatIsWrong: {
    th: 'ขอบคุณที่ช่วยตรวจค่ะ ส่วนไหนยังไม่เรียบร้อยคะ\nพิมพ์หรือส่งรูปได้เลย',
    en: 'Thank you for checking. What is not right yet?\nYou can type or send a photo.',
  },
  morePhotos: { th: 'มีรูปประกอบไหมคะ', en: 'Do you have a photo?' },
  gotPhotos: (n: number): Words => ({
    th: `📷 ได้รูปแล้ว ${n} รูปค่ะ ส่งเพิ่มได้ หรือกด “ส่งรูปเสร็จแล้ว”`,
    en: `📷 ${n} photo${n > 1 ? 's' : ''} received. Send more, or press “Photos done”.`,
  }),
  photosFull: { th: 'ครบ 5 รูปแล้วค่ะ กด “ส่งรูปเสร็จแล้ว” เพื่อไปต่อ', en: 'That is 5 photos. Press “Photos done”.' },
  photosDone: { th: 'ส่งรูปเสร็จแล้ว', en: 'Photos done' },
  tooShort: { th: 'ขออีกนิดนะคะ พิมพ์สั้น\u00A0ๆ ก็ได้', en: 'A few more words, please.' },
  reopened: { th: 'เปิดเรื่องอีกครั้งแล้วค่ะ', en: 'The case is open again' },
  toldSupervisor: { th: 'ระบบแจ้งหัวหน้างานแล้ว', en: 'The supervisor has been told.' },
  rowNewDate: { th: 'กำหนดใหม่', en: 'New date' },
  whyReopen: { th: 'เกิดอะไรขึ้นคะ เล่าสั้น\u00A0ๆ ได้เลย', en: 'What happened? A few words will do.' },
  whyAppeal: {
    th: 'อยากให้ทบทวนเพราะอะไรคะ หัวหน้างานจะเป็นผู้ดู',
    en: 'Why should this be reviewed? The supervisor will look at it.',
  },
  reallyWithdraw: (number: string): Words => ({
    th: `ถอนเรื่อง ${number} ใช่ไหมคะ\nเจ้าหน้าที่จะหยุดดำเนินการเรื่องนี้`,
    en: `Withdraw ${number}?\nStaff will stop working on it.`,
  }),
  yesWithdraw: { th: 'ยืนยันถอนเรื่อง', en: 'Confirm withdrawal' },
  withdrawn: (number: string): Words => ({ th: `ถอนเรื่อง ${number} แล้วค่ะ`, en: `${number} is withdrawn.` }),
  pickButton: { th: 'ช่วยเลือกจากปุ่มด้านล่างนะคะ', en: 'Please choose one of the buttons below.' },
  addWhat: (number: string): Words => ({
    th: `เพิ่มข้อมูลให้เรื่อง ${number} ค่ะ\nพิมพ์หรือส่งรูปได้เลย`,
    en: `Adding to ${number}.\nType it or send a photo.`,
  }),
  added: (number: string): Words => ({ th: `แนบเข้าเรื่อง ${number} แล้วค่ะ`, en: `Added to ${number}.` }),
  answerNow: { th: 'พิมพ์คำตอบหรือส่งรูปได้เลยค่ะ', en: 'Please type your answer or send a photo.' },
  answered: (unit: Words): Words => ({
    th: `ส่งคำตอบให้${unit.th}แล้วค่ะ`,
    en: `Your answer went to ${unit.en}.`,
  }),
  photoOnly: { th: '(ส่งรูป)', en: '(photo)' },
}
