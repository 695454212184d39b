import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createTown, type Town, told } from '../support/town.js'
import { greet, say } from './support.js'

let town: Town
beforeEach(async () => {
  town = await createTown()
})
afterEach(async () => {
  town.line.clearFaults()
  expect(town.line.breaches).toEqual([])
  await town.stop()
})

const REPLY = 'message/reply'
const answersTo = (who: { messages: readonly { from: string }[] }) =>
  who.messages.filter((message) => message.from === 'bot').length

describe('LINE does not answer', () => {
  test('for one chat: another is served as ever, and the first gets its answer later', async () => {
    const [kham, dee] = [town.resident('คำ'), town.resident('ดี')]
    town.line.fault({ endpoint: REPLY, to: kham.id, hang: true })
    expect((await kham.say('เมนู')).status).toBe(200)
    expect((await kham.say('ติดตามเรื่อง')).status).toBe(200)
    await greet(dee)
    expect(answersTo(kham)).toBe(0)
    // The hanging call ends at last, and nobody knows what became of it.
    town.line.close()
    await town.settle()
    await town.later(25_000)
    await town.settle()
    await kham.hears('ยังไม่มีเรื่องที่แจ้งไว้ค่ะ')
    expect(JSON.stringify(kham.messages)).toContain('มีเรื่องอะไรให้ช่วยคะ')
  })

  test.each([
    ['fails', { status: 500 }],
    ['hangs up', { drop: true }],
    [
      'is overrun',
      { status: 429, body: { message: 'The API rate limit has been exceeded. Try again later.' } },
    ],
  ])('or %s: the same token is tried again, and the answer comes once', async (_, fault) => {
    const mai = town.resident('ไม้')
    town.line.fault({ endpoint: REPLY, ...fault })
    await mai.say('เมนู')
    await town.settle()
    expect(answersTo(mai)).toBe(0)
    await town.later(3_000)
    await mai.hears('มีเรื่องอะไรให้ช่วยคะ')
    await town.later(60_000)
    await town.settle()
    expect(answersTo(mai)).toBe(1)
  })

  test('or its answer is lost: nobody is told twice', async () => {
    const noi = town.resident('น้อย')
    town.line.fault({ endpoint: REPLY, replyLostAfterAccept: true })
    await noi.say('เมนู')
    await noi.hears('มีเรื่องอะไรให้ช่วยคะ')
    await town.settle()
    await town.later(3_000)
    await town.settle()
    expect(answersTo(noi)).toBe(1)
    await noi.say('ติดตามเรื่อง')
    await noi.waitForReply()
    expect(told(noi)).not.toContain('มีเรื่องอะไรให้ช่วยคะ')
  })

  test('for longer than a reply token lives: a question waits for the next reply, a number is pushed', async () => {
    const pim = town.resident('พิม')
    await greet(pim)
    town.line.fault({ endpoint: REPLY, status: 503, times: 100 })
    await pim.say('ขยะล้นถัง')
    await town.settle()
    await town.later(70_000)
    await town.settle()
    town.line.clearFaults()
    await pim.say('ข้าม')
    await pim.waitForReply()
    expect(told(pim)).toMatch(/มีรูปไหมคะ[\s\S]*จุดที่เกิดเหตุ/)
    await say(pim, 'หมู่ 4', 'ข้าม')
    town.line.fault({ endpoint: REPLY, status: 503, times: 100 })
    await pim.tap('ส่งเรื่อง')
    await town.settle()
    await town.later(70_000)
    await town.settle()
    await pim.hears('รับเรื่องแล้วค่ะ')
    const pushes = town.line.calls.filter((call) => call.endpoint === 'message/push' && call.to === pim.id)
    expect(pushes).toHaveLength(1)
    expect(pushes[0]?.retryKey).toMatch(/^[0-9a-f-]{36}$/)
    expect(await town.services.cases.ofChat(pim.id)).toHaveLength(1)
  })
})
