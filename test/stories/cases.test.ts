import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { createTown, type Town, told } from '../support/town.js'
import { files, greet, isStored, say } from './support.js'

let town: Town
beforeAll(async () => {
  town = await createTown()
})
afterEach(() => expect(town.line.breaches).toEqual([]))
afterAll(() => town.stop())
const casesOf = (who: { id: string }) => town.services.cases.ofChat(who.id)

test('a number copied off a card, with its invisible marks, opens the case', async () => {
  const na = town.resident('นา')
  const id = await files(town, na, 'ไฟทางดับหน้าโรงเรียน', 'หมู่ 3 หน้าโรงเรียน')
  const number = (await town.services.cases.find(id))?.number ?? ''
  const drawn = JSON.stringify(na.messages.flatMap((m) => ('message' in m ? [m.message] : [])))
  const marked = number.replaceAll('-', '\u2060-\u2060')
  expect(drawn).toContain(`"${marked}"`)
  await na.say(marked)
  await na.hears('คุณแจ้งว่า')
})

describe('somebody outside the boundary', () => {
  test('is told so kindly, and may still say that it is inside', async () => {
    const mai = town.resident('ไม้')
    await greet(mai)
    await say(mai, 'ไฟทางดับหน้าปากซอย', 'ข้าม')
    await mai.sendPlace({ lat: 18.79, lng: 98.98, title: 'เชียงใหม่' })
    await mai.hears('จุดนี้น่าจะอยู่นอกเขตเทศบาลตำบลบ้านต๋อมค่ะ')
    await mai.sendPlace({ lat: 19.22, lng: 99.86 })
    await mai.hears('โทรกลับที่เบอร์ไหนคะ')
    await say(mai, 'ข้าม')
    await mai.tap('ส่งเรื่อง')
    await mai.hears('รับเรื่องแล้วค่ะ')
    expect(await casesOf(mai)).toMatchObject([{ place: { pin: { lat: 19.22, lng: 99.86 } } }])
    expect(await isStored(town, '98.98')).toEqual([])
  })
})

describe('a neighbour reported the same', () => {
  test('which is offered, without a word of theirs; following it makes no second case', async () => {
    const first = town.resident('อ้าย')
    const id = await files(town, first, 'น้ำประปาไม่ไหลมา 2 วัน', 'หมู่ 7 ข้างวัดร่องไฮ บ้านเลขที่ 12')
    const number = (await town.services.cases.find(id))?.number ?? ''
    const second = town.resident('ปี้')
    await greet(second)
    await say(second, 'น้ำประปาบ่ไหลเจ้า', 'ข้าม', 'หมู่ 7 หลังวัดร่องไฮ')
    expect(told(second)).toContain('เป็นเรื่องเดียวกันไหมคะ')
    expect(told(second)).not.toMatch(/2 วัน|บ้านเลขที่|อ้าย/)
    await second.tap(`ตาม ${number}`)
    await second.hears('ตรวจดูก่อนนะคะ')
    await second.tap('ยืนยันติดตามเรื่อง')
    await second.hears(`ติดตามเรื่อง ${number} ให้แล้วค่ะ`)
    await town.settle()
    expect(await town.services.cases.find(id)).toMatchObject({ reporter: first.id, followers: [second.id] })
    await second.say('ติดตามเรื่อง')
    await second.hears(number)
  })

  test('… or is another matter after all, and then it is a case of its own', async () => {
    const third = town.resident('แสง')
    await greet(third)
    await say(third, 'น้ำประปาขุ่นเป็นสีแดง', 'ข้าม', 'หมู่ 7 หน้าวัดร่องไฮ')
    await third.say('บ่ใจ้เจ้า')
    await third.hears('โทรกลับที่เบอร์ไหนคะ')
    await say(third, 'ข้าม')
    await third.tap('ส่งเรื่อง')
    await third.hears('รับเรื่องแล้วค่ะ')
    expect(await casesOf(third)).toHaveLength(1)
  })
})

