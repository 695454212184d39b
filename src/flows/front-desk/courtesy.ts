import type { Words } from '../../dialogue/words.js'
import { commandKey, noIn, yesIn } from '../../municipality/words.js'
import { say } from './wording.js'

const GREETING =
  /^(?:สวัสดี|หวัดดี|ดี|ฮัลโหล|ตอน(?:เช้า|เที่ยง|บ่าย|เย็น)|มีใครอยู่(?:ไหม|บ้าง)|(?:ขอ)?(?:สอบ)?ถามหน่อย|แอดมิน|hello|hi|hey|good(?:morning|afternoon|evening|day))+$/
const THANKS =
  /^(?:ขอบ(?:พระ)?คุณ|ขอบใจ|ยินดี|มาก|ๆ|เด้อ|หลาย|นัก|จ้าดนัก|ที่ช่วย|รับทราบ|ทราบแล้ว|thankyou|thanks|thx|somuch|verymuch|alot)+$/

const isGreeting = (line: string) => GREETING.test(commandKey(line))
const isThanks = (line: string) => THANKS.test(commandKey(line))
const isNod = (line: string) => line.trim() === '' || yesIn(line) || noIn(line)
const isCourtesy = (line: string) => isNod(line) || isGreeting(line) || isThanks(line)

/** What is left of a text without the lines that only greet, thank or nod. */
export const matterIn = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !isCourtesy(line))
    .join('\n')
    .trim()

/** The answer to a text that is nothing but courtesy. */
export function courtesyIn(text: string): Words {
  const lines = text.split('\n')
  if (lines.some(isGreeting)) return say.hello
  return lines.some(isThanks) ? say.welcome : say.nod
}
