/** What officers read on the desk. Staff texts carry no particle (voice guide). */
export const deskWords = {
  loading: { th: 'กำลังโหลด', en: 'Loading' },
  again: { th: 'ลองอีกครั้ง', en: 'Try again' },
  parts: { th: 'ส่วนของโต๊ะทำงาน', en: 'Parts of the desk' },
  list: { th: 'เรื่องที่รับ', en: 'Reports' },
  keys: { th: 'กุญแจ', en: 'Keys' },
  paper: { th: 'เรื่องบนกระดาษ', en: 'On paper' },
  locked: { th: 'ล็อกอยู่', en: 'Locked' },
  open: { th: 'ปลดล็อกแล้ว', en: 'Unlocked' },
  lock: { th: 'ล็อกเดี๋ยวนี้', en: 'Lock now' },
  lockedIdle: {
    th: 'ล็อกแล้วเพราะไม่มีการใช้งาน 15 นาที',
    en: 'Locked after 15 idle minutes.',
  },
  none: {
    th: 'ยังไม่มีเรื่องที่คุณเปิดได้ เรื่องใหม่จะแสดงที่นี่เมื่อมีผู้แจ้งทางหน้าเว็บหรือในแชต',
    en: 'No report you can open. New ones appear here when somebody reports on the page or in chat.',
  },
  due: { th: 'กำหนด', en: 'Due' },
  received: { th: 'วันที่รับ', en: 'Received' },
  state: { th: 'สถานะ', en: 'State' },
  door: { th: 'ช่องทาง', en: 'Door' },
  report: { th: 'เรื่อง', en: 'Report' },
  waits: { th: 'ผู้แจ้งเขียนเพิ่ม', en: 'Reporter has written' },
  nothingDue: { th: 'ไม่มีกำหนดค้าง', en: 'Nothing due' },
  closed: { th: 'ปิดแล้ว', en: 'Closed' },
}

export const states = {
  received: { th: 'เรื่องใหม่', en: 'New' },
  acknowledged: { th: 'รับทราบแล้ว', en: 'Acknowledged' },
  finished: { th: 'ปิดแล้ว', en: 'Closed' },
}
export const doors = { page: { th: 'หน้าเว็บ', en: 'Web page' }, chat: { th: 'ในแชต', en: 'Chat' } }
export const dues = {
  acknowledge: { th: 'ตอบรับ', en: 'Acknowledge' },
  feedback: { th: 'แจ้งความคืบหน้า', en: 'Feedback' },
}

