import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { createTown, type Town, told } from '../support/town.js'
import { greet, isStored, say } from './support.js'

/** LINE, Unsend event: “we recommend … that you delete the message”. Stored copies go, wherever they are. */
let town: Town
beforeAll(async () => {
  town = await createTown()
})
afterEach(() => expect(town.line.breaches).toEqual([]))
afterAll(() => town.stop())

describe('an unsent message', () => {
  test('that nobody had taken yet leaves no trace', async () => {
    const nid = town.resident('นิด')
    const { messageId } = await nid.say('ขยะล้นหน้าบ้านเลขที่เก้าสิบเก้า')
    await nid.waitForReply()
    await nid.unsend(messageId)
    await town.settle()
    expect(await isStored(town, 'เก้าสิบเก้า')).toEqual([])
    await nid.tap('แจ้งเป็นเรื่องร้องเรียน')
    await nid.hears('ใช้ข้อมูลของคุณอย่างไร')
  })

  test('that was an answer is asked for again', async () => {
    const nid = town.resident('หน่อย')
    await greet(nid)
    const { messageId } = await nid.say('ขยะล้นหน้าร้านป้าแต๋ว')
    await nid.waitForReply()
    await nid.unsend(messageId)
    await town.settle()
    expect(await isStored(town, 'ป้าแต๋ว')).toEqual([])
    await nid.say('ข้าม')
    await nid.hears('อยากแจ้งเรื่องอะไรคะ')
  })

  test('that is the matter of a case is deleted there, and the chain says that something was', async () => {
    const jai = town.resident('ใจ')
    await greet(jai)
    const { messageId } = await jai.say('ไฟทางดับหน้าบ้านยายบัวลา')
    await jai.waitForReply()
    await say(jai, 'ข้าม', 'หมู่ 13', 'ข้าม')
    await jai.tap('ส่งเรื่อง')
    await jai.hears('รับเรื่องแล้วค่ะ')
    await jai.unsend(messageId)
    await town.settle()
    const [filed] = await town.services.cases.ofChat(jai.id)
    expect(filed).toMatchObject({ state: 'received', words: '' })
    expect(filed?.events.map((event) => event.move)).toEqual(['open', 'redact'])
    expect(await isStored(town, 'ยายบัวลา')).toEqual([])
  })

  test('of a photo deletes the stored picture: in a draft…', async () => {
    const nam = town.resident('น้ำ')
    await greet(nam)
    await say(nam, 'ขยะล้น')
    const { messageId } = await nam.sendPhoto()
    await nam.hears('ได้รูปแล้ว 1 รูปค่ะ')
    await town.settle()
    expect(await town.services.attachments.has(messageId)).toBe(true)
    await nam.unsend(messageId)
    await town.settle()
    expect(await town.services.attachments.has(messageId)).toBe(false)
    await nam.tap('ส่งรูปเสร็จแล้ว')
    await nam.waitForReply()
    expect(await isStored(town, `"${messageId}"]`)).toEqual([])
  })

  test('… and in a case', async () => {
    const fah = town.resident('ฟ้า')
    await greet(fah)
    await say(fah, 'ต้นไม้ล้มขวางทาง')
    const { messageId } = await fah.sendPhoto()
    await fah.waitForReply()
    await say(fah, 'ครบแล้ว', 'หมู่ 14', 'ข้าม')
    await fah.tap('ส่งเรื่อง')
    await fah.hears('รับเรื่องแล้วค่ะ')
    await town.settle()
    await fah.unsend(messageId)
    await town.settle()
    expect(await town.services.attachments.has(messageId)).toBe(false)
    const [filed] = await town.services.cases.ofChat(fah.id)
    expect(filed?.photos).toEqual([])
  })

  test('is answered with nothing, since LINE gives no reply token', async () => {
    const nui = town.resident('นุ้ย')
    const { messageId } = await nui.say('สวัสดีค่ะ')
    await nui.waitForReply()
    const before = nui.messages.length
    expect((await nui.unsend(messageId)).status).toBe(200)
    await town.settle()
    expect(nui.messages).toHaveLength(before)
  })
})

describe('a person who blocks the account', () => {
  test('is pushed nothing, and finds everything after coming back', async () => {
    const officer = await town.officer('ช่างเอก', ['officer'], 'public-health')
    const pim = town.resident('พิม')
    await greet(pim)
    await say(pim, 'ขยะล้นหน้าวัด', 'ข้าม', 'หมู่ 15', 'ข้าม', 'ส่งเรื่อง')
    const [filed] = await town.services.cases.ofChat(pim.id)
    await pim.block()
    await town.settle()
    const pushes = () => town.line.calls.filter((call) => call.endpoint === 'message/push')
    const before = pushes().length
    const data = `start?flow=staff-propose&_case=${filed?.id}`
    await officer.tap({ type: 'postback', label: 'ทำเสร็จแล้ว', data })
    await officer.waitForReply()
    await officer.say('เก็บขยะแล้ว')
    await officer.waitForReply()
    await officer.sendPhoto()
    await officer.waitForReply()
    await officer.tap('ส่งรูปเสร็จแล้ว')
    await officer.waitForReply()
    await officer.tap(/^(ส่ง|ยืนยัน)/)
    await officer.waitForReply()
    await town.settle()
    expect(await town.services.cases.find(filed?.id ?? '')).toMatchObject({ state: 'proposed-done' })
    expect(pushes()).toHaveLength(before)

    await pim.unblock()
    await pim.hears('สวัสดีค่ะ')
    expect(told(pim)).toContain('มีเรื่องอะไรให้ช่วยคะ')
    await pim.say('ติดตามเรื่อง')
    await pim.hears('รอคุณยืนยันผล')
    await town.settle()
    expect(await town.services.cases.find(filed?.id ?? '')).toMatchObject({ toldAt: expect.any(Date) })
  })
})
