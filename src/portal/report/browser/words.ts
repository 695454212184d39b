import type { Words } from '../../../dialogue/words.js'
import type { EvidenceFault } from './evidence.js'
import type { Question } from './state.js'

/**
 * What a reporter reads while writing. P, L: voice.md's promises and limits, word for word. Buttons that go forward
 * and buttons that leave carry the contract's words.
 */
export const common = {
  next: { th: 'ต่อไป', en: 'Next' },
  back: { th: 'ย้อนกลับ', en: 'Back' },
  skip: { th: 'ข้าม', en: 'Skip' },
  again: { th: 'ส่งอีกครั้ง', en: 'Send again' },
  retry: { th: 'ลองอีกครั้ง', en: 'Try again' },
  cancel: { th: 'ยกเลิก', en: 'Cancel' },
  step: { th: 'ขั้นที่', en: 'Step' },
  of: { th: 'จาก', en: 'of' },
  loading: { th: 'กำลังตรวจกุญแจของเจ้าหน้าที่ รอสักครู่', en: "Checking the officers' keys, one moment" },
  unreached: {
    th: 'ตอนนี้ติดต่อระบบไม่ได้ ตรวจสัญญาณอินเทอร์เน็ตแล้วลองอีกครั้งค่ะ',
    en: 'The system cannot be reached just now. Check your connection and try again.',
  },
  broken: {
    th: 'หน้านี้ทำงานต่อไม่ได้ ยังไม่มีอะไรถูกส่ง เปิดหน้านี้ใหม่ หรือโทร ป.ป.ช. 1205 ค่ะ',
    en: 'This page cannot go on, and nothing was sent. Open it anew, or call the NACC: 1205.',
  },
} as const satisfies Record<string, Words>

export const start = {
  fresh: { th: 'แจ้งเรื่องใหม่', en: 'New report' },
  back: { th: 'มีรหัสแล้ว อ่านคำตอบ', en: 'I have a code: read answers' },
  keepsNothing: {
    th: 'หน้านี้ไม่เก็บอะไรไว้ในเครื่อง ถ้าปิดก่อนส่ง สิ่งที่เขียนจะหายไป',
    en: 'This page keeps nothing on your device. If you close it before sending, what you wrote is gone.',
  },
} as const satisfies Record<string, Words>

export const concerns = {
  title: { th: 'เรื่องนี้เกี่ยวกับเจ้าหน้าที่รับเบาะแสคนใดไหม', en: 'Does it concern any of these officers?' },
  why: {
    th: 'เลือกคนที่เกี่ยวข้อง คนที่เลือกจะเปิดอ่านไม่ได้ ถ้าไม่มี กดต่อไปได้เลย',
    en: 'Choose whom it concerns: they will not be able to open it. If nobody, just go on.',
  },
  concerned: { th: 'เกี่ยวข้อง เปิดอ่านไม่ได้', en: 'concerned: cannot open it' },
  escrowTitle: { th: 'กุญแจสำรอง', en: 'The spare key' },
  escrowWhy: {
    th: 'มีกุญแจสำรองปิดผนึกไว้นอกเทศบาล ใช้เมื่อเจ้าหน้าที่ทุกคนเปิดไม่ได้',
    en: 'A sealed spare key is held outside the municipality, for the day no officer can open any more.',
  },
} as const satisfies Record<string, Words>

/** P3, with the number counted after leaving out. */
export const whoReads = (n: number, holder?: string): Words => ({
  th: `ผู้เปิดอ่านได้มีเพียงเจ้าหน้าที่รับเบาะแส ${n} คน คนที่คุณเลือกว่าเกี่ยวข้องจะเปิดไม่ได้${
    holder ? ` และผู้ถือกุญแจสำรองที่ปิดผนึกไว้ คือ ${holder}` : ''
  }`,
  en: `Only ${n} integrity officer${n === 1 ? '' : 's'} can open it; those you chose as concerned cannot.${
    holder ? ` So can the holder of the sealed spare key: ${holder}.` : ''
  }`,
})
export const escrowMay = (holder: string): Words => ({
  th: `ให้ ${holder} เปิดอ่านได้ด้วย`,
  en: `${holder} may open it too`,
})

