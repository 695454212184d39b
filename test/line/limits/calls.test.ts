import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { refusal } from '../../../src/line/limits/breach.js'
import { checkCall } from '../../../src/line/limits/check.js'
import { checkRichMenuImage } from '../../../src/line/limits/rich-menu.js'

const user = `U${'a'.repeat(32)}`
const group = `C${'b'.repeat(32)}`
const messages = [{ type: 'text', text: 'ค่ะ' }]

describe('sending', () => {
  test('replies to a token, pushes to a person or a group, multicasts to persons', () => {
    expect(checkCall('message/reply', { replyToken: 'x', messages })).toEqual([])
    expect(checkCall('message/reply', { messages })[0]).toMatchObject({ path: 'replyToken' })
    expect(checkCall('message/push', { to: user, messages })).toEqual([])
    expect(checkCall('message/push', { to: group, messages, notificationDisabled: true })).toEqual([])
    expect(checkCall('message/push', { to: 'ต้น', messages })[0]).toMatchObject({ path: 'to' })
    expect(checkCall('message/multicast', { to: [user, group], messages })[0]).toMatchObject({
      path: 'to[1]',
    })
  })

  test('multicasts to 500 at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 495, max: 505 }), (count) => {
        const to = Array.from({ length: count }, () => user)
        expect(checkCall('message/multicast', { to, messages })).toHaveLength(count > 500 ? 1 : 0)
      }),
    )
  })

  test('fits in 2 MB', () => {
    const large = { replyToken: 'x', messages, more: 'a'.repeat(2_000_000) }
    expect(checkCall('message/reply', large)).toEqual([expect.objectContaining({ limit: 2_000_000 })])
  })

  test('is refused in the words of LINE', () => {
    expect(
      refusal(checkCall('message/validate/push', { messages: [{ type: 'text', text: 'x'.repeat(5001) }] })),
    ).toEqual({
      message: 'The request body has 1 error(s)',
      details: [{ message: 'Length must be between 0 and 5000', property: 'messages[0].text' }],
    })
  })
})

test('the loading animation runs 5 to 60 seconds in steps of five, for one person', () => {
  fc.assert(
    fc.property(fc.integer({ min: -5, max: 90 }), (loadingSeconds) => {
      const allowed = loadingSeconds >= 5 && loadingSeconds <= 60 && loadingSeconds % 5 === 0
      expect(checkCall('chat/loading/start', { chatId: user, loadingSeconds }).length === 0).toBe(allowed)
    }),
  )
  expect(checkCall('chat/loading/start', { chatId: user })).toEqual([])
  expect(refusal(checkCall('chat/loading/start', { chatId: user, loadingSeconds: 61 }))).toEqual({
    message: 'The request body has 2 error(s)',
    details: [
      { message: 'Must be between 5 and 60', property: 'loadingSeconds' },
      { message: 'must be a multiple of five', property: 'loadingSeconds' },
    ],
  })
  expect(checkCall('chat/loading/start', { chatId: group })[0]?.rule).toMatch(/^Only user id is acceptable/)
})

describe('a rich menu', () => {
  const area = (x: number, y: number, width: number, height: number) => ({
    bounds: { x, y, width, height },
    action: { type: 'message', label: 'เมนู', text: 'เมนู' },
  })
  const menu = (more = {}) => ({
    size: { width: 2500, height: 1686 },
    selected: true,
    name: 'เมนูหลัก',
    chatBarText: 'เมนู',
    areas: [area(0, 0, 2500, 1686)],
    ...more,
  })

  test('is taken as the reference shows it', () => {
    expect(checkCall('richmenu', menu())).toEqual([])
  })

  test('keeps every area inside its picture', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2500 }),
        fc.integer({ min: 1, max: 2500 }),
        fc.integer({ min: 0, max: 1686 }),
        fc.integer({ min: 1, max: 1686 }),
        (x, width, y, height) => {
          const inside = x + width <= 2500 && y + height <= 1686
          expect(checkCall('richmenu', menu({ areas: [area(x, y, width, height)] }))).toHaveLength(
            inside ? 0 : 1,
          )
        },
      ),
    )
    expect(checkCall('richmenu', menu({ areas: [area(-1, 0, 10, 10)] }))[0]).toMatchObject({
      path: 'areas[0].bounds.x',
      reference: expect.stringMatching(/#bounds-object$/),
    })
  })

  test('has a shape LINE can show, 20 areas, 14 graphemes on its bar', () => {
    expect(checkCall('richmenu', menu({ size: { width: 2500, height: 2500 } }))[0]?.limit).toBe(1.45)
    expect(checkCall('richmenu', menu({ size: { width: 799, height: 250 } })).length).toBeGreaterThan(0)
    const many = (count: number) => menu({ areas: Array.from({ length: count }, () => area(0, 0, 100, 100)) })
    expect(checkCall('richmenu', many(20))).toEqual([])
    expect(checkCall('richmenu', many(21))).toHaveLength(1)
    expect(checkCall('richmenu', menu({ chatBarText: 'ที่'.repeat(14) }))).toEqual([])
    expect(checkCall('richmenu', menu({ chatBarText: 'ก'.repeat(15) }))).toHaveLength(1)
    expect(checkCall('richmenu', menu({ selected: 'yes' }))[0]).toMatchObject({ path: 'selected' })
  })

  test('has a JPEG or PNG of at most 1 MB', () => {
    const picture = { contentType: 'image/png', bytes: 1_000_000, width: 2500, height: 1686 }
    expect(checkRichMenuImage(picture)).toEqual([])
    expect(checkRichMenuImage({ ...picture, bytes: 1_000_001 })).toHaveLength(1)
    expect(checkRichMenuImage({ ...picture, contentType: 'image/webp' })).toHaveLength(1)
    expect(checkRichMenuImage({ ...picture, height: 2500 })).toHaveLength(1)
  })

  test('has aliases of 32 small letters, digits, - and _', () => {
    const alias = (richMenuAliasId: string) =>
      checkCall('richmenu/alias', { richMenuAliasId, richMenuId: 'richmenu-1' })
    expect(alias('main_th-1')).toEqual([])
    expect(alias('Main')).toHaveLength(1)
    expect(alias('a'.repeat(33))).toHaveLength(1)
  })
})
