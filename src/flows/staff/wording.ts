import type { Words } from '../../dialogue/words.js'

/** Staff texts: no particles, no emoji (voice, §1). Residents' own words are never put into a push from here. */

const days = (n: number) => `${n} day${n === 1 ? '' : 's'}`
const casesEn = (n: number) => `${n} case${n === 1 ? '' : 's'}`

export const say = {
  today: { th: 'งานวันนี้', en: 'Today' },
  open: { th: 'เปิดดูเรื่อง', en: 'Open case' },
  menu: { th: 'เมนู', en: 'Menu' },
  edit: { th: 'แก้ไข', en: 'Edit' },
  cancel: { th: 'ยกเลิก', en: 'Cancel' },
  pickButton: { th: 'เลือกจากปุ่มด้านล่าง หรือพิมพ์ชื่อ', en: 'Choose a button below, or type a name.' },
  tooShort: { th: 'พิมพ์เพิ่มอีกนิด ให้คนอ่านเข้าใจ', en: 'A few more words, so that others understand.' },

  // Refusals
  already: (number: string, state: Words): Words => ({
    th: `เรื่อง ${number} เป็น “${state.th}” อยู่แล้ว ไม่ต้องทำซ้ำ`,
    en: `${number} is already “${state.en}”. Nothing more to do here.`,
  }),
  notNow: (number: string, state: Words): Words => ({
    th: `เรื่อง ${number} ตอนนี้ “${state.th}” จึงทำขั้นตอนนี้ไม่ได้`,
    en: `${number} is now “${state.en}”, so this can’t be done.`,
  }),
  notReachable: {
    th: 'ผู้แจ้งเรื่องนี้ไม่มี LINE กับเทศบาล\nโทรถามแล้วเก็บคำตอบไว้ที่ “บันทึกภายใน”',
    en: 'This reporter is not on LINE.\nPlease call, and keep the answer as an internal note.',
  },

  // Review
  willSee: (headline: Words): Words => ({
    th: `ผู้แจ้งจะเห็น: ${headline.th}`,
    en: `The reporter will see: ${headline.en}`,
  }),
  tellYourself: (headline: Words): Words => ({
    th: `ผู้แจ้งไม่มี LINE ต้องแจ้งเอง: ${headline.th}`,
    en: `Not on LINE, please tell them: ${headline.en}`,
  }),
  check: { th: 'ตรวจก่อนยืนยัน', en: 'Please check' },
  notTold: { th: 'ไม่ได้รับข้อความเรื่องนี้', en: 'is not told of this' },
  neverSees: { th: 'ไม่เห็นบันทึกนี้', en: 'never sees this note' },
  findsReopened: {
    th: 'เห็นสถานะ “เปิดเรื่องอีกครั้ง” กับกำหนดใหม่ใน “ติดตามเรื่อง”',
    en: 'finds “Reopened” and the new date under “My cases”',
  },
  findsUnit: (unit: Words): Words => ({
    th: `ไม่ได้รับข้อความ เห็นผู้ดูแลเป็น${unit.th}ใน “ติดตามเรื่อง”`,
    en: `gets no message; finds ${unit.en} under “My cases”`,
  }),
  findsCategory: (category: Words): Words => ({
    th: `ไม่ได้รับข้อความ เห็นหมวดเป็น${category.th}ใน “ติดตามเรื่อง”`,
    en: `gets no message; finds “${category.en}” under “My cases”`,
  }),
  followsInstead: {
    th: 'เห็นสถานะ “รวมกับเรื่องเดิม” และติดตามผลของเรื่องที่รวมด้วยต่อได้',
    en: 'sees “Joined with another case” and follows that one from now on',
  },
  rowCase: { th: 'เรื่อง', en: 'Case' },
  rowReporter: { th: 'ผู้แจ้ง', en: 'Reporter' },

  // After
  reporterSees: (state: Words): Words => ({
    th: `ผู้แจ้งเห็นสถานะ “${state.th}”`,
    en: `The reporter sees “${state.en}”.`,
  }),
  tellThem: (phone?: string): Words => ({
    th: `ผู้แจ้งไม่มี LINE กับเทศบาล ต้องแจ้งเอง${phone ? ` โทร ${phone}` : ''}`,
    en: `The reporter is not on LINE, so please tell them${phone ? `: ${phone}` : '.'}`,
  }),

  // Today
  listOf: (whose: Words, day: Words): Words => ({
    th: `เรื่องของ${whose.th} ${day.th}`,
    en: `${whose.en}, ${day.en}`,
  }),
  allUnits: { th: 'ทุกหน่วยงาน', en: 'All units' },
  noUnit: { th: 'คุณ', en: 'Your cases' },
  counts: {
    overdue: (n: number): Words => ({ th: `เกินกำหนด ${n} เรื่อง`, en: `${n} overdue` }),
    'due-soon': (n: number): Words => ({ th: `ใกล้ถึงกำหนด ${n} เรื่อง`, en: `${n} due soon` }),
    new: (n: number): Words => ({ th: `เรื่องใหม่ ${n} เรื่อง`, en: `${n} new` }),
    rest: (n: number): Words => ({ th: `ยังไม่ถึงกำหนด ${n} เรื่อง`, en: `${n} not due yet` }),
  },
  noneLate: { th: 'ไม่มีเรื่องเกินกำหนด', en: 'none overdue' },
  more: (n: number): Words => ({ th: `ยังมีอีก ${n} เรื่อง`, en: `${casesEn(n)} more` }),
  seeMore: { th: 'ดูเรื่องถัดไป', en: 'See more' },
  fromTop: { th: 'ดูตั้งแต่ต้น', en: 'From the top' },
  noCases: (whose: Words): Words => ({
    th: `ไม่มีเรื่องค้างของ${whose.th}\nเรื่องใหม่ เรื่องใกล้ถึงกำหนด และเรื่องเกินกำหนดจะอยู่ที่นี่`,
    en: `${whose.en}: nothing is open.\nNew, due and overdue cases will be listed here.`,
  }),
  noQueue: {
    th: 'รายการเรื่องเป็นของเจ้าหน้าที่หน่วยงานและหัวหน้างาน บทบาทของคุณไม่มีเรื่องให้ดำเนินการ',
    en: 'The list is for officers and supervisors. Your role has no cases to handle.',
  },

  // Dates
  inDays: (n: number): Words => ({
    th: n === 0 ? 'วันนี้' : `อีก ${n} วัน`,
    en: n === 0 ? 'today' : `in ${days(n)}`,
  }),
  overdueBy: (n: number): Words => ({
    th: n > 0 ? `เกินกำหนด ${n} วันทำการ` : 'เกินกำหนดแล้ว',
    en: n > 0 ? `Overdue by ${n} working ${n === 1 ? 'day' : 'days'}` : 'Overdue',
  }),
  lateAnswerBy: (n: number): Words => ({
    th: n > 0 ? `เกินกำหนดตอบรับ ${n} วันทำการ` : 'เกินกำหนดตอบรับแล้ว',
    en: n > 0 ? `${n} working ${n === 1 ? 'day' : 'days'} late to acknowledge` : 'Late to acknowledge',
  }),
  acknowledgeBy: { th: 'ตอบรับภายใน', en: 'Acknowledge by' },
  answerBy: { th: 'ตอบภายใน', en: 'Answer by' },
  resolveBy: { th: 'กำหนดเสร็จ', en: 'Done by' },
  askAgain: { th: 'สอบถามอีกครั้ง', en: 'Ask again' },

  // The case
  rowReceived: { th: 'รับเมื่อ', en: 'Received' },
  rowUnit: { th: 'หน่วยงาน', en: 'Unit' },
  rowPlace: { th: 'สถานที่', en: 'Place' },
  rowPhotos: { th: 'รูป', en: 'Photos' },
  rowAgency: { th: 'ส่งต่อ', en: 'Forwarded to' },
  noName: { th: 'ไม่แสดงชื่อ', en: 'Name hidden' },
  call: (phone: string): Words => ({ th: `โทร ${phone}`, en: `Tel. ${phone}` }),
  noPhone: { th: 'ไม่ให้เบอร์', en: 'no number' },
  callThem: { th: 'โทรหาผู้แจ้ง', en: 'Call reporter' },
  channels: {
    line: { th: 'LINE', en: 'LINE' },
    counter: { th: 'จุดบริการ', en: 'Counter' },
    phone: { th: 'โทรศัพท์', en: 'Phone' },
    web: { th: 'เว็บไซต์', en: 'Web' },
  },
  pinned: { th: 'ปักหมุดไว้', en: 'Pinned' },
  noPlace: { th: 'ไม่ได้ระบุ', en: 'Not given' },
  photoCount: (n: number): Words => ({ th: n ? `${n} รูป` : 'ไม่มีรูป', en: n ? String(n) : 'None' }),
  privateCase: {
    th: 'เรื่องเฉพาะบุคคล ไม่เปิดเผยต่อสาธารณะ',
    en: 'Private: never shown to the public.',
  },
  fullText: { th: 'ข้อความเต็ม', en: 'Full text' },
  otherPhotos: { th: 'รูปอื่นจากผู้แจ้ง', en: 'More photos from the reporter' },
  pinAt: { th: 'จุดที่ปักหมุด', en: 'Pinned location' },
  lastEvents: { th: 'ประวัติล่าสุด', en: 'Latest' },
  takenBack: { th: '(ผู้แจ้งลบข้อความแล้ว)', en: '(the reporter deleted this)' },
  noteInConsole: { th: 'อ่านได้ในคอนโซล', en: 'to be read in the console' },

  // Joining
  hello: (name: string): Words => ({ th: `สวัสดี ${name}`, en: `Hello ${name}` }),
  bound: (roles: Words): Words => ({
    th: `แชตนี้เป็นของเจ้าหน้าที่แล้ว\nหน้าที่: ${roles.th}`,
    en: `This chat now belongs to staff.\nRole: ${roles.en}`,
  }),
  canHandle: {
    th: 'ดูงาน รับเรื่อง และส่งผลถึงผู้แจ้งได้จากแชตนี้ พิมพ์ “งานวันนี้” ได้ทุกเมื่อ',
    en: 'See your cases, handle them and answer reporters from this chat. Type “Today” at any time.',
  },
  getsSummary: {
    th: 'สรุปรายเดือนจะส่งมาที่แชตนี้ทุกวันที่ 1',
    en: 'The monthly summary comes to this chat on the 1st.',
  },
  roles: {
    officer: { th: 'เจ้าหน้าที่', en: 'Officer' },
    supervisor: { th: 'หัวหน้างาน', en: 'Supervisor' },
    executive: { th: 'ผู้บริหาร', en: 'Executive' },
    integrity: { th: 'เจ้าหน้าที่รับเบาะแส', en: 'Integrity officer' },
    admin: { th: 'ผู้ดูแลระบบ', en: 'Administrator' },
  },
  groupBound: (unit?: Words): Words => ({
    th: `กลุ่มนี้จะได้รับแจ้งเรื่องด่วน${unit ? `ของ${unit.th}` : ''}\nในกลุ่มไม่มีชื่อ เบอร์โทร ข้อความ หรือรูปของผู้แจ้ง`,
    en: `This group will hear of urgent cases${unit ? ` of ${unit.en}` : ''}.\nNames, phone numbers, words and photos of reporters never come here.`,
  }),

  // Notifications
  notify: { th: 'ตั้งค่าแจ้งเตือน', en: 'Notifications' },
  notifyAsk: {
    th: 'รับแจ้งเรื่องใหม่แบบไหน\nเรื่องด่วนแจ้งทันทีเสมอ',
    en: 'How would you like to hear of new cases?\nUrgent ones always come at once.',
  },
  digest: { th: 'สรุปวันละครั้ง', en: 'Once a day' },
  each: { th: 'ทุกเรื่องทันที', en: 'Each at once' },
  notifySet: {
    digest: { th: 'จะแจ้งเรื่องใหม่เป็นสรุปวันละครั้ง', en: 'New cases will come once a day.' },
    each: {
      th: 'จะแจ้งเรื่องใหม่ทันทีทุกเรื่อง เท่าที่จำนวนข้อความของเดือนยังเหลือ',
      en: 'Each new case will come at once, as long as this month’s messages last.',
    },
  },
}
