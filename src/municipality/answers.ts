import { normaliseThai } from './normalise.js'

/** Short answers and commands, as people type them: particles, spaces, northern words, thumbs. */

const PARTICLE =
  /(?:(?:นะ|เน้อ|เน่อ)?(?:ค่ะ|คะ|ค่า|คับ|ครับ|ครัช|คร้าบ|ฮะ|ฮับ|จ้า|จ้ะ|จ๊ะ|จ๋า|เจ้า|ขอรับ)|(?<!ช)นะ|เน้อ|please|pls|plz)$/
/** Words that only look as if they ended in a particle. */
const PART_OF_WORD = /(?:พระ|เป็น|ข้าว|สว่าง|แสง|ไฟ)(?:เจ้า|จ้า)$/
const TRAILING = /[\s.,!?…~^•:;'"“”‘’()[\]<>\-–—]+$|[\s\p{Extended_Pictographic}\u{1F3FB}-\u{1F3FF}]+$/u
const LEADING = /^[\s.,!?…'"“”‘’([<\-–—]+/

/** The text without the polite words, punctuation and emoji at its end. What is left may be empty. */
export function stripPolite(text: string): string {
  let rest = text.trim()
  for (;;) {
    const shorter = PART_OF_WORD.test(rest) ? rest : rest.replace(TRAILING, '').replace(PARTICLE, '')
    if (shorter === rest) return rest
    rest = shorter.trimEnd()
  }
}

/** What is left of a text when everything is gone that may differ between two spellings of one command. */
export const commandKey = (text: string): string =>
  stripPolite(normaliseThai(text)).replace(LEADING, '').replace(/\s+/g, '')

/** Whether a text is this command, whatever its width, case, spacing, particle and closing punctuation. */
export const sameCommand = (text: string, command: string): boolean => {
  const said = commandKey(text)
  return said !== '' && said === commandKey(command)
}

const POLITE_YES = /^(?:ค่ะ|ค่า|คับผม|ครับผม|คับ|ครับ|คร้าบ|ฮะ|จ้า|จ้ะ|เจ้า)+$/
const YES =
  /^(?:ใช่|ใจ้|แม่น|ถูกต้อง|ถูก|โอเค|โอเคร|ok|okay|okey|k|ได้|เอา|ตกลง|ยืนยัน|อือ|อืม|เออ|เรียบร้อยดี|เรียบร้อย|มี|ต้องการ|สนใจ|yes|yep|yeah|yup|y|sure|correct|right|แล้ว|เลย|ละ|ก๊ะ|👍|👌|✅)+$/u
const NO =
  /^(?:(?:ไม่มี|บ่มี|ไม่ให้|บ่หื้อ|ไม่ส่ง|no)(?:เบอร์โทรศัพท์|เบอร์โทร|เบอร์|โทรศัพท์|มือถือ|รูปถ่าย|รูปภาพ|รูป|ภาพ|photos?|phone|number)|ไม่ใช่|ไม่เอา|ไม่ได้|ไม่มี|ไม่ต้องการ|ไม่ต้อง|ไม่เป็นไร|ไม่สะดวก|ไม่อยาก|ไม่สนใจ|ไม่ถูกต้อง|ไม่ถูก|ไม่เรียบร้อย|ไม่|บ่ใจ้|บ่แม่น|บ่เอา|บ่ได้|บ่มี|บ่ต้อง|บ่เป็นหยัง|บ่ถูก|บ่เรียบร้อย|บ่|บ๋|ยัง|เปล่า|ผิด|nothanks|nothankyou|notyet|nope|nah|no|not|n|เลย|หรอก|ดอก|ละ|👎|❌)+$/u

/** Whether the whole text says yes, also in northern Thai (เจ้า, แม่น, ใจ้) and English. */
export function yesIn(text: string): boolean {
  const whole = normaliseThai(text).replace(/[\s.,!]+/g, '')
  if (POLITE_YES.test(whole)) return true
  const said = commandKey(text)
  const thumb = /^(?:👍|👌|✅)/u.test(whole)
  return thumb || (YES.test(said) && !/^(?:แล้ว|เลย|ละ|ก๊ะ)+$/.test(said))
}

/** Whether the whole text says no, also in northern Thai (บ่, บ่ใจ้, บ่เอา) and English. */
export function noIn(text: string): boolean {
  const whole = normaliseThai(text)
  if (/^(?:👎|❌)/u.test(whole)) return true
  const said = commandKey(text)
  return NO.test(said) && !/^(?:เลย|หรอก|ดอก|ละ)+$/.test(said)
}

const WORDS =
  'หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ สิบเอ็ด สิบสอง สิบสาม สิบสี่ สิบห้า สิบหก สิบเจ็ด สิบแปด สิบเก้า ยี่สิบ'.split(' ') // prettier-ignore
const NUMBER = `(\\d{1,2}|${[...WORDS].reverse().join('|')})(?![\\d.])`
const VILLAGE = new RegExp(
  `(?:หมู่บ้านที่|หมู่บ้าน|หมู่ที่|หมู่|(?<![ก-๎a-z])ม\\.?|\\bmoo|\\bmu|\\bm\\.?|\\bvillage(?: no\\.?)?)\\s*${NUMBER}(?!\\s*(?:ตัว|เมตร|ดวง|คน|วัน|(?:ต้น|หลัง)(?![ก-ฮเ-ไ])))`,
  'g',
)
/** ม. is also metres and a school year. */
const NOT_A_VILLAGE = /(?:ชั้น|เด็ก|นักเรียน|เรียน|กว้าง|ยาว|ลึก|สูง|ห่าง|ระยะ|หนา)[\s\d.]*$/

/** The number of the village (หมู่) named in a text: หมู่ 5, ม.5, หมู่ที่ ๕, หมู่ห้า, Moo 5. */
export function villageIn(text: string): number | undefined {
  const plain = normaliseThai(text)
  for (const found of plain.matchAll(VILLAGE)) {
    const number = Number(found[1]) || WORDS.indexOf(found[1] as string) + 1
    if (number > 0 && !NOT_A_VILLAGE.test(plain.slice(0, found.index))) return number
  }
  return undefined
}
