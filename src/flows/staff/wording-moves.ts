import type { Words } from '../../dialogue/words.js'

/** The last tap of each conversation: forward button words of the contract. */
export const send = {
  ask: { th: 'ส่งคำถาม', en: 'Send question' },
  reply: { th: 'ส่งคำตอบ', en: 'Send answer' },
  note: { th: 'ยืนยันบันทึก', en: 'Confirm note' },
  reopen: { th: 'ยืนยันเปิดเรื่อง', en: 'Confirm reopening' },
  postpone: { th: 'ยืนยันวันใหม่', en: 'Confirm new date' },
  forward: { th: 'ยืนยันการส่งต่อ', en: 'Confirm forwarding' },
  reassign: { th: 'ยืนยันย้ายเรื่อง', en: 'Confirm the move' },
  recategorise: { th: 'ยืนยันเปลี่ยนหมวด', en: 'Confirm category' },
  'take-back': { th: 'ยืนยันรับกลับมาทำ', en: 'Confirm taking back' },
  reject: { th: 'ยืนยันไม่รับเรื่อง', en: 'Confirm rejection' },
  propose: { th: 'ส่งผลให้ผู้แจ้ง', en: 'Send to reporter' },
  merge: { th: 'ยืนยันรวมเรื่อง', en: 'Confirm merge' },
} satisfies Record<string, Words>

/** What was done, said to the officer; what the resident sees follows on the next line. */
export const done = {
  acknowledge: (n: string): Words => ({ th: `รับทราบเรื่อง ${n} แล้ว`, en: `${n} is acknowledged.` }),
  start: (n: string): Words => ({ th: `เริ่มดำเนินการเรื่อง ${n} แล้ว`, en: `Work on ${n} has begun.` }),
  ask: (n: string): Words => ({
    th: `ถามผู้แจ้งเรื่อง ${n} แล้ว เมื่อตอบมา คำตอบจะอยู่ในเรื่องนี้`,
    en: `The question on ${n} is on its way. The answer will be in the case.`,
  }),
  reply: (n: string): Words => ({ th: `ตอบเรื่อง ${n} แล้ว`, en: `${n} is answered.` }),
  note: (n: string): Words => ({
    th: `เก็บบันทึกไว้กับเรื่อง ${n} แล้ว ผู้แจ้งไม่เห็น`,
    en: `The note is kept with ${n}. The reporter does not see it.`,
  }),
  reopen: (n: string): Words => ({
    th: `เปิดเรื่อง ${n} อีกครั้งแล้ว ผู้แจ้งเห็นใน “ติดตามเรื่อง”`,
    en: `${n} is open again. The reporter finds it under “My cases”.`,
  }),
  postpone: (n: string, day: Words): Words => ({
    th: `เลื่อนกำหนดเรื่อง ${n} เป็น ${day.th} แล้ว\nผู้แจ้งเห็นวันใหม่กับเหตุผล`,
    en: `${n} is now due ${day.en}.\nThe reporter sees the new day and the reason.`,
  }),
  forward: (n: string, agency: Words): Words => ({
    th: `บันทึกการส่งต่อเรื่อง ${n} ให้${agency.th}แล้ว อย่าลืมออกหนังสือถึงหน่วยงาน`,
    en: `${n} is marked as passed to ${agency.en}. Remember the letter to them.`,
  }),
  reassign: (n: string, unit: Words): Words => ({
    th: `ย้ายเรื่อง ${n} ไป${unit.th}แล้ว\nผู้แจ้งเห็นผู้ดูแลใหม่ใน “ติดตามเรื่อง”`,
    en: `${n} is now with ${unit.en}.\nThe reporter finds that under “My cases”.`,
  }),
  recategorise: (n: string, category: Words, unit?: Words): Words => ({
    th: `เปลี่ยนหมวดเรื่อง ${n} เป็น${category.th}แล้ว${unit ? ` และย้ายไป${unit.th}` : ''}`,
    en: `${n} is now filed under “${category.en}”${unit ? ` and with ${unit.en}` : ''}.`,
  }),
  reject: (n: string): Words => ({
    th: `บันทึกว่าไม่รับดำเนินการเรื่อง ${n} แล้ว ผู้แจ้งขอให้หัวหน้างานทบทวนได้ 1 ครั้ง`,
    en: `${n} is rejected. The reporter may ask the supervisor to review it once.`,
  }),
  'take-back': (n: string, day: Words): Words => ({
    th: `รับเรื่อง ${n} กลับมาทำแล้ว กำหนดเสร็จ ${day.th}\nผู้แจ้งเห็นเหตุผลกับกำหนดใหม่`,
    en: `${n} is taken back, to be done by ${day.en}.\nThe reporter sees the reason and the new date.`,
  }),
  propose: (n: string): Words => ({
    th: `แจ้งผลเรื่อง ${n} แล้ว ถ้าผู้แจ้งไม่ตอบใน 7 วันหลังได้รับแจ้ง ระบบจะปิดเรื่อง`,
    en: `The result of ${n} is reported. Without an answer in 7 days of being told, it closes.`,
  }),
  merge: (n: string, target: string): Words => ({
    th: `รวมเรื่อง ${n} กับ ${target} แล้ว ผู้แจ้งติดตามผลที่ ${target} ต่อได้`,
    en: `${n} is merged with ${target}, which its reporter now follows.`,
  }),
}
