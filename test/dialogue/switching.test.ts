import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { residents } from './support.js'

let town: Awaited<ReturnType<typeof residents>>
beforeAll(async () => {
  town = await residents('switching')
})
afterAll(() => town.close())

async function telling(...texts: string[]) {
  const kham = town.resident()
  for (const words of texts) await kham.say(words)
  return kham
}
const BEGIN = ['แจ้งเรื่องร้องเรียน', 'ไฟทางดับ 3 ดวง ข้างวัด']
const KEPT = 'เก็บเรื่องที่พิมพ์ค้างไว้ให้แล้วค่ะ กลับมาทำต่อได้จาก “เมนู”'

describe('another conversation in the middle of one', () => {
  test.each([
    ['เสนอความคิดเห็นค่ะ', 'คำชม ข้อเสนอแนะ หรือคำติ'],
    ['ถามคำถาม', 'อยากถามเรื่องอะไรคะ'],
    ['ติดตามเรื่อง', 'ยังไม่มีเรื่องที่แจ้งไว้ค่ะ'],
    ['ติดต่อเจ้าหน้าที่', 'เวลาทำการ'],
    ['ข้อมูลส่วนบุคคล', 'ใช้ข้อมูลของคุณอย่างไร'],
    ['แจ้งเบาะแสทุจริต', '1205'],
    ['ประเมินความพึงพอใจ', 'ยังไม่เปิดรับทางแชตค่ะ'],
    ['มีส่วนร่วม', 'ยังไม่เปิดรับทางแชตค่ะ'],
    ['เมนู', 'มีเรื่องอะไรให้ช่วยคะ'],
    ['ｍｅｎｕ', 'มีเรื่องอะไรให้ช่วยคะ'],
  ])('“%s” keeps what was told, and says so', async (words, next) => {
    const kham = await telling(...BEGIN)
    const sees = await kham.say(words)
    expect(sees.text).toContain(KEPT)
    expect(sees.text).toContain(next)
    expect(kham.state.kept).toMatchObject([{ flow: 'complaint', answers: { category: 'street-light' } }])
  })

  test('gives up what holds nothing, and says so', async () => {
    const kham = await telling('แจ้งเรื่องร้องเรียน')
    expect((await kham.say('ถามคำถาม')).text).toContain('ออกจาก “แจ้งเรื่องร้องเรียน” แล้วค่ะ')
    expect(kham.state.kept).toEqual([])
  })

  test('the same one twice, as two quick taps on the menu are, is one wish', async () => {
    const kham = await telling('แจ้งเรื่องร้องเรียน')
    expect((await kham.say('แจ้งเรื่องร้องเรียน')).text).toMatch(/^อยากแจ้งเรื่องอะไรคะ/)
  })

  test('is finished first; then the menu offers to go on where it was left', async () => {
    const kham = await telling(...BEGIN, 'ถามคำถาม', 'จ่ายภาษีที่ดินที่ไหน')
    expect((await kham.press('ส่งให้เจ้าหน้าที่')).text).toContain('ส่งคำถามแล้วค่ะ')
    expect((await kham.say('เมนู')).text).toContain('ทำต่อ: แจ้งเรื่องร้องเรียน')
    expect((await kham.press('ทำต่อ')).text).toContain('มีรูปไหมคะ')
    expect((await kham.say('เมนู')).text).toContain(KEPT)
  })

  test('no more than five are kept, the latest', async () => {
    const kham = town.resident()
    for (const n of [1, 2, 3, 4, 5, 6]) {
      await kham.say('แจ้งเรื่องร้องเรียน')
      await kham.say(`ไฟทางดับ ต้นที่ ${n}`)
    }
    await kham.say('เมนู')
    expect(kham.state.kept.map((draft) => draft.answers.details)).toEqual(
      [2, 3, 4, 5, 6].map((n) => `ไฟทางดับ ต้นที่ ${n}`),
    )
    expect(kham.sees().labels.filter((label) => label === 'ทำต่อ')).toHaveLength(5)
  })
})

