import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { createTown, type Town, told } from '../support/town.js'
import { greet, type Person, say } from './support.js'

let town: Town
beforeAll(async () => {
  town = await createTown()
})
afterEach(() => {
  town.line.clearFaults()
  expect(town.line.breaches).toEqual([])
})
afterAll(() => town.stop())

const CONTENT = 'message/{messageId}/content'
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3a6' } })

/** Somebody in the middle of a complaint, asked for photos. */
async function askedForPhotos(name: string): Promise<Person> {
  const who = town.resident(name)
  await greet(who)
  await say(who, 'ขยะล้นถัง')
  return who
}
const photosOf = async (who: Person) => (await town.services.chats.get(who.id)).talk.draft?.answers.photos

describe('a photo', () => {
  test('taken with a phone is stored without where it was taken, smaller, and upright', async () => {
    const kham = await askedForPhotos('คำ')
    const gps = {
      GPSLatitudeRef: 'N',
      GPSLatitude: '19/1 13/1 20/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '99/1 51/1 5/1',
    }
    const taken = await picture(3000, 2000)
      .withExif({ IFD0: { Make: 'Spyphone', Model: 'X100' }, IFD3: gps })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect((await sharp(taken).metadata()).exif?.includes('Spyphone')).toBe(true)
    const { messageId } = await kham.sendPhoto(taken, 'image/jpeg')
    await kham.hears('ได้รูปแล้ว 1 รูปค่ะ')
    await town.settle()
    const stored = await town.services.attachments.get(messageId)
    const { exif, icc, xmp, iptc, format, width, height } = await sharp(stored?.bytes).metadata()
    expect({ exif, icc, xmp, iptc, format }).toEqual({ format: 'jpeg' })
    expect([width, height]).toEqual([1067, 1600])
    for (const trace of ['Spyphone', 'GPS', 'Exif']) expect(stored?.bytes.includes(trace)).toBe(false)
  })

  test('is fetched when LINE has prepared it', async () => {
    const dee = await askedForPhotos('ดี')
    const { messageId } = await dee.sendPhoto(await picture(20, 20).png().toBuffer(), 'image/png', {
      preparing: 1,
    })
    await dee.hears('ได้รูปแล้ว 1 รูปค่ะ')
    await town.settle()
    expect(await town.services.attachments.has(messageId)).toBe(true)
  })

  test('several sent at once are answered once each sending, and all are there', async () => {
    const mai = await askedForPhotos('ไม้')
    const one = await picture(20, 20).png().toBuffer()
    const sent = await mai.sendPhotos([one, one, one])
    await mai.hears('ได้รูปแล้ว')
    await town.settle()
    expect(await photosOf(mai)).toHaveLength(3)
    for (const { messageId } of sent) expect(await town.services.attachments.has(messageId)).toBe(true)
  })

  test.each([
    [404, 'รูปนี้ถูกลบหรือหมดอายุแล้ว'],
    [410, 'รูปนี้ถูกลบหรือหมดอายุแล้ว'],
  ])('that LINE no longer has (%s) is asked for again', async (status, sentence) => {
    const who = await askedForPhotos(`บัว ${status}`)
    town.line.fault({ endpoint: CONTENT, status, body: { message: 'gone' } })
    await who.sendPhoto()
    await who.hears(sentence)
    expect(told(who)).toContain('มีรูปไหมคะ')
    await town.settle()
    expect(await photosOf(who)).toEqual([])
    await who.sendPhoto()
    await who.hears('ได้รูปแล้ว 1 รูปค่ะ')
  })

  test('of more than 10 MB is refused kindly', async () => {
    const pan = await askedForPhotos('ปาน')
    const { messageId } = await pan.sendPhoto(Buffer.alloc(11 * 1024 * 1024, 1), 'image/jpeg')
    await pan.hears('รูปนี้ใหญ่เกิน 10 MB')
    await town.settle()
    expect(await town.services.attachments.has(messageId)).toBe(false)
  })

  test.each([
    ['a PDF named .jpg', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF')],
    [
      'an SVG with a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ],
    ['half a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1])],
    ['nothing at all', Buffer.alloc(0)],
  ])('that is none (%s) is refused kindly, and not stored', async (what, bytes) => {
    const who = await askedForPhotos(`พิม ${what}`)
    const { messageId } = await who.sendPhoto(bytes, 'image/jpeg')
    await who.hears('เปิดเป็นรูปไม่ได้ค่ะ')
    await town.settle()
    expect(await town.services.attachments.has(messageId)).toBe(false)
    expect(await photosOf(who)).toEqual([])
  })

  test('that LINE fails to give comes a little later', async () => {
    const jai = await askedForPhotos('ใจ')
    town.line.fault({ endpoint: CONTENT, status: 500, times: 1 })
    const { messageId } = await jai.sendPhoto()
    await town.settle()
    await town.later(25_000)
    await jai.hears('ได้รูปแล้ว 1 รูปค่ะ')
    expect(await town.services.attachments.has(messageId)).toBe(true)
  })

  test('outside a conversation is kept for the complaint that follows', async () => {
    const fah = town.resident('ฟ้า')
    const { messageId } = await fah.sendPhoto()
    await fah.hears('ได้รับรูปแล้วค่ะ ต้องการให้ช่วยอย่างไรคะ')
    await fah.tap('แจ้งเป็นเรื่องร้องเรียน')
    await fah.hears('ใช้ข้อมูลของคุณอย่างไร')
    await say(fah, 'รับทราบ', 'กองขยะข้างทาง', 'ครบแล้ว', 'หมู่ 6', 'ข้าม', 'ส่ง')
    expect(await town.services.cases.ofChat(fah.id)).toMatchObject([{ photos: [messageId] }])
  })
})

describe('what is no photo', () => {
  test('a voice note, a video, a document: a kind word, and the question again', async () => {
    const tan = await askedForPhotos('ต้น')
    await tan.voice()
    await tan.hears('ระบบฟังเสียงหรือดูวิดีโอเองไม่ได้')
    await tan.sendVideo(Buffer.from('…'))
    await tan.hears('ระบบฟังเสียงหรือดูวิดีโอเองไม่ได้')
    await tan.file('ร้องเรียน.pdf')
    await tan.hears('ระบบเปิดไฟล์เองไม่ได้ค่ะ')
    expect(told(tan)).toContain('มีรูปไหมคะ')
  })
})
