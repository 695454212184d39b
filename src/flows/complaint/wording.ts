import type { Words } from '../../dialogue/words.js'

export const say = {
  title: { th: 'แจ้งเรื่องร้องเรียน', en: 'Report a problem' },
  pickOne: {
    th: 'อยากแจ้งเรื่องอะไรคะ\nเลือกหมวด หรือพิมพ์เล่ามาได้เลย',
    en: 'What would you like to report?\nPick a category, or just type what happened.',
  },
  pickAgain: {
    th: 'เก็บเรื่องที่เล่าไว้แล้วค่ะ อยู่ในหมวดไหนคะ',
    en: 'I kept what you wrote. Which category fits best?',
  },
  tellMore: {
    th: 'เล่าสั้น\u00A0ๆ ได้ไหมคะ เกิดอะไรขึ้น ตั้งแต่เมื่อไร',
    en: 'Please tell me briefly: what happened, and since when?',
  },
  tooShort: {
    th: 'ขออีกนิดนะคะ เช่น “ไฟทางดับ 3 ดวง มืดมา 4 คืนแล้ว”',
    en: 'A little more, please, e.g. “3 street lights out for 4 nights”.',
  },
  guessed: ({ th, en }: Words): Words => ({
    th: `ลงหมวด${th}ให้แล้วค่ะ\nมีรูปไหมคะ ส่งได้สูงสุด 5 รูป`,
    en: `Filed under “${en}”.\nDo you have photos? You can send up to 5.`,
  }),
  under: ({ th, en }: Words): Words => ({ th: `หมวด: ${th}`, en: `Category: ${en}` }),
  anyPhotos: { th: 'มีรูปไหมคะ\nส่งได้สูงสุด 5 รูป', en: 'Do you have photos?\nYou can send up to 5.' },
  gotPhotos: (n: number): Words => ({
    th: `📷 ได้รูปแล้ว ${n} รูปค่ะ ส่งเพิ่มได้ หรือกด “ส่งรูปเสร็จแล้ว”`,
    en: `📷 ${n} photo${n > 1 ? 's' : ''} received. Send more, or press “Photos done”.`,
  }),
  photosFull: {
    th: 'ครบ 5 รูปแล้วค่ะ กด “ส่งรูปเสร็จแล้ว” เพื่อไปต่อ',
    en: 'That is 5 photos. Press “Photos done” to go on.',
  },
  photosDone: { th: 'ส่งรูปเสร็จแล้ว', en: 'Photos done' },
  where: {
    th: 'จุดที่เกิดเหตุอยู่ตรงไหนคะ\nปักหมุด หรือพิมพ์หมู่บ้านกับจุดสังเกตก็ได้',
    en: 'Where is it?\nSend a pin, or type the village and a landmark.',
  },
  sendPlace: { th: 'ส่งตำแหน่ง', en: 'Send location' },
  whereShort: {
    th: 'ขอรายละเอียดอีกนิดค่ะ เช่น “หมู่ 5 ข้างวัด”',
    en: 'A little more, please, e.g. “Village 5, beside the temple”.',
  },
  outside: (ours: Words, neighbour?: { th: string; en: string; phone?: string }): Words => ({
    th: `จุดนี้น่าจะอยู่นอกเขต${ours.th}ค่ะ${neighbour ? `\nผู้ดูแล: ${neighbour.th}${neighbour.phone ? ` โทร ${neighbour.phone}` : ''}` : ''}\nถ้าแน่ใจว่าอยู่ในเขต พิมพ์หมู่บ้านกับจุดสังเกตแทนได้เลย`,
    en: `That point seems to be outside ${ours.en}.${neighbour ? `\nResponsible: ${neighbour.en}${neighbour.phone ? `, ${neighbour.phone}` : ''}` : ''}\nIf you are sure it is inside, please type the village and a landmark instead.`,
  }),
  sameThing: (near: { number: string; title: Words }[]): Words => ({
    th: `มีคนแจ้งเรื่องใกล้เคียงไว้แล้วค่ะ เป็นเรื่องเดียวกันไหมคะ\n${near.map((c) => `${c.number} ${c.title.th}`).join('\n')}\nถ้าใช่ ติดตามเรื่องนั้นได้เลย ไม่ต้องแจ้งซ้ำ`,
    en: `Something similar was already reported nearby. Is it the same?\n${near.map((c) => `${c.number} ${c.title.en}`).join('\n')}\nIf so, you can simply join it and follow it.`,
  }),
  notSame: { th: 'คนละเรื่องกัน', en: 'Something else' },
  follow: (number: string): Words => ({ th: `ตาม ${number}`, en: `Join ${number}` }),
  phone: {
    th: 'ให้เจ้าหน้าที่โทรกลับที่เบอร์ไหนคะ\nถ้าไม่สะดวกให้เบอร์ กด “ข้าม” ได้',
    en: 'Which number may staff call?\nPress “Skip” if you prefer not to say.',
  },
  phoneWrong: {
    th: 'ยังอ่านเบอร์นี้ไม่ได้ค่ะ เบอร์มือถือมี 10 หลัก เช่น 081-234-5678\nพิมพ์อีกครั้ง หรือกด “ข้าม”',
    en: 'I couldn’t read that number. Mobile numbers have 10 digits, e.g. 081-234-5678.\nType it again, or press “Skip”.',
  },
  name: {
    th: 'ให้เจ้าหน้าที่เห็นชื่อบัญชี LINE ของคุณไหมคะ',
    en: 'May staff see your LINE name?',
  },
  nameShow: { th: 'แสดงชื่อ', en: 'Show my name' },
  nameHide: { th: 'ไม่แสดงชื่อ', en: 'Hide my name' },
  pickButton: { th: 'ช่วยเลือกจากปุ่มด้านล่างนะคะ', en: 'Please choose one of the buttons below.' },
  check: { th: 'ตรวจดูก่อนนะคะ', en: 'Please check' },
  afterSending: {
    th: 'หลังยืนยันแล้วยังเพิ่มข้อมูลหรือรูปได้จาก “ติดตามเรื่อง”',
    en: 'You can still add details later under “My cases”.',
  },
  rowCategory: { th: 'หมวด', en: 'Category' },
  rowDetails: { th: 'เรื่อง', en: 'Problem' },
  rowPlace: { th: 'สถานที่', en: 'Place' },
  rowPhotos: { th: 'รูป', en: 'Photos' },
  rowPhone: { th: 'โทร', en: 'Phone' },
  rowName: { th: 'ชื่อ', en: 'Name' },
  countPhotos: (n: number): Words => ({ th: n ? `${n} รูป` : 'ไม่มี', en: n ? String(n) : 'None' }),
  none: { th: 'ไม่ให้เบอร์', en: 'Not given' },
  pinned: { th: '📍 ตำแหน่งที่ปักหมุด', en: '📍 Pinned location' },
  rowFollow: { th: 'ติดตาม', en: 'Follow' },
  notFiled: {
    th: 'เมื่อมีผลจะแจ้งให้ทราบ ส่วนที่พิมพ์มาจะไม่ส่งเป็นเรื่องใหม่',
    en: 'You will hear the outcome. What you typed is not filed as a case of its own.',
  },
  sendFollow: { th: 'ยืนยันติดตามเรื่อง', en: 'Confirm to follow' },
  send: { th: 'ส่งเรื่อง', en: 'Submit' },
  edit: { th: 'แก้ไข', en: 'Edit' },
  cancel: { th: 'ยกเลิก', en: 'Cancel' },
  editCategory: { th: 'แก้ไขหมวด', en: 'Edit category' },
  editDetails: { th: 'แก้ไขเรื่อง', en: 'Edit problem' },
  editPhotos: { th: 'แก้ไขรูป', en: 'Edit photos' },
  editPlace: { th: 'แก้ไขสถานที่', en: 'Edit place' },
  editPhone: { th: 'แก้ไขเบอร์โทร', en: 'Edit phone' },
  editSame: { th: 'แก้ไขเรื่องใกล้เคียง', en: 'Edit: same or new' },
  editName: { th: 'แก้ไขการแสดงชื่อ', en: 'Edit name' },
  received: { th: '✅ รับเรื่องแล้วค่ะ', en: '✅ Report received' },
  receivedLate: (opens: Words): Words => ({
    th: `✅ รับเรื่องแล้วค่ะ เจ้าหน้าที่จะเริ่มดู${opens.th}`,
    en: `✅ Report received. Staff will look at it from ${opens.en}.`,
  }),
  rowUnit: { th: 'ผู้ดูแล', en: 'Handled by' },
  rowAcknowledge: { th: 'ตอบรับภายใน', en: 'Reply by' },
  rowResolve: { th: 'กำหนดเสร็จ', en: 'Done by' },
  ifLate: {
    th: 'ถ้าต้องเลื่อน จะลงวันใหม่ไว้ใน “ติดตามเรื่อง”',
    en: 'If it must be postponed, the new date will be under “My cases”. Staff may answer in Thai.',
  },
  following: (number: string): Words => ({
    th: `ติดตามเรื่อง ${number} ให้แล้วค่ะ เมื่อมีผลจะแจ้งให้ทราบ`,
    en: `You now follow ${number} and will hear the outcome.`,
  }),
  track: { th: 'ติดตามเรื่อง', en: 'My cases' },
  menu: { th: 'เมนู', en: 'Menu' },
}
