import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { residents } from '../../dialogue/support.js'

let town: Awaited<ReturnType<typeof residents>>
beforeAll(async () => {
  town = await residents('front-desk')
})
afterAll(() => town.close())

const GOT = 'ได้รับข้อความแล้วค่ะ ต้องการให้ช่วยอย่างไรคะ'

describe('free text', () => {
  test('becomes a complaint with one tap, its category guessed', async () => {
    const kham = town.resident()
    const asked = await kham.say('ไฟทางหน้าวัดดับมา 3 คืน')
    expect(asked.text).toBe(GOT)
    expect(asked.labels).toEqual(['แจ้งเป็นเรื่องร้องเรียน', 'ถามเจ้าหน้าที่', 'เมนู', 'ยกเลิก'])
    expect((await kham.press('แจ้งเป็นเรื่องร้องเรียน')).text).toContain('ลงหมวดไฟฟ้าสาธารณะให้แล้วค่ะ')
    expect(kham.state.draft?.answers.details).toBe('ไฟทางหน้าวัดดับมา 3 คืน')
  })

  test.each(['แจ้งเป็นเรื่องร้องเรียน', 'แจ้งเรื่องร้องเรียน', 'Complaint'])('… or by typing “%s”', async (typed) => {
    const kham = town.resident()
    await kham.say('ไฟทางหน้าวัดดับมา 3 คืน')
    expect((await kham.say(typed)).text).toContain('ลงหมวดไฟฟ้าสาธารณะให้แล้วค่ะ')
  })

  test.each(['ถามเจ้าหน้าที่', 'ถามคำถาม'])('… or a question, by “%s”', async (typed) => {
    const kham = town.resident()
    await kham.say('วันนี้สำนักงานเปิดกี่โมง')
    expect((await kham.say(typed)).text).toMatch(/ตรวจดูก่อนนะคะ[\s\S]*วันนี้สำนักงานเปิดกี่โมง/)
  })

  test('in several pieces is one matter', async () => {
    const kham = town.resident()
    await kham.say('สวัสดีค่ะ')
    await kham.say('ไฟทางหน้าวัดดับ')
    expect((await kham.say('มืดมา 3 คืนแล้ว')).text).toBe(GOT)
    await kham.photo('p1')
    await kham.press('แจ้งเป็นเรื่องร้องเรียน')
    expect(kham.state.draft?.answers).toMatchObject({
      details: 'ไฟทางหน้าวัดดับ\nมืดมา 3 คืนแล้ว',
      category: 'street-light',
      photos: ['p1'],
    })
  })

  test('of somebody with an open case can be added to that case', async () => {
    const kham = town.resident()
    for (const words of ['แจ้งเรื่องร้องเรียน', 'ขยะล้นถัง', 'ข้าม', 'ม.14', 'ข้าม', 'ส่งเรื่อง']) await kham.say(words)
    const [filed] = await town.cases.ofChat(kham.chat)
    await kham.say('วันนี้ล้นกว่าเดิมอีก')
    expect((await kham.press(`เพิ่มใน ${filed?.number}`)).text).toContain('มีรูปประกอบไหมคะ')
    expect((await kham.say('ไม่มีค่ะ')).text).toContain(`แนบเข้าเรื่อง ${filed?.number} แล้วค่ะ`)
    expect((await town.cases.find(filed?.id ?? ''))?.events.at(-1)).toMatchObject({
      move: 'add',
      words: 'วันนี้ล้นกว่าเดิมอีก',
    })
  })
})

describe('courtesy is answered with courtesy', () => {
  test.each([
    ['สวัสดีค่ะ', 'สวัสดีค่ะ มีเรื่องอะไรให้ช่วยคะ'],
    ['สวัสดีตอนเช้าครับ', 'สวัสดีค่ะ มีเรื่องอะไรให้ช่วยคะ'],
    ['Hello', 'สวัสดีค่ะ มีเรื่องอะไรให้ช่วยคะ'],
    ['ขอบคุณมากค่ะ', 'ยินดีค่ะ มีเรื่องอื่นให้ช่วยไหมคะ'],
    ['ขอบใจจ้าดนักเจ้า', 'ยินดีค่ะ มีเรื่องอื่นให้ช่วยไหมคะ'],
    ['โอเคค่ะ', 'รับทราบค่ะ มีเรื่องอะไรให้ช่วยคะ'],
    ['👍', 'รับทราบค่ะ มีเรื่องอะไรให้ช่วยคะ'],
  ])('“%s”', async (words, answer) => {
    const sees = await town.resident().say(words)
    expect(sees.text).toBe(answer)
    expect(sees.labels).toEqual(['แจ้งเรื่องร้องเรียน', 'ติดตามเรื่อง', 'ถามคำถาม', 'เมนู', 'ยกเลิก'])
  })

  test('and is no part of what is told', async () => {
    const kham = town.resident()
    await kham.say('สวัสดีค่ะ')
    expect((await kham.say('แจ้งเรื่องร้องเรียน')).text).toContain('อยากแจ้งเรื่องอะไรคะ')
  })
})

describe('other things nobody asked for', () => {
  test.each([
    ['sticker', 'ขอบคุณสำหรับสติกเกอร์ค่ะ มีเรื่องให้ช่วยไหมคะ'],
    ['voice', 'ระบบฟังเสียงหรือดูวิดีโอเองไม่ได้ค่ะ ช่วยพิมพ์สั้น ๆ ว่าเป็นเรื่องอะไร'],
    ['video', 'ระบบฟังเสียงหรือดูวิดีโอเองไม่ได้ค่ะ ช่วยพิมพ์สั้น ๆ ว่าเป็นเรื่องอะไร'],
    ['file', 'ระบบเปิดไฟล์เองไม่ได้ค่ะ ช่วยพิมพ์สั้น ๆ ว่าเป็นเรื่องอะไร'],
  ] as const)('a %s, once and again', async (kind, answer) => {
    const kham = town.resident()
    for (const _ of [1, 2]) {
      const sees = await kham.hear(kind === 'sticker' ? { kind } : { kind, id: 'a1' })
      expect(sees.text.replaceAll('\u00A0', ' ')).toBe(answer)
    }
  })

  test('a sticker after a text leaves the question about the text', async () => {
    const kham = town.resident()
    await kham.say('ไฟทางหน้าวัดดับ')
    expect((await kham.hear({ kind: 'sticker' })).labels).toContain('แจ้งเป็นเรื่องร้องเรียน')
  })

  test('a photo, and a pin, are used by the complaint that follows', async () => {
    const kham = town.resident()
    expect((await kham.photo('p1')).text).toContain('ได้รับรูปแล้วค่ะ')
    expect((await kham.place({ lat: 19.22, lng: 99.86 })).text).toContain('ได้รับตำแหน่งแล้วค่ะ')
    await kham.press('แจ้งเป็นเรื่องร้องเรียน')
    expect((await kham.say('ขยะล้นถัง')).text).toContain('ได้รูปแล้ว 1 รูปค่ะ')
    expect((await kham.say('ครบแล้ว')).text).toContain('ใช้ตำแหน่งที่ส่งมาแล้วค่ะ')
  })
})
