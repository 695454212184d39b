export const say = {
  title: { th: 'ถามคำถาม', en: 'Ask a question' },
  ask: { th: 'อยากถามเรื่องอะไรคะ พิมพ์คำถามได้เลย', en: 'What would you like to ask? Just type it.' },
  tooShort: {
    th: 'ขออีกนิดนะคะ เช่น “จ่ายภาษีที่ดินได้ที่ไหน”',
    en: 'A little more, please, e.g. “Where do I pay land tax?”',
  },
  check: { th: 'ตรวจดูก่อนนะคะ', en: 'Please check' },
  rowQuestion: { th: 'คำถาม', en: 'Question' },
  send: { th: 'ส่งให้เจ้าหน้าที่', en: 'Submit to staff' },
  edit: { th: 'แก้ไข', en: 'Edit' },
  editWords: { th: 'แก้ไขคำถาม', en: 'Edit question' },
  cancel: { th: 'ยกเลิก', en: 'Cancel' },
  sent: { th: '✅ ส่งคำถามแล้วค่ะ', en: '✅ Question sent' },
  rowBy: { th: 'ตอบภายใน', en: 'Answer by' },
  track: { th: 'ติดตามเรื่อง', en: 'My cases' },
  menu: { th: 'เมนู', en: 'Menu' },
}
