import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { sign } from '../../src/simulator/stand-in/delivery.js'
import { createTown, type Town, told } from '../support/town.js'
import { isStored } from './support.js'

let town: Town
beforeAll(async () => {
  town = await createTown()
})
afterEach(() => expect(town.line.breaches).toEqual([]))
afterAll(() => town.stop())

const answersTo = (who: { messages: readonly { from: string }[] }) =>
  who.messages.filter((message) => message.from === 'bot').length

describe('what LINE may add one day', () => {
  test('an event of an unknown kind is taken quietly', async () => {
    const kham = town.resident('คำ')
    const delivery = await town.line.sendEvent({ type: 'teleport', teleport: { to: 'moon' } }, kham)
    expect(delivery.status).toBe(200)
    await town.settle()
    expect(answersTo(kham)).toBe(0)
  })

  test('a message of an unknown kind is never met with silence', async () => {
    const kham = town.resident('คำ')
    await town.line.sendEvent(
      { type: 'message', message: { id: '900000000000000001', type: 'hologram' } },
      kham,
    )
    await kham.hears('มีเรื่องให้ช่วยไหมคะ')
  })

  test('unknown properties change nothing', async () => {
    const kham = town.resident('คำ')
    const message = { id: '900000000000000002', type: 'text', text: 'เมนู', mood: 'calm', emojis: [{}] }
    await town.line.sendEvent({ type: 'message', message, weather: { rain: true } }, kham)
    await kham.hears('แจ้งเรื่องร้องเรียน')
  })

  test('a postback that is none of ours is read as words', async () => {
    const kham = town.resident('คำ')
    await kham.tap({ type: 'postback', label: 'Old menu', data: 'action=buy&item=1' })
    await kham.hears('ต้องการให้ช่วยอย่างไรคะ')
  })

  test('an event without its usual parts is left alone', async () => {
    const kham = town.resident('คำ')
    for (const broken of [
      { type: 'message' },
      { type: 'postback' },
      { type: 'unsend' },
      { type: 'message', message: 7 },
    ])
      expect((await town.line.sendEvent(broken, kham)).status).toBe(200)
    expect((await town.line.ping()).status).toBe(200)
  })
})

describe('when another module is in charge (standby)', () => {
  test('nothing is answered and nothing taken in', async () => {
    const dee = town.resident('ดี')
    town.line.bot.mode = 'standby'
    expect((await dee.say('ไฟดับหน้าบ้านหลังสีชมพู')).status).toBe(200)
    await town.settle()
    town.line.bot.mode = 'active'
    expect(answersTo(dee)).toBe(0)
    expect(await isStored(town, 'หลังสีชมพู')).toEqual([])
  })
})

describe('a message without a reply token', () => {
  test('is taken, and answered before the next reply', async () => {
    const noi = town.resident('น้อย')
    const { world } = town.line
    const [event] = [...world.webhook.sent.values()].slice(-1)
    const id = '900000000000000003'
    const bare = {
      ...event,
      mode: 'active',
      replyToken: undefined,
      webhookEventId: 'without-token',
      source: { type: 'user', userId: noi.id },
    }
    const status = await post(town, {
      ...bare,
      type: 'message',
      message: { id, type: 'text', text: 'แจ้งเรื่องร้องเรียน' },
    })
    expect(status).toBe(200)
    await town.settle()
    expect(answersTo(noi)).toBe(0)
    await noi.say('รับทราบ')
    await noi.waitForReply()
    expect(told(noi)).toMatch(/ใช้ข้อมูลของคุณอย่างไร[\s\S]*อยากแจ้งเรื่องอะไรคะ/)
  })
})

describe('in a group', () => {
  test('the bot says how it can be used, then keeps quiet and keeps nothing, until it is addressed', async () => {
    const [ek, pan] = [town.resident('เอก'), town.resident('ปาน')]
    const group = town.line.group('หมู่บ้านของเรา', [ek, pan])
    await group.inviteBot()
    await town.settle()
    expect(JSON.stringify(group.messages)).toContain('รับแจ้งเตือนงานของหน่วยงานได้')
    const before = group.messages.length
    const [a, b] = [ek.inGroup(group), pan.inGroup(group)]
    await a.say('ไฟดับหน้าบ้านลุงพรหม')
    await b.say('แจ้งเรื่องร้องเรียน')
    await b.sticker()
    await a.sendPhoto()
    await b.sendPlace({ lat: 19.22, lng: 99.86 })
    await town.settle()
    expect(group.messages.filter((message) => message.from === 'bot')).toHaveLength(
      group.messages.slice(0, before).filter((message) => message.from === 'bot').length,
    )
    expect(await isStored(town, 'ลุงพรหม')).toEqual([])
    expect(await town.services.attachments.files.countDocuments({ 'metadata.chat': group.id })).toBe(0)
    await a.say('แจ้งเรื่องหน่อย', { mentionBot: true })
    await a.hears('ทักแชตส่วนตัวของเทศบาลได้เลย')
  })
})

describe('the door', () => {
  const body = JSON.stringify({ destination: 'U1', events: [] })

  test.each([
    ['an empty webhook', body, undefined, 200],
    ['a wrong signature', body, 'c2lnbmF0dXJl', 401],
    ['no signature', body, '', 401],
    ['the signature of another body', body, 'other', 401],
    ['what is not JSON', 'events=[]', undefined, 400],
    ['JSON that is no webhook', '{"hello":"world"}', undefined, 400],
    ['an event list that is none', '{"events":"all"}', undefined, 400],
    ['nothing', '', undefined, 400],
    ['two megabytes', JSON.stringify({ events: [], pad: 'x'.repeat(2 * 1024 * 1024) }), undefined, 413],
  ])('%s', async (_, sent, signature, status) => {
    expect(
      await post(town, sent, signature === 'other' ? sign(secret(), Buffer.from('{}')) : signature),
    ).toBe(status)
  })

  test('looks at the signature before the body', async () => {
    expect(await post(town, 'not json at all', 'wrong')).toBe(401)
  })
})

const secret = () => town.line.world.options.channelSecret

/** Straight to the webhook; an event by itself is put into a body. */
async function post(to: Town, what: string | object, signature?: string): Promise<number> {
  const sent = Buffer.from(
    typeof what === 'string' ? what : JSON.stringify({ destination: 'U1', events: [what] }),
  )
  const answer = await fetch(to.line.world.webhook.url ?? '', {
    method: 'POST',
    body: sent,
    headers: {
      'content-type': 'application/json',
      ...(signature === '' ? {} : { 'x-line-signature': signature ?? sign(secret(), sent) }),
    },
  })
  return answer.status
}
