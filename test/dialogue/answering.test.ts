import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { residents } from './support.js'

let town: Awaited<ReturnType<typeof residents>>
beforeAll(async () => {
  town = await residents('answering')
})
afterAll(() => town.close())

const LIGHTS = 'ไฟทางดับ 3 ดวง ซอยข้างวัด'

describe('told in one’s own words', () => {
  test('the category is guessed, and the rest are one tap away', async () => {
    const kham = town.resident()
    await kham.say('แจ้งเรื่องร้องเรียน')
    const guessed = await kham.say(LIGHTS)
    expect(guessed.text).toContain('ลงหมวดไฟฟ้าสาธารณะให้แล้วค่ะ')
    expect((await kham.press('แก้ไขหมวด')).labels).toEqual(
      expect.arrayContaining(['ขยะ', 'เรื่องอื่น\u00A0ๆ', 'ยกเลิก']),
    )
    const changed = await kham.press('ถนนและท่อระบายน้ำ')
    expect(changed.text).toMatch(/เปลี่ยนหมวดแล้วค่ะ[\s\S]*มีรูปไหมคะ/)
    expect(kham.state.draft?.answers).toMatchObject({ category: 'road', details: LIGHTS })
  })

  test('words that say nothing of a category are kept, and the category is asked', async () => {
    const kham = town.resident()
    await kham.say('แจ้งเรื่องร้องเรียน')
    expect((await kham.say('ซอดแจ้งปะล้ำปะเหลือ')).text).toContain('เก็บเรื่องที่เล่าไว้แล้วค่ะ อยู่ในหมวดไหนคะ')
    expect((await kham.say('อืม ยังไงดี')).text).toContain('อยู่ในหมวดไหนคะ')
    expect((await kham.say('เรื่องขยะค่ะ')).text).toContain('มีรูปไหมคะ')
    expect(kham.state.draft?.answers).toMatchObject({ category: 'rubbish', details: 'ซอดแจ้งปะล้ำปะเหลือ' })
  })

  test('every category can be had, also those that find no room among the buttons', async () => {
    for (const { th } of town.house.municipality.categories) {
      const kham = town.resident()
      await kham.say('แจ้งเรื่องร้องเรียน')
      expect((await kham.say(th)).text).toContain('เกิดอะไรขึ้น ตั้งแต่เมื่อไร')
    }
  })
})

describe('typed instead of pressed', () => {
  test.each([
    ['ไม่มีค่ะ', 'จุดที่เกิดเหตุ'],
    ['บ่มีเจ้า', 'จุดที่เกิดเหตุ'],
    ['ข้าม ค่ะ', 'จุดที่เกิดเหตุ'],
    ['แก้ไขหมวดค่ะ', 'อยู่ในหมวดไหนคะ'],
    ['ย้อนกลับ', 'เกิดอะไรขึ้น ตั้งแต่เมื่อไร'],
  ])('“%s” at the photos does what its button does', async (typed, next) => {
    const kham = town.resident()
    await kham.say('แจ้งเรื่องร้องเรียน')
    await kham.say(LIGHTS)
    expect((await kham.say(typed)).text).toContain(next)
  })

  test.each(['ส่งรูปเสร็จแล้วค่ะ', 'ครบแล้วเจ้า', 'หมดแล้ว', 'พอแล้วค่ะ', 'ข้าม', 'ไม่มีแล้ว'])(
    '“%s” after a photo goes on, with the photo',
    async (typed) => {
      const kham = town.resident()
      await kham.say('แจ้งเรื่องร้องเรียน')
      await kham.say(LIGHTS)
      await kham.photo('p1')
      expect((await kham.say(typed)).text).toContain('จุดที่เกิดเหตุ')
      expect(kham.state.draft?.answers.photos).toEqual(['p1'])
    },
  )

  test.each([
    ['ส่งเรื่อง', 'รับเรื่องแล้วค่ะ'],
    ['ส่งเลยค่ะ', 'รับเรื่องแล้วค่ะ'],
    ['แม่นเจ้า', 'รับเรื่องแล้วค่ะ'],
    ['ถูกต้องครับ', 'รับเรื่องแล้วค่ะ'],
    ['บ่ใจ้', 'อยากแก้ไขข้อไหนคะ'],
    ['แก้ไข', 'อยากแก้ไขข้อไหนคะ'],
    ['แก้สถานที่', 'จุดที่เกิดเหตุอยู่ตรงไหนคะ'],
    ['เบอร์โทรค่ะ', 'โทรกลับที่เบอร์ไหนคะ'],
    ['รีบหน่อยได้ไหม', 'เรื่องนี้ยังไม่ได้ส่งค่ะ'],
  ])('“%s” at the review', async (typed, next) => {
    const kham = await atReview()
    expect((await kham.say(typed)).text).toContain(next)
  })

  test.each(['รับทราบ', 'ค่ะ', 'ต่อไปค่ะ', 'ตกลงเจ้า'])('“%s” accepts the notice', async (typed) => {
    const kham = town.resident({ newcomer: true })
    await kham.say('แจ้งเรื่องร้องเรียน')
    expect((await kham.say(typed)).text).toContain('อยากแจ้งเรื่องอะไรคะ')
  })
})

