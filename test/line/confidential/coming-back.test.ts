import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Envelope } from '../../../src/sealed/envelope.js'
import { sealOfficerMessage } from '../../../src/sealed/officer-message.js'
import { chooseRecipients } from '../../../src/sealed/recipients.js'
import { makeOfficerKeys } from '../../../src/sealed/keys.js'
import { isStored } from '../../stories/support.js'
import { integrityOfficers } from '../../support/integrity.js'
import { createTown, type Town, told } from '../../support/town.js'
import { answersOf, readBy, reports } from './support.js'

let town: Town
let office: Awaited<ReturnType<typeof integrityOfficers>>
beforeAll(async () => {
  town = await createTown()
  office = await integrityOfficers(town, 2)
})
afterEach(() => expect(town.line.breaches).toEqual([]))
beforeEach(() => void (town.clock.now = new Date(town.clock.now.getTime() + 30 * 60_000)))
afterAll(() => town.stop())

/** The newest report with these words, as the first officer sees it. */
async function caseWith(words: string) {
  const { channel } = town.services
  const all = await readBy(town, office.first)
  const at = all.findIndex((pieces) => answersOf(pieces).some((one) => one.includes(words)))
  const { caseId } = (await channel.casesOf(office.first.id))[at] ?? { caseId: '' }
  return channel.readAs(office.first.id, caseId)
}

/** An officer answers, as the desk does it; `key` signs instead of the officer's own. */
async function answer(words: string, text: string, on: string, key = office.first.signer.signingKey) {
  const { channel } = town.services
  const found = await caseWith(words)
  const standing = await channel.standing()
  if (!standing.open) throw new Error('closed')
  const { recipients } = await chooseRecipients(standing.roster, {
    concerns: [],
    withEscrow: false,
    reporter: found.reporter,
  })
  const seq = found.next.officer
  const place = { v: 1, caseId: found.caseId, role: 'officer' } as const
  const signer = { id: office.first.id, signingKey: key }
  const written: (Envelope & { role: 'officer' })[] = [
    { ...place, seq, type: 'text', body: { text } },
    { ...place, seq: seq + 1, type: 'meta', body: { about: String(seq), read: '1', on } },
  ]
  for (const envelope of written) {
    const sealed = await sealOfficerMessage(envelope, recipients, signer)
    const { caseId, role, type } = envelope
    await channel.add({ caseId, seq: envelope.seq, role, type, sealed, by: office.first.id })
  }
}

