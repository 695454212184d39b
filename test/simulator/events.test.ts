import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type World, standInWithBot, stopAll } from './bot.js'

let world: World
beforeEach(async () => {
  world = await standInWithBot()
})
afterEach(stopAll)

const ulid = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/

describe('what a person does reaches the webhook as LINE would send it', () => {
  test('words', async () => {
    const ton = world.standIn.person('ต้น')
    const spoken = await ton.say('ไฟถนนดับค่ะ')

    expect(spoken).toMatchObject({ status: 200, reason: null, isRedelivery: false })
    expect(world.heard).toEqual([
      {
        destination: expect.stringMatching(/^U[0-9a-f]{32}$/),
        events: [
          {
            type: 'message',
            mode: 'active',
            timestamp: expect.any(Number),
            source: { type: 'user', userId: ton.id },
            webhookEventId: expect.stringMatching(ulid),
            deliveryContext: { isRedelivery: false },
            replyToken: expect.stringMatching(/^[0-9a-f]{32}$/),
            message: {
              id: spoken.messageId,
              type: 'text',
              text: 'ไฟถนนดับค่ะ',
              quoteToken: expect.any(String),
              markAsReadToken: expect.any(String),
            },
          },
        ],
      },
    ])
  })

  test('a signature the bot does not accept is a failed delivery', async () => {
    const { standIn } = world
    standIn.world.options.channelSecret = 'another secret'
    expect(await standIn.person('ต้น').say('สวัสดี')).toMatchObject({ status: 401, reason: 'error_status_code' })
  })

  test('place, sticker, voice and file', async () => {
    const ton = world.standIn.person('ต้น')
    await ton.sendPlace({ lat: 19.24, lng: 99.87, title: 'หน้าวัด', address: 'บ้านต๋อม' })
    await ton.sticker()
    await ton.voice(1500)
    await ton.file('คำร้อง.pdf', Buffer.from('%PDF'))
    expect(world.events().map(({ message }) => message)).toMatchObject([
      { type: 'location', latitude: 19.24, longitude: 99.87, title: 'หน้าวัด', address: 'บ้านต๋อม' },
      { type: 'sticker', packageId: '446', stickerId: '1988', stickerResourceType: 'STATIC' },
      { type: 'audio', duration: 1500, contentProvider: { type: 'line' } },
      { type: 'file', fileName: 'คำร้อง.pdf', fileSize: 4 },
    ])
  })

  test('several photos at once belong to one image set', async () => {
    const photo = Buffer.from('photo')
    await world.standIn.person('ต้น').sendPhotos([photo, photo, photo])
    const sets = world.events().map(({ message }) => (message as { imageSet?: object }).imageSet)
    expect(sets).toHaveLength(3)
    expect(new Set(sets.map((set) => (set as { id: string }).id)).size).toBe(1)
    expect(sets).toEqual(expect.arrayContaining([expect.objectContaining({ index: 3, total: 3 })]))
  })

  test('follow, block and unblock; only the first and last can be answered', async () => {
    const ton = world.standIn.person('ต้น', { friend: false })
    await ton.follow()
    await ton.block()
    await ton.unblock()
    expect(world.events()).toMatchObject([
      { type: 'follow', follow: { isUnblocked: false }, replyToken: expect.any(String) },
      { type: 'unfollow' },
      { type: 'follow', follow: { isUnblocked: true }, replyToken: expect.any(String) },
    ])
    expect(world.events()[1]).not.toHaveProperty('replyToken')
  })

  test('whoever has blocked the account must unblock it to write', async () => {
    const ton = world.standIn.person('ต้น')
    await ton.block()
    await expect(ton.say('สวัสดี')).rejects.toThrow('blocked')
  })

  test('in standby no event carries a reply token', async () => {
    world.standIn.bot.mode = 'standby'
    await world.standIn.person('ต้น').say('สวัสดี')
    expect(world.events()[0]).toMatchObject({ mode: 'standby' })
    expect(world.events()[0]).not.toHaveProperty('replyToken')
  })

  test('kinds of event that are not invented yet', async () => {
    await world.standIn.sendEvent({ type: 'wave', wave: { hand: 'left' } }, world.standIn.person('ต้น'))
    expect(world.events()[0]).toMatchObject({ type: 'wave', wave: { hand: 'left' } })
  })

  test('a group: invitation, members, a mention of the bot', async () => {
    const { standIn } = world
    const [somsak, malee] = [standIn.person('สมศักดิ์'), standIn.person('มาลี')]
    const group = standIn.group('กองช่าง', [somsak])
    await group.inviteBot()
    await group.add(malee)
    await somsak.inGroup(group).say('เรื่องค้าง', { mentionBot: true })
    await group.remove(malee)
    const source = { type: 'group', groupId: group.id }
    expect(world.events()).toMatchObject([
      { type: 'join', source },
      { type: 'memberJoined', source, joined: { members: [{ type: 'user', userId: malee.id }] } },
      {
        source: { ...source, userId: somsak.id },
        message: {
          text: '@เทศบาลตำบลบ้านต๋อม เรื่องค้าง',
          mention: { mentionees: [{ index: 0, length: 19, isSelf: true, userId: standIn.bot.userId }] },
        },
      },
      { type: 'memberLeft' },
    ])
  })
})