describe('where are my cases?', () => {
  test('none yet', async () => {
    const dee = town.resident('ดี')
    await dee.say('ติดตามเรื่องค่ะ')
    await dee.hears('ยังไม่มีเรื่องที่แจ้งไว้ค่ะ')
    await dee.tap('แจ้งเรื่องร้องเรียน')
    await dee.hears('ใช้ข้อมูลของคุณอย่างไร')
  })

  test('one, then two; in full by number, however it is typed; never somebody else’s', async () => {
    const boon = town.resident('บุญ')
    await files(town, boon, 'หมาจรจัดไล่กัดคนหน้าโรงเรียน', 'หมู่ 3')
    const [only] = await casesOf(boon)
    await boon.say('ติดตามเรื่อง')
    await boon.hears(only?.number ?? '')
    expect(told(boon)).toMatch(/รับเรื่องแล้ว[\s\S]*กองสาธารณสุขและสิ่งแวดล้อม/)
    await boon.tap('ดูรายละเอียด')
    await boon.hears('หมาจรจัดไล่กัดคนหน้าโรงเรียน')

    await say(boon, 'แจ้งเรื่องร้องเรียน', 'กิ่งไม้หักพาดสายไฟริมทาง', 'ข้าม', 'หมู่ 8', 'ข้าม', 'ส่งเรื่อง')
    await boon.say('ติดตามเรื่อง')
    await boon.hears(only?.number ?? '')
    expect(boon.lastReply()).toMatchObject({ altText: expect.stringContaining('มีเรื่องที่ยังไม่ปิด 2 เรื่องค่ะ') })
    const digits = only?.number.replace('บต-2570-', '') ?? ''
    for (const typed of [`2570-${digits}`, `บต 2570 ${Number(digits)}`, `${only?.number} ค่ะ`]) {
      await boon.say(typed)
      await boon.hears('หมาจรจัดไล่กัดคนหน้าโรงเรียน')
    }
    const nosy = town.resident('สอด')
    await nosy.say(only?.number ?? '')
    await nosy.hears('ไม่พบเรื่องนี้ในเรื่องที่คุณแจ้งหรือติดตามค่ะ')
  })
})

describe('more about a case that is open', () => {
  test('is asked about and added, words or photo, and shown to nobody else', async () => {
    const somsri = town.resident('สมศรี')
    const id = await files(town, somsri, 'เผาขยะทุกเย็น ควันเข้าบ้าน', 'หมู่ 10')
    const number = (await town.services.cases.find(id))?.number ?? ''
    await somsri.say('วันนี้เผาอีกแล้ว')
    await somsri.hears('ต้องการให้ช่วยอย่างไรคะ')
    await somsri.tap(`เพิ่มใน ${number}`)
    await somsri.hears('มีรูปประกอบไหมคะ')
    await somsri.sendPhoto()
    await somsri.hears('ได้รูปแล้ว 1 รูปค่ะ')
    await somsri.tap('ส่งรูปเสร็จแล้ว')
    await somsri.hears(`แนบเข้าเรื่อง ${number} แล้วค่ะ`)
    await town.settle()
    const added = (await town.services.cases.find(id))?.events.at(-1)
    expect(added).toMatchObject({ move: 'add', words: 'วันนี้เผาอีกแล้ว', photos: { length: 1 } })
    expect(await town.services.attachments.has(added?.photos?.[0] ?? '')).toBe(true)
  })

  test('a photo alone can be added too', async () => {
    const kaew = town.resident('แก้ว')
    const id = await files(town, kaew, 'ฝาท่อระบายน้ำหายหน้าตลาด', 'หมู่ 11')
    const number = (await town.services.cases.find(id))?.number ?? ''
    await kaew.sendPhoto()
    await kaew.hears('ได้รับรูปแล้วค่ะ')
    await kaew.tap(`เพิ่มใน ${number}`)
    await kaew.hears('ได้รูปแล้ว 1 รูปค่ะ')
    await kaew.tap('ส่งรูปเสร็จแล้ว')
    await kaew.hears(`แนบเข้าเรื่อง ${number} แล้วค่ะ`)
    await town.settle()
    const added = (await town.services.cases.find(id))?.events.at(-1)
    expect(added).toMatchObject({ move: 'add', photos: { length: 1 } })
  })

  test('a case is withdrawn only after a second word', async () => {
    const tan = town.resident('ต้น')
    const id = await files(town, tan, 'เสียงดังจากร้านคาราโอเกะ', 'หมู่ 12')
    await tan.say('ติดตามเรื่อง')
    await tan.hears('ดูรายละเอียด')
    await tan.tap('ดูรายละเอียด')
    await tan.hears('เสียงดังจากร้านคาราโอเกะ')
    await tan.tap('ถอนเรื่อง')
    await tan.hears('เจ้าหน้าที่จะหยุดดำเนินการเรื่องนี้')
    await tan.say('ใช่ค่ะ')
    await tan.hears('แล้วค่ะ')
    await town.settle()
    expect(await town.services.cases.find(id)).toMatchObject({ state: 'withdrawn' })
  })
})
