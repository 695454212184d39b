import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type FaultPoint, faultPoints } from '../../src/faults.js'
import { createTown, type Town } from '../support/town.js'
import { afterPowerCut } from './power.js'

/**
 * The power goes at every point between two effects; another process takes over half a minute later, with LINE
 * sending again what was not answered with 200. What was promised must hold each time (design, Promises 1, 2 and 4).
 */
let town: Town
beforeEach(async () => {
  town = await createTown()
})
afterEach(() => town.stop())

type Resident = ReturnType<Town['resident']>
const script: ((who: Resident) => Promise<unknown>)[] = [
  (who) => who.say('แจ้งเรื่องร้องเรียน'),
  (who) => who.tap('รับทราบ ต่อไป'),
  (who) => who.say('ไฟทางดับ 3 ดวง ซอยข้างวัด'),
  (who) => who.sendPhoto(),
  (who) => who.tap('ส่งรูปเสร็จแล้ว'),
  (who) => who.say('หมู่ 5 ข้างวัด'),
  (who) => who.say('ข้าม'),
  (who) => who.tap('ส่งเรื่อง'),
]

/** Each step of the script, and after a power cut a new process that takes up what is left. */
async function file(who: Resident): Promise<void> {
  for (const step of script) {
    await step(who)
    await afterPowerCut(town)
    await who.waitForReply()
  }
}

const onTheWay = faultPoints.filter((point) => /^(intake|work|case:numbered|case:inserted)/.test(point))

describe.each(onTheWay)('the power goes at %s', (point: FaultPoint) => {
  test('at the first message: the conversation goes on as if nothing had been', async () => {
    const kham = town.resident('ยายคำ')
    town.cutPowerAt(point)
    await file(kham)
    await expectFiledOnce(kham)
  })

  test('at the last tap: one case, one number, told', async () => {
    const kham = town.resident('ยายคำ')
    const last = script.at(-1) as (typeof script)[number]
    for (const step of script.slice(0, -1)) {
      await step(kham)
      await kham.waitForReply()
    }
    await town.settle()
    town.cutPowerAt(point)
    await last(kham)
    await afterPowerCut(town)
    await kham.hears('รับเรื่องแล้วค่ะ')
    await expectFiledOnce(kham)
  })
})

async function expectFiledOnce(who: Resident): Promise<void> {
  const filed = await town.services.cases.ofChat(who.id)
  expect(filed).toHaveLength(1)
  expect(who.lastReply()).toMatchObject({ altText: expect.stringContaining(filed[0]?.number ?? 'a number') })
  const left = await town.services.chats.collection.countDocuments({ 'work.0': { $exists: true } })
  expect(left).toBe(0)
  expect(town.line.breaches).toEqual([])
}
