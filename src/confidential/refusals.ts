import { Refusal } from '../errors.js'

/** What the channel refuses, in words that fit both sides and tell nothing of a report. */
export const missing = () => new Refusal('missing', { th: 'ไม่พบเรื่องนี้', en: 'There is no such report.' })
export const taken = () =>
  new Refusal('conflict', {
    th: 'มีข้อความอื่นเข้ามาก่อน ลองส่งอีกครั้ง',
    en: 'Something else was written first. Please send it again.',
  })
export const alreadySubmitted = () =>
  new Refusal('conflict', { th: 'เรื่องนี้ส่งเรียบร้อยแล้ว', en: 'This report has been submitted already.' })
export const receiptKept = () =>
  new Refusal('conflict', {
    th: 'รหัสของเรื่องนี้ยืนยันแล้ว เปลี่ยนไม่ได้',
    en: 'The code of this report was confirmed and cannot be replaced.',
  })
export const notNow = () =>
  new Refusal('conflict', {
    th: 'สถานะของเรื่องเปลี่ยนไปแล้ว เปิดเรื่องอีกครั้งเพื่อดูสถานะล่าสุด',
    en: 'The report has moved on. Open it again to see where it stands.',
  })
export const rosterMoved = () =>
  new Refusal('conflict', {
    th: 'บัญชีกุญแจเพิ่งเปลี่ยนไป โหลดหน้านี้ใหม่แล้วลงนามอีกครั้ง',
    en: 'The key roster has just changed. Load the page again and sign once more.',
  })
export const notYours = () =>
  new Refusal('forbidden', {
    th: 'รายการนี้ต้องลงนามโดยเจ้าหน้าที่รับเบาะแสที่ปฏิบัติหน้าที่อยู่',
    en: 'This has to be signed by an integrity officer in office.',
  })
export const tooManyKeys = () =>
  new Refusal('conflict', {
    th: 'เก็บกุญแจครบจำนวนแล้ว',
    en: 'No more wrapped keys can be kept.',
  })
/** Shown to a reporter too, hence the particle. */
export const tooMuch = () =>
  new Refusal('busy', {
    th: 'ลองหลายครั้งในเวลาใกล้กัน พักสักครู่แล้วลองใหม่ หรือโทร ป.ป.ช. 1205 ค่ะ',
    en: 'Too many tries in a short time. Please try again later, or call the NACC: 1205.',
  })