export const questions: Record<Question, { title: Words; short: Words; why: Words }> = {
  what: {
    title: { th: 'เกิดอะไรขึ้น', en: 'What happened?' },
    short: { th: 'เกิดอะไรขึ้น', en: 'What happened' },
    why: {
      th: 'เล่าเท่าที่ทราบค่ะ ใครทำอะไร อย่างไร ถ้ามีชื่อ วัน หรือสถานที่ จะช่วยให้ตรวจสอบได้มากขึ้น',
      en: 'Tell what you know: who did what, and how. Names, days or places make it easier to check.',
    },
  },
  when: {
    title: { th: 'เกิดขึ้นเมื่อไร', en: 'When did it happen?' },
    short: { th: 'เมื่อไร', en: 'When' },
    why: { th: 'วัน เดือน หรือช่วงเวลาโดยประมาณก็ได้', en: 'A day, a month, or roughly.' },
  },
  where: {
    title: { th: 'เกิดขึ้นที่ไหน', en: 'Where did it happen?' },
    short: { th: 'ที่ไหน', en: 'Where' },
    why: { th: 'สถานที่ หน่วยงาน หรือหมู่บ้านเท่าที่ทราบ', en: 'A place, an office or a village, as far as you know.' },
  },
  amount: {
    title: { th: 'เป็นเงินหรือทรัพย์สินเท่าไร', en: 'How much money, or what?' },
    short: { th: 'เงินหรือทรัพย์สิน', en: 'Money or property' },
    why: { th: 'จำนวนโดยประมาณ หรือของที่ให้กัน', en: 'About how much, or what was given.' },
  },
}
/** P6 */
export const mayskip = {
  th: 'ข้ามข้อใดก็ได้ ไม่ต้องเสี่ยงหาหลักฐานเพิ่ม',
  en: 'Skip whatever you like, and do not take risks to find more evidence.',
} satisfies Words
export const needed = {
  th: 'เล่าสั้น ๆ ก่อนนะคะ เพียงประโยคเดียวก็ได้',
  en: 'Please write something first; one sentence is enough.',
} satisfies Words
export const lettersLeft = (n: number): Words => ({
  th: `พิมพ์ได้อีก ${n.toLocaleString('en')} ตัวอักษร`,
  en: `${n.toLocaleString('en')} letters left`,
})

export const evidence = {
  title: { th: 'มีรูปหรือเอกสารไหม', en: 'Any photos or papers?' },
  why: {
    th: 'ไม่มีก็กดต่อไปได้เลย รูปจะถูกวาดใหม่ในเครื่องของคุณ วันเวลาและตำแหน่งที่ถ่ายจะไม่ติดไป',
    en: 'If not, just go on. Photos are drawn anew on your device, so that time and place of taking do not travel along.',
  },
  look: {
    th: 'ดูในรูปด้วยว่ามีหน้า ชื่อ หรือสิ่งที่บอกว่าเป็นคุณหรือไม่',
    en: 'Look for faces, names or anything in the picture that tells it is you.',
  },
  choose: { th: 'เลือกรูปหรือไฟล์ PDF', en: 'Choose photos or a PDF' },
  limits: { th: 'ได้ถึง 5 ไฟล์ ไฟล์ละ 10 MB รวมกันไม่เกิน 30 MB', en: 'Up to 5 files, 10 MB each, 30 MB together' },
  reading: { th: 'กำลังเตรียมรูป รอสักครู่นะคะ', en: 'Preparing, one moment' },
  photo: { th: 'รูป', en: 'Photo' },
  pdf: { th: 'ไฟล์ PDF', en: 'PDF' },
  remove: { th: 'เอาออก', en: 'Take out' },
  keep: { th: 'เก็บต้นฉบับเป็นหลักฐาน', en: 'Keep the original as evidence' },
  keepWarns: {
    th: 'วันเวลา ตำแหน่ง และรุ่นเครื่องที่ถ่ายจะติดไปให้เจ้าหน้าที่เห็น',
    en: 'The officers will see when, where and with which device it was taken.',
  },
  pdfWarns: {
    th: 'ไฟล์ PDF มักมีชื่อผู้ทำหรือชื่อเครื่องซ่อนอยู่ ระบบลบให้ไม่ได้ ถ้าไม่แน่ใจ ถ่ายหน้าจอเป็นรูปแทน',
    en: 'A PDF often hides the name of its author or computer, which cannot be removed here. If in doubt, take a picture of the screen instead.',
  },
  pdfAgree: { th: 'ส่งไฟล์นี้ทั้งที่อาจมีชื่อติดไป', en: 'Send it although it may carry names' },
} as const satisfies Record<string, Words>

