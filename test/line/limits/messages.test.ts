import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { checkMessages } from '../../../src/line/limits/check.js'

const text = (words: string) => ({ type: 'text', text: words })
const rulesOf = (message: unknown, options = {}) =>
  checkMessages([message], options).map(({ path, rule }) => `${path}: ${rule}`)
const quickReplyOf = (...actions: unknown[]) => ({
  ...text('เลือกได้เลยค่ะ'),
  quickReply: { items: actions.map((action) => ({ type: 'action', action })) },
})
const postback = (label: string, more = {}) => ({ type: 'postback', label, data: 'a=1', ...more })

describe('a list of messages', () => {
  test('holds one to five', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), (count) => {
        const found = checkMessages(Array.from({ length: count }, () => text('ค่ะ')))
        expect(found.length === 0).toBe(count >= 1 && count <= 5)
      }),
    )
    expect(checkMessages([])).toEqual([
      expect.objectContaining({
        path: 'messages',
        rule: 'Size must be between 1 and 5',
        limit: 5,
        actual: 0,
      }),
    ])
  })

  test('is a list', () => {
    expect(checkMessages(undefined)[0]).toMatchObject({ path: 'messages', rule: 'must be specified' })
    expect(checkMessages('สวัสดี')[0]).toMatchObject({ path: 'messages', rule: 'must be a array' })
  })

  test('knows no invented type or property', () => {
    expect(rulesOf({ type: 'poem', text: 'x' })).toEqual([
      expect.stringMatching(/^messages\[0\]\.type: Must be one of the following values: \[text, textV2, /),
    ])
    expect(rulesOf({ ...text('x'), colour: 'red' })).toEqual(['messages[0].colour: unknown property'])
    expect(rulesOf({ text: 'x' })).toEqual(['messages[0].type: must be specified'])
  })
})

describe('text', () => {
  test('may have 5000 UTF-16 units, so an emoji counts twice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4980, max: 5020 }),
        fc.integer({ min: 0, max: 20 }),
        (letters, emojis) => {
          const units = letters + 2 * emojis
          expect(checkMessages([text('ก'.repeat(letters) + '🙏'.repeat(emojis))])).toHaveLength(
            units > 5000 ? 1 : 0,
          )
        },
      ),
    )
    expect(checkMessages([text('ก'.repeat(5001))])).toEqual([
      {
        path: 'messages[0].text',
        rule: 'Length must be between 0 and 5000',
        limit: 5000,
        actual: 5001,
        reference: 'https://developers.line.biz/en/reference/messaging-api/#text-message',
      },
    ])
  })

  test('may not be empty or missing', () => {
    expect(rulesOf(text(''))).toEqual(['messages[0].text: May not be empty'])
    expect(rulesOf({ type: 'text' })).toEqual(['messages[0].text: must be specified'])
  })

  test('has an emoji where it has a $', () => {
    const emojis = [{ index: 2, productId: '5ac1bfd5040ab15980c9b435', emojiId: '001' }]
    expect(rulesOf({ ...text('a $'), emojis })).toEqual([])
    expect(rulesOf({ ...text('$ a'), emojis })).toEqual([
      'messages[0].emojis: an emoji must stand where the text has $',
    ])
  })

  test('of the second kind names every substitution', () => {
    const substitution = { who: { type: 'mention', mentionee: { type: 'all' } } }
    expect(rulesOf({ type: 'textV2', text: '{who} {{เครื่องหมาย}}', substitution })).toEqual([])
    expect(rulesOf({ type: 'textV2', text: '{who} {what}', substitution })).toHaveLength(1)
  })
})

