import type { Words } from '../../dialogue/words.js'

export const say = {
  title: { th: 'ข้อความ', en: 'Message' },
  gotText: { th: 'ได้รับข้อความแล้วค่ะ ต้องการให้ช่วยอย่างไรคะ', en: 'I got your message. How can I help?' },
  hello: { th: 'สวัสดีค่ะ มีเรื่องอะไรให้ช่วยคะ', en: 'Hello. How can we help?' },
  welcome: { th: 'ยินดีค่ะ มีเรื่องอื่นให้ช่วยไหมคะ', en: 'You are welcome. Is there anything else?' },
  nod: { th: 'รับทราบค่ะ มีเรื่องอะไรให้ช่วยคะ', en: 'All right. How can we help?' },
  report: { th: 'แจ้งเรื่องร้องเรียน', en: 'Report a problem' },
  track: { th: 'ติดตามเรื่อง', en: 'Track my cases' },
  ask: { th: 'ถามคำถาม', en: 'Ask a question' },
  gotPhoto: { th: '📷 ได้รับรูปแล้วค่ะ ต้องการให้ช่วยอย่างไรคะ', en: '📷 I got your photo. How can I help?' },
  gotPlace: { th: '📍 ได้รับตำแหน่งแล้วค่ะ ต้องการให้ช่วยอย่างไรคะ', en: '📍 I got your location. How can I help?' },
  gotVoice: {
    th: 'ระบบฟังเสียงหรือดูวิดีโอเองไม่ได้ค่ะ ช่วยพิมพ์สั้น\u00A0ๆ ว่าเป็นเรื่องอะไร',
    en: 'I can’t listen to voice or watch video. Could you type in a few words what it is about?',
  },
  gotFile: {
    th: 'ระบบเปิดไฟล์เองไม่ได้ค่ะ ช่วยพิมพ์สั้น\u00A0ๆ ว่าเป็นเรื่องอะไร',
    en: 'I can’t open files. Could you type in a few words what it is about?',
  },
  gotSticker: {
    th: 'ขอบคุณสำหรับสติกเกอร์ค่ะ มีเรื่องให้ช่วยไหมคะ',
    en: 'Thanks for the sticker. Is there anything I can help with?',
  },
  asComplaint: { th: 'แจ้งเป็นเรื่องร้องเรียน', en: 'Report as a problem' },
  asQuestion: { th: 'ถามเจ้าหน้าที่', en: 'Ask an officer' },
  toCase: (number: string): Words => ({ th: `เพิ่มใน ${number}`, en: `Add: ${number}` }),
  menu: { th: 'เมนู', en: 'Menu' },
  pickButton: { th: 'ช่วยเลือกจากปุ่มด้านล่างนะคะ', en: 'Please choose one of the buttons below.' },
}