describe('deliveries', () => {
  const texts = () => world.heard.map(({ events }) => events.map(({ message }) => message?.text))

  test('come one event a POST, in the order things happened', async () => {
    const ton = world.standIn.person('ต้น')
    await Promise.all([ton.say('หนึ่ง'), ton.say('สอง')])
    expect(texts()).toEqual(expect.arrayContaining([['หนึ่ง'], ['สอง']]))
    const ids = world.events().map(({ webhookEventId }) => webhookEventId)
    expect(new Set(ids).size).toBe(2)
  })

  test('can be put into one POST', async () => {
    const { standIn } = world
    const delivery = await standIn.batch(() => {
      void standIn.person('ต้น').say('หนึ่ง')
      void standIn.person('ยายคำ').say('สอง')
    })
    expect(texts()).toEqual([['หนึ่ง', 'สอง']])
    expect(delivery.eventIds).toHaveLength(2)
  })

  test('can come in the wrong order', async () => {
    const ton = world.standIn.person('ต้น')
    await world.standIn.outOfOrder(() => {
      void ton.say('หนึ่ง')
      void ton.say('สอง')
    })
    expect(texts()).toEqual([['สอง'], ['หนึ่ง']])
    const [second, first] = world.events()
    expect(String(first?.webhookEventId) < String(second?.webhookEventId)).toBe(true)
  })

  test('can be held until there are two, and then come in the wrong order', async () => {
    const ton = world.standIn.person('ต้น')
    world.standIn.reorderNext(2)
    const both = [ton.say('หนึ่ง'), ton.say('สอง')]
    await Promise.all(both)
    await ton.say('สาม')
    expect(texts()).toEqual([['สอง'], ['หนึ่ง'], ['สาม']])
  })

  test('can be repeated, the same but for isRedelivery', async () => {
    const { eventIds } = await world.standIn.person('ต้น').say('หนึ่ง')
    await world.standIn.redeliver(String(eventIds[0]))
    const [first, again] = world.events()
    expect(again).toEqual({ ...first, deliveryContext: { isRedelivery: true } })
  })

  test('can all come twice', async () => {
    world.standIn.everyEventTwice()
    await world.standIn.person('ต้น').say('หนึ่ง')
    expect(texts()).toEqual([['หนึ่ง'], ['หนึ่ง']])
    expect(world.standIn.deliveries).toHaveLength(2)
  })

  test('go to several servers in turn', async () => {
    const other = await standInWithBot()
    world.standIn.connect(String(world.standIn.world.webhook.url), String(other.standIn.world.webhook.url))
    const ton = world.standIn.person('ต้น')
    for (const words of ['ก', 'ข', 'ค', 'ง']) await ton.say(words)
    expect([world.heard.length, other.heard.length]).toEqual([2, 2])
  })

  test('that find nobody are told as such', async () => {
    world.standIn.connect('http://127.0.0.1:1/webhook')
    expect(await world.standIn.person('ต้น').say('สวัสดี')).toMatchObject({
      status: 0,
      reason: 'could_not_connect',
    })
  })

  test('check the connection with an empty webhook', async () => {
    const answer = await world.call('channel/webhook/test', { method: 'POST' })
    expect(await answer.json()).toMatchObject({ success: true, statusCode: 200 })
    expect(world.heard).toEqual([{ destination: world.standIn.bot.userId, events: [] }])
  })
})

describe('redelivery, where it is switched on', () => {
  test('repeats what the bot answered with an error, until it takes it', async () => {
    const failing = await standInWithBot(() => undefined, { redelivery: { attempts: 5, delayMs: 5 } })
    failing.answers(503)
    const first = await failing.standIn.person('ต้น').say('สวัสดี')
    expect(first.status).toBe(503)
    failing.answers(200)
    await failing.standIn.settled()
    expect(failing.standIn.deliveries.at(-1)).toMatchObject({ status: 200, isRedelivery: true })
    expect(failing.standIn.deliveries.length).toBeLessThan(6)
  })

  test('is off by default', async () => {
    world.answers(503)
    await world.standIn.person('ต้น').say('สวัสดี')
    await world.standIn.settled()
    expect(world.heard).toHaveLength(1)
  })
})