export const caseWords = {
  back: { th: 'ย้อนกลับไปรายการ', en: 'Back to the list' },
  title: { th: 'เบาะแส', en: 'Report' },
  noted: {
    th: 'ระบบบันทึกชื่อคุณและวันที่เปิดอ่านเรื่องนี้',
    en: 'Your name and the day you opened this report are on record.',
  },
  opening: { th: 'กำลังเปิดและตรวจข้อความ', en: 'Opening and checking the pieces' },
  openLocked: { th: 'เรื่องนี้เข้ารหัสอยู่', en: 'This report is sealed.' },
  conversation: { th: 'บทสนทนา', en: 'Conversation' },
  facts: { th: 'ข้อมูลเรื่อง', en: 'Facts' },
  readers: { th: 'ผู้เปิดอ่านได้', en: 'Who can read it' },
  withEscrow: { th: 'และผู้ถือกุญแจสำรอง', en: 'and the escrow holder' },
  readings: { th: 'เปิดอ่านแล้ว', en: 'Opened by' },
  times: (n: number) => ({ th: `${n} ครั้ง`, en: `${n} times` }),
  attachment: { th: 'ไฟล์แนบ', en: 'attachment' },
  refused: { th: 'ไม่แสดงข้อความนี้', en: 'This piece is not shown' },
  refusedCode: { th: 'รหัสปัญหา', en: 'Code' },
  former: {
    th: 'ลงนามด้วยกุญแจที่เลิกใช้แล้ว ควรสอบถามเจ้าของชื่อ',
    en: 'Signed with a key no longer in use: ask the person named.',
  },
  missing: (n: number) => ({
    th: `มี ${n} ข้อความของผู้แจ้งที่ไม่อยู่แล้ว ผู้แจ้งอาจถอน หรือถูกลบจากระบบ`,
    en: `${n} of the reporter's pieces are gone: taken back, or removed from the system.`,
  }),
  openPhoto: { th: 'เปิดรูป', en: 'Open the photo' },
  openFile: { th: 'เปิดไฟล์ PDF', en: 'Open the PDF' },
  openingFile: { th: 'กำลังเปิดและตรวจไฟล์', en: 'Opening and checking the file' },
  photoAlt: { th: 'รูปที่ผู้แจ้งส่ง', en: 'Photo from the reporter' },
  brokenPhoto: { th: 'ไฟล์นี้เปิดเป็นรูปไม่ได้', en: 'This file is no picture.' },
  savePdf: { th: 'เก็บไฟล์ PDF', en: 'Save the PDF' },
  pdfWarning: {
    th: 'PDF อาจมีสิ่งที่ติดต่ออินเทอร์เน็ตเองได้ เปิดในเครื่องที่ตัดอินเทอร์เน็ตแล้วเท่านั้น',
    en: 'A PDF may contact the internet by itself. Open it on a machine that is offline.',
  },
  savePhoto: { th: 'เก็บรูป', en: 'Save the photo' },
  exportTitle: { th: 'ส่งออก', en: 'Export' },
  exportWhy: {
    th: 'ทั้งเรื่องเป็นไฟล์ age ไฟล์เดียว เปิดได้ด้วยกุญแจของคุณเท่านั้น ทุกไฟล์แนบจะถูกเปิดและบันทึกว่าเปิดแล้ว',
    en: 'The whole case as one age file that only your key opens. Every attachment is opened, which is noted.',
  },
  exportGo: { th: 'เตรียมไฟล์ส่งออก', en: 'Prepare the file' },
  exporting: { th: 'กำลังรวบรวมและเข้ารหัส', en: 'Collecting and sealing' },
  exportSave: { th: 'เก็บไฟล์ส่งออก', en: 'Save the export' },
}

export const answerWords = {
  title: { th: 'ตอบผู้แจ้ง', en: 'Answer the reporter' },
  kind: { th: 'ข้อความนี้คือ', en: 'This message is' },
  acknowledge: { th: 'ตอบรับเรื่อง', en: 'the acknowledgement' },
  feedback: { th: 'แจ้งความคืบหน้า', en: 'how it goes' },
  finish: { th: 'ปิดเรื่องพร้อมผล', en: 'the outcome, closing the report' },
  message: { th: 'ข้อความอื่น', en: 'another message' },
  outcome: { th: 'ผล', en: 'Outcome' },
  words: { th: 'ข้อความถึงผู้แจ้ง', en: 'Words to the reporter' },
  hint: {
    th: 'ผู้แจ้งจะอ่านได้ด้วยรหัสอ่านคำตอบ และเห็นชื่อคุณเป็นผู้ลงนาม อย่าขอให้ผู้แจ้งเสี่ยงหาหลักฐานเพิ่ม',
    en: 'The reporter reads this with the receipt and sees your name as its signer. Never ask them to take risks for evidence.',
  },
  notify: {
    th: 'ฝากแจ้งผู้แจ้งว่ามีข้อความใหม่ ไปพร้อมประกาศรอบเย็น ไม่บอกว่าเรื่องอะไร',
    en: 'Let the reporter know, with the evening post, that there is something to read. It names no subject.',
  },
  noBox: { th: 'ผู้แจ้งเลือกไม่รับแจ้งเตือน', en: 'The reporter chose not to be notified.' },
  preview: { th: 'ผู้แจ้งจะเห็น', en: 'The reporter will read' },
  send: { th: 'ส่งคำตอบ', en: 'Send the answer' },
  sending: { th: 'กำลังลงนามและเข้ารหัส', en: 'Signing and sealing' },
  sent: { th: 'ส่งคำตอบแล้ว', en: 'The answer is sent.' },
  sentButNotice: {
    th: 'ส่งคำตอบแล้ว แต่ฝากแจ้งเตือนไม่ได้',
    en: 'The answer is sent, but the notice could not be left.',
  },
  empty: { th: 'ยังไม่มีข้อความ', en: 'There are no words yet.' },
  changed: {
    th: 'มีข้อความอื่นเข้ามาก่อน อ่านข้อความล่าสุดแล้วส่งอีกครั้ง ข้อความที่พิมพ์ไว้ยังอยู่',
    en: 'Something else was written first. Read the latest, then send again; your words are still here.',
  },
}