describe('an old button', () => {
  test('of an earlier question: one kind sentence, and the question again', async () => {
    const kham = await telling('แจ้งเรื่องร้องเรียน')
    const rubbish = kham.button('ขยะ')
    await kham.say('ไฟทางดับ 3 ดวง ข้างวัด')
    const sees = await kham.tap(rubbish)
    expect(sees.text).toMatch(/ปุ่มนี้เป็นของขั้นตอนก่อน ใช้ไม่ได้แล้วค่ะ[\s\S]*มีรูปไหมคะ/)
    expect(kham.state.draft?.answers.category).toBe('street-light')
  })

  test('of a review that was sent: no second case', async () => {
    const kham = await telling(...BEGIN, 'ข้าม', 'หมู่ 11', 'ข้าม')
    const send = kham.button('ส่งเรื่อง')
    await kham.tap(send)
    const again = await kham.tap(send)
    expect(again.text).toContain('ปุ่มนี้เป็นของขั้นตอนก่อน')
    expect(again.labels).toEqual(['เมนู'])
    expect(await town.cases.ofChat(kham.chat)).toHaveLength(1)
  })

  test('of another draft: the one under way is not touched', async () => {
    const kham = await telling(...BEGIN)
    const cancel = kham.button('ยกเลิก')
    await kham.say('ถามคำถาม')
    expect((await kham.tap(cancel)).text).toMatch(/ปุ่มนี้เป็นของขั้นตอนก่อน[\s\S]*อยากถามเรื่องอะไรคะ/)
    expect(kham.state.draft?.flow).toBe('question')
  })

  test('of a conversation that is gone, or of a step there is no more', async () => {
    const kham = town.resident()
    expect((await kham.start('bus-timetable')).text).toContain('ปุ่มนี้เป็นของขั้นตอนก่อน')
    await kham.say('แจ้งเรื่องร้องเรียน')
    const draft = kham.state.draft?.id ?? ''
    const press = { do: 'answer' as const, draft, step: 'colour', value: 'red' }
    expect((await kham.hear({ kind: 'press', press })).text).toMatch(/ขั้นตอนก่อน[\s\S]*อยากแจ้งเรื่องอะไรคะ/)
    const change = { do: 'change' as const, draft, step: 'colour' }
    expect((await kham.hear({ kind: 'press', press: change })).text).toContain('ขั้นตอนก่อน')
  })

  test('of an answer that is none of the choices', async () => {
    const kham = await telling('แจ้งเรื่องร้องเรียน')
    const draft = kham.state.draft?.id ?? ''
    const press = { do: 'answer' as const, draft, step: 'category', value: 'no-such' }
    expect((await kham.hear({ kind: 'press', press })).labels).toContain('ขยะ')
    expect(kham.state.draft?.answers.category).toBeUndefined()
  })
})

describe('language', () => {
  test('changes in the middle of a conversation, which goes on', async () => {
    const tim = await telling(...BEGIN)
    const english = await tim.say('English')
    expect(english.text).toMatch(/I will use English[\s\S]*Do you have photos\?/)
    expect(english.labels).toEqual([
      'Take a photo',
      'Choose photos',
      'Edit category',
      'Skip',
      'Back',
      'Cancel',
    ])
    expect((await tim.say('skip')).text).toContain('Where is it?')
    expect((await tim.say('ภาษาไทย')).text).toMatch(/ใช้ภาษาไทยแล้วค่ะ[\s\S]*จุดที่เกิดเหตุ/)
  })

  test.each([
    ['Complaint', 'What would you like to report?'],
    ['report corruption', '1205'],
    ['FEEDBACK', 'praise, a suggestion or criticism'],
    ['Survey', 'not open in chat yet'],
    ['My cases', 'You have not reported anything yet.'],
    ['Ask', 'What would you like to ask?'],
    ['Take part', 'not open in chat yet'],
    ['Contact', 'Office hours'],
    ['Menu', 'How can we help?'],
    ['Privacy', 'uses your data'],
    ['Cancel', 'Nothing is under way'],
    ['Back', 'Nothing is under way'],
    ['Skip', 'Nothing is under way'],
  ])('“%s” is understood in English', async (words, next) => {
    const tim = town.resident({ lang: 'en' })
    expect((await tim.say(words)).text).toContain(next)
  })
})