describe('photos', () => {
  test('sent together they are answered once, when the last is here', async () => {
    const kham = town.resident()
    await kham.say('แจ้งเรื่องร้องเรียน')
    await kham.say(LIGHTS)
    expect((await kham.photo('p1', true)).text).toBe('')
    expect((await kham.photo('p2', true)).text).toBe('')
    expect((await kham.photo('p3')).text).toContain('ได้รูปแล้ว 3 รูปค่ะ')
  })

  test('a sixth is not taken, and that is said', async () => {
    const kham = town.resident()
    await kham.say('แจ้งเรื่องร้องเรียน')
    await kham.say(LIGHTS)
    for (const id of ['p1', 'p2', 'p3', 'p4', 'p5']) await kham.photo(id)
    const sixth = await kham.photo('p6')
    expect(sixth.text).toContain('ครบ 5 รูปแล้วค่ะ')
    expect(sixth.labels).toContain('ส่งรูปเสร็จแล้ว')
    expect(kham.state.draft?.answers.photos).toHaveLength(5)
  })

  test('sent before they are asked for they are used then, and the guess is shown beside them', async () => {
    const kham = town.resident()
    await kham.photo('p1')
    await kham.say('แจ้งเรื่องร้องเรียน')
    expect((await kham.photo('p2')).text).toContain('เก็บไว้ให้ก่อนค่ะ')
    const asked = await kham.say(LIGHTS)
    expect(asked.text).toMatch(/หมวด: ไฟฟ้าสาธารณะ[\s\S]*ได้รูปแล้ว 2 รูปค่ะ/)
    expect(asked.labels).toContain('แก้ไขหมวด')
  })

  test('sent after their question they are added to it, also at the review', async () => {
    const kham = town.resident()
    await kham.say('แจ้งเรื่องร้องเรียน')
    await kham.say(LIGHTS)
    await kham.say('ข้าม')
    expect((await kham.photo('p1')).text).toMatch(/เพิ่มรูปให้แล้วค่ะ รวม 1 รูป[\s\S]*จุดที่เกิดเหตุ/)
    await kham.say('หมู่ 5 ข้างวัด')
    await kham.press('คนละเรื่องกัน')
    await kham.say('ข้าม')
    expect((await kham.photo('p2')).text).toMatch(/รวม 2 รูป[\s\S]*ตรวจดูก่อนนะคะ/)
    await kham.press('ส่งเรื่อง')
    expect(await town.cases.ofChat(kham.chat)).toMatchObject([{ photos: ['p1', 'p2'] }])
  })

  test('where nobody asks for photos, that is said instead of promising to use them', async () => {
    const kham = town.resident()
    await kham.say('ถามคำถาม')
    expect((await kham.photo('p1')).text).toMatch(/แนบรูปไม่ได้ค่ะ[\s\S]*อยากถามเรื่องอะไรคะ/)
  })
})