/** What the reporter reads above the officer's own words. */
export const outcomes = {
  substantiated: {
    th: 'ตรวจสอบแล้ว พบว่ามีมูล และดำเนินการตามระเบียบแล้ว',
    en: 'Examined and found substantiated; action was taken under the rules.',
  },
  forwarded: {
    th: 'ส่งต่อหน่วยงานที่มีอำนาจแล้ว',
    en: 'Forwarded to the authority in charge.',
  },
  unsubstantiated: {
    th: 'ตรวจสอบแล้ว ยังไม่พบว่ามีมูล',
    en: 'Examined; not found substantiated.',
  },
  insufficient: {
    th: 'ข้อมูลไม่พอให้ตรวจสอบต่อ เพิ่มข้อมูลได้ด้วยรหัสอ่านคำตอบ',
    en: 'Not enough to go on with. You can add more with your code.',
  },
  outside: {
    th: 'ไม่ใช่เรื่องทุจริต หรืออยู่นอกอำนาจของเทศบาล',
    en: 'Not a matter of corruption, or outside the municipality’s powers.',
  },
}
export type Outcome = keyof typeof outcomes
export const outcomeHeading = { th: 'ผลของเรื่องนี้', en: 'Outcome of this report' }

/** Offered when an officer acknowledges; the day is the first one for feedback. */
export const acknowledgement = (day: string) => ({
  th: `ได้รับและอ่านเรื่องนี้แล้วค่ะ\nเจ้าหน้าที่จะแจ้งความคืบหน้าภายใน ${day} อ่านได้ด้วยรหัสเดิม\nไม่ต้องเสี่ยงหาหลักฐานเพิ่ม`,
  en: `Your report was received and read.\nWe will write how it goes by ${day}; read it with the same code.\nPlease take no risks to find more evidence.`,
})

export const paperWords = {
  title: { th: 'เรื่องที่มาเป็นกระดาษ', en: 'Reports on paper' },
  why: {
    th: 'จดหมายหรือเรื่องที่มาแจ้งด้วยตัวเอง นับรวมในสถิติประจำปี ระบบเก็บเฉพาะวันที่รับและวันที่เสร็จ ไม่เก็บเนื้อหา',
    en: 'Letters and reports made in person count in the yearly figures. Only two days are kept, never content.',
  },
  received: { th: 'วันที่รับ', en: 'Received on' },
  finished: { th: 'วันที่เสร็จ ถ้าเสร็จแล้ว', en: 'Finished on, if it is' },
  finishedOn: { th: 'วันที่เสร็จ', en: 'Finished on' },
  save: { th: 'ตกลง บันทึก', en: 'Confirm' },
  saving: { th: 'กำลังบันทึก', en: 'Saving' },
  saved: { th: 'บันทึกแล้ว', en: 'Saved.' },
  loading: { th: 'กำลังโหลด', en: 'Loading' },
  inHand: { th: 'ยังไม่เสร็จ', en: 'In hand' },
  none: { th: 'ไม่มีเรื่องบนกระดาษที่ค้างอยู่', en: 'None.' },
  finish: { th: 'ทำเสร็จแล้ว', en: 'Done' },
  remove: { th: 'ลบที่ลงผิด', en: 'Remove: entered by mistake' },
}
