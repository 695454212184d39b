import type { Words } from '../../../dialogue/words.js'

/** What a reporter reads once the report has been sent, and on coming back. */
export const receipt = {
  title: { th: 'ส่งแล้วค่ะ จดรหัสนี้ไว้', en: 'Sent. Write this code down' },
  why: {
    th: 'รหัส 20 หลักนี้เป็นทางเดียวที่จะอ่านคำตอบ ระบบไม่ได้เก็บรหัสไว้',
    en: 'These 20 digits are the only way to read the answers. The system does not keep them.',
  },
  /** L4 */
  lost: {
    th: 'ถ้ารหัสหาย จะอ่านคำตอบไม่ได้ แต่เรื่องยังอยู่กับเจ้าหน้าที่',
    en: 'If the code is lost the answers cannot be read, but the officers still have the report.',
  },
  paper: {
    th: 'จดลงกระดาษดีกว่าถ่ายรูปหน้าจอ และเก็บแบบเบอร์โทรศัพท์ก็ได้',
    en: 'Paper is better than a screenshot; it can pass for a telephone number.',
  },
  copy: { th: 'คัดลอกรหัส', en: 'Copy the code' },
  copied: { th: 'คัดลอกแล้ว', en: 'Copied' },
  notCopied: { th: 'คัดลอกไม่ได้ จดจากหน้าจอได้เลย', en: 'It could not be copied: please write it down.' },
  written: { th: 'จดแล้ว ต่อไป', en: 'Written down: Next' },
  typeTitle: { th: 'พิมพ์รหัสที่จดไว้', en: 'Type the code you wrote down' },
  typeWhy: {
    th: 'พิมพ์รหัสกลับมา 1 ครั้ง เพื่อตรวจว่าจดถูก',
    en: 'Type it once, to see that it was written down right.',
  },
  label: { th: 'รหัส 20 หลัก', en: 'The 20 digits' },
  confirm: { th: 'ยืนยันรหัส', en: 'Confirm the code' },
  see: { th: 'ย้อนกลับไปดูรหัส', en: 'Back to the code' },
} as const satisfies Record<string, Words>
export const groupDiffers = (n: number): Words => ({
  th: `ยังไม่ตรงค่ะ ดูกลุ่มที่ ${n} อีกครั้ง`,
  en: `Not the same yet: please look at group ${n} again.`,
})

export const done = {
  title: { th: 'รหัสตรงกันค่ะ', en: 'The code is right' },
  next: { th: 'จากนี้จะเป็นอย่างไร', en: 'What happens next' },
  /** L6 */
  unsafe: { th: 'ถ้ารู้สึกไม่ปลอดภัย โทร 191', en: 'If you feel unsafe, call 191.' },
  again: {
    th: 'กลับมาอ่านคำตอบหรือเล่าเพิ่มเมื่อไรก็ได้ด้วยรหัสของคุณ ที่',
    en: 'Come back at any time with your code, to read answers or to add something',
  },
  traces: {
    th: 'เบราว์เซอร์อาจจำไว้ว่าเคยเปิดหน้านี้ ลบได้ที่ประวัติการเข้าชม',
    en: 'Your browser may remember that this page was opened: you can delete it from the history.',
  },
} as const satisfies Record<string, Words>
/** P5 */
export const answerBy = (day: Words): Words => ({
  th: `เจ้าหน้าที่มีกำหนดตอบรับภายในวันที่ ${day.th}`,
  en: `An officer is due to answer by ${day.en}.`,
})
export const feedbackBy = ([first, second, third]: Words[]): Words => ({
  th: `แจ้งความคืบหน้าภายใน ${first?.th} (30 วัน) ${second?.th} (60 วัน) และ ${third?.th} (90 วัน)`,
  en: `News of how it goes by ${first?.en} (30 days), ${second?.en} (60 days) and ${third?.en} (90 days).`,
})

export const comeBack = {
  title: { th: 'อ่านคำตอบ', en: 'Read answers' },
  why: { th: 'ใส่รหัส 20 หลักที่จดไว้ค่ะ', en: 'Type the 20 digits you wrote down.' },
  open: { th: 'ต่อไป', en: 'Next' },
  working: { th: 'กำลังเปิดด้วยรหัสของคุณ', en: 'Opening with your code' },
  noAnswer: { th: 'ยังไม่มีคำตอบจากเจ้าหน้าที่', en: 'No answer from an officer yet.' },
  conversation: { th: 'ข้อความ', en: 'Messages' },
  you: { th: 'คุณ', en: 'You' },
  /** A retired or replaced key: there is no trusted clock to tell when it signed. */
  former: {
    th: 'ลงชื่อด้วยกุญแจเก่าที่เลิกใช้แล้ว อ่านด้วยความระวัง',
    en: 'Signed with a key no longer in use: read with caution.',
  },
  refused: {
    th: 'มีข้อความหนึ่งที่ตรวจแล้วไม่ผ่าน จึงไม่แสดง รหัสและข้อความอื่นของคุณยังใช้ได้ตามเดิมค่ะ',
    en: 'One message did not pass the check and is not shown. Your code and the other messages are not affected.',
  },
  photo: { th: 'รูปจากเจ้าหน้าที่', en: 'Photo from the officer' },
  file: { th: 'เปิดไฟล์ PDF จากเจ้าหน้าที่', en: 'Open the PDF from the officer' },
  addTitle: { th: 'เล่าเพิ่มหรือตอบเจ้าหน้าที่', en: 'Add something, or answer' },
  addLabel: { th: 'ข้อความ', en: 'Message' },
  send: { th: 'ส่งเพิ่ม', en: 'Send' },
  sent: { th: 'ส่งถึงเจ้าหน้าที่แล้วค่ะ', en: 'Sent to the officers.' },
  moved: {
    th: 'มีข้อความอื่นเข้ามาก่อน เปิดเรื่องใหม่ให้แล้ว กดส่งเพิ่มอีกครั้งค่ะ',
    en: 'Something else came in first. The report was opened anew: please send once more.',
  },
  cannotAdd: {
    th: 'ส่งเพิ่มไม่ได้ เพราะตรวจไม่พบรายชื่อที่คุณเลือกไว้ตอนแรก โทร ป.ป.ช. 1205 ค่ะ',
    en: 'Nothing can be added: your first choice of who may read could not be checked. Call the NACC: 1205.',
  },
} as const satisfies Record<string, Words>

/** Where it stands, in plain words. */
export const standing = {
  received: (by: Words): Words => ({
    th: `ส่งถึงเจ้าหน้าที่แล้ว รอเจ้าหน้าที่ตอบรับภายใน ${by.th}`,
    en: `It has reached the officers. One of them is due to answer by ${by.en}.`,
  }),
  acknowledged: (on: Words, next: Words): Words => ({
    th: `เจ้าหน้าที่รับเรื่องแล้วเมื่อ ${on.th} กำลังตรวจสอบ มีกำหนดแจ้งความคืบหน้าภายใน ${next.th}`,
    en: `An officer took it up on ${on.en} and is looking into it. News is due by ${next.en}.`,
  }),
  finished: (on: Words): Words => ({
    th: `เจ้าหน้าที่ปิดเรื่องเมื่อ ${on.th} อ่านผลได้ในข้อความด้านล่าง`,
    en: `The officers closed it on ${on.en}. Their conclusion is among the messages below.`,
  }),
}