describe('quick replies', () => {
  test('are thirteen at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), (count) => {
        const actions = Array.from({ length: count }, (_, index) => postback(`ตัวเลือก ${index}`))
        expect(checkMessages([quickReplyOf(...actions)])).toHaveLength(count > 13 ? 1 : 0)
      }),
    )
  })

  test('count a label as a reader sees it: marks above and below a Thai letter are part of it', () => {
    expect(rulesOf(quickReplyOf(postback('ที่นี่'.repeat(6))))).toEqual([]) // 18 graphemes, 36 units
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('ก', 'ที่', '👩‍👩‍👧', 'e\u0301'),
        (count, one) => {
          expect(checkMessages([quickReplyOf(postback(one.repeat(count)))])).toHaveLength(count > 20 ? 1 : 0)
        },
      ),
    )
    expect(checkMessages([quickReplyOf(postback('ก'.repeat(21)))])[0]).toMatchObject({
      path: 'messages[0].quickReply.items[0].action.label',
      limit: 20,
      actual: 21,
      reference: expect.stringContaining('#action-object-label-spec'),
    })
  })

  test('open camera, camera roll and map, which nothing else does', () => {
    const opens = ['camera', 'cameraRoll', 'location'].map((type) => ({ type, label: 'เปิด' }))
    expect(rulesOf(quickReplyOf(...opens))).toEqual([])
    const confirm = { type: 'confirm', text: 'ไหม', actions: [opens[0], postback('ไม่')] }
    expect(rulesOf({ type: 'template', altText: 'ไหม', template: confirm })).toHaveLength(1)
  })

  test('send at most 300 characters back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 295, max: 305 }), (length) => {
        const long = 'ก'.repeat(length)
        const expected = length > 300 ? 1 : 0
        expect(checkMessages([quickReplyOf(postback('ส่ง', { data: long }))])).toHaveLength(expected)
        expect(checkMessages([quickReplyOf(postback('ส่ง', { displayText: long }))])).toHaveLength(expected)
        expect(checkMessages([quickReplyOf({ type: 'message', label: 'ส่ง', text: long })])).toHaveLength(
          expected,
        )
      }),
    )
  })

  test('do not use what LINE has withdrawn or only gives elsewhere', () => {
    expect(rulesOf(quickReplyOf(postback('ก', { text: 'ก' })))).toHaveLength(1)
    expect(rulesOf(quickReplyOf(postback('ก', { fillInText: 'ชื่อ' })))).toHaveLength(1)
    expect(rulesOf(quickReplyOf(postback('ก', { fillInText: 'ชื่อ', inputOption: 'openKeyboard' })))).toEqual(
      [],
    )
    const toMenu = { type: 'richmenuswitch', label: 'ก', richMenuAliasId: 'a', data: 'x' }
    expect(rulesOf(quickReplyOf(toMenu))).toHaveLength(1)
  })

  test('pick a date as their mode asks', () => {
    const picker = (more: object) =>
      rulesOf(quickReplyOf({ type: 'datetimepicker', label: 'วันที่', data: 'd', mode: 'date', ...more }))
    expect(picker({ min: '2026-11-01', max: '2026-11-30' })).toEqual([])
    expect(picker({ initial: '2026-11-01T10:00' })).toHaveLength(1)
    expect(picker({ min: '2026-11-30', max: '2026-11-01' })).toHaveLength(1)
    expect(picker({ mode: 'week' })).toHaveLength(1)
  })
})

describe('addresses', () => {
  const link = (uri: string) => rulesOf(quickReplyOf({ type: 'uri', label: 'เปิด', uri }))
  const image = (url: string) => ({ type: 'image', originalContentUrl: url, previewImageUrl: url })

  test('of links are http, https, line or tel, at most 1000 characters', () => {
    for (const uri of ['https://example.com/', 'http://example.com', 'tel:1669', 'line://ti/p/@x']) {
      expect(link(uri)).toEqual([])
    }
    expect(link('javascript:alert(1)')).toHaveLength(1)
    expect(link('example.com')).toHaveLength(1)
    expect(link('https://example.com/ร้องเรียน')).toEqual([expect.stringContaining('percent-encoded')])
    fc.assert(
      fc.property(fc.integer({ min: 990, max: 1010 }), (length) => {
        expect(link('https://example.com/'.padEnd(length, 'a'))).toHaveLength(length > 1000 ? 1 : 0)
      }),
    )
  })

  test('of pictures are https; http on this machine only where the caller allows it', () => {
    expect(rulesOf(image('https://example.com/a.jpg'))).toEqual([])
    expect(rulesOf(image('http://example.com/a.jpg'), { allowLoopbackHttp: true })).toHaveLength(2)
    expect(rulesOf(image('http://127.0.0.1:3000/a.jpg'))).toHaveLength(2)
    expect(rulesOf(image('http://127.0.0.1:3000/a.jpg'), { allowLoopbackHttp: true })).toEqual([])
    expect(rulesOf(image('ftp://example.com/a.jpg'))).toHaveLength(2)
  })
})

describe('other messages', () => {
  test('are taken as the reference shows them', () => {
    const area = { x: 0, y: 0, width: 520, height: 1040 }
    const examples = [
      { type: 'sticker', packageId: '446', stickerId: '1988' },
      { type: 'audio', originalContentUrl: 'https://example.com/original.m4a', duration: 60000 },
      {
        type: 'video',
        originalContentUrl: 'https://example.com/original.mp4',
        previewImageUrl: 'https://example.com/preview.jpg',
        trackingId: 'track-id',
      },
      { type: 'location', title: 'เทศบาล', address: 'บ้านต๋อม', latitude: 19.2, longitude: 99.8 },
      { type: 'coupon', couponId: '01JYNW8JMQVFBNWF1APF8Z3FS7', deliveryTag: '2025_winter' },
      {
        type: 'imagemap',
        baseUrl: 'https://example.com/bot/images/rm001',
        altText: 'แผนที่',
        baseSize: { width: 1040, height: 1040 },
        actions: [{ type: 'uri', linkUri: 'https://example.com/', area }],
      },
    ]
    for (const example of examples) expect(rulesOf(example)).toEqual([])
  })

  test('keep their own limits', () => {
    const place = { type: 'location', title: 'ก', address: 'ก', latitude: 19.2, longitude: 99.8 }
    expect(rulesOf({ ...place, title: 'ก'.repeat(101) })).toHaveLength(1)
    expect(rulesOf({ ...place, latitude: 91 })).toHaveLength(1)
    expect(rulesOf({ type: 'audio', originalContentUrl: 'https://example.com/a.m4a' })).toHaveLength(1)
    expect(rulesOf({ ...text('x'), sender: { name: 'LINE Official' } })).toHaveLength(1)
  })
})
