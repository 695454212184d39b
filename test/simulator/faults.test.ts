import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type World, standInWithBot, stopAll } from './bot.js'

let world: World
beforeEach(async () => {
  world = await standInWithBot()
})
afterEach(stopAll)

const push = (to: string, headers: Record<string, string> = {}, signal?: AbortSignal) =>
  world.call('message/push', {
    json: { to, messages: [{ type: 'text', text: 'แจ้งผลค่ะ' }] },
    headers,
    ...(signal && { signal }),
  })

describe('LINE, when it is having a bad day', () => {
  test('answers 500 as often as planned, and does nothing then', async () => {
    const ton = world.standIn.person('ต้น')
    const fault = world.standIn.fault({ endpoint: 'message/push', status: 500, times: 2 })
    expect([(await push(ton.id)).status, (await push(ton.id)).status, (await push(ton.id)).status]).toEqual([
      500, 500, 200,
    ])
    expect(fault.hits).toBe(2)
    expect(ton.messages).toHaveLength(1)
    expect(world.standIn.calls.map(({ status }) => status)).toEqual([500, 500, 200])
  })

  test('strikes only the endpoint and the person it is planned for', async () => {
    const [ton, kham] = [world.standIn.person('ต้น'), world.standIn.person('ยายคำ')]
    world.standIn.fault({ endpoint: 'message/push', to: kham.id, status: 500 })
    expect((await push(ton.id)).status).toBe(200)
    expect((await world.call('info')).status).toBe(200)
    expect((await push(kham.id)).status).toBe(500)
  })

  test('never answers', async () => {
    const ton = world.standIn.person('ต้น')
    world.standIn.fault({ hang: true })
    await expect(push(ton.id, {}, AbortSignal.timeout(50))).rejects.toThrow()
    expect(ton.messages).toEqual([])
  })

  test('hangs up before it has taken the call', async () => {
    const ton = world.standIn.person('ต้น')
    world.standIn.fault({ drop: true })
    await expect(push(ton.id)).rejects.toThrow()
    expect(ton.messages).toEqual([])
  })

  test('takes its time', async () => {
    const ton = world.standIn.person('ต้น')
    world.standIn.fault({ delayMs: 80 })
    const started = performance.now()
    await push(ton.id)
    expect(performance.now() - started).toBeGreaterThanOrEqual(75)
    expect(ton.messages).toHaveLength(1)
  })

  test('carries out a call whose answer is lost: with a retry key the second try says so', async () => {
    const ton = world.standIn.person('ต้น')
    const headers = { 'x-line-retry-key': randomUUID() }
    world.standIn.fault({ replyLostAfterAccept: true })
    await expect(push(ton.id, headers)).rejects.toThrow()
    expect(ton.messages).toHaveLength(1)
    expect((await push(ton.id, headers)).status).toBe(409)
    expect(ton.messages).toHaveLength(1)
    expect(world.standIn.calls[0]).toMatchObject({ status: 200, answerLost: true })
  })

  test('a lost reply has used its token', async () => {
    const ton = world.standIn.person('ต้น')
    await ton.say('สวัสดี')
    world.standIn.fault({ endpoint: 'message/reply', to: ton.id, replyLostAfterAccept: true })
    const json = { replyToken: world.events()[0]?.replyToken, messages: [{ type: 'text', text: 'ค่ะ' }] }
    await expect(world.call('message/reply', { json })).rejects.toThrow()
    expect(await (await world.call('message/reply', { json })).json()).toEqual({
      message: 'Invalid reply token',
    })
    expect(ton.messages).toHaveLength(2)
  })

  test('recovers when the fault is cleared', async () => {
    const ton = world.standIn.person('ต้น')
    const fault = world.standIn.fault({ status: 500, times: 100 })
    await push(ton.id)
    fault.clear()
    expect((await push(ton.id)).status).toBe(200)
  })
})
