/** What officers read about keys. Staff texts carry no particle (voice guide). */
export const passphraseWords = {
  advice: {
    th: 'ตั้งรหัสผ่านอย่างน้อย 15 ตัวอักษร ใช้คำไทย 4–5 คำที่ไม่เกี่ยวกันจะจำง่ายและเดายาก อย่าใช้ชื่อ วันเกิด หรือรหัสที่ใช้ที่อื่น ระบบกู้รหัสนี้ให้ไม่ได้',
    en: 'At least 15 characters. Four or five unrelated words are easy to remember and hard to guess. No names, birthdays or passphrases used elsewhere. Nobody can recover it for you.',
  },
  first: { th: 'รหัสผ่านของกุญแจ', en: 'Passphrase of the key' },
  second: { th: 'พิมพ์รหัสผ่านอีกครั้ง', en: 'The same passphrase again' },
  short: {
    th: 'รหัสผ่านสั้นเกินไป ต้องมีอย่างน้อย 15 ตัวอักษร',
    en: 'The passphrase is too short: at least 15 characters.',
  },
  differ: { th: 'รหัสผ่านสองช่องไม่ตรงกัน', en: 'The two passphrases differ.' },
}

export const unlockWords = {
  title: { th: 'ปลดล็อกเพื่ออ่าน', en: 'Unlock to read' },
  why: {
    th: 'กุญแจจะอยู่ในหน้านี้เท่านั้น และล็อกเองเมื่อไม่มีการใช้งาน 15 นาที',
    en: 'The key stays in this page only and locks itself after 15 idle minutes.',
  },
  field: { th: 'รหัสผ่านของกุญแจ', en: 'Passphrase of your key' },
  go: { th: 'ตกลง ปลดล็อก', en: 'Unlock' },
  doing: { th: 'กำลังเปิดกุญแจ ใช้เวลาหลายวินาที', en: 'Opening the key; this takes some seconds.' },
  noKey: {
    th: 'คุณยังไม่มีกุญแจที่ใช้ได้ ไปที่ “กุญแจ” เพื่อสร้าง',
    en: 'You have no key in use yet. Go to “Keys” to make one.',
  },
  someShut: {
    th: 'กุญแจเก่าบางดอกใช้รหัสผ่านอื่น เรื่องเก่าบางเรื่องอาจเปิดไม่ได้',
    en: 'Some older keys have another passphrase; some older reports may not open.',
  },
}

export const trustWords = {
  refusedTitle: { th: 'หยุดก่อน บัญชีกุญแจไม่ตรง', en: 'Stop: the key roster does not check out' },
  refused: {
    th: 'บัญชีกุญแจเจ้าหน้าที่ที่ระบบส่งมาไม่ผ่านการตรวจในเครื่องนี้ อาจถูกเปลี่ยนแปลง อย่าเปิดหรือตอบเรื่องใดจนกว่าจะตรวจพบสาเหตุ แจ้งเจ้าหน้าที่รับเบาะแสคนอื่นด้วยเสียง และเก็บหน้าจอนี้ไว้เป็นหลักฐาน',
    en: "The roster of officers' keys that the server sent does not pass the check on this machine. It may have been altered. Open and answer nothing until the cause is known; tell the other integrity officers by voice, and keep this screen as evidence.",
  },
  refusedCode: { th: 'รหัสปัญหา', en: 'Code' },
  unknownTitle: { th: 'ตรวจเครื่องนี้ครั้งเดียว', en: 'Check this machine, once' },
  unknown: {
    th: 'เครื่องนี้ยังไม่เคยตรวจบัญชีกุญแจ พิมพ์รหัสตรวจกุญแจดอกแรก 32 หลัก จากใบที่พิมพ์และประกาศไว้ อย่าใช้ตัวเลขที่ส่งมาทางแชตหรืออีเมล',
    en: 'This machine has not checked the key roster yet. Type the 32 digits of the first key from the printed, published sheet, never from a chat or an e-mail.',
  },
  unknownField: { th: 'รหัสตรวจกุญแจดอกแรก', en: 'Fingerprint of the first key' },
  unknownGo: { th: 'ตกลง ตรวจกับใบพิมพ์', en: 'Confirm with the sheet' },
  unknownDoing: { th: 'กำลังตรวจบัญชีกุญแจ', en: 'Checking the roster' },
  unknownNo: {
    th: 'ไม่ตรงกับบัญชีกุญแจที่ระบบส่งมา ตรวจตัวเลขอีกครั้ง ถ้ายังไม่ตรง อย่าใช้ระบบนี้ และแจ้งเจ้าหน้าที่รับเบาะแสคนอื่น',
    en: 'That does not fit the roster the server sent. Check the digits; if they still differ, do not use this system and tell the other officers.',
  },
}

