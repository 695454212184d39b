import type { Words } from './words.js'

/** What the engine itself says, whatever the conversation is. */
export const say = {
  skip: { th: 'ข้าม', en: 'Skip' },
  back: { th: 'ย้อนกลับ', en: 'Back' },
  cancel: { th: 'ยกเลิก', en: 'Cancel' },
  menu: { th: 'เมนู', en: 'Menu' },
  edit: { th: 'แก้ไข', en: 'Edit' },
  resume: { th: 'ทำเรื่องที่ค้างต่อ', en: 'Continue my draft' },
  undo: { th: 'ย้อนกลับไปทำต่อ', en: 'Back to it' },
  stale: {
    th: 'ปุ่มนี้เป็นของขั้นตอนก่อน ใช้ไม่ได้แล้วค่ะ\nตอบคำถามล่าสุดได้เลย',
    en: 'That button belongs to an earlier step.\nPlease answer the latest question.',
  },
  staleNoDraft: {
    th: 'ปุ่มนี้เป็นของขั้นตอนก่อน ใช้ไม่ได้แล้วค่ะ\nเริ่มใหม่ได้จาก “เมนู”',
    en: 'That button belongs to an earlier step.\nYou can start again from “Menu”.',
  },
  kept: {
    th: 'เก็บเรื่องที่พิมพ์ค้างไว้ให้แล้วค่ะ กลับมาทำต่อได้จาก “เมนู”',
    en: 'Your unfinished entry is kept. You can continue it from “Menu”.',
  },
  cancelled: {
    th: 'ยกเลิกแล้วค่ะ สิ่งที่พิมพ์ไว้ไม่ได้ส่งให้เจ้าหน้าที่',
    en: 'Cancelled. Nothing you typed was sent to staff.',
  },
  nothingToCancel: {
    th: 'ตอนนี้ไม่มีเรื่องที่ทำค้างอยู่ค่ะ',
    en: 'Nothing is under way right now.',
  },
  firstAlready: {
    th: 'ข้อนี้เป็นข้อแรกแล้วค่ะ',
    en: 'This is already the first question.',
  },
  noSkip: {
    th: 'ข้อนี้ข้ามไม่ได้ค่ะ',
    en: 'This one can’t be skipped.',
  },
  notUnderstood: {
    th: 'ยังอ่านคำตอบนี้ไม่ได้ค่ะ',
    en: 'Sorry, I couldn’t read that answer.',
  },
  keptForLater: {
    th: 'เก็บไว้ให้ก่อนค่ะ จะใช้เมื่อถึงข้อที่ถาม',
    en: 'Kept. It will be used when we get to that question.',
  },
  addedPhotos: (n: number): Words => ({
    th: `เพิ่มรูปให้แล้วค่ะ รวม ${n} รูป`,
    en: `Photo added. That makes ${n}.`,
  }),
  addedPlace: { th: 'เพิ่มตำแหน่งให้แล้วค่ะ', en: 'Location added.' },
  photosFull: {
    th: 'รูปครบจำนวนแล้วค่ะ รูปนี้จึงไม่ได้แนบ',
    en: 'There are as many photos as fit, so this one was not added.',
  },
  noPhotoHere: {
    th: 'เรื่องนี้แนบรูปไม่ได้ค่ะ พิมพ์เล่าแทนได้เลย',
    en: 'Photos can’t be added here. Please type it instead.',
  },
  noPlaceHere: {
    th: 'เรื่องนี้ไม่ต้องใช้ตำแหน่งค่ะ พิมพ์เล่าแทนได้เลย',
    en: 'No location is needed here. Please type it instead.',
  },
  usedPlace: { th: 'ใช้ตำแหน่งที่ส่งมาแล้วค่ะ', en: 'Using the location you sent.' },
  noVoice: {
    th: 'ระบบฟังเสียงหรือดูวิดีโอเองไม่ได้ ช่วยพิมพ์สั้น\u00A0ๆ แทนได้ไหมคะ',
    en: 'I can’t listen to voice or watch video. Could you type it in a few words?',
  },
  noFile: {
    th: 'ระบบเปิดไฟล์เองไม่ได้ค่ะ พิมพ์เล่า หรือส่งเป็นรูปถ่ายแทนได้',
    en: 'I can’t open files. Please type it, or send it as a photo.',
  },
  stickerInFlow: { th: 'ขอบคุณสำหรับสติกเกอร์ค่ะ', en: 'Thanks for the sticker.' },
  changed: (label: Words): Words => ({
    th: `${label.th.replace(/^แก้ไข/, 'เปลี่ยน')}แล้วค่ะ`,
    en: `${label.en.replace(/^Edit /, '')} changed.`,
  }),
  givenUp: (title: Words): Words => ({
    th: `ออกจาก “${title.th}” แล้วค่ะ ยังไม่มีข้อมูลที่ต้องเก็บ`,
    en: `Left “${title.en}”. There was nothing to keep.`,
  }),
  cancelledEmpty: { th: 'ยกเลิกแล้วค่ะ', en: 'Cancelled.' },
  whichChange: { th: 'อยากแก้ไขข้อไหนคะ', en: 'What would you like to change?' },
  reviewFirst: {
    th: 'เรื่องนี้ยังไม่ได้ส่งค่ะ ตรวจดูแล้วกดปุ่มด้านล่างได้เลย',
    en: 'This has not been sent yet. Please check it and use the buttons below.',
  },
  noticeFirst: {
    th: 'อ่านแล้วกด “รับทราบ ต่อไป” ก่อนนะคะ จึงจะรับข้อมูลได้',
    en: 'Please read the notice and press “OK, Next” first.',
  },
  changedVersion: {
    th: 'แบบฟอร์มนี้เปลี่ยนไปแล้ว ขออภัยที่ต้องเริ่มใหม่ค่ะ',
    en: 'This form has changed. Sorry, we need to start again.',
  },
  expired: {
    th: 'เรื่องที่ค้างไว้นานเกิน 7 วัน ลบออกให้แล้วค่ะ',
    en: 'Your unfinished entry was older than 7 days and has been removed.',
  },
  language: { th: 'ใช้ภาษาไทยแล้วค่ะ', en: 'I will use English. Staff may answer in Thai.' },
}
