import { showReceipt } from '../../../src/sealed/receipt.js'
import { open } from '../../../src/sealed/seal.js'
import type { Envelope } from '../../../src/sealed/envelope.js'
import type { IntegrityOfficer } from '../../support/integrity.js'
import { type Town, told } from '../../support/town.js'
import type { Person } from '../../stories/support.js'

/** Into the lane, past the choice of the way and of whom it concerns, to the first question. */
export async function begin(who: Person): Promise<void> {
  await who.say('แจ้งเบาะแสทุจริต')
  await who.hears('ต้องการแจ้งทางไหนคะ')
  await who.tap('ต่อไป แจ้งในแชตนี้')
  await who.hears('เกี่ยวกับเจ้าหน้าที่รับเบาะแสคนใดไหมคะ')
  await who.tap('ไม่มี ต่อไป')
  await who.hears('เล่าเท่าที่ทราบค่ะ')
}

/** Words told and the rest skipped, to the summary. */
export async function toSummary(who: Person, words: string): Promise<void> {
  await begin(who)
  await who.say(words)
  await who.hears('เข้ารหัสเก็บแล้ว 1 ข้อความค่ะ')
  await who.tap('เล่าเสร็จแล้ว')
  await who.hears('เกิดขึ้นเมื่อไรคะ')
  for (const next of ['เกิดขึ้นที่ไหนคะ', 'เงินหรือทรัพย์สินเท่าไรคะ', 'มีรูปหรือไฟล์ PDF', 'รับแจ้งเตือนเมื่อมีคำตอบไหมคะ']) {
    await who.tap('ข้าม')
    await who.hears(next)
  }
  await who.tap('ต่อไป ไม่แจ้งเตือน')
  await who.hears('ตรวจดูก่อนส่งนะคะ')
}

const RECEIPT = /\b\d{4} \d{4} \d{4} \d{4} \d{4}\b/

/** The receipt that stands in what this person was told last. */
export function receiptOf(who: Person): string {
  const found = RECEIPT.exec(told(who))
  if (!found) throw new Error(`no receipt in: ${told(who)}`)
  return found[0].replaceAll(' ', '')
}

/** A whole report, sent and its receipt typed back. */
export async function reports(who: Person, words: string): Promise<string> {
  await toSummary(who, words)
  await who.tap('ยืนยันส่ง')
  await who.hears('พิมพ์รหัส 20 หลักกลับมา')
  const digits = receiptOf(who)
  await who.say(showReceipt(digits))
  await who.hears('รหัสตรงกันค่ะ')
  return digits
}

/** What an officer finds in each case, opened with the officer's own key. */
export async function readBy(town: Town, officer: IntegrityOfficer): Promise<Envelope[][]> {
  const { channel } = town.services
  const cases = await channel.casesOf(officer.id)
  return Promise.all(
    cases.map(async ({ caseId }) => {
      const { pieces } = await channel.readAs(officer.id, caseId)
      const own = pieces.filter(({ role }) => role === 'reporter')
      return Promise.all(
        own.map(({ sealed, ...place }) =>
          open(sealed, officer.keys.identity, { ...place, role: 'reporter' as const }),
        ),
      )
    }),
  )
}

/** “what: …” of a report, in the order it was told. */
export const answersOf = (pieces: Envelope[] | undefined): string[] =>
  (pieces ?? []).flatMap((one) => (one.type === 'answer' ? [`${one.body.question}: ${one.body.text}`] : []))