export const evidenceFaults: Record<EvidenceFault, Words> = {
  'too-many': {
    th: 'ได้ถึง 5 ไฟล์ค่ะ เอาไฟล์อื่นออกก่อนแล้วเลือกใหม่',
    en: 'Five files at most: take another out first.',
  },
  'too-large': {
    th: 'ไฟล์นี้ใหญ่เกิน 10 MB ค่ะ เลือกไฟล์ที่เล็กลง',
    en: 'This file is larger than 10 MB. Choose a smaller one.',
  },
  'too-much': {
    th: 'รวมกันเกิน 30 MB แล้วค่ะ เอาไฟล์อื่นออกก่อน',
    en: 'Together they are more than 30 MB: take another out first.',
  },
  'unknown-kind': { th: 'รับได้เฉพาะรูปและไฟล์ PDF ค่ะ', en: 'Only photos and PDF files can be taken.' },
  unreadable: {
    th: 'เครื่องนี้เปิดรูปนี้ไม่ได้ค่ะ ถ่ายหน้าจอของรูปแล้วเลือกภาพนั้นแทน',
    en: 'This device cannot open that photo. Take a picture of the screen and choose that instead.',
  },
}

export const summary = {
  title: { th: 'ตรวจดูก่อนส่ง', en: 'Check before sending' },
  whoReads: { th: 'ผู้อ่าน', en: 'Who reads it' },
  files: { th: 'รูปและเอกสาร', en: 'Photos and papers' },
  none: { th: 'ไม่มี', en: 'None' },
  skipped: { th: 'ข้ามไว้', en: 'Skipped' },
  edit: { th: 'แก้ไข', en: 'Edit' },
  send: { th: 'ยืนยันส่ง', en: 'Confirm and send' },
  /** P4; the page never sees a LINE account at all. */
  noName: {
    th: 'ระบบไม่เก็บชื่อหรือบัญชี LINE ของคุณไว้กับเรื่องนี้ เว้นแต่คุณเขียนไว้เอง',
    en: 'Neither your name nor your LINE account is kept with this report, unless you wrote it yourself.',
  },
  /** L5 */
  law: {
    th: 'เทศบาลรับรองแทนไม่ได้ว่ากฎหมายจะคุ้มครองการแจ้งทางนี้ แจ้ง ป.ป.ช. โดยตรงได้ที่ 1205',
    en: 'The municipality cannot promise that the law protects reports made here. You can report to the NACC directly: 1205.',
  },
} as const satisfies Record<string, Words>
export const counted = (texts: number, photos: number, files: number): Words => ({
  th: `พร้อมส่ง ${texts} คำตอบ ${photos} รูป ${files} ไฟล์ PDF`,
  en: `Ready to send: ${texts} answer${texts === 1 ? '' : 's'}, ${photos} photo${photos === 1 ? '' : 's'}, ${files} PDF`,
})
export const letters = (n: number): Words => ({
  th: `${n.toLocaleString('en')} ตัวอักษร`,
  en: `${n.toLocaleString('en')} letters`,
})

export const sending = {
  title: { th: 'กำลังเข้ารหัสและส่ง', en: 'Encrypting and sending' },
  key: { th: 'กำลังสร้างรหัสของคุณ', en: 'Making your code' },
  stay: { th: 'อย่าเพิ่งปิดหน้านี้นะคะ', en: 'Please keep this page open.' },
  waiting: {
    th: 'อินเทอร์เน็ตขาดช่วง ระบบจะส่งต่อเองจากที่ค้างไว้',
    en: 'The connection was lost. Sending goes on by itself from where it stopped.',
  },
  stopped: {
    th: 'ยังส่งไม่ครบค่ะ สิ่งที่เขียนยังอยู่ในหน้านี้ กดส่งต่อเมื่อมีสัญญาณ',
    en: 'Not everything has been sent. What you wrote is still here; send on when you have a connection.',
  },
  goOn: { th: 'ส่งต่อ', en: 'Send on' },
} as const satisfies Record<string, Words>
export const pieces = (sent: number, of: number): Words => ({
  th: `ส่งแล้ว ${sent} จาก ${of} ส่วน`,
  en: `${sent} of ${of} parts sent`,
})
