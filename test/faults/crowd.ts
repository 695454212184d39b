import { setTimeout as pause } from 'node:timers/promises'
import { writePress } from '../../src/dialogue/press.js'
import { visibleText } from '../../src/simulator/stand-in/reading.js'
import type { LineStandIn } from '../../src/simulator/stand-in/stand-in.js'
import type { Seeded } from './seed.js'

export type Person = ReturnType<LineStandIn['person']>
export type Report = { who: Person; words: string; place: string }
type Manner = {
  seed: Seeded
  /** Time to read and to think before the next tap, ms. */
  thinkMs: [number, number]
  /** Without any answer for so long, a person sends a sticker to see whether somebody is there. */
  patienceMs: number
}

const NUMBER = /บต-\d{4}-\d{6}/
/** How long a server may be away altogether before a test gives up. */
const FOR_EVER = 600_000

/** Street lights in different places, told in words of one's own. */
export const reports = (line: LineStandIn, count: number, name = 'ชาวบ้าน'): Report[] =>
  Array.from({ length: count }, (_, i) => ({
    who: line.person(`${name} ${i + 1}`),
    words: `ไฟทางดับมา ${i + 2} คืนแล้ว เสาต้นที่ ${i + 1}`,
    place: `หมู่ ${(i % 9) + 1} เสาเลขที่ ${1000 + i}`,
  }))

/** Presses the button while it can be seen, as people do; else says what it says. */
const press = (who: Person, label: string) =>
  who.buttons().some((button) => button.label === label) ? who.tap(label) : who.say(label)

type Answer = (report: Report, seed: Seeded) => Promise<unknown>
/** What is asked, by words of the question, and what a resident does then. */
const script: [string, Answer][] = [
  ['ใช้ข้อมูลของคุณอย่างไร', ({ who }) => press(who, 'รับทราบ ต่อไป')],
  ['อยากแจ้งเรื่องอะไรคะ', ({ who, words }) => who.say(words)],
  ['มีรูปไหมคะ', ({ who }, seed) => (seed.chance(0.3) ? who.sendPhoto() : press(who, 'ข้าม'))],
  ['ได้รูปแล้ว', ({ who }) => press(who, 'ส่งรูปเสร็จแล้ว')],
  ['จุดที่เกิดเหตุอยู่ตรงไหนคะ', ({ who, place }) => who.say(place)],
  ['มีคนแจ้งเรื่องใกล้เคียงไว้แล้ว', ({ who }) => press(who, 'คนละเรื่องกัน')],
  ['โทรกลับที่เบอร์ไหนคะ', ({ who }) => press(who, 'ข้าม')],
  ['ตรวจดูก่อนนะคะ', ({ who }) => press(who, 'ส่งเรื่อง')],
]
const last = script.length - 1

/**
 * Files one complaint as a person does: reads what is asked and answers that, again when told that the answer came too
 * late to be used. Resolves with the number told; after the last tap there is nothing to do but wait for it.
 */
export async function file(report: Report, { seed, thinkMs, patienceMs }: Manner): Promise<string> {
  const { who } = report
  const begin = () => who.say('แจ้งเรื่องร้องเรียน')
  let asked = -1
  await begin()
  for (;;) {
    const text = await hear(who, asked === last ? FOR_EVER : patienceMs)
    const number = text?.includes('รับเรื่องแล้วค่ะ') && NUMBER.exec(text)?.[0]
    if (number) return number
    await pause(seed.between(...thinkMs))
    if (text === undefined) {
      await who.sticker()
      continue
    }
    const found = questionIn(text)
    if (found >= 0) asked = found
    const answer = script[asked]?.[1]
    await (answer ? answer(report, seed) : begin())
  }
}

/** The last question of what was said, since what was said before it is read first. */
function questionIn(text: string): number {
  const at = script.map(([words]) => text.lastIndexOf(words))
  const latest = Math.max(...at)
  return latest < 0 ? -1 : at.indexOf(latest)
}

/** What the bot says next, with what follows at once. */
async function hear(who: Person, timeoutMs: number): Promise<string | undefined> {
  let heard = await who.waitForReply(timeoutMs).catch(() => undefined)
  let all = ''
  while (heard) {
    all += `\n${heard.map(visibleText).join('\n')}`
    heard = await who.waitForReply(1).catch(() => undefined)
  }
  return all || undefined
}

/**
 * The officer says in words and with a photo that the work is done. Pushes of new cases come in between.
 *
 * @param beforeLastTap what happens just then
 */
export async function propose(
  officer: Person,
  caseId: string,
  patienceMs: number,
  beforeLastTap = () => undefined as void,
): Promise<void> {
  const press = { do: 'start' as const, flow: 'staff-propose', seed: { case: caseId } }
  await officer.tap({ type: 'postback', label: 'ทำเสร็จแล้ว', data: writePress(press) })
  await officer.hears('ทำอะไรไปแล้วบ้าง', patienceMs)
  await officer.say('เปลี่ยนหลอดไฟแล้ว ทดสอบแล้วติดทุกดวง')
  await officer.hears('อย่างน้อย 1 รูป', patienceMs)
  await officer.sendPhoto()
  await officer.hears('ได้รูปแล้ว', patienceMs)
  await officer.say('ส่งรูปเสร็จแล้ว')
  await officer.hears('ผู้แจ้งจะเห็น: ', patienceMs)
  beforeLastTap()
  await officer.tap('ส่งผลให้ผู้แจ้ง')
}

/** The resident is asked whether it is done, and confirms. */
export async function confirm(who: Person, patienceMs: number): Promise<void> {
  await who.hears('แจ้งว่าทำเสร็จแล้วค่ะ', patienceMs)
  await who.tap('ยืนยันว่าเรียบร้อย')
  await who.hears('ปิดเรื่องแล้วค่ะ', patienceMs)
}
