import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type Municipality, municipality } from './support.js'

let town: Municipality
let officer: Awaited<ReturnType<Municipality['person']>>
beforeAll(async () => {
  town = await municipality('staff-messages')
  officer = await town.person('สมชาย', ['officer'], 'public-works')
})
beforeEach(async () => {
  await officer.say('ยกเลิก')
})
afterAll(() => town.close())

const last = async (id: string) => (await town.cases.find(id))?.events.at(-1)

describe('a question to the reporter', () => {
  it('is shown as they will see it, changed with one tap, and then sent', async () => {
    const c = await town.filed({ reporter: 'asked' })
    const asked = await officer.start('staff-ask', { case: c.id })
    expect(asked.quick).toEqual(['ยกเลิก'])
    const review = await officer.say('เสาที่ไฟดับอยู่ฝั่งวัดหรือฝั่งร้าน')
    expect(review.cards[0]?.name).toBe('case/question')
    expect(review.text).toContain('ผู้แจ้งจะเห็น: กองช่างขอถามเพิ่มค่ะ')
    expect(review.labels).toEqual(['ส่งคำถาม', 'แก้ไขคำถาม', 'ยกเลิก'])
    expect(await town.pushedTo('asked')).toHaveLength(0)

    await officer.press('แก้ไขคำถาม')
    const changed = await officer.say('เสาที่ไฟดับอยู่ฝั่งร้านค้าใช่ไหม')
    expect(changed.text).toContain('เสาที่ไฟดับอยู่ฝั่งร้านค้าใช่ไหม')
    expect(changed.text).not.toContain('ฝั่งวัด')

    const sent = await officer.press('ส่งคำถาม')
    expect(sent.text).toContain('ผู้แจ้งเห็นสถานะ “รอข้อมูลจากคุณ”')
    expect(await town.state(c.id)).toBe('waiting-for-resident')
    const [pushed] = await town.pushedTo('asked')
    const shown = changed.cards[0]?.data
    expect(pushed).toMatchObject({
      card: 'case/question',
      data: { words: shown?.words, note: shown?.note, number: shown?.number },
    })
    expect(town.offered).toContainEqual({ chat: 'asked', flow: 'answer-officer', seed: { case: c.id } })
  })

  it('asks for a little more when there is nothing in it', async () => {
    const c = await town.filed()
    await officer.start('staff-ask', { case: c.id })
    expect((await officer.say('?')).text).toContain('พิมพ์เพิ่มอีกนิด')
  })

  it('is not begun where nobody could read it', async () => {
    const c = await town.filed({ reporter: undefined, channel: 'phone' })
    expect((await officer.start('staff-ask', { case: c.id })).text).toContain('ไม่มี LINE กับเทศบาล')
  })
})

describe('an answer to feedback or a question', () => {
  it.each(['question', 'feedback'] as const)('reaches who asked, for a %s', async (kind) => {
    const c = await town.filed({
      kind,
      category: kind,
      unit: 'public-works',
      words: 'ขอถังขยะได้ที่ไหน',
      reporter: kind,
    })
    await officer.start('staff-reply', { case: c.id })
    const review = await officer.say('ขอได้ที่กองสาธารณสุขฯ ในวันทำการ')
    expect(review.text).toContain('ผู้แจ้งจะเห็น: กองช่างตอบแล้วค่ะ')
    const sent = await officer.press('ส่งคำตอบ')
    expect(sent.text).toContain('ผู้แจ้งเห็นสถานะ “ตอบแล้ว”')
    expect(JSON.stringify(await town.pushedTo(kind))).toContain('ขอได้ที่กองสาธารณสุขฯ ในวันทำการ')
    expect((await last(c.id))?.move).toBe('reply')
  })

  it('is no move of a complaint', async () => {
    const c = await town.filed()
    expect((await officer.start('staff-reply', { case: c.id })).text).toContain('จึงทำขั้นตอนนี้ไม่ได้')
  })
})

describe('an internal note', () => {
  it('is kept with the case and told to nobody', async () => {
    const c = await town.filed({ reporter: 'noted' })
    await officer.start('staff-note', { case: c.id })
    const review = await officer.say('รอเบิกหลอดไฟ')
    expect(review.text).toContain('ไม่เห็นบันทึกนี้')
    await officer.press('ยืนยันบันทึก')
    expect(await last(c.id)).toMatchObject({ move: 'note', internal: true, words: 'รอเบิกหลอดไฟ' })
    expect(await town.pushedTo('noted')).toHaveLength(0)
  })
})

describe('a closed case opened again', () => {
  const closed = async () => {
    const c = await town.filed()
    const at = town.clock.now
    await town.office.actAsStaff(officer.chat, c.id, {
      move: 'propose',
      words: 'ทำแล้ว',
      photos: ['p'],
      key: 'p',
      at,
    })
    await town.act(c.id, { move: 'close-silent', by: { role: 'system' }, key: 's', at })
    return c
  }

  it('is the supervisor’s to do, with a reason and a new day', async () => {
    const chat = await town.person('หัวหน้า', ['supervisor'])
    const c = await closed()
    expect((await chat.start('staff-case', { case: c.id })).labels[0]).toBe('เปิดเรื่องอีกครั้ง')
    await chat.press('เปิดเรื่องอีกครั้ง')
    await chat.say('ไฟดับอีกแล้ว')
    await chat.say('20/11')
    expect((await chat.press('ยืนยันเปิดเรื่อง')).text).toContain('อีกครั้งแล้ว')
    expect(await town.cases.find(c.id)).toMatchObject({ state: 'reopened', promisedBy: '2026-11-20' })
  })

  it('is not an officer’s', async () => {
    const c = await closed()
    expect((await officer.start('staff-reopen', { case: c.id })).text).toContain('จึงทำขั้นตอนนี้ไม่ได้')
  })
})
