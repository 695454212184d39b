import type { Words } from '../dialogue/words.js'
import { say as staff } from '../flows/staff/wording.js'
import type { Clock } from './clocks.js'

/** To staff: no particles, no emoji (voice, §1). Only the draft's reminder goes to residents. */
const { overdue, 'due-soon': dueSoon, new: fresh } = staff.counts

export const say = {
  // Digest
  counts: {
    overdue,
    'due-soon': dueSoon,
    new: fresh,
    answered: (n: number): Words => ({ th: `ผู้แจ้งตอบแล้ว ${n} เรื่อง`, en: `${n} answered` }),
    waiting: (n: number): Words => ({ th: `รอผู้อื่น ${n} เรื่อง`, en: `${n} waiting for others` }),
  },
  answered: { th: 'ผู้แจ้งตอบแล้ว', en: 'The reporter answered' },

  // Due today
  today: {
    acknowledge: { th: 'ครบกำหนดตอบรับวันนี้', en: 'Acknowledge today' },
    resolve: { th: 'ครบกำหนดวันนี้', en: 'Due today' },
    'ask-again': { th: 'ถึงวันสอบถามหน่วยงานภายนอก', en: 'Ask the other agency today' },
  } satisfies Record<Clock, Words>,
  dueToday: (n: number): Words => ({ th: `ครบกำหนดวันนี้ ${n} เรื่อง`, en: `${n} cases due today` }),

  // Overdue
  late: {
    acknowledge: staff.lateAnswerBy,
    resolve: staff.overdueBy,
    'ask-again': (n: number): Words => ({
      th: `เลยวันสอบถาม ${n} วันทำการ`,
      en: `${n} working ${n === 1 ? 'day' : 'days'} late to ask again`,
    }),
  } satisfies Record<Clock, (n: number) => Words>,
  /** What the resident does not know yet, or what nobody did. */
  undone: {
    acknowledge: { th: 'ยังไม่มีเจ้าหน้าที่รับทราบ', en: 'Nobody has acknowledged it yet' },
    resolve: { th: 'ยังไม่ได้แจ้งวันใหม่แก่ผู้แจ้ง', en: 'The reporter has not been told a new date' },
    'ask-again': { th: 'ยังไม่ได้สอบถามหน่วยงานภายนอกอีกครั้ง', en: 'The other agency was not asked again' },
  } satisfies Record<Clock, Words>,
  unanswered: { th: 'ยังไม่ได้ตอบผู้แจ้ง', en: 'The reporter has not been answered' },
  newlyOverdue: (n: number): Words => ({ th: `เกินกำหนดเพิ่ม ${n} เรื่อง`, en: `${n} more cases overdue` }),
  longOverdue: (n: number): Words => ({
    th: `เกินกำหนดตั้งแต่ 3 วันทำการ เพิ่มขึ้น ${n} เรื่อง`,
    en: `${n} more cases overdue by 3 working days or longer`,
  }),
  more: (n: number): Words => ({ th: `และอีก ${n} เรื่อง`, en: `and ${n} more` }),
  rowDay: { acknowledge: staff.acknowledgeBy, resolve: staff.resolveBy, 'ask-again': staff.askAgain },
  rowAgency: staff.rowAgency,
  rowUnit: staff.rowUnit,
  answerBy: staff.answerBy,
  open: staff.open,

  // Draft
  draft: (title: Words, until: Words): Words => ({
    th: `“${title.th}” ที่พิมพ์ค้างไว้ยังไม่ได้ส่งค่ะ\nทำต่อได้ถึง ${until.th} หลังจากนั้นจะลบออกให้`,
    en: `Your unfinished “${title.en}” has not been sent.\nYou can continue until ${until.en}; after that it will be removed.`,
  }),
  resume: { th: 'ทำต่อไป', en: 'Continue' },
  cancel: { th: 'ยกเลิก', en: 'Cancel' },

  // Evening post: reporters of corruption are promised these very words (“มีข้อความใหม่”), and residents get the same.
  post: {
    th: 'มีข้อความใหม่ถึงคุณค่ะ พิมพ์ “เมนู” เพื่อดูได้เลย',
    en: 'There is a new message for you. Type “menu” to look.',
  },
  menu: { th: 'เมนู', en: 'Menu' },

  // Confidential channel: to the officers who receive there, on a screen that others may see.
  console: { th: 'คอนโซล', en: 'Console' },
  inConsole: { th: 'มีรายการรอคุณ เปิดดูในคอนโซล', en: 'Something is waiting for you in the console' },

  // Month
  openChart: { th: 'ดูภาพเต็ม', en: 'Full picture' },

  // Quota
  quota: (used: number, limit: number, expected: number): Words => {
    const share = Math.floor((100 * used) / limit)
    return {
      th: `ใช้ข้อความแล้ว ${used} จาก ${limit} (${share}%)\nถ้าใช้เท่านี้ต่อไป ทั้งเดือนจะใช้ราว ${expected} ข้อความ\nที่เหลือเก็บไว้แจ้งผลและเหตุเร่งด่วนก่อน\nสรุปประจำวันอาจไม่ได้ส่ง`,
      en: `${used} of ${limit} messages used (${share}%).\nAt this rate the month will take about ${expected}.\nWhat is left is kept for outcomes and urgent matters.\nDaily digests may not be sent.`,
    }
  },
}
