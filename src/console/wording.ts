import type { Words } from '../dialogue/words.js'
import { LINK_MINUTES } from '../storage/sign-in-links.js'

/** What the console's frame says. Staff texts: no particles (voice, §1). */
export const say = {
  console: { th: 'คอนโซล', en: 'Console' },
  skip: { th: 'ข้ามไปเนื้อหา', en: 'Skip to content' },
  sections: { th: 'ส่วนของคอนโซล', en: 'Sections' },
  more: { th: 'เพิ่มเติม', en: 'More' },
  otherLanguage: { th: 'English', en: 'ภาษาไทย' },
  signOut: { th: 'ออกจากระบบ', en: 'Sign out' },
  signOutEverywhere: { th: 'ออกจากระบบทุกเครื่อง', en: 'Sign out everywhere' },
  signedOut: { th: 'ออกจากระบบแล้ว', en: 'You are signed out' },

  signIn: { th: 'เข้าคอนโซล', en: 'Sign in to the console' },
  forStaff: {
    th: 'ส่วนนี้สำหรับเจ้าหน้าที่เทศบาล ไม่มีรหัสผ่าน ใช้ LINE ของคุณแทน',
    en: 'This part is for municipal staff. There is no password; your LINE takes its place.',
  },
  onPhone: { th: 'บนโทรศัพท์', en: 'On a phone' },
  onPhoneHow: {
    th: 'พิมพ์ “คอนโซล” ในแชตส่วนตัวกับเทศบาล แล้วเปิดลิงก์ที่ได้รับ',
    en: 'Type “Console” in your own chat with the municipality, and open the link you get.',
  },
  onComputer: { th: 'บนคอมพิวเตอร์', en: 'On a computer' },
  onComputerHow: {
    th: 'เข้าบนโทรศัพท์ก่อน เปิด “ให้คอมพิวเตอร์เข้า” แล้วเลือกเลขที่ตรงกับหน้าจอนี้',
    en: 'Sign in on your phone first, open “Let a computer in”, and pick the number shown here.',
  },
  showNumber: { th: 'แสดงเลขสำหรับเครื่องนี้', en: 'Show a number for this computer' },
  yourNumber: { th: 'เลขของเครื่องนี้', en: 'This computer’s number' },
  numberLives: {
    th: 'ใช้ได้ 3 นาที หน้านี้จะเปิดคอนโซลเองเมื่อเลือกเลขบนโทรศัพท์แล้ว',
    en: 'Good for 3 minutes. This page goes on by itself once the number is picked on the phone.',
  },
  numberGone: { th: 'เลขนี้หมดเวลาแล้ว', en: 'This number has run out' },
  goOn: { th: 'เลือกเลขบนโทรศัพท์แล้ว ไปต่อ', en: 'I picked it on the phone: go on' },
  notPicked: { th: 'ยังไม่ได้เลือกเลขนี้บนโทรศัพท์', en: 'This number has not been picked on a phone yet.' },

  linkReady: { th: 'ลิงก์นี้ใช้ได้ครั้งเดียว', en: 'This link works once' },
  linkReadyHow: {
    th: 'กดปุ่มบนเครื่องที่จะใช้งาน ถ้าไม่ได้ขอลิงก์นี้เอง ปิดหน้านี้แล้วแจ้งผู้ดูแลระบบ',
    en: 'Press the button on the device you will use. If you did not ask for this link, close this page and tell the administrator.',
  },
  enter: { th: 'ตกลง เข้าคอนโซล', en: 'Enter the console' },
  linkGone: { th: 'ลิงก์นี้ใช้ไม่ได้แล้ว', en: 'This link no longer works' },
  linkGoneHow: {
    th: `ลิงก์มีอายุ ${LINK_MINUTES} นาทีและใช้ได้ครั้งเดียว พิมพ์ “คอนโซล” ในแชตอีกครั้งเพื่อรับลิงก์ใหม่`,
    en: `A link lives ${LINK_MINUTES} minutes and works once. Type “Console” in the chat again for a new one.`,
  },

  letIn: { th: 'ให้คอมพิวเตอร์เข้า', en: 'Let a computer in' },
  letInHow: {
    th: 'เปิดหน้าคอนโซลบนคอมพิวเตอร์ของคุณ แล้วเลือกเลขที่ตรงกับหน้าจอนั้น อย่าเลือกเลขที่คนอื่นบอก',
    en: 'Open the console on your computer and pick the number that its screen shows. Never pick one that somebody tells you.',
  },
  noneWaits: {
    th: 'ยังไม่มีคอมพิวเตอร์รออยู่ เปิดหน้าคอนโซลบนคอมพิวเตอร์ก่อน',
    en: 'No computer is waiting yet. Open the console on your computer first.',
  },
  lookAgain: { th: 'ดูอีกครั้ง', en: 'Look again' },
  whichNumber: { th: 'คอมพิวเตอร์แสดงเลขใด', en: 'Which number does the computer show?' },
  letItIn: { th: 'ตกลง', en: 'OK' },
  wrongNumber: {
    th: 'ไม่มีคอมพิวเตอร์ที่แสดงเลขนี้ ดูเลขบนหน้าจออีกครั้ง',
    en: 'No computer shows that number. Look at its screen again.',
  },
  tooManyMisses: {
    th: 'เลือกเลขผิดหลายครั้ง ออกจากระบบแล้วเข้าใหม่ก่อน',
    en: 'Too many wrong numbers. Sign out and in again first.',
  },
  isIn: { th: 'คอมพิวเตอร์เข้าคอนโซลได้แล้ว', en: 'The computer is in' },

  second: { th: 'ยืนยันขั้นที่สอง', en: 'Second step' },
  code: { th: 'รหัส 6 หลักจากแอป หรือรหัสสำรอง', en: 'The 6 digits in your app, or a recovery code' },
  confirm: { th: 'ยืนยัน', en: 'Confirm' },
  setUp: { th: 'ตั้งค่าการยืนยันขั้นที่สอง', en: 'Set up your second step' },
  setUpWhy: {
    th: 'หน้าที่ของคุณต้องมีการยืนยันขั้นที่สอง คนที่ได้โทรศัพท์หรือ LINE ของคุณไปอย่างเดียวจะเข้าไม่ได้',
    en: 'Your role needs a second step, so that nobody comes in with your LINE alone.',
  },
  setUpApp: {
    th: '1. ติดตั้งแอปรหัสยืนยัน เช่น Google Authenticator, Microsoft Authenticator หรือ Aegis',
    en: '1. Install an authenticator app, such as Google Authenticator, Microsoft Authenticator or Aegis.',
  },
  setUpKey: { th: '2. เพิ่มบัญชีในแอปด้วยคีย์นี้', en: '2. Add an account in the app with this key.' },
  key: { th: 'คีย์', en: 'Key' },
  openApp: { th: 'เปิดแอปบนเครื่องนี้', en: 'Open the app on this device' },
  setUpCode: { th: '3. พิมพ์รหัส 6 หลักที่แอปแสดง', en: '3. Type the 6 digits the app shows.' },
  digits: { th: 'รหัส 6 หลัก', en: '6 digits' },
  recovery: { th: 'รหัสสำรอง', en: 'Recovery codes' },
  recoveryHow: {
    th: 'จดไว้ในที่ปลอดภัย แยกจากโทรศัพท์ แต่ละรหัสใช้แทนแอปได้ครั้งเดียว จะไม่แสดงอีก',
    en: 'Write them down and keep them apart from your phone. Each replaces the app once. They are not shown again.',
  },
  written: { th: 'จดแล้ว ไปต่อ', en: 'I wrote them down: go on' },

  start: { th: 'เริ่ม', en: 'Start' },
  hello: (name: string): Words => ({ th: `สวัสดี ${name}`, en: `Hello ${name}` }),
  canDo: { th: 'สิ่งที่คุณเปิดได้', en: 'What you can open' },
  nothingYet: {
    th: 'บทบาทของคุณยังไม่มีส่วนในคอนโซล งานประจำวันอยู่ในแชต LINE: พิมพ์ “งานวันนี้”',
    en: 'Your roles have no section here yet. Daily work is in LINE: type “Today”.',
  },
  alsoInChat: {
    th: 'เรื่องร้องเรียนจัดการในแชต LINE: พิมพ์ “งานวันนี้”',
    en: 'Cases are handled in LINE: type “Today”.',
  },
  you: { th: 'การเข้าใช้ของคุณ', en: 'Your sign-in' },
  everywhereHow: {
    th: 'ใช้เมื่อเครื่องหายหรือลืมออกจากระบบ เครื่องนี้จะออกด้วย',
    en: 'For a lost device, or one you forgot to sign out of. This one is signed out too.',
  },

  readings: { th: 'ประวัติการเปิดอ่าน', en: 'Who read what' },
  readingsHow: {
    th: 'ทุกครั้งที่มีคนเปิดดูจะลงไว้ที่นี่ แก้หรือลบไม่ได้',
    en: 'Every opening is noted here and can be neither changed nor deleted.',
  },
  noReadings: {
    th: 'ยังไม่มีใครเปิดดู การเปิดดูครั้งต่อไปจะแสดงที่นี่',
    en: 'Nobody has opened anything yet. The next opening will stand here.',
  },
  when: { th: 'เมื่อ', en: 'When' },
  who: { th: 'ใคร', en: 'Who' },
  what: { th: 'สิ่งที่เปิด', en: 'What' },
  receivedOn: (day: string): Words => ({ th: `เบาะแสที่รับเมื่อ ${day}`, en: `Report received ${day}` }),
  read: {
    reports: { th: 'เบาะแสที่คุณเปิดได้', en: 'Reports you can open' },
    cases: { th: 'เรื่องร้องเรียน', en: 'Cases' },
    report: { th: 'เบาะแส', en: 'Report' },
    case: { th: 'เรื่อง', en: 'Case' },
    photo: { th: 'รูป', en: 'Photo' },
  },

  notDone: { th: 'ทำรายการนี้ไม่ได้', en: 'That could not be done' },
  notFound: { th: 'ไม่พบหน้านี้', en: 'Not found' },
  notFoundHow: { th: 'หน้านี้ไม่มี หรือย้ายไปแล้ว', en: 'There is no such page, or it has moved.' },
  home: { th: 'กลับหน้าแรก', en: 'Back to the start' },
  notOurs: {
    th: 'คำขอนี้ไม่ได้มาจากหน้าของคอนโซล เปิดหน้าใหม่แล้วลองอีกครั้ง',
    en: 'This request did not come from a page of the console. Load the page again and retry.',
  },
  comeIn: { th: 'ต้องเข้าคอนโซลก่อน', en: 'Please sign in first.' },
  slow: { th: 'ขอเลขถี่เกินไป รอสักครู่แล้วลองใหม่', en: 'Too many numbers asked for. Wait a little and try again.' },
} as const
