import type { Words } from '../../dialogue/words.js'

/** What the page says before and without its script. The promises are voice.md's, word for word. */
export const intro = {
  title: { th: 'แจ้งเบาะแสทุจริต', en: 'Report corruption' },
  /** First what can't be promised: nobody shall begin in error. */
  promises: [
    {
      th: 'ไม่มีช่องทางใดรับประกันได้ว่าจะไม่มีใครรู้ว่าเป็นคุณ เรื่องที่เล่าอาจทำให้คนเดาได้',
      en: 'No channel can guarantee that nobody learns it was you: what you tell may let people guess.',
    },
    {
      th: 'ข้อความเข้ารหัสตั้งแต่ในเครื่องของคุณ ระบบที่รับไว้เปิดอ่านไม่ได้',
      en: 'Your words are encrypted on your own device; the system that keeps them cannot read them.',
    },
    {
      th: 'บริษัท LINE รู้ว่าคุณเคยเปิดแชตนี้ ถ้าใช้เครื่องหรืออินเทอร์เน็ตของที่ทำงาน คนอื่นอาจรู้ว่าคุณเปิดหน้านี้',
      en: 'LINE knows that you opened our chat; on a device or network at work, others may learn that you opened this page.',
    },
  ],
  leave: { th: 'ออกจากหน้านี้ทันที', en: 'Leave this page now' },
  otherLanguage: { th: 'English', en: 'ภาษาไทย' },
  outside: { th: 'ช่องทางอื่นนอกเทศบาล', en: 'Outside the municipality' },
  outsideWhy: {
    th: 'ไม่อยากแจ้งที่นี่ หรือหน้านี้ใช้ไม่ได้ โทรได้เลยค่ะ',
    en: 'If you would rather not report here, or this page does not work, please call:',
  },
  noScript: {
    th: 'หน้านี้เข้ารหัสในเครื่องของคุณด้วยสคริปต์ (JavaScript) ซึ่งปิดอยู่ จึงรับเรื่องที่นี่ไม่ได้ แจ้ง ป.ป.ช. ได้โดยตรง โทร 1205 ค่ะ',
    en: 'This page encrypts on your device by a script (JavaScript), which is switched off, so nothing can be taken here. You can report to the NACC directly: call 1205.',
  },
  slow: {
    th: 'กำลังเตรียมหน้านี้ ถ้าปุ่มไม่ขึ้นในครู่เดียว เครื่องนี้อาจเก่าเกินไป ใช้ช่องทางด้านล่างได้ค่ะ',
    en: 'Preparing this page. If no buttons appear, this device may be too old: please use the channels below.',
  },
  insideLine: {
    th: 'หน้านี้เปิดอยู่ในแอป LINE ใช้ได้ แต่เปิดในเบราว์เซอร์ของเครื่องจะแยกจาก LINE มากกว่า',
    en: 'This page is open inside LINE. It works, but in your own browser it is further apart from LINE.',
  },
  openOutside: { th: 'เปิดในเบราว์เซอร์', en: 'Open in my browser' },
  check: { th: 'ตรวจสอบหน้านี้ด้วยตัวเอง', en: 'Check this page yourself' },
  fingerprint: { th: 'รหัสตรวจกุญแจดอกแรก', en: 'Fingerprint of the first key' },
  fingerprintWhy: {
    th: 'ตัวเลข 8 กลุ่มนี้ต้องตรงกับประกาศที่ติดไว้ที่เทศบาล ถ้าไม่ตรง อย่าใช้หน้านี้',
    en: 'These eight groups must match the notice posted at the municipality. If they do not, do not use this page.',
  },
  script: { th: 'สคริปต์ของหน้านี้ (SHA-256)', en: 'The script of this page (SHA-256)' },
  noFingerprint: { th: 'ยังไม่มี', en: 'none yet' },
} as const satisfies Record<string, Words | readonly Words[]>

/** Why nothing is taken at present. The reasons are the sealed core's own sentences. */
export const closedBecause = {
  'no-officer': {
    th: 'ตอนนี้ไม่มีเจ้าหน้าที่ที่รับเรื่องนี้อย่างเป็นกลางได้ ระบบจึงไม่รับและไม่เก็บเรื่องนี้ไว้ แจ้ง ป.ป.ช. ได้โดยตรง โทร 1205 ค่ะ',
    en: 'No officer can receive this impartially at present, so nothing is taken or kept. You can report to the NACC directly: call 1205.',
  },
  'bad-roster': {
    th: 'บัญชีกุญแจเจ้าหน้าที่ถูกเปลี่ยนแปลง จึงหยุดรับเรื่องไว้ก่อน แจ้ง ป.ป.ช. ได้โดยตรง โทร 1205 ค่ะ',
    en: "The roster of officers' keys was altered, so nothing is taken for now. You can report to the NACC directly: call 1205.",
  },
} as const satisfies Record<string, Words>
