import type { Words } from '../../dialogue/words.js'

/** What the conversations of staff ask, and the labels that change an answer. No particles, no emoji. */
export const ask = {
  question: {
    th: 'พิมพ์คำถามถึงผู้แจ้ง ผู้แจ้งจะเห็นตามที่พิมพ์\nเช่น “เสาที่ไฟดับอยู่ฝั่งวัดหรือฝั่งร้านค้า”',
    en: 'Type your question. The reporter sees it as you write it,\ne.g. “Is the pole on the temple side?”',
  },
  answer: {
    th: 'พิมพ์คำตอบ ผู้แจ้งจะเห็นตามที่พิมพ์',
    en: 'Type the answer. The reporter sees it as you write it.',
  },
  note: {
    th: 'พิมพ์บันทึก ผู้แจ้งไม่เห็น เพื่อนร่วมงานอ่านได้ในคอนโซล',
    en: 'Type the note. The reporter never sees it; colleagues read it in the console.',
  },
  whyTakeBack: {
    th: 'รับเรื่องกลับมาทำเพราะอะไร ผู้แจ้งจะเห็นเหตุผลนี้\nเช่น “ตรวจแนวเขตแล้ว เป็นถนนของเทศบาล”',
    en: 'Why is it taken back? The reporter sees the reason,\ne.g. “the street is the municipality’s after all”.',
  },
  whyReopen: { th: 'เปิดเรื่องอีกครั้งเพราะอะไร', en: 'Why is it opened again?' },
  newDay: (promised: Words): Words => ({
    th: `กำหนดเดิม ${promised.th}\nเลื่อนเป็นวันไหน เลือกด้านล่าง หรือพิมพ์ เช่น 30 พ.ย.`,
    en: `It was promised for ${promised.en}.\nWhich day now? Choose below, or type e.g. 30 Nov.`,
  }),
  newDayOnly: {
    th: 'กำหนดเสร็จวันไหน เลือกด้านล่าง หรือพิมพ์ เช่น 30 พ.ย.',
    en: 'To be done by which day? Choose below, or type e.g. 30 Nov.',
  },
  workingDays: (n: number, on: Words): Words => ({
    th: `+${n} วันทำการ ${on.th}`,
    en: `+${n} work days ${on.en}`,
  }),
  daysAhead: (n: number, on: Words): Words => ({ th: `อีก ${n} วัน ${on.th}`, en: `In ${n} days, ${on.en}` }),
  whyLater: {
    th: 'เลื่อนเพราะอะไร ผู้แจ้งจะเห็นเหตุผลนี้\nเช่น “รอหลอดไฟ”',
    en: 'Why later? The reporter sees the reason,\ne.g. “waiting for lamps”.',
  },
  noDay: {
    th: 'ยังอ่านวันนี้ไม่ได้ พิมพ์เช่น 30/11 หรือ 30 พ.ย. 2569',
    en: 'I couldn’t read that day. Type e.g. 30/11 or 30 Nov 2026.',
  },
  dayPast: (day: Words): Words => ({
    th: `${day.th} ผ่านมาแล้ว เลือกวันใหม่อีกครั้ง`,
    en: `${day.en} has passed. Please choose another day.`,
  }),
  dayTooSoon: (day: Words): Words => ({
    th: `ต้องเป็นวันหลัง ${day.th} เลือกวันใหม่อีกครั้ง`,
    en: `It must be later than ${day.en}. Please choose another day.`,
  }),
  dayTooFar: (day: Words): Words => ({
    th: `${day.th} ไกลเกิน 1 ปี เลือกวันใหม่อีกครั้ง`,
    en: `${day.en} is more than a year away. Please choose another day.`,
  }),
  dayClosed: (day: Words, next: Words): Words => ({
    th: `${day.th} เป็นวันหยุด วันทำการถัดไปคือ ${next.th}`,
    en: `The office is closed on ${day.en}. The next working day is ${next.en}.`,
  }),
  whichAgency: {
    th: 'เป็นงานของหน่วยงานไหน เลือกด้านล่าง หรือพิมพ์ชื่อ\nระบบแจ้งผู้แจ้งให้ แต่ไม่ได้ออกหนังสือถึงหน่วยงานแทน',
    en: 'Whose work is it? Choose below, or type a name.\nThe reporter is told; no letter to the agency is written for you.',
  },
  whyForward: {
    th: 'ส่งต่อเพราะอะไร ผู้แจ้งจะเห็นเหตุผลนี้\nเช่น “ถนนสายนี้อยู่ในความดูแลของกรมทางหลวง”',
    en: 'Why is it theirs? The reporter sees the reason.',
  },
  whenAgain: {
    th: 'จะสอบถามหน่วยงานนั้นอีกครั้งวันไหน ผู้แจ้งจะเห็นวันนี้\nเลือกด้านล่าง หรือพิมพ์ เช่น 30 พ.ย.',
    en: 'When do we ask them again? The reporter sees the day.\nChoose below, or type e.g. 30 Nov.',
  },
  whichUnit: {
    th: 'ย้ายไปหน่วยงานไหน เลือกด้านล่าง หรือพิมพ์ชื่อ',
    en: 'Move it to which unit? Choose below, or type a name.',
  },
  whyMove: {
    th: 'มีอะไรให้หน่วยงานใหม่รู้ไหม พิมพ์ได้เลย หรือกด “ข้าม”',
    en: 'Anything the new unit should know? Type it, or press “Skip”.',
  },
  whichCategory: {
    th: 'หมวดที่ถูกคือหมวดไหน เลือกด้านล่าง หรือพิมพ์ว่าเป็นเรื่องอะไร',
    en: 'Which category is right? Choose below, or type what it is about.',
  },
  unitChanges: (unit: Words): Words => ({ th: `ย้ายไป${unit.th}`, en: `moves to ${unit.en}` }),
  whyReject: {
    th: 'ไม่รับดำเนินการเพราะอะไร เลือกด้านล่าง หรือพิมพ์เหตุผลเอง',
    en: 'Why can’t it be done? Choose below, or type the reason.',
  },
  otherReason: { th: 'เหตุผลอื่น', en: 'Another reason' },
  ownReason: {
    th: 'พิมพ์เหตุผล ผู้แจ้งจะเห็นตามที่พิมพ์',
    en: 'Type the reason. The reporter sees it as you write it.',
  },
  whereInstead: {
    th: 'ผู้แจ้งควรติดต่อที่ไหนแทน หรือมีอะไรจะบอกเพิ่มไหม\nพิมพ์ได้เลย หรือกด “ข้าม”',
    en: 'Where should they turn instead, or anything to add?\nType it, or press “Skip”.',
  },
  whatWasDone: {
    th: 'ทำอะไรไปแล้วบ้าง ผู้แจ้งจะเห็นตามที่พิมพ์\nเช่น “เปลี่ยนหลอดไฟ 3 ดวงแล้ว”',
    en: 'What was done? The reporter sees it as you write it,\ne.g. “Replaced 3 lamps”.',
  },
  proof: {
    th: 'ส่งรูปหลังทำเสร็จอย่างน้อย 1 รูป ผู้แจ้งจะเห็นรูปแรก\nระวังหน้าคนและป้ายทะเบียน',
    en: 'Send at least one photo of the finished work. The reporter sees the first.\nMind faces and number plates.',
  },
  proofMissing: {
    th: 'งานนี้ต้องมีรูปหลังทำเสร็จอย่างน้อย 1 รูป ถ่ายหรือเลือกรูปได้เลย',
    en: 'A photo of the finished work is needed. Please take or choose one.',
  },
  anyPhotos: { th: 'มีรูปประกอบไหม ส่งได้สูงสุด 5 รูป', en: 'Any photos? Up to 5.' },
  gotPhotos: (n: number): Words => ({
    th: `ได้รูปแล้ว ${n} รูป ส่งเพิ่มได้ หรือกด “ส่งรูปเสร็จแล้ว”`,
    en: `${n} photo${n > 1 ? 's' : ''} received. Send more, or press “Photos done”.`,
  }),
  photosFull: {
    th: 'ครบ 5 รูปแล้ว กด “ส่งรูปเสร็จแล้ว” เพื่อทำต่อ',
    en: 'That is 5 photos. Press “Photos done” to go on.',
  },
  photosDone: { th: 'ส่งรูปเสร็จแล้ว', en: 'Photos done' },
  whichCase: {
    th: 'รวมกับเรื่องไหน เลือกด้านล่าง หรือพิมพ์เลขท้าย เช่น 118',
    en: 'Merge with which case? Choose below, or type its last digits, e.g. 118.',
  },
  noNumber: {
    th: 'ยังอ่านเลขที่เรื่องไม่ได้ พิมพ์เลขท้าย เช่น 118',
    en: 'I couldn’t read that number. Type its last digits, e.g. 118.',
  },
  tryAgain: (why: Words): Words => ({
    th: `${why.th}\nพิมพ์เลขท้ายของเรื่องอีกครั้ง`,
    en: `${why.en}\nPlease type the number again.`,
  }),
  noSuchNumber: {
    th: 'ไม่พบเลขที่นี้ในเรื่องที่คุณดูแล',
    en: 'That number is not among the cases you handle.',
  },
  sameCase: { th: 'เลขนี้คือเรื่องที่กำลังดูอยู่', en: 'That is this very case.' },
  notMergeable: (number: string, state: Words): Words => ({
    th: `รวมกับ ${number} ไม่ได้ เพราะเรื่องนั้น “${state.th}”`,
    en: `It can’t be merged with ${number}, which is “${state.en}”.`,
  }),
  notComplaint: (number: string): Words => ({
    th: `รวมกับ ${number} ไม่ได้ เพราะไม่ใช่เรื่องร้องเรียน`,
    en: `It can’t be merged with ${number}, which is no complaint.`,
  }),

  editQuestion: { th: 'แก้ไขคำถาม', en: 'Edit question' },
  editAnswer: { th: 'แก้ไขคำตอบ', en: 'Edit answer' },
  editNote: { th: 'แก้ไขบันทึก', en: 'Edit note' },
  editReason: { th: 'แก้ไขเหตุผล', en: 'Edit reason' },
  editText: { th: 'แก้ไขข้อความ', en: 'Edit text' },
  editPhotos: { th: 'แก้ไขรูป', en: 'Edit photos' },
  editDay: { th: 'แก้ไขวัน', en: 'Edit day' },
  editAgency: { th: 'แก้ไขหน่วยงาน', en: 'Edit agency' },
  editAgain: { th: 'แก้ไขวันสอบถาม', en: 'Edit day to ask' },
  editUnit: { th: 'แก้ไขหน่วยงาน', en: 'Edit unit' },
  editCategory: { th: 'แก้ไขหมวด', en: 'Edit category' },
  editTarget: { th: 'แก้ไขเลขที่เรื่อง', en: 'Edit number' },

  rowNote: { th: 'บันทึก', en: 'Note' },
  rowReason: { th: 'เหตุผล', en: 'Reason' },
  rowNewUnit: { th: 'ย้ายไป', en: 'New unit' },
  rowNewCategory: { th: 'หมวดใหม่', en: 'New category' },
  rowTarget: { th: 'รวมกับ', en: 'With' },
}

