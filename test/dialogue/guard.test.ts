import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { residents } from './support.js'

let town: Awaited<ReturnType<typeof residents>>
beforeAll(async () => {
  town = await residents('guard')
})
afterAll(() => town.close())

async function telling(...texts: string[]) {
  const kham = town.resident()
  for (const words of texts) await kham.say(words)
  return kham
}

describe('an emergency', () => {
  test('is answered with whom to call, before anything else', async () => {
    const kham = town.resident()
    const sees = await kham.say('ไฟไหม้บ้านข้าง ๆ ช่วยด้วย')
    expect(sees.text).toMatch(/^ถ้าเป็นเหตุฉุกเฉิน โทรเลยค่ะ[\s\S]*199/)
    expect(sees.cards[0]?.data.phones).toMatchObject([
      { action: { uri: 'tel:199' } },
      { action: { uri: 'tel:191' } },
    ])
    expect(sees.texts[0]).toContain('ต้องการให้ช่วยอย่างไรคะ')
  })

  test('in a complaint too, which goes on', async () => {
    const kham = await telling('แจ้งเรื่องร้องเรียน')
    const sees = await kham.say('ไฟไหม้กองขยะหลังตลาด')
    expect(sees.text).toMatch(/199[\s\S]*มีรูปไหมคะ/)
    expect(kham.state.draft?.answers.details).toBe('ไฟไหม้กองขยะหลังตลาด')
  })

  test('at the front desk, which is no deafer than an empty chat', async () => {
    const kham = await telling('มีเรื่องจะถามหน่อยเกี่ยวกับถนน')
    expect((await kham.say('มีคนหมดสติหน้าตลาด')).text).toContain('1669')
  })

  test('of a person who may harm themselves: somebody to talk to, no form, and nothing is kept', async () => {
    const kham = town.resident()
    const sees = await kham.say('อยากตาย ไม่ไหวแล้ว')
    expect(sees.text).toMatch(/คุณไม่ต้องอยู่กับเรื่องนี้คนเดียว[\s\S]*1323[\s\S]*1669/)
    expect(sees.text).not.toMatch(/ร้องเรียน|ต้องการให้ช่วยอย่างไร|อย่ารอคำตอบ/)
    expect(sees.labels).toEqual(['โทร 1323', 'ติดต่อเจ้าหน้าที่', 'เมนู'])
    expect(JSON.stringify(kham.state)).not.toContain('อยากตาย')
  })

  test('… also at the front desk, and in English; in a complaint the complaint goes on after it', async () => {
    const kham = await telling('สวัสดีค่ะ')
    expect((await kham.say('ไม่อยากอยู่แล้ว')).texts).toHaveLength(1)
    expect(JSON.stringify(kham.state)).not.toContain('ไม่อยากอยู่แล้ว')
    const tim = town.resident({ lang: 'en' })
    expect((await tim.say('I want to die')).text).toMatch(/through this alone[\s\S]*1323/)
    const noy = await telling('แจ้งเรื่องร้องเรียน')
    expect((await noy.say('เสียงดังทุกคืนจนไม่อยากอยู่แล้ว')).text).toMatch(/1323[\s\S]*มีรูปไหมคะ/)
  })
})

const BRIBE = 'ช่างเรียกเงินใต้โต๊ะ 500 บาท'
const OFFER = 'ข้อความนี้อาจเกี่ยวกับทุจริต จึงยังไม่ได้เก็บเป็นเรื่องร้องเรียนค่ะ'

describe('words of bribery', () => {
  test.each([
    ['outside a conversation', []],
    ['at the front desk', ['ถนนหน้าบ้านพัง']],
    ['as the matter of a complaint', ['แจ้งเรื่องร้องเรียน']],
    ['as its details', ['แจ้งเรื่องร้องเรียน', 'ขยะ']],
    ['as its place', ['แจ้งเรื่องร้องเรียน', 'ขยะล้นถัง', 'ข้าม']],
    ['as a question', ['ถามคำถาม']],
    ['as feedback', ['เสนอความคิดเห็น', 'คำติ']],
    ['before a kind of feedback was chosen', ['เสนอความคิดเห็น']],
  ])('%s are stored nowhere, and the separate lane is offered', async (_, before) => {
    const kham = await telling(...before)
    const sees = await kham.say(BRIBE)
    expect(sees.text).toContain(OFFER)
    expect(sees.labels).toEqual(['แจ้งเบาะแสทุจริต', 'เป็นเรื่องทั่วไป', 'เมนู'])
    expect(JSON.stringify(kham.state)).not.toContain('ใต้โต๊ะ')
    expect((await kham.press('แจ้งเบาะแสทุจริต')).text).toContain('1205')
    expect(JSON.stringify(kham.state)).not.toContain('ใต้โต๊ะ')
  })

  test('about a case that is open are not added to it', async () => {
    const kham = await telling('แจ้งเรื่องร้องเรียน', 'ขยะล้นถัง', 'ข้าม', 'ม.14 ท้ายซอย', 'ข้าม', 'ส่งเรื่อง')
    const [filed] = await town.cases.ofChat(kham.chat)
    await kham.start('add-to-case', { case: filed?.id ?? '' })
    expect((await kham.say(BRIBE)).text).toContain(OFFER)
    expect((await town.cases.find(filed?.id ?? ''))?.events).toHaveLength(1)
  })

  test.each(['press', 'say'] as const)(
    'are taken when the person says (%s) that it is ordinary',
    async (how) => {
      const outside = town.resident()
      await outside.say(BRIBE)
      expect((await outside[how]('เป็นเรื่องทั่วไป')).text).toContain('อยากแจ้งเรื่องอะไรคะ')
      expect((await outside.say(`ไฟทางดับ ${BRIBE}`)).text).toContain('มีรูปไหมคะ')
      const inside = await telling('แจ้งเรื่องร้องเรียน', 'ขยะ')
      await inside.say(BRIBE)
      expect((await inside[how]('เป็นเรื่องทั่วไป')).text).toContain('เกิดอะไรขึ้น ตั้งแต่เมื่อไร')
      await inside.say(BRIBE)
      expect(inside.state.draft?.answers).toMatchObject({ category: 'rubbish', details: BRIBE })
    },
  )

  test('keep the draft they were said in', async () => {
    const kham = await telling('แจ้งเรื่องร้องเรียน', 'ขยะล้นถัง')
    await kham.say(BRIBE)
    await kham.press('แจ้งเบาะแสทุจริต')
    expect((await kham.say('เมนู')).text).toContain('ทำต่อ: แจ้งเรื่องร้องเรียน')
  })
})
