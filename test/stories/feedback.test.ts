import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createTown, type Town, told } from '../support/town.js'
import { type Person, say } from './support.js'

let town: Town
let officer: Person
beforeAll(async () => {
  town = await createTown()
  officer = await town.officer('มาลี', ['officer'], 'registration')
})
afterAll(async () => {
  expect(town.line.breaches).toEqual([])
  await town.stop()
})

describe('criticism of how somebody was spoken to', () => {
  test('gets a number and a date; an officer answers, and the answer comes into the chat', async () => {
    const kham = town.resident('ยายคำ')
    await kham.say('เสนอความคิดเห็น')
    await kham.hears('ใช้ข้อมูลของคุณอย่างไร')
    await kham.tap('รับทราบ ต่อไป')
    await kham.hears('อยากฝากคำชม ข้อเสนอแนะ หรือคำติคะ')
    await kham.tap('คำติ')
    await kham.hears('เกิดอะไรขึ้นคะ')
    await kham.say('เจ้าหน้าที่พูดห้วนกับแม่')
    await kham.hears('เกิดที่จุดบริการไหนคะ')
    await kham.tap('งานทะเบียน')
    await kham.hears('ตรวจดูก่อนนะคะ')
    await kham.tap('ส่งความคิดเห็น')
    await kham.hears('รับความคิดเห็นแล้วค่ะ')
    expect(told(kham)).toMatch(/คห-2570-000001[\s\S]*วันพฤหัสบดีที่ 19 พฤศจิกายน 2569[\s\S]*ขอบคุณที่ช่วยบอกเทศบาล/)

    await officer.say('งานวันนี้')
    await officer.hears('คห-2570-000001')
    await officer.tap(/คำติ|คห-2570-000001/)
    await officer.hears('เจ้าหน้าที่พูดห้วนกับแม่')
    expect(told(officer)).not.toContain('ยายคำ')
    await officer.tap('ตอบผู้แจ้ง')
    await officer.waitForReply()
    await officer.say('ขออภัยค่ะ หัวหน้างานคุยกับเจ้าหน้าที่แล้ว')
    await officer.waitForReply()
    await officer.tap('ส่งคำตอบ')
    await officer.waitForReply()

    await kham.hears('งานทะเบียนตอบแล้วค่ะ')
    expect(told(kham)).toContain('ขออภัยค่ะ หัวหน้างานคุยกับเจ้าหน้าที่แล้ว')
    await kham.say('ติดตามเรื่อง')
    await kham.hears('คห-2570-000001')
    expect(told(kham)).toContain('ตอบแล้ว')
  })

  test('is a case of the office only: private, without a name', async () => {
    const [filed] = await town.services.cases.ofChat(town.resident('ยายคำ').id)
    expect(filed).toMatchObject({ kind: 'feedback', category: 'criticism', private: true, showName: false })
    expect(filed).not.toHaveProperty('name')
  })
})

test('praise and questions are numbered apart from it', async () => {
  const nok = town.resident('นก')
  await say(nok, 'เสนอความคิดเห็น', 'รับทราบ', 'คำชม', 'ทำบัตรประชาชนเร็วมาก', 'ไม่แน่ใจ', 'ส่ง')
  expect(told(nok)).toContain('คห-2570-000002')
  await say(nok, 'ถามคำถาม', 'จ่ายภาษีที่ดินได้ที่ไหน', 'ส่ง')
  expect(told(nok)).toContain('คถ-2570-000001')
  const [question, praise] = (await town.services.cases.ofChat(nok.id)).sort((a, b) =>
    a.kind < b.kind ? 1 : -1,
  )
  expect(praise).toMatchObject({ category: 'praise', unit: 'public-relations' })
  expect(question).toMatchObject({ kind: 'question', unit: 'public-relations' })
})
