export const say = {
  title: { th: 'ติดต่อเจ้าหน้าที่', en: 'Contact' },
  rowHours: { th: 'เวลาทำการ', en: 'Office hours' },
  rowAddress: { th: 'ที่ตั้ง', en: 'Address' },
  days: { th: 'วันจันทร์ถึงศุกร์', en: 'Monday to Friday' },
  call: { th: 'โทร', en: 'Call' },
  leave: { th: 'ฝากข้อความ', en: 'Leave a message' },
  menu: { th: 'เมนู', en: 'Menu' },
  urgent: {
    th: 'เหตุด่วนโทร 191 · ไฟไหม้ 199 · เจ็บป่วยฉุกเฉิน 1669',
    en: 'Emergencies: police 191 · fire 199 · ambulance 1669',
  },
  noPhone: {
    th: 'ติดต่อได้ที่สำนักงานในเวลาทำการ หรือฝากข้อความไว้ เจ้าหน้าที่จะตอบในแชตนี้',
    en: 'Come to the office during office hours, or leave a message: an officer will answer in this chat.',
  },
  closedNow: {
    th: 'ตอนนี้นอกเวลาทำการ ฝากข้อความไว้ได้ค่ะ',
    en: 'The office is closed now. You can leave a message.',
  },
}