export const keysWords = {
  title: { th: 'กุญแจ', en: 'Keys' },
  makeTitle: { th: 'สร้างกุญแจของฉัน', en: 'Make my key' },
  makeWhy: {
    th: 'กุญแจสร้างในเครื่องนี้ ระบบเก็บได้เฉพาะไฟล์ที่ล็อกด้วยรหัสผ่านของคุณ เปิดเองไม่ได้',
    en: 'The key is made on this machine. The server keeps only a file locked by your passphrase and cannot open it.',
  },
  foundWhy: {
    th: 'ยังไม่มีเจ้าหน้าที่รับเบาะแสในบัญชีกุญแจ กุญแจของคุณจะเป็นดอกแรก จากนั้นพิมพ์รหัสตรวจกุญแจติดประกาศ เพื่อให้ทุกคนตรวจได้',
    en: 'There is no officer in the roster yet. Yours will be the first key: print its fingerprint and publish it, so that everybody can check.',
  },
  requestWhy: {
    th: 'เมื่อสร้างแล้ว เจ้าหน้าที่ที่มีกุญแจอยู่ก่อนต้องเทียบรหัสตรวจกุญแจกับคุณด้วยเสียงและลงนาม จึงจะใช้ได้',
    en: 'An officer who already has a key must compare its fingerprint with you by voice and sign it before it counts.',
  },
  make: { th: 'ตกลง สร้างกุญแจ', en: 'Confirm, make the key' },
  making: {
    th: 'กำลังสร้างและล็อกกุญแจ ใช้เวลาหลายวินาที อย่าปิดหน้านี้',
    en: 'Making and locking the key; this takes some seconds. Please keep this page open.',
  },
  madeTitle: { th: 'สร้างกุญแจแล้ว', en: 'The key is made' },
  foundNext: {
    th: 'นี่คือรหัสตรวจกุญแจดอกแรก พิมพ์ ลงนาม และติดประกาศ',
    en: 'This is the fingerprint of the first key: print it, sign it, put it up.',
  },
  done: { th: 'เสร็จแล้ว ไปหน้ากุญแจ', en: 'Done, to the keys' },
  saveFile: { th: 'เก็บไฟล์ officer.age', en: 'Save officer.age' },
  saveWhy: {
    th: 'เก็บไฟล์นี้ลง USB ไว้ในตู้เซฟ ใช้คู่กับรหัสผ่านเพื่อเปิดเรื่องด้วยคำสั่ง age ได้แม้ไม่มีระบบนี้',
    en: 'Keep this file on a USB stick in a safe. With your passphrase it opens reports by the age command, even without this system.',
  },
  mine: { th: 'กุญแจของฉัน', en: 'My key' },
  waiting: {
    th: 'รอเจ้าหน้าที่ที่มีกุญแจอยู่ก่อนลงนาม โทรหาเขาแล้วอ่านตัวเลขนี้ให้ฟัง',
    en: 'Waiting to be signed by an officer with a key. Call them and read these digits aloud.',
  },
  otherMachine: {
    th: 'ตัวเลขแสดงเฉพาะในเครื่องที่สร้างกุญแจ ถ้าเครื่องนี้คือเครื่องนั้น กุญแจที่ระบบถืออยู่ไม่ใช่ดอกที่คุณสร้าง ยกเลิกคำขอและแจ้งเจ้าหน้าที่คนอื่น',
    en: 'The digits show only on the machine that made the key. If this is that machine, the key the server holds is not the one you made: cancel the request and tell the other officers.',
  },
  withdraw: { th: 'ยกเลิกคำขอ', en: 'Cancel the request' },
  withdrawing: { th: 'กำลังยกเลิกคำขอ', en: 'Cancelling' },
  inUse: { th: 'กุญแจนี้ใช้งานอยู่', en: 'This key is in use.' },
  lost: {
    th: 'ลืมรหัสผ่าน สร้างกุญแจใหม่',
    en: 'Forgot the passphrase: make a new key',
  },
  lostWhy: {
    th: 'เรื่องที่รับไว้ก่อนหน้าจะเปิดด้วยกุญแจใหม่ไม่ได้ เจ้าหน้าที่คนอื่นหรือผู้ถือกุญแจสำรองยังเปิดได้',
    en: 'The new key will not open earlier reports; other officers or the escrow holder still can.',
  },
  officers: { th: 'เจ้าหน้าที่ในบัญชีกุญแจ', en: 'Officers in the roster' },
  name: { th: 'ชื่อ', en: 'Name' },
  print32: { th: 'รหัสตรวจกุญแจ', en: 'Fingerprint' },
  me: { th: '(คุณ)', en: '(you)' },
  firstTitle: { th: 'รหัสตรวจกุญแจดอกแรก', en: 'Fingerprint of the first key' },
  firstWhy: {
    th: 'ตัวเลขนี้ต้องตรงกับใบประกาศที่เทศบาล ใครก็ใช้ตรวจได้ว่าบัญชีกุญแจไม่ถูกเปลี่ยน',
    en: 'It must equal the published sheet. Anybody can check with it that the roster was not exchanged.',
  },
  toSheet: { th: 'เปิดใบสำหรับพิมพ์', en: 'Open the sheet to print' },
  retire: { th: 'นำกุญแจออก', en: 'Retire' },
  retireSure: { th: 'ยืนยันนำกุญแจออก', en: 'Confirm: retire' },
  retireWhy: {
    th: 'เรื่องใหม่จะไม่เข้ารหัสถึงคนนี้อีก เรื่องเก่าที่เคยอ่านได้ เขาอาจเก็บไว้แล้ว',
    en: 'Nothing new will be sealed to this officer. What they could read before, they may have kept.',
  },
  retireLast: {
    th: 'นี่คือกุญแจดอกสุดท้าย ช่องทางแจ้งเบาะแสจะปิดทันที',
    en: 'This is the last key: the channel closes at once.',
  },
  back: { th: 'ยกเลิก', en: 'Cancel' },
  signing: { th: 'กำลังลงนามในบัญชีกุญแจ', en: 'Signing the roster' },
  requests: { th: 'คำขอเพิ่มกุญแจ', en: 'Keys waiting for a signature' },
  requestsNone: { th: 'ไม่มีคำขอ', en: 'None.' },
  approveWhy: {
    th: 'โทรหาเจ้าของกุญแจด้วยเบอร์ที่รู้จัก ให้เขาอ่านตัวเลข 32 หลักบนจอของเขา แล้วพิมพ์ตามที่ได้ยิน',
    en: 'Call the owner on a number you know. Let them read the 32 digits on their screen, and type what you hear.',
  },
  approveField: { th: 'ตัวเลขที่ได้ยิน', en: 'The digits you hear' },
  approve: { th: 'ตกลง ลงนามรับรอง', en: 'Confirm and sign' },
  approveNo: {
    th: 'ตัวเลขไม่ตรงกับกุญแจที่ระบบส่งมา ฟังอีกครั้ง ถ้ายังไม่ตรง อย่าลงนาม กุญแจอาจถูกสลับ',
    en: 'The digits do not fit the key the server sent. Listen again; if they still differ, do not sign: the key may have been exchanged.',
  },
  since: { th: 'ขอเมื่อ', en: 'asked on' },
  rotateTitle: { th: 'เปลี่ยนกุญแจของฉัน', en: 'Rotate my key' },
  rotateWhy: {
    th: 'ใช้เมื่อสงสัยว่ารหัสผ่านหรือไฟล์กุญแจรั่ว เรื่องใหม่จะใช้กุญแจใหม่ เรื่องเก่ายังเปิดได้ด้วยกุญแจเดิมซึ่งจะล็อกด้วยรหัสผ่านใหม่',
    en: 'If the passphrase or key file may have leaked. New reports use the new key; older ones still open with the old key, locked anew by the new passphrase.',
  },
  rotate: { th: 'ตกลง เปลี่ยนกุญแจ', en: 'Confirm, rotate' },
  unlockFirst: {
    th: 'ปลดล็อกกุญแจก่อน จึงจะลงนามได้',
    en: 'Unlock your key before you can sign.',
  },
}