/** Why a case is not taken on; `sentence` is what the resident reads. Staff may write their own instead. */
export const reasons: { id: string; label: Words; sentence: string }[] = [
  {
    id: 'not-ours',
    label: { th: 'ไม่ใช่อำนาจเทศบาล', en: 'Not our power' },
    sentence: 'เรื่องนี้ไม่อยู่ในอำนาจหน้าที่ของเทศบาล',
  },
  {
    id: 'land',
    label: { th: 'แนวเขตที่ดิน', en: 'Land boundary' },
    sentence: 'เทศบาลไม่มีอำนาจตัดสินแนวเขตที่ดิน',
  },
  {
    id: 'private',
    label: { th: 'ที่ดินหรือสิทธิเอกชน', en: 'Private property' },
    sentence: 'จุดนี้เป็นที่ดินหรือทรัพย์สินของเอกชน เทศบาลเข้าไปดำเนินการแทนไม่ได้',
  },
  {
    id: 'not-found',
    label: { th: 'ตรวจแล้วไม่พบ', en: 'Nothing found' },
    sentence: 'เจ้าหน้าที่ตรวจสถานที่แล้ว ไม่พบเหตุตามที่แจ้ง',
  },
  {
    id: 'too-little',
    label: { th: 'ข้อมูลไม่พอ', en: 'Too little told' },
    sentence: 'ข้อมูลไม่พอให้ตรวจสอบได้ ถ้ามีสถานที่หรือรูปเพิ่ม แจ้งเข้ามาใหม่ได้',
  },
]
