import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { messagingApi } from '@line/bot-sdk'
import { visibleText } from '../../src/simulator/stand-in/reading.js'
import { samplePhoto } from '../../src/simulator/stand-in/samples.js'
import { type World, echo, standInWithBot, stopAll } from './bot.js'

let world: World
beforeEach(async () => {
  world = await standInWithBot()
})
afterEach(stopAll)

const action = (label: string, more: object) =>
  ({ type: 'action', action: { label, ...more } }) as messagingApi.QuickReplyItem
const asking: messagingApi.TextMessage = {
  type: 'text',
  text: 'เรื่องอะไรคะ',
  quickReply: {
    items: [
      action('ไฟถนน', { type: 'postback', data: 'category=light', displayText: 'ไฟถนนดับ' }),
      action('ถนนพัง', { type: 'message', text: 'ถนนเป็นหลุม' }),
      action('วันที่พบ', { type: 'datetimepicker', data: 'when', mode: 'date' }),
      action('ส่งตำแหน่ง', { type: 'location' }),
      action('เว็บไซต์', { type: 'uri', uri: 'https://example.com/' }),
    ],
  },
}
const card = (label: string): messagingApi.FlexMessage => ({
  type: 'flex',
  altText: 'เรื่องของท่าน',
  contents: {
    type: 'bubble',
    body: { type: 'box', layout: 'vertical', contents: [{ type: 'text', text: 'บต-2570-000123' }] },
    footer: {
      type: 'box',
      layout: 'vertical',
      contents: [{ type: 'button', action: { type: 'postback', label, data: `tap=${label}` } }],
    },
  },
})
const push = (to: string, ...messages: messagingApi.Message[]) => world.api.pushMessage({ to, messages })
const lastEvent = () => world.events().at(-1)

describe('quick replies', () => {
  test('are tapped by their label, and then gone', async () => {
    const ton = world.standIn.person('ต้น')
    await push(ton.id, asking)
    expect(ton.quickReplies().map(({ label }) => label)).toEqual([
      'ไฟถนน',
      'ถนนพัง',
      'วันที่พบ',
      'ส่งตำแหน่ง',
      'เว็บไซต์',
    ])
    await ton.tap('ไฟถนน')
    expect(lastEvent()).toMatchObject({ type: 'postback', postback: { data: 'category=light' } })
    expect(ton.messages.at(-1)).toMatchObject({ from: ton.id, said: { text: 'ไฟถนนดับ' } })
    expect(ton.quickReplies()).toEqual([])
  })

  test('say a message, pick a date, or open something on the phone', async () => {
    const ton = world.standIn.person('ต้น')
    await push(ton.id, asking)
    await expect(ton.tap('วันที่พบ')).rejects.toThrow('must pick a date')
    await ton.tap('วันที่พบ', { date: '2026-11-22' })
    expect(lastEvent()).toMatchObject({ postback: { data: 'when', params: { date: '2026-11-22' } } })
    expect(await ton.tap('ส่งตำแหน่ง')).toMatchObject({ opens: 'location' })
    expect(await ton.tap(/เว็บ/)).toMatchObject({ opens: 'https://example.com/' })
    await ton.tap('ถนนพัง')
    expect(lastEvent()).toMatchObject({ message: { text: 'ถนนเป็นหลุม' } })
  })

  test('vanish when anything new is said', async () => {
    const ton = world.standIn.person('ต้น')
    await push(ton.id, asking)
    await ton.say('ไม่ทราบค่ะ')
    expect(ton.quickReplies()).toEqual([])
    await expect(ton.tap('ไฟถนน')).rejects.toThrow('sees no button ไฟถนน')
  })
})

describe('cards', () => {
  test('are tapped from the newest up, an old one when it is named', async () => {
    const ton = world.standIn.person('ต้น')
    await push(ton.id, card('ยืนยัน'))
    const old = ton.lastReply()
    await push(ton.id, card('ยืนยัน'), card('แก้ไข'))
    await ton.tap('แก้ไข')
    expect(lastEvent()).toMatchObject({ postback: { data: 'tap=แก้ไข' } })
    await ton.tap('ยืนยัน', { in: old as messagingApi.Message })
    expect(lastEvent()).toMatchObject({ postback: { data: 'tap=ยืนยัน' } })
  })

  test('are read as a person reads them', () => {
    expect(visibleText(card('ยืนยัน'))).toBe('บต-2570-000123\nยืนยัน')
    expect(visibleText(asking)).toBe('เรื่องอะไรคะ')
  })
})

describe('waiting', () => {
  test('for words that never come fails with what was said instead', async () => {
    const ton = world.standIn.person('ต้น')
    await push(ton.id, { type: 'text', text: 'สวัสดีค่ะ' })
    await expect(ton.hears('เลขเรื่อง', 20)).rejects.toThrow(/waited for เลขเรื่อง.*สวัสดีค่ะ/s)
  })

  test('for a reply does not take an earlier message for one', async () => {
    const slow = await standInWithBot(echo)
    const ton = slow.standIn.person('ต้น')
    await slow.api.pushMessage({ to: ton.id, messages: [{ type: 'text', text: 'ข่าวประจำวัน' }] })
    const spoken = ton.say('สวัสดี')
    expect(await ton.waitForReply()).toEqual([{ type: 'text', text: 'ได้รับ สวัสดี' }])
    await spoken
  })
})

describe('photos', () => {
  const content = async (messageId: string) => {
    const answer = await world.call(`message/${messageId}/content`)
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) }
  }

  test('are fetched by their message id', async () => {
    const { messageId } = await world.standIn.person('ต้น').sendPhoto()
    expect(await content(messageId)).toEqual({ status: 200, bytes: samplePhoto })
    const stream = await world.blob.getMessageContent(messageId)
    expect(stream).toBeTruthy()
  })

  test('are not there at once, or not any more', async () => {
    const ton = world.standIn.person('ต้น')
    const { messageId } = await ton.sendPhoto(samplePhoto, 'image/png', { preparing: 2 })
    expect([(await content(messageId)).status, (await content(messageId)).status]).toEqual([202, 202])
    expect((await content(messageId)).status).toBe(200)
    await ton.unsend(messageId)
    expect(lastEvent()).toMatchObject({ type: 'unsend', unsend: { messageId } })
    expect((await content(messageId)).status).toBe(410)
    const other = await ton.sendPhoto()
    world.standIn.forgetContent(other.messageId)
    expect((await content(other.messageId)).status).toBe(404)
  })

  test('and sounds tell how far their preparation is', async () => {
    const { messageId } = await world.standIn.person('ต้น').voice(900, undefined, { preparing: 1 })
    const state = async () => (await world.call(`message/${messageId}/content/transcoding`)).json()
    expect([await state(), await state()]).toEqual([{ status: 'processing' }, { status: 'succeeded' }])
  })
})