export const escrowWords = {
  title: { th: 'กุญแจสำรอง', en: 'Escrow key' },
  why: {
    th: 'ให้บุคคลภายนอกสำนักงานถือไว้แบบปิดผนึก ใช้เมื่อไม่มีเจ้าหน้าที่คนใดเปิดเรื่องได้ ผู้แจ้งเลือกไม่ใช้กุญแจนี้ได้',
    en: 'Held sealed by a named person outside the office, for the day no officer can open any more. Reporters may exclude it.',
  },
  none: { th: 'ยังไม่มีกุญแจสำรอง', en: 'There is no escrow key.' },
  holder: { th: 'ผู้ถือกุญแจสำรอง', en: 'Holder of the escrow key' },
  holderField: { th: 'ชื่อและตำแหน่งผู้ถือ', en: 'Name and office of the holder' },
  make: { th: 'ตกลง สร้างกุญแจสำรอง', en: 'Confirm, make the escrow key' },
  making: { th: 'กำลังสร้างกุญแจสำรอง', en: 'Making the escrow key' },
  onceTitle: { th: 'แสดงครั้งเดียว พิมพ์หรือเก็บลง USB ตอนนี้', en: 'Shown once: print it or save it to USB now' },
  once: {
    th: 'กุญแจส่วนนี้ไม่ถูกส่งออกจากเครื่อง ใส่ซองปิดผนึกให้ผู้ถือ แล้วลบออกจากเครื่องนี้',
    en: 'This half never leaves the machine. Seal it in an envelope for the holder, then delete it here.',
  },
  secret: { th: 'กุญแจลับ', en: 'Private key' },
  save: { th: 'เก็บไฟล์ escrow-key.txt', en: 'Save escrow-key.txt' },
  print: { th: 'พิมพ์หน้านี้', en: 'Print this page' },
  saved: {
    th: 'ผู้ถือได้รับกุญแจลับแล้ว หรือพิมพ์และปิดผนึกแล้ว',
    en: 'The holder has it, or it is printed and sealed.',
  },
  sign: { th: 'ตกลง ลงนามใช้กุญแจนี้', en: 'Confirm and sign' },
  end: { th: 'เลิกใช้กุญแจสำรอง', en: 'End the escrow key' },
  endSure: { th: 'ยืนยันเลิกใช้', en: 'Confirm: end it' },
  replace: { th: 'เปลี่ยนกุญแจสำรอง', en: 'Replace the escrow key' },
}

