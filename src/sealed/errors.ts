import * as z from 'zod/mini'

/**
 * What can go wrong with sealed things, each with a sentence that is safe to show and to log: no text of a
 * report, no name, no key. Errors of libraries are never passed on, since they may quote what they read.
 */
const SENTENCES = {
  'receipt-unreadable': {
    th: 'ยังอ่านรหัสนี้ไม่ได้ค่ะ รหัสเป็นตัวเลข 20 หลัก',
    en: 'This code could not be read. It has 20 digits.',
  },
  'receipt-unknown': {
    th: 'ไม่พบเรื่องที่ตรงกับรหัสนี้ค่ะ ตรวจดูตัวเลขอีกครั้ง',
    en: 'No report matches this code. Please check the digits.',
  },
  'no-recipient': {
    th: 'ตอนนี้ไม่มีเจ้าหน้าที่ที่รับเรื่องนี้อย่างเป็นกลางได้ ระบบจึงไม่รับและไม่เก็บเรื่องนี้ไว้\nแจ้ง ป.ป.ช. ได้โดยตรง โทร 1205 ค่ะ',
    en: 'No officer can receive this impartially at present, so nothing was taken or kept.\nYou can report to the NACC directly: 1205.',
  },
  'bad-recipient': { th: 'กุญแจผู้รับใช้ไม่ได้', en: 'A recipient key is not usable.' },
  'mixed-recipients': {
    th: 'ใช้กุญแจผู้รับต่างชนิดพร้อมกันไม่ได้',
    en: 'Recipient keys of different kinds cannot be used together.',
  },
  'too-large': { th: 'ใหญ่เกินกว่าจะรับได้', en: 'This is too large to be taken.' },
  unopenable: {
    th: 'กุญแจนี้เปิดไม่ได้ หรือข้อมูลถูกเปลี่ยนแปลง',
    en: 'This key does not open it, or it was altered.',
  },
  misplaced: {
    th: 'ข้อมูลนี้ไม่ใช่ของตำแหน่งนี้ อาจถูกสลับ',
    en: 'This does not belong here. It may have been swapped.',
  },
  malformed: { th: 'อ่านข้อมูลนี้ไม่ได้', en: 'This could not be read.' },
  forged: {
    th: 'ลายเซ็นของเจ้าหน้าที่ไม่ถูกต้อง จึงไม่แสดงข้อความนี้',
    en: "The officer's signature is not valid, so this message is not shown.",
  },
  'bad-roster': {
    th: 'บัญชีกุญแจเจ้าหน้าที่ถูกเปลี่ยนแปลง จึงหยุดรับเรื่องไว้ก่อน',
    en: "The roster of officers' keys was altered, so nothing is taken for now.",
  },
  'passphrase-short': { th: 'รหัสผ่านสั้นเกินไป', en: 'The passphrase is too short.' },
  'passphrase-wrong': {
    th: 'รหัสผ่านไม่ตรง หรือไฟล์กุญแจถูกเปลี่ยนแปลง',
    en: 'The passphrase does not fit, or the key file was altered.',
  },
  'reply-address-gone': { th: 'ที่อยู่ตอบกลับหมดอายุแล้ว', en: 'The reply address has expired.' },
} as const satisfies Record<string, { th: string; en: string }>

export type SealedFault = keyof typeof SENTENCES

/** A refusal. `code` is for programs, `sentence` for people; `message` is the English sentence. */
export class SealedError extends Error {
  override readonly name = 'SealedError'
  readonly code: SealedFault
  readonly sentence: { th: string; en: string }
  constructor(code: SealedFault) {
    super(SENTENCES[code].en)
    this.code = code
    this.sentence = SENTENCES[code]
  }
}

/** What the schema makes of a value, or a SealedError: zod's own message would quote the value. */
export function checked<S extends z.core.$ZodType>(
  schema: S,
  value: unknown,
  fault: SealedFault,
): z.output<S> {
  const result = z.safeParse(schema, value)
  if (!result.success) throw new SealedError(fault)
  return result.data
}