describe('places', () => {
  const here = { lat: 19.22, lng: 99.86 }
  const faraway = { lat: 13.75, lng: 100.5 }

  test('a pin sent ahead is used when the place is asked for', async () => {
    const kham = town.resident()
    await kham.place(here)
    await kham.say('แจ้งเรื่องร้องเรียน')
    await kham.say(LIGHTS)
    expect((await kham.say('ข้าม')).text).toMatch(/ใช้ตำแหน่งที่ส่งมาแล้วค่ะ[\s\S]*เบอร์ไหนคะ/)
  })

  test('one that lies outside is not taken, ahead or asked for, and words will do', async () => {
    const kham = town.resident()
    await kham.place(faraway)
    await kham.say('แจ้งเรื่องร้องเรียน')
    await kham.say(LIGHTS)
    expect((await kham.say('ข้าม')).text).toMatch(/นอกเขตเทศบาลตำบลบ้านต๋อมค่ะ[\s\S]*จุดที่เกิดเหตุ/)
    expect((await kham.place(faraway)).text).toContain('นอกเขต')
    expect((await kham.say('ม.9 ท้ายสวน')).text).toContain('เบอร์ไหนคะ')
  })

  test('a pin after the words makes them more precise', async () => {
    const kham = await atReview()
    expect((await kham.place(here)).text).toMatch(/เพิ่มตำแหน่งให้แล้วค่ะ[\s\S]*หมู่ 5 ข้างวัด/)
    expect(kham.state.draft?.answers.place).toEqual({ pin: here, words: 'หมู่ 5 ข้างวัด', village: 5 })
  })
})

describe('what no question asks for', () => {
  const kinds = ['sticker', 'voice', 'video', 'file'] as const
  const steps: [string, string[], string][] = [
    ['the notice', [], 'อ่านแล้วกด “รับทราบ ต่อไป” ก่อนนะคะ'],
    ['the category', ['รับทราบ'], 'อยากแจ้งเรื่องอะไรคะ'],
    ['the details', ['รับทราบ', 'ขยะ'], 'เกิดอะไรขึ้น ตั้งแต่เมื่อไร'],
    ['the photos', ['รับทราบ', LIGHTS], 'มีรูปไหมคะ'],
    ['the place', ['รับทราบ', LIGHTS, 'ข้าม'], 'จุดที่เกิดเหตุ'],
    ['the phone', ['รับทราบ', LIGHTS, 'ข้าม', 'ม.7 ท้ายซอย'], 'เบอร์ไหนคะ'],
    ['the review', ['รับทราบ', LIGHTS, 'ข้าม', 'ม.7 ท้ายซอย', 'ข้าม'], 'ตรวจดูก่อนนะคะ'],
  ]

  test.each(steps)(
    'at %s is answered kindly, and the question is asked again',
    async (_, before, question) => {
      const kham = town.resident({ newcomer: true })
      await kham.say('แจ้งเรื่องร้องเรียน')
      for (const words of before) await kham.say(words)
      const answers = kham.state.draft?.answers
      for (const kind of kinds) {
        const sees = await kham.hear(kind === 'sticker' ? { kind } : { kind, id: 'a1' })
        expect(sees.text).toContain(question)
        expect(kham.state.draft?.answers).toEqual(answers)
      }
    },
  )
})

describe('a telephone number', () => {
  test('that can’t be read is asked for again with an example, and can be left out', async () => {
    const kham = town.resident()
    await kham.say('แจ้งเรื่องร้องเรียน')
    for (const words of [LIGHTS, 'ข้าม', 'หมู่ 8']) await kham.say(words)
    expect((await kham.say('08123')).text).toContain('ยังอ่านเบอร์นี้ไม่ได้ค่ะ')
    expect((await kham.say('ไม่สะดวกค่ะ')).text).toMatch(/ไม่ให้เบอร์/)
  })
})

test('what can’t be skipped says so, and asks again', async () => {
  const kham = town.resident()
  await kham.say('แจ้งเรื่องร้องเรียน')
  expect((await kham.say('ข้าม')).text).toMatch(/ข้อนี้ข้ามไม่ได้ค่ะ[\s\S]*อยากแจ้งเรื่องอะไรคะ/)
})

async function atReview() {
  const kham = town.resident()
  await kham.say('แจ้งเรื่องร้องเรียน')
  for (const words of [LIGHTS, 'ข้าม', 'หมู่ 5 ข้างวัด']) await kham.say(words)
  if (kham.sees().labels.includes('คนละเรื่องกัน')) await kham.press('คนละเรื่องกัน')
  await kham.say('ข้าม')
  expect(kham.sees().text).toContain('ตรวจดูก่อนนะคะ')
  return kham
}