export const sheetWords = {
  title: { th: 'รหัสตรวจกุญแจ ช่องทางแจ้งเบาะแสทุจริต', en: 'Fingerprint of the confidential channel' },
  explain: {
    th: 'ผู้แจ้งและเจ้าหน้าที่เทียบตัวเลขนี้กับที่แสดงบนหน้าแจ้งเบาะแส ถ้าไม่ตรง อย่าส่งเรื่องทางระบบ ให้แจ้ง ป.ป.ช. 1205',
    en: 'Compare these digits with those on the report page. If they differ, do not report there; call the NACC: 1205.',
  },
  owner: { th: 'กุญแจดอกแรกของ', en: 'First key, held by' },
  asOf: { th: 'พิมพ์เมื่อ', en: 'Printed on' },
  signature: {
    th: 'ลงชื่อ ........................................ เจ้าของกุญแจ',
    en: 'Signed ........................................ (key holder)',
  },
  witness: {
    th: 'ลงชื่อ ........................................ พยาน',
    en: 'Signed ........................................ (witness)',
  },
  print: { th: 'พิมพ์ใบนี้', en: 'Print this sheet' },
  back: { th: 'ย้อนกลับไปหน้ากุญแจ', en: 'Back to keys' },
}

export const passkeyWords = {
  addTitle: { th: 'ปลดล็อกด้วยพาสคีย์', en: 'Unlock with a passkey' },
  addWhy: {
    th: 'เพิ่มวิธีปลดล็อกในเครื่องนี้ด้วยลายนิ้วมือ ใบหน้า หรือรหัสเครื่อง รหัสผ่านเดิมยังใช้ได้ และจำเป็นเมื่อพาสคีย์หาย',
    en: 'Another way to unlock on this machine: fingerprint, face or device PIN. The passphrase still works, and is what remains if the passkey is lost.',
  },
  add: { th: 'ตกลง เพิ่มพาสคีย์', en: 'Confirm, add a passkey' },
  adding: { th: 'ทำตามที่เครื่องขอ 2 ครั้ง', en: 'Follow your device; it asks twice.' },
  added: { th: 'เพิ่มพาสคีย์แล้ว', en: 'The passkey is added.' },
  use: { th: 'ปลดล็อกด้วยพาสคีย์', en: 'Unlock with a passkey' },
  using: { th: 'ทำตามที่เครื่องขอ', en: 'Follow your device' },
  failed: {
    th: 'เครื่องนี้ใช้พาสคีย์ปลดล็อกไม่ได้ ใช้รหัสผ่านของกุญแจแทน',
    en: 'A passkey cannot unlock here. Use the passphrase of your key.',
  },
}
