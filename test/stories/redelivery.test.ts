import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { createTown, hours, type Town, told } from '../support/town.js'
import { files, greet, isStored, say } from './support.js'

/** LINE sends again what was not answered with 200, later and in no certain order (Receive messages, Redelivery). */
let town: Town
beforeAll(async () => {
  town = await createTown()
})
afterEach(() => expect(town.line.breaches).toEqual([]))
afterAll(() => town.stop())

const lastEvent = () => town.line.deliveries.at(-1)?.eventIds[0] ?? ''
const answersTo = (who: { messages: readonly { from: string }[] }) =>
  who.messages.filter((message) => message.from === 'bot').length

describe('an event that comes again', () => {
  test('takes no effect twice, neither at once nor an hour later', async () => {
    const kham = town.resident('คำ')
    await greet(kham)
    await kham.say('ไฟทางดับหน้าวัด')
    const told1 = lastEvent()
    await kham.hears('มีรูปไหมคะ')
    await town.line.redeliver(told1)
    await say(kham, 'ข้าม', 'หมู่ 1 หน้าวัด', 'ข้าม')
    await kham.tap('ส่งเรื่อง')
    const sent = lastEvent()
    await kham.hears('รับเรื่องแล้วค่ะ')
    await town.settle()
    const before = answersTo(kham)
    await town.later(hours(1))
    for (const id of [sent, told1, sent]) expect((await town.line.redeliver(id)).status).toBe(200)
    await town.settle()
    expect(await town.services.cases.ofChat(kham.id)).toHaveLength(1)
    expect(answersTo(kham)).toBe(before)
  })

  test('every event twice at the same moment: still one of each', async () => {
    town.line.everyEventTwice()
    const mai = town.resident('ไม้')
    await files(town, mai, 'ถนนเป็นหลุมหน้าโรงเรียน', 'หมู่ 2 หน้าโรงเรียน')
    town.line.everyEventTwice(false)
    expect(await town.services.cases.ofChat(mai.id)).toHaveLength(1)
    const said = answersTo(mai)
    expect(said).toBe(7)
  })
})

describe('an event that was lost and comes an hour late', () => {
  /** The person said it while the server was away; LINE brings it after later words were answered. */
  async function lateWords(name: string, words: string) {
    const who = town.resident(name)
    const { world } = town.line
    const url = world.webhook.url ?? ''
    town.line.connect('http://127.0.0.1:9/away')
    await who.say(words)
    const id = lastEvent()
    town.line.connect(url)
    await town.later(5_000)
    return { who, id }
  }

  test('is never taken as the answer to a later question', async () => {
    const { who, id } = await lateWords('บัว', 'หมู่ 9 บ้านเลขที่ 44')
    await greet(who)
    await say(who, 'ขยะล้นถัง', 'ข้าม')
    expect(told(who)).toContain('จุดที่เกิดเหตุ')
    await town.later(hours(1))
    await town.line.redeliver(id)
    await town.settle()
    await who.say('หมู่ 3 หน้าตลาด')
    await who.waitForReply()
    expect(told(who)).toMatch(/“หมู่ 9 บ้านเลขที่ 44” เพิ่งมาถึงระบบ จึงยังไม่ได้ใช้ค่ะ[\s\S]*โทรกลับที่เบอร์ไหนคะ/)
    await say(who, 'ข้าม')
    await who.tap('ส่งเรื่อง')
    await who.hears('รับเรื่องแล้วค่ะ')
    expect(await town.services.cases.ofChat(who.id)).toMatchObject([{ place: { words: 'หมู่ 3 หน้าตลาด' } }])
  })

  test('is answered like any other when nothing came after it', async () => {
    const { who, id } = await lateWords('แพง', 'แจ้งเรื่องร้องเรียน')
    await town.line.redeliver(id)
    await who.hears('ใช้ข้อมูลของคุณอย่างไร')
  })

  test('about a bribe is quoted nowhere', async () => {
    const { who, id } = await lateWords('ดาว', 'ปลัดเรียกเงินใต้โต๊ะ')
    await say(who, 'เมนู')
    await town.later(hours(1))
    await town.line.redeliver(id)
    await town.settle()
    expect(await isStored(town, 'ใต้โต๊ะ')).toEqual([])
  })
})

describe('events out of order', () => {
  test('in one delivery are taken in the order they happened', async () => {
    const pim = town.resident('พิม')
    await greet(pim)
    const { clock } = town
    const begun = clock.now.getTime()
    const at = (ms: number) => {
      clock.now = new Date(begun + ms)
    }
    const delivery = await town.line.batch(() => {
      at(3000)
      void pim.say('หมู่ 4 ทั้งซอย')
      at(1000)
      void pim.say('น้ำประปาไม่ไหล')
      at(2000)
      void pim.say('ข้าม')
    })
    at(3000)
    expect(delivery.status).toBe(200)
    await pim.hears('โทรกลับที่เบอร์ไหนคะ')
  })
})
