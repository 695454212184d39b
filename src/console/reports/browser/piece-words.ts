import type { Words } from '../../../dialogue/words.js'
import { lines, same } from '../../../dialogue/words.js'
import { formatDay } from '../../../municipality/calendar.js'
import { defang } from './defang.js'
import type { Line } from './thread.js'

/** Questions of both doors by their names; one that is not here is shown by its name. */
const QUESTIONS: Record<string, Words> = {
  what: { th: 'เกิดอะไรขึ้น', en: 'What happened' },
  story: { th: 'เกิดอะไรขึ้น', en: 'What happened' },
  who: { th: 'ผู้ถูกพาดพิง', en: 'Person named' },
  when: { th: 'เมื่อไร', en: 'When' },
  where: { th: 'ที่ไหน', en: 'Where' },
  amount: { th: 'จำนวนเงินหรือทรัพย์สิน', en: 'Money or property' },
  evidence: { th: 'หลักฐาน', en: 'Evidence' },
  more: { th: 'เพิ่มเติม', en: 'Added later' },
}

const reporter = { th: 'ผู้แจ้ง', en: 'Reporter' }
const plus = (one: Words, other: Words): Words => ({
  th: `${one.th} · ${other.th}`,
  en: `${one.en} · ${other.en}`,
})

/** A line of the conversation in words: whose it is, and what it says, with addresses made harmless. */
export function pieceWords(line: Line, say: (words: Words) => string): { heading: Words; body: string } {
  const whose = line.place.role === 'reporter' ? reporter : { th: 'เจ้าหน้าที่', en: 'Officer' }
  if (line.kind === 'refused') return { heading: whose, body: '' }
  if (line.kind === 'closed') return { heading: whose, body: '' }
  const { envelope } = line
  const by = line.from === 'reporter' ? reporter : same(line.from.name)
  const dated = line.on ? plus(by, { th: formatDay(line.on, 'th'), en: formatDay(line.on, 'en') }) : by
  if (envelope.type === 'text') return { heading: dated, body: defang(envelope.body.text) }
  if (envelope.type === 'answer') {
    const question = QUESTIONS[envelope.body.question] ?? same(envelope.body.question)
    return { heading: plus(dated, question), body: defang(envelope.body.text) }
  }
  if (envelope.type === 'meta') return { heading: dated, body: say(metaWords(envelope.body)) }
  const kind = envelope.type === 'photo' ? { th: 'รูป', en: 'Photo' } : { th: 'ไฟล์ PDF', en: 'PDF' }
  return { heading: plus(dated, kind), body: defang(envelope.body.name ?? '') }
}

const escrowWords: Record<string, Words> = {
  yes: { th: 'ผู้ถือกุญแจสำรองเปิดได้', en: 'The escrow holder may open it' },
  no: { th: 'ผู้แจ้งไม่ให้ใช้กุญแจสำรอง', en: 'The reporter excluded the escrow key' },
}

/** What a door's program sealed with the first piece: whom it concerns, and whether the escrow key was left in. */
function metaWords({ names, concerns, escrow }: Record<string, string | string[]>): Words {
  const named = [names ?? [], concerns ?? []]
    .map((one) => (Array.isArray(one) ? one : [one]))
    .find((one) => one.length)
  const whom = defang(named?.join(' · ') ?? '')
  const kept = typeof escrow === 'string' ? escrowWords[escrow] : undefined
  return lines(
    named
      ? { th: `เจ้าหน้าที่ที่ผู้แจ้งเลือกว่าเกี่ยวข้อง: ${whom}`, en: `Officers it concerns, by the reporter: ${whom}` }
      : { th: 'ผู้แจ้งไม่ได้เลือกว่าเกี่ยวข้องกับเจ้าหน้าที่คนใด', en: 'The reporter named no officer it concerns' },
    kept,
  )
}
