/**
 * What a resident says to each target, in one place.
 *
 * A step is a text, or a button of the last reply chosen by how its label begins: the driver sends back exactly
 * the action it holds, message or postback. `text` beside `press` is what is typed where no reply has been seen
 * yet (the bursts). `expect` is what a right answer contains.
 */
export type Step = { text: string; press?: string; expect: RegExp }

const problems: ((house: string) => string)[] = [
  (house) => `ไฟถนนดับหน้าบ้านเลขที่ ${house} มืดมากค่ะ`,
  (house) => `ถนนเป็นหลุมหน้าบ้านเลขที่ ${house} ลึกมากค่ะ`,
  (house) => `น้ำประปาไม่ไหลที่บ้านเลขที่ ${house} สองวันแล้วค่ะ`,
  (house) => `ขยะล้นถังหน้าบ้านเลขที่ ${house} ไม่มาเก็บค่ะ`,
  (house) => `หมาจรจัดเยอะแถวบ้านเลขที่ ${house} ค่ะ`,
  (house) => `กิ่งไม้หักค้างอยู่หน้าบ้านเลขที่ ${house} ค่ะ`,
]
const VILLAGES = 18
const landmarks =
  'ข้างวัด หน้าตลาด ข้างโรงเรียน ใกล้สะพาน หน้าอนามัย หลังศาลา ใกล้สระน้ำ หน้าสหกรณ์ ข้างสนามกีฬา ใกล้ป้อมตำรวจ'.split(' ')

/** Residents 1 to 1000 are measured, those after them warm a server up. */
export const MOST_RESIDENTS = 1000
export const WARM_UP_FIRST = MOST_RESIDENTS
export const MOST_WARM_UP = problems.length * VILLAGES * landmarks.length - MOST_RESIDENTS

const pick = <T>(from: T[], index: number): T => from[index % from.length] as T

/** Unlike every other resident's, so that a stored complaint can be told from all the others. */
export const description = (resident: number): string => pick(problems, resident)(`${resident}/7`)

/** No two residents have the same problem in the same place, or they would be asked whether it is one. */
export function place(resident: number): string {
  const village = Math.floor(resident / problems.length)
  return `หมู่ ${(village % VILLAGES) + 1} ${pick(landmarks, Math.floor(village / VILLAGES))}`
}

const peer = (resident: number): Step[] => [
  { text: 'แจ้งเรื่องร้องเรียน', expect: /เกิดอะไรขึ้น/ },
  { text: description(resident), expect: /ภาพถ่าย/ },
  { text: 'ข้าม', expect: /ที่ไหน/ },
  { text: place(resident), expect: /เบอร์โทรศัพท์/ },
  { text: 'ข้าม', expect: /เลขที่/ },
]

const ours = (resident: number): Step[] => [
  { text: 'แจ้งเรื่องร้องเรียน', expect: /ต่อไป/ },
  { text: 'รับทราบ ต่อไป', press: 'รับทราบ', expect: /เรื่องอะไร/ },
  { text: description(resident), expect: /รูป/ },
  { text: 'ข้าม', press: 'ข้าม', expect: /ตรงไหน/ },
  { text: place(resident), expect: /เบอร์ไหน/ },
  { text: 'ข้าม', press: 'ข้าม', expect: /ตรวจดูก่อน/ },
  { text: 'ส่งเรื่อง', press: 'ส่งเรื่อง', expect: /บต-\d{4}-\d{6}/ },
]

export const dialogues = { peer, ours }
export type DialogueName = keyof typeof dialogues

type Action = { type: string; label?: string; text?: string; data?: string; displayText?: string }

/** The first message or postback action in a reply whose label begins with `prefix`. */
export function findAction(reply: unknown, prefix: string): Action | undefined {
  if (typeof reply !== 'object' || reply === null) return undefined
  const it = reply as Action
  const pressable = it.type === 'message' || it.type === 'postback'
  if (pressable && typeof it.label === 'string' && it.label.startsWith(prefix)) return it
  for (const value of Object.values(reply)) {
    const found = findAction(value, prefix)
    if (found) return found
  }
  return undefined
}
