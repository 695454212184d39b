import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type World, echo, standInWithBot, stopAll } from './bot.js'

const minute = 60_000
const day = 24 * 60 * minute
const text = (words: string) => ({ type: 'text' as const, text: words })

let world: World
let clock = Date.parse('2026-11-23T10:00:00+07:00')
beforeEach(async () => {
  world = await standInWithBot(undefined, { now: () => clock })
})
afterEach(stopAll)

const status = async (answer: Promise<Response>) => (await answer).status
const reply = (replyToken: string | undefined) =>
  world.call('message/reply', { json: { replyToken, messages: [text('ค่ะ')] } })
const push = (to: string, headers: Record<string, string> = {}) =>
  world.call('message/push', { json: { to, messages: [text('แจ้งผลค่ะ')] }, headers })

describe('a reply', () => {
  test('is seen by the person who wrote', async () => {
    const ton = world.standIn.person('ต้น')
    await ton.say('สวัสดี')
    const answer = await world.api.replyMessage({
      replyToken: String(world.events()[0]?.replyToken),
      messages: [text('สวัสดีค่ะ'), text('มีอะไรให้ช่วยคะ')],
    })
    expect(answer.sentMessages).toHaveLength(2)
    expect(await ton.waitForReply()).toEqual([text('สวัสดีค่ะ'), text('มีอะไรให้ช่วยคะ')])
    expect(ton.lastReply()).toEqual(text('มีอะไรให้ช่วยคะ'))
    expect(world.standIn.breaches).toEqual([])
  })

  test('uses its token up', async () => {
    await world.standIn.person('ต้น').say('สวัสดี')
    const token = world.events()[0]?.replyToken
    expect(await status(reply(token))).toBe(200)
    const again = await reply(token)
    expect([again.status, await again.json()]).toEqual([400, { message: 'Invalid reply token' }])
  })

  test('has one minute', async () => {
    await world.standIn.person('ต้น').say('สวัสดี')
    clock += minute + 1
    expect(await status(reply(world.events()[0]?.replyToken))).toBe(400)
  })

  test('has one minute more from a redelivery, but never beyond 20 minutes from the event', async () => {
    const { standIn } = world
    const first = await standIn.person('ต้น').say('หนึ่ง')
    clock += 15 * minute
    await standIn.redeliver(String(first.eventIds[0]))
    expect(await status(reply(world.events()[0]?.replyToken))).toBe(200)

    const second = await standIn.person('ต้น').say('สอง')
    clock += 20 * minute + 1
    await standIn.redeliver(String(second.eventIds[0]))
    expect(await status(reply(world.events().at(-1)?.replyToken))).toBe(400)
  })

  test('keeps its token when LINE refuses its messages', async () => {
    await world.standIn.person('ต้น').say('สวัสดี')
    const replyToken = world.events()[0]?.replyToken
    const refused = await world.call('message/reply', { json: { replyToken, messages: [text('')] } })
    expect(refused.status).toBe(400)
    expect(await refused.json()).toEqual({
      message: 'The request body has 1 error(s)',
      details: [{ message: 'May not be empty', property: 'messages[0].text' }],
    })
    expect(world.standIn.breaches).toMatchObject([{ endpoint: 'message/reply', path: 'messages[0].text' }])
    expect(await status(reply(replyToken))).toBe(200)
  })

  test('takes no retry key', async () => {
    await world.standIn.person('ต้น').say('สวัสดี')
    const json = { replyToken: world.events()[0]?.replyToken, messages: [text('ค่ะ')] }
    const headers = { 'x-line-retry-key': randomUUID() }
    expect(await status(world.call('message/reply', { json, headers }))).toBe(400)
    expect(await status(world.call('message/reply', { json }))).toBe(200)
  })
})

