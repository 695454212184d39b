import type { Words } from '../../dialogue/words.js'

/** What the lane asks and answers. Sentences marked P and L are voice.md's promises and limits, word for word. */

const plural = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`
const count = (n: number, th: string, ...en: [one: string, many?: string]): Words => ({
  th: `${n} ${th}`,
  en: plural(n, ...en),
})

export type Amount = { messages: number; files: number }

/** “2 ข้อความ 1 ไฟล์” */
export const amountOf = ({ messages, files }: Amount): Words => {
  const parts = [
    ...(messages || !files ? [count(messages, 'ข้อความ', 'message')] : []),
    ...(files ? [count(files, 'ไฟล์', 'file')] : []),
  ]
  return { th: parts.map((p) => p.th).join(' '), en: parts.map((p) => p.en).join(' and ') }
}

export const promise = {
  P1: { th: 'ช่องทางนี้แยกจากเรื่องร้องเรียนทั่วไป', en: 'This channel is apart from ordinary complaints.' },
  P3: (n: number, holder?: string): Words => ({
    th: `ผู้เปิดอ่านได้มีเพียงเจ้าหน้าที่รับเบาะแส ${n} คน คนที่คุณเลือกว่าเกี่ยวข้องจะเปิดไม่ได้${holder ? ` และผู้ถือกุญแจสำรองที่ปิดผนึกไว้ คือ ${holder}` : ''}`,
    en: `Only ${n} integrity officer${n === 1 ? '' : 's'} can open it; those you named cannot.${holder ? ` So can the holder of the sealed spare key: ${holder}.` : ''}`,
  }),
  P4: {
    th: 'ระบบไม่เก็บชื่อหรือบัญชี LINE ของคุณไว้กับเรื่องนี้ เว้นแต่คุณเขียนไว้เองหรือเลือกรับแจ้งเตือน',
    en: 'Your name and LINE account are not kept with it unless you wrote them or chose to be notified.',
  },
  P5: (day: Words): Words => ({
    th: `เจ้าหน้าที่มีกำหนดตอบรับภายใน${day.th}`,
    en: `An officer is due to answer by ${day.en}.`,
  }),
  P6: {
    th: 'ข้ามข้อใดก็ได้ ไม่ต้องเสี่ยงหาหลักฐานเพิ่ม',
    en: 'Skip whatever you like. Take no risks to find more evidence.',
  },
  L1: {
    th: 'ไม่มีช่องทางใดรับประกันได้ว่าจะไม่มีใครรู้ว่าเป็นคุณ เรื่องที่เล่าอาจทำให้คนเดาได้',
    en: 'No channel can guarantee that nobody learns it was you: what you tell may let people guess.',
  },
  L2: {
    th: 'ถ้าแจ้งในแชต บริษัท LINE และระบบจะเห็นข้อความก่อนเข้ารหัส ข้อความยังค้างในเครื่องของคุณด้วย',
    en: 'In chat, LINE and this system see your words before they are encrypted, and they stay on your phone.',
  },
  L4: {
    th: 'ถ้ารหัสหาย จะอ่านคำตอบไม่ได้ แต่เรื่องยังอยู่กับเจ้าหน้าที่',
    en: 'If you lose it you can’t read the answers, but the officers still have the report.',
  },
  L5: {
    th: 'เทศบาลรับรองแทนไม่ได้ว่ากฎหมายจะคุ้มครองการแจ้งทางนี้ แจ้ง ป.ป.ช. โดยตรงได้ที่ 1205',
    en: 'The municipality cannot vouch that the law protects reports made here. You can report to the NACC directly: 1205.',
  },
  L6: { th: 'ถ้ารู้สึกไม่ปลอดภัย โทร 191', en: 'If you feel unsafe, call 191.' },
  L7: {
    th: 'ถ้าเลือกรับแจ้งเตือน ระบบจะเก็บบัญชี LINE ของคุณแบบเข้ารหัส และแจ้งเพียงว่า “มีข้อความใหม่” คนที่เห็นหน้าจออาจเห็นด้วย',
    en: 'If you choose to be notified, your LINE account is kept encrypted and you are only told “there is a new message”. Whoever sees your screen may see it too.',
  },
  L8: {
    th: 'ลบข้อความในแชตนี้ได้ แต่การลบในเครื่องไม่ได้ลบที่ LINE',
    en: 'You can delete the messages in this chat; deleting them on your phone does not delete them at LINE.',
  },
} as const

export const say = {
  title: { th: 'แจ้งเบาะแสทุจริต', en: 'Report corruption' },
  menu: { th: 'เมนู', en: 'Menu' },
  call1205: { th: 'โทร ป.ป.ช. 1205', en: 'Call NACC 1205' },
  nobody: {
    th: 'ตอนนี้ไม่มีเจ้าหน้าที่ที่รับเรื่องนี้อย่างเป็นกลางได้ ระบบจึงไม่รับและไม่เก็บเรื่องนี้ไว้\nแจ้ง ป.ป.ช. ได้โดยตรง โทร 1205 ค่ะ',
    en: 'At present nobody here can receive this impartially, so nothing is taken or kept.\nYou can report to the NACC directly: call 1205.',
  },
  altered: {
    th: 'บัญชีกุญแจเจ้าหน้าที่ถูกเปลี่ยนแปลง จึงหยุดรับเรื่องไว้ก่อน\nแจ้ง ป.ป.ช. ได้โดยตรง โทร 1205 ค่ะ',
    en: 'The roster of officers’ keys was altered, so nothing is taken for now.\nYou can report to the NACC directly: call 1205.',
  },
  chatIsRead: (url: string): Words => ({
    th: `แจ้งในแชตไม่ได้ตอนนี้ เพราะบัญชี LINE ของเทศบาลเปิดให้คนอื่นอ่านแชตได้\nใช้หน้าเว็บ ${url} หรือโทร ป.ป.ช. 1205 ค่ะ`,
    en: `Reporting in chat is closed: the municipality’s LINE account lets other people read chats at present.\nUse the web page ${url} or call the NACC: 1205.`,
  }),
  chatUnknown: (url: string): Words => ({
    th: `แจ้งในแชตไม่ได้ตอนนี้ เพราะยังตรวจไม่ได้ว่ามีใครเปิดอ่านแชตนี้ได้บ้าง\nใช้หน้าเว็บ ${url} หรือโทร ป.ป.ช. 1205 ค่ะ`,
    en: `Reporting in chat is closed: we can’t tell at present who is able to read this chat.\nUse the web page ${url} or call the NACC: 1205.`,
  }),

  web: { th: 'เปิดหน้าเว็บ', en: 'Open the web page' },
  inChat: { th: 'ต่อไป แจ้งในแชตนี้', en: 'Next: report here' },
  haveCode: { th: 'มีรหัสอ่านคำตอบแล้ว', en: 'I have a code' },
  webIsBetter: (url: string): Words => ({
    th: `หน้าเว็บปกปิดได้มากกว่า เพราะเข้ารหัสในเครื่องของคุณก่อนส่ง ${url}\nหรือโทร ป.ป.ช. 1205\nต้องการแจ้งทางไหนคะ`,
    en: `The web page hides more: it encrypts on your device before sending. ${url}\nOr call the NACC: 1205.\nWhich way would you like?`,
  }),
  chooseWay: {
    th: 'ยังไม่ได้เก็บข้อความเมื่อครู่ เลือกก่อนนะคะว่าจะแจ้งทางไหน',
    en: 'What you just wrote was not kept. Please choose first which way to report.',
  },

  concerns: {
    th: 'เรื่องนี้เกี่ยวกับเจ้าหน้าที่รับเบาะแสคนใดไหมคะ\nเลือกได้หลายคน คนที่เลือกจะเปิดอ่านไม่ได้',
    en: 'Does it concern any of these integrity officers?\nChoose as many as you like: those you choose can’t open it.',
  },
  chosen: (names: string): Words => ({
    th: `คนที่เปิดอ่านไม่ได้: ${names}\nเลือกอีกได้ กดชื่อเดิมเพื่อเอาออก หรือกด “ต่อไป” ค่ะ`,
    en: `Can’t open it: ${names}\nChoose more, choose a name again to undo it, or press “Next”.`,
  }),
  nobodyNamed: { th: 'ไม่มี ต่อไป', en: 'Nobody, next' },
  next: { th: 'ต่อไป', en: 'Next' },
  spareKey: { th: 'กุญแจสำรอง', en: 'Spare key' },
  chooseName: {
    th: 'ยังไม่ได้เก็บข้อความเมื่อครู่ เลือกชื่อ หรือกด “ไม่มี ต่อไป” ก่อนนะคะ',
    en: 'What you just wrote was not kept. Please choose a name, or press “Nobody, next”.',
  },

  what: {
    th: 'เล่าเท่าที่ทราบค่ะ ใคร ทำอะไร พิมพ์ได้หลายข้อความ\nแต่ละข้อความเข้ารหัสทันที และจะไม่แสดงซ้ำในแชต\nถ้ายกเลิก ไปเรื่องอื่น หรือเงียบเกิน 30 นาที สิ่งที่เล่าไว้จะถูกลบทั้งหมด กู้คืนไม่ได้',
    en: 'Tell what you know: who did what. You can send several messages.\nEach is encrypted at once and not shown again here.\nIf you cancel, go elsewhere or pause for 30 minutes, all of it is deleted and can’t be brought back.',
  },
  got: (n: number): Words => ({
    th: `เข้ารหัสเก็บแล้ว ${n} ข้อความค่ะ เล่าต่อได้ หรือกด “เล่าเสร็จแล้ว”`,
    en: `${n === 1 ? '1 message is' : `${n} messages are`} encrypted. Go on, or press “Done telling”.`,
  }),
  told: { th: 'เล่าเสร็จแล้ว', en: 'Done telling' },
  tellFirst: {
    th: 'ยังไม่มีข้อความค่ะ พิมพ์เล่าสั้น\u00A0ๆ ก่อนได้เลย',
    en: 'Nothing has been told yet. A few words will do.',
  },
  tooShort: { th: 'สั้นไปนิดค่ะ พิมพ์เพิ่มอีกหน่อยได้ไหมคะ', en: 'That is very short. Could you write a little more?' },
  when: { th: 'เกิดขึ้นเมื่อไรคะ\nประมาณเอาก็ได้', en: 'When did it happen?\nRoughly is fine.' },
  where: { th: 'เกิดขึ้นที่ไหนคะ\nพิมพ์ หรือส่งตำแหน่งก็ได้', en: 'Where did it happen?\nType it, or send a location.' },
  amount: {
    th: 'เกี่ยวกับเงินหรือทรัพย์สินเท่าไรคะ\nไม่ทราบ กด “ข้าม” ได้',
    en: 'How much money or property is it about?\nPress “Skip” if you don’t know.',
  },
  evidence: {
    th: 'มีรูปหรือไฟล์ PDF เป็นหลักฐานไหมคะ ไม่มี กด “ข้าม” ได้\nส่งได้ 5 ไฟล์ ไฟล์ละไม่เกิน 10 MB\nข้อมูลที่ซ่อนในรูป เช่น พิกัดและรุ่นเครื่อง จะถูกลบออกก่อนเก็บ\nในไฟล์ PDF อาจมีชื่อผู้ทำซ่อนอยู่ ซึ่งลบให้ไม่ได้',
    en: 'Do you have photos or PDFs? If not, press “Skip”.\nUp to 5 files of 10 MB each.\nWhat is hidden in photos, such as position and device, is removed first.\nA PDF may hide its author’s name, which can’t be removed here.',
  },
  gotFiles: (n: number): Words => ({
    th: `เข้ารหัสเก็บแล้ว ${n} ไฟล์ค่ะ ส่งเพิ่มได้ หรือกด “ส่งหลักฐานเสร็จแล้ว”`,
    en: `${n === 1 ? '1 file is' : `${n} files are`} encrypted. Send more, or press “Done sending”.`,
  }),
  filesDone: { th: 'ส่งหลักฐานเสร็จแล้ว', en: 'Done sending' },
  original: { th: 'เก็บไฟล์ต้นฉบับ', en: 'Keep originals' },
  originalOn: {
    th: 'จากนี้จะเก็บรูปตามต้นฉบับค่ะ ข้อมูลที่ซ่อนอยู่ยังติดไปด้วย และอาจบอกได้ว่าใครเป็นคนถ่าย',
    en: 'Photos from now on are kept as they are, with what is hidden in them; that may tell who took them and where.',
  },
  filesFull: {
    th: 'ครบ 5 ไฟล์แล้ว ไฟล์นี้จึงไม่ได้เก็บค่ะ',
    en: 'There are 5 files already, so this one was not kept.',
  },
  notify: { th: 'ต้องการรับแจ้งเตือนเมื่อมีคำตอบไหมคะ', en: 'Would you like to be notified of answers?' },
  notifyNo: { th: 'ต่อไป ไม่แจ้งเตือน', en: 'Next, no notice' },
  notifyYes: { th: 'แจ้งเตือนทาง LINE', en: 'Notify me by LINE' },
  notifyWrong: {
    th: 'เลือก “ต่อไป ไม่แจ้งเตือน” หรือ “แจ้งเตือนทาง LINE” นะคะ',
    en: 'Please choose “Next, no notice” or “Notify me by LINE”.',
  },

  check: { th: 'ตรวจดูก่อนส่งนะคะ', en: 'Please check before sending' },
  rowWhat: { th: 'เรื่องที่เล่า', en: 'What happened' },
  rowWhen: { th: 'เมื่อไร', en: 'When' },
  rowWhere: { th: 'ที่ไหน', en: 'Where' },
  rowAmount: { th: 'เงินหรือทรัพย์สิน', en: 'Money or property' },
  rowEvidence: { th: 'หลักฐาน', en: 'Evidence' },
  rowNotify: { th: 'แจ้งเตือน', en: 'Notice' },
  rowReaders: { th: 'ผู้เปิดอ่าน', en: 'Readers' },
  rowYou: { th: 'บัญชีของคุณ', en: 'Your account' },
  rowLeftOut: { th: 'เปิดอ่านไม่ได้', en: 'Can’t open it' },
  people: (n: number): Words => count(n, 'คน', 'person', 'people'),
  encrypted: (n: number): Words => ({
    th: `เข้ารหัสแล้ว ${n} ข้อความ`,
    en: `${plural(n, 'message')} encrypted`,
  }),
  encryptedFiles: (n: number): Words => ({ th: `เข้ารหัสแล้ว ${n} ไฟล์`, en: `${plural(n, 'file')} encrypted` }),
  none: { th: 'ไม่ได้บอก', en: 'Not told' },
  noFiles: { th: 'ไม่มี', en: 'None' },
  noNotice: { th: 'ไม่แจ้งเตือน', en: 'No notice' },
  byLine: { th: 'ทาง LINE', en: 'By LINE' },
  send: { th: 'ยืนยันส่ง', en: 'Confirm and send' },
  edit: { th: 'แก้ไข', en: 'Edit' },
  cancel: { th: 'ยกเลิก', en: 'Cancel' },
  editWhat: { th: 'แก้ไขเรื่องที่เล่า', en: 'Edit what happened' },
  editWhen: { th: 'แก้ไขเวลา', en: 'Edit when' },
  editWhere: { th: 'แก้ไขสถานที่', en: 'Edit where' },
  editAmount: { th: 'แก้ไขจำนวนเงิน', en: 'Edit amount' },
  editEvidence: { th: 'แก้ไขหลักฐาน', en: 'Edit evidence' },
  editNotify: { th: 'แก้ไขการแจ้งเตือน', en: 'Edit notice' },

  noVoice: {
    th: 'ไม่ได้เก็บเสียงหรือวิดีโอไว้ เพราะอาจทำให้รู้ว่าเป็นคุณ พิมพ์แทนได้ค่ะ',
    en: 'Voice and video are not kept, since they may give you away. Please type instead.',
  },
  notYet: {
    th: 'ยังไม่ได้เก็บสิ่งที่ส่งมาเมื่อครู่ ตอบข้อนี้ก่อน แล้วส่งอีกครั้งนะคะ',
    en: 'What you just sent was not kept. Please answer this first, then send it again.',
  },
  again: { th: 'ได้รับแล้วค่ะ ต่อจากเดิมได้เลย', en: 'Received. Let us go on from here.' },
  already: {
    th: 'กำลังแจ้งเรื่องนี้อยู่ค่ะ ถ้าต้องการเริ่มใหม่ กด “ยกเลิก” ก่อน',
    en: 'You are in the middle of this report. To start again, press “Cancel” first.',
  },
  late: {
    th: 'สิ่งที่ส่งมาก่อนหน้านี้เพิ่งมาถึง จึงไม่ได้เก็บไว้ ถ้ายังต้องการ ส่งอีกครั้งได้ค่ะ',
    en: 'Something you sent earlier has only just arrived and was not kept. Please send it again if you still want it.',
  },
  lost: {
    gone: {
      th: 'ไฟล์นี้ถูกลบหรือหมดอายุแล้ว ถ้ายังต้องการ ส่งอีกครั้งได้ค่ะ',
      en: 'That file was deleted or has expired. Please send it again if you still want it.',
    },
    large: {
      th: 'ไฟล์นี้ใหญ่เกิน 10 MB จึงไม่ได้เก็บ ส่งไฟล์ที่เล็กกว่านี้ได้ค่ะ',
      en: 'That file is larger than 10 MB and was not kept. Please send a smaller one.',
    },
    type: {
      th: 'เก็บได้เฉพาะรูปและไฟล์ PDF ไฟล์นี้จึงไม่ได้เก็บค่ะ',
      en: 'Only photos and PDFs can be kept, so that file was not.',
    },
    failed: {
      th: 'รับไฟล์นี้ไม่สำเร็จ ช่วยส่งอีกครั้งนะคะ',
      en: 'That file did not come through. Please send it again.',
    },
    full: {
      th: 'เรื่องนี้เก็บครบจำนวนแล้ว ข้อความหรือไฟล์เมื่อครู่จึงไม่ได้เก็บค่ะ',
      en: 'This report is full, so the last message or file was not kept.',
    },
  },

  receipt: (digits: string, url: string, by: Words): Words => ({
    th: `ส่งแล้วค่ะ\nรหัสอ่านคำตอบ:\n${digits}\nจดเก็บไว้ ใช้อ่านคำตอบในแชตนี้หรือที่ ${url}\n${promise.L4.th}\n${promise.P5(by).th}`,
    en: `Sent.\nYour code for reading answers:\n${digits}\nWrite it down: it opens the answers here and at ${url}\n${promise.L4.en}\n${promise.P5(by).en}`,
  }),
  newReceipt: (digits: string): Words => ({
    th: `รหัสใหม่ค่ะ รหัสก่อนหน้านี้ใช้ไม่ได้แล้ว\n${digits}`,
    en: `Here is a new code. The one before no longer works.\n${digits}`,
  }),
  wasSent: { th: 'เรื่องนี้ส่งถึงเจ้าหน้าที่แล้วค่ะ', en: 'This report has been sent.' },
  noBox: {
    th: 'ตั้งแจ้งเตือนไม่ได้ตอนนี้ ใช้รหัสมาอ่านคำตอบแทนนะคะ',
    en: 'A notice could not be set up. Please use the code to look for answers.',
  },
  typeBack: {
    th: 'พิมพ์รหัส 20 หลักกลับมา 1 ครั้ง เพื่อตรวจว่าจดถูกค่ะ',
    en: 'Please type the 20 digits back once, to check that you noted them correctly.',
  },
  receiptWrong: {
    th: 'ยังไม่ตรงค่ะ ลองดูตัวเลขแล้วพิมพ์อีกครั้ง หรือกด “ขอรหัสใหม่”',
    en: 'That doesn’t match yet. Check the digits and type them again, or press “New code”.',
  },
  receiptUnread: {
    th: 'เรื่องนี้ส่งแล้ว เหลือพิมพ์รหัส 20 หลักกลับมา ถ้าไม่เห็นรหัส กด “ขอรหัสใหม่” ค่ะ',
    en: 'The report is sent. Please type the 20 digits back; if you don’t see them, press “New code”.',
  },
  newCode: { th: 'ขอรหัสใหม่', en: 'New code' },
  kept: { th: 'รหัสตรงกันค่ะ', en: 'The code matches.' },
  leftSent: {
    th: 'เรื่องส่งถึงเจ้าหน้าที่แล้วค่ะ อ่านคำตอบได้ด้วยรหัส 20 หลัก',
    en: 'The report is with the officers. Your 20 digits open the answers.',
  },

  code: { th: 'พิมพ์รหัสอ่านคำตอบ 20 หลักค่ะ', en: 'Please type your 20-digit code.' },
  codeUnknown: {
    th: 'ไม่พบเรื่องที่ตรงกับรหัสนี้ ตรวจดูตัวเลขอีกครั้งนะคะ',
    en: 'No report matches this code. Please check the digits.',
  },
  codeUnread: {
    th: 'ยังอ่านรหัสนี้ไม่ได้ค่ะ รหัสเป็นตัวเลข 20 หลัก',
    en: 'This code could not be read. It has 20 digits.',
  },
  rowStatus: (state: Words): Words => ({ th: `สถานะ: ${state.th}`, en: `Status: ${state.en}` }),
  received: (day: Words): Words => ({ th: `รับเรื่องเมื่อ ${day.th}`, en: `Received ${day.en}` }),
  states: {
    received: { th: 'รับเรื่องแล้ว', en: 'Received' },
    acknowledged: { th: 'เจ้าหน้าที่รับทราบ', en: 'Acknowledged' },
    finished: { th: 'ปิดเรื่องแล้ว', en: 'Closed' },
  },
  noAnswers: { th: 'ยังไม่มีข้อความจากเจ้าหน้าที่ค่ะ', en: 'There is no message from an officer yet.' },
  answers: (n: number): Words => ({
    th: `มีข้อความจากเจ้าหน้าที่ ${n} ข้อความค่ะ`,
    en: `${plural(n, 'message')} from officers.`,
  }),
  older: (url: string): Words => ({
    th: `ข้อความก่อนหน้านี้และไฟล์ อ่านได้ที่ ${url}`,
    en: `Earlier messages and files are at ${url}`,
  }),
  forged: (n: number): Words => ({
    th: `มี ${n} ข้อความที่ตรวจลายเซ็นเจ้าหน้าที่ไม่ผ่าน จึงไม่แสดง แจ้ง ป.ป.ช. ได้ที่ 1205`,
    en: `${plural(n, 'message')} can’t be shown: the officer’s signature is not valid. You can call the NACC: 1205.`,
  }),
  former: { th: '(ลงนามด้วยกุญแจเก่า)', en: '(signed with a former key)' },
  addMore: { th: 'อยากเพิ่มข้อมูลไหมคะ', en: 'Would you like to add something?' },
  add: { th: 'เพิ่มข้อมูล', en: 'Add something' },
  done: { th: 'อ่านเสร็จแล้ว', en: 'Done reading' },
  chooseAdd: {
    th: 'กด “เพิ่มข้อมูล” ก่อนนะคะ จึงจะเก็บข้อความได้',
    en: 'Please press “Add something” first; nothing was kept.',
  },
  adding: {
    th: 'พิมพ์ หรือส่งรูปกับ PDF ได้เลยค่ะ แต่ละอย่างเข้ารหัสส่งถึงเจ้าหน้าที่ทันที',
    en: 'Type, or send photos or PDFs. Each is encrypted and goes to the officers at once.',
  },
  added: (n: number): Words => ({
    th: `เข้ารหัสส่งแล้ว ${n} รายการค่ะ เพิ่มอีกได้ หรือกด “เพิ่มเสร็จแล้ว”`,
    en: `${n === 1 ? '1 item was' : `${n} items were`} encrypted and sent. Add more, or press “Done adding”.`,
  }),
  addDone: { th: 'เพิ่มเสร็จแล้ว', en: 'Done adding' },
  closedReading: {
    th: 'ออกจากการอ่านคำตอบแล้วค่ะ กลับมาได้ด้วยรหัสเดิม',
    en: 'You have left the answers. The same code brings you back.',
  },

  nothingKept: {
    th: 'ออกจากการแจ้งเบาะแสแล้วค่ะ ไม่มีอะไรถูกเก็บไว้',
    en: 'You have left the report. Nothing was kept.',
  },
  destroyed: (kept: Amount): Words => ({
    th: `ลบเบาะแสที่ยังไม่ได้ส่งแล้วค่ะ ${amountOf(kept).th} ไม่มีใครได้อ่าน และกู้คืนไม่ได้\nข้อความยังค้างในแชตนี้ ลบในเครื่องของคุณได้ แต่การลบในเครื่องไม่ได้ลบที่ LINE`,
    en: `Your unsent report is deleted: ${amountOf(kept).en}. Nobody read it, and it can’t be brought back.\nYour messages are still in this chat; deleting them on your phone does not delete them at LINE.`,
  }),
  over: {
    th: 'การแจ้งเบาะแสก่อนหน้านี้จบไปแล้ว เพราะออกกลางทางหรือเงียบเกิน 30 นาที\nสิ่งที่ยังไม่ได้ส่งถูกลบแล้ว กู้คืนไม่ได้ และข้อความเมื่อครู่ไม่ได้เก็บไว้ค่ะ',
    en: 'The earlier report has ended: you left it, or 30 minutes passed.\nWhat was not sent is deleted for good, and your last message was not kept.',
  },
  secret: {
    th: 'ในข้อความมีตัวเลข 20 หลักเหมือนรหัสอ่านคำตอบ จึงไม่ได้เก็บไว้ค่ะ\nถ้าจะอ่านคำตอบ พิมพ์เฉพาะตัวเลข 20 หลัก ถ้าไม่ใช่ พิมพ์ใหม่โดยไม่ใส่ตัวเลขนั้น',
    en: 'That text has 20 digits like a code for reading answers, so it was not kept.\nTo read answers, type the 20 digits alone; otherwise write it again without them.',
  },
}