describe('coming back with the receipt', () => {
  test('shows where it stands and what officers answered, and takes more', async () => {
    const nim = town.resident('นิ่ม')
    const digits = await reports(nim, 'มีคนเก็บเงินค่าที่จอดรถหน้าเทศบาล')
    await nim.say('แจ้งเบาะแสทุจริต')
    await nim.hears('ต้องการแจ้งทางไหนคะ')
    await nim.tap('มีรหัสอ่านคำตอบแล้ว')
    await nim.hears('พิมพ์รหัสอ่านคำตอบ 20 หลักค่ะ')
    await nim.say('1111 2222')
    await nim.hears('ยังอ่านรหัสนี้ไม่ได้ค่ะ')
    await nim.say('0000 1111 2222 3333 4444')
    await nim.hears('ไม่พบเรื่องที่ตรงกับรหัสนี้')
    await nim.say(digits)
    await nim.hears('ยังไม่มีข้อความจากเจ้าหน้าที่ค่ะ')
    expect(told(nim)).toMatch(/สถานะ: รับเรื่องแล้ว[\s\S]*ตอบรับภายในวัน/)
    await nim.tap('อ่านเสร็จแล้ว')
    await nim.hears('กลับมาได้ด้วยรหัสเดิม')

    await answer('ค่าที่จอดรถ', 'ขอบคุณที่แจ้ง มีป้ายหรือใบเสร็จไหม', '2026-11-17')
    const { caseId } = await caseWith('ค่าที่จอดรถ')
    await town.services.channel.move(office.first.id, caseId, 'acknowledge', '2026-11-17')

    // Later, from another phone: the digits alone are enough.
    const other = town.resident('เครื่องอื่น')
    await other.say(`รหัส ${digits.replace(/(\d{4})(?=\d)/g, '$1-')} ค่ะ`)
    await other.hears('อยากเพิ่มข้อมูลไหมคะ')
    expect(told(other)).toMatch(
      /มีข้อความจากเจ้าหน้าที่ 1 ข้อความค่ะ\nสถานะ: เจ้าหน้าที่รับทราบ[\s\S]*นิติกร 1 · 17 พ.ย. 2569\nขอบคุณที่แจ้ง มีป้ายหรือใบเสร็จไหม/,
    )
    await other.say('ไม่มีใบเสร็จ')
    await other.hears('กด “เพิ่มข้อมูล” ก่อนนะคะ')
    await other.tap('เพิ่มข้อมูล')
    await other.hears('ส่งถึงเจ้าหน้าที่ทันที')
    await other.say('ไม่มีใบเสร็จ แต่มีรูปป้าย')
    await other.hears('เข้ารหัสส่งแล้ว 1 รายการค่ะ')
    await other.sendPhoto()
    await other.hears('เข้ารหัสส่งแล้ว 2 รายการค่ะ')
    await other.tap('เพิ่มเสร็จแล้ว')
    await other.hears('กลับมาได้ด้วยรหัสเดิม')
    const all = (await readBy(town, office.first)).find((pieces) =>
      answersOf(pieces).some((one) => one.includes('ค่าที่จอดรถ')),
    )
    expect(all?.slice(2)).toMatchObject([
      { type: 'text', body: { text: 'ไม่มีใบเสร็จ แต่มีรูปป้าย' } },
      { type: 'photo' },
    ])
    expect((await caseWith('ค่าที่จอดรถ')).waits).toBe(true)
  })

  test('an answer nobody in office signed is not shown, and is counted', async () => {
    const joy = town.resident('จอย')
    const digits = await reports(joy, 'เรื่องรั้วโรงเรียน')
    const { signingKey } = await makeOfficerKeys()
    await answer('รั้วโรงเรียน', 'มาพบที่หลังวัดคนเดียว', '2026-11-17', signingKey)
    await joy.say(digits)
    await joy.hears('ตรวจลายเซ็นเจ้าหน้าที่ไม่ผ่าน')
    expect(told(joy)).not.toContain('หลังวัด')
    await joy.say('เมนู')
    await joy.hears('มีเรื่องอะไรให้ช่วยคะ')
    expect(told(joy)).toContain('กลับมาได้ด้วยรหัสเดิม')
  })
})

describe('twenty digits outside the lane', () => {
  const receipt = '9081 7263 5445 3627 1809'

  test('in the middle of a complaint lead to the answers; the complaint is kept', async () => {
    const kham = town.resident('คำ')
    await kham.say('แจ้งเรื่องร้องเรียน')
    await kham.hears('ใช้ข้อมูลของคุณอย่างไร')
    await kham.tap('รับทราบ ต่อไป')
    await kham.hears('อยากแจ้งเรื่องอะไรคะ')
    await kham.say('ไฟทางดับหน้าวัด')
    await kham.hears('มีรูปไหมคะ')
    await kham.say(receipt)
    await kham.hears('ไม่พบเรื่องที่ตรงกับรหัสนี้')
    expect(told(kham)).toContain('เก็บเรื่องที่พิมพ์ค้างไว้ให้แล้วค่ะ')
    await kham.say('ยกเลิก')
    await kham.hears('ไม่มีอะไรถูกเก็บไว้')
    expect(await isStored(town, '9081')).toEqual([])
  })

  test.each([
    ['outside a conversation', [], `รหัสของฉันคือ ${receipt} ดูให้หน่อย`],
    ['in Thai digits, as a question', ['ถามคำถาม'], 'รหัสนี้ ๙๐๘๑ ๗๒๖๓ ๕๔๔๕ ๓๖๒๗ ๑๘๐๙ ใช้ยังไง'],
    ['without spaces, as feedback', ['เสนอความคิดเห็น'], `ขอคำตอบ ${receipt.replaceAll(' ', '')} ด้วย`],
  ])('among other words, %s, are kept nowhere', async (name, before, text) => {
    const who = town.resident(name)
    for (const words of before) {
      await who.say(words)
      await who.waitForReply()
    }
    if (before.length && told(who).includes('ใช้ข้อมูลของคุณ')) await who.tap('รับทราบ ต่อไป')
    await who.say(text)
    await who.hears('เหมือนรหัสอ่านคำตอบ จึงไม่ได้เก็บไว้ค่ะ')
    await town.settle()
    for (const part of ['9081', '๙๐๘๑']) expect(await isStored(town, part)).toEqual([])
  })

  test('two telephone numbers are no receipt', async () => {
    const who = town.resident('สองเบอร์')
    await who.say('ไฟดับ โทร 081-234-5678 089-999-9999')
    await who.hears('ต้องการให้ช่วยอย่างไรคะ')
  })
})