describe('a push', () => {
  test('is seen, counted, and names its messages', async () => {
    const ton = world.standIn.person('ต้น')
    const answer = await push(ton.id)
    expect(answer.headers.get('x-line-request-id')).toBeTruthy()
    expect(await answer.json()).toEqual({
      sentMessages: [{ id: expect.any(String), quoteToken: expect.any(String) }],
    })
    expect(await ton.hears('แจ้งผล')).toEqual(text('แจ้งผลค่ะ'))
    expect(world.standIn.quota.used).toBe(1)
  })

  test('to someone who blocked the account is taken, not seen and not counted', async () => {
    const ton = world.standIn.person('ต้น')
    await ton.say('สวัสดี')
    await ton.block()
    expect(await status(push(ton.id))).toBe(200)
    expect(ton.messages).toHaveLength(1)
    expect(world.standIn.quota.used).toBe(0)
  })

  test('reaches someone who is not a friend for seven days after they wrote', async () => {
    const guest = world.standIn.person('แขก', { friend: false })
    await push(guest.id)
    expect(guest.messages).toEqual([])
    await guest.say('สวัสดี')
    clock += 7 * day
    await push(guest.id)
    expect(guest.lastReply()).toEqual(text('แจ้งผลค่ะ'))
    clock += 1
    await push(guest.id)
    expect(guest.messages).toHaveLength(2)
  })

  test('to someone LINE does not know fails', async () => {
    const answer = await push(`U${'0'.repeat(32)}`)
    expect([answer.status, await answer.json()]).toEqual([400, { message: 'Failed to send messages' }])
  })

  test('to a group costs as many as its members, and needs the bot in it', async () => {
    const { standIn } = world
    const members = ['ก', 'ข', 'ค'].map((name) => standIn.person(name))
    const group = standIn.group('กองช่าง', members)
    expect(await status(push(group.id))).toBe(400)
    await group.inviteBot()
    expect(await status(push(group.id))).toBe(200)
    expect(standIn.quota.used).toBe(3)
    expect(group.messages).toHaveLength(1)
    expect(await standIn.person('ก').inGroup(group).hears('แจ้งผล')).toBeTruthy()
  })

  test('stops at the monthly limit and starts again on the 1st in Bangkok', async () => {
    const { standIn } = world
    standIn.quota.set({ limit: 300, used: 299 })
    const ton = standIn.person('ต้น')
    expect(await (await world.call('message/quota')).json()).toEqual({ type: 'limited', value: 300 })
    expect(await status(push(ton.id))).toBe(200)
    const over = await push(ton.id)
    expect([over.status, await over.json()]).toEqual([
      429,
      { message: 'You have reached your monthly limit.' },
    ])
    expect(await (await world.call('message/quota/consumption')).json()).toEqual({ totalUsage: 300 })
    const before = clock
    clock = Date.parse('2026-12-01T00:00:00+07:00')
    expect(await status(push(ton.id))).toBe(200)
    clock = before
  })

  test('with a retry key is sent once in 24 hours, and 409 tells which request was taken', async () => {
    const ton = world.standIn.person('ต้น')
    const headers = { 'x-line-retry-key': randomUUID() }
    const first = await push(ton.id, headers)
    const { sentMessages } = (await first.json()) as { sentMessages: object[] }
    clock += day
    const second = await push(ton.id, headers)
    expect(second.status).toBe(409)
    expect(second.headers.get('x-line-accepted-request-id')).toBe(first.headers.get('x-line-request-id'))
    expect(await second.json()).toEqual({ message: 'The retry key is already accepted', sentMessages })
    expect(ton.messages).toHaveLength(1)
    clock += 1
    expect(await status(push(ton.id, headers))).toBe(200)
    expect(ton.messages).toHaveLength(2)
    expect(await status(push(ton.id, { 'x-line-retry-key': 'second-try' }))).toBe(400)
  })

  test('that failed has not used its retry key up', async () => {
    const { standIn } = world
    const headers = { 'x-line-retry-key': randomUUID() }
    standIn.quota.set({ limit: 0 })
    const ton = standIn.person('ต้น')
    expect(await status(push(ton.id, headers))).toBe(429)
    standIn.quota.set({ limit: 1 })
    expect(await status(push(ton.id, headers))).toBe(200)
  })
})

test('a multicast passes over whom it cannot reach', async () => {
  const { standIn } = world
  const [ton, kham] = [standIn.person('ต้น'), standIn.person('ยายคำ')]
  await kham.block()
  const to = [ton.id, kham.id, `U${'0'.repeat(32)}`]
  expect(await status(world.call('message/multicast', { json: { to, messages: [text('ข่าว')] } }))).toBe(200)
  expect([ton.messages.length, kham.messages.length, standIn.quota.used]).toEqual([1, 0, 1])
})

describe('at the door', () => {
  test('a wrong token is 401', async () => {
    const answer = await world.call('info', { headers: { authorization: 'Bearer other' } })
    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({ message: expect.stringContaining('Authentication failed') })
  })

  test('too many calls a second are 429 until the bucket fills again', async () => {
    const ton = world.standIn.person('ต้น')
    const loading = () => status(world.call('chat/loading/start', { json: { chatId: ton.id } }))
    const first = await Promise.all(Array.from({ length: 101 }, loading))
    expect(first.filter((one) => one === 202)).toHaveLength(100)
    expect(first.filter((one) => one === 429)).toHaveLength(1)
    clock += 10
    expect(await loading()).toBe(202)
  })

  test('what is no JSON, no endpoint or over 2 MB is refused as LINE refuses it', async () => {
    expect(await status(world.call('message/push', { method: 'POST', body: '{' }))).toBe(400)
    expect(await status(world.call('message/telepathy'))).toBe(404)
    const large = world.call('message/push', { method: 'POST', body: 'x'.repeat(2_000_001) })
    expect(await status(large)).toBe(413)
  })

  test('validation says what sending would, and sends nothing', async () => {
    const validate = (messages: object[]) =>
      status(world.call('message/validate/push', { json: { messages } }))
    expect(await validate([text('ค่ะ')])).toBe(200)
    expect(await validate(Array.from({ length: 6 }, () => text('ค่ะ')))).toBe(400)
  })
})

test('the bot knows itself and its friends, not those who left', async () => {
  const ton = world.standIn.person('ต้น', { name: 'ต้นกล้า', lang: 'en' })
  expect(await world.api.getProfile(ton.id)).toEqual({ userId: ton.id, displayName: 'ต้นกล้า', language: 'en' })
  expect(await world.api.getBotInfo()).toMatchObject({ chatMode: 'bot', userId: world.standIn.bot.userId })
  await ton.block()
  expect(await status(world.call(`profile/${ton.id}`))).toBe(404)
})

test('the loading animation runs until the bot speaks', async () => {
  const ton = world.standIn.person('ต้น')
  await world.api.showLoadingAnimation({ chatId: ton.id, loadingSeconds: 10 })
  expect(ton.loading()).toBe(true)
  await push(ton.id)
  expect(ton.loading()).toBe(false)
  await world.api.showLoadingAnimation({ chatId: ton.id, loadingSeconds: 10 })
  clock += 10_000
  expect(ton.loading()).toBe(false)
})

test('three hundred people are answered at once', async () => {
  const busy = await standInWithBot(echo)
  const people = Array.from({ length: 300 }, (_, number) => busy.standIn.person(`คนที่ ${number}`))
  const replies = await Promise.all(
    people.map(async (person) => {
      await person.say(person.name)
      return person.waitForReply()
    }),
  )
  expect(replies).toEqual(people.map(({ name }) => [text(`ได้รับ ${name}`)]))
  expect(busy.standIn.breaches).toEqual([])
})
