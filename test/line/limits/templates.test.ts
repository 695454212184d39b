import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { checkMessages } from '../../../src/line/limits/check.js'

const action = (label = 'ตกลง') => ({ type: 'postback', label, data: 'a=1' })
const actions = (count: number) => Array.from({ length: count }, () => action())
const check = (template: object, altText = 'โปรดเลือก') =>
  checkMessages([{ type: 'template', altText, template }])
const image = 'https://example.com/a.jpg'

describe('buttons', () => {
  const buttons = (more: object) => check({ type: 'buttons', text: 'เลือก', actions: actions(1), ...more })

  test('have one to four actions', () => {
    for (const count of [0, 1, 4, 5]) {
      expect(buttons({ actions: actions(count) })).toHaveLength(count >= 1 && count <= 4 ? 0 : 1)
    }
  })

  test('say 160 graphemes, 60 beside a picture or a title', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (length) => {
        const text = 'ที่'.repeat(length)
        expect(buttons({ text })).toHaveLength(length > 160 ? 1 : 0)
        expect(buttons({ text, title: 'เรื่อง' }).length > 0).toBe(length > 60)
        expect(buttons({ text, thumbnailImageUrl: image }).length > 0).toBe(length > 60)
      }),
    )
    expect(buttons({ title: 'ก'.repeat(41) })).toHaveLength(1)
  })

  test('hide no second fault behind the first', () => {
    const found = buttons({
      title: 'ก',
      text: 'ก'.repeat(61),
      colour: 'red',
      imageSize: 'huge',
      actions: [action('ก'.repeat(21))],
    })
    expect(found.map(({ path }) => path).sort()).toEqual([
      'messages[0].template.actions[0].label',
      'messages[0].template.colour',
      'messages[0].template.imageSize',
      'messages[0].template.text',
    ])
  })
})

test('confirm has exactly two actions and 240 graphemes', () => {
  for (const count of [1, 2, 3]) {
    expect(check({ type: 'confirm', text: 'ใช่ไหมคะ', actions: actions(count) })).toHaveLength(
      count === 2 ? 0 : 1,
    )
  }
  expect(check({ type: 'confirm', text: 'ก'.repeat(241), actions: actions(2) })).toHaveLength(1)
})

describe('carousel', () => {
  const carousel = (...columns: object[]) => check({ type: 'carousel', columns })
  const column = (more = {}) => ({ text: 'ก', actions: actions(1), ...more })

  test('has ten columns of three actions at most', () => {
    expect(carousel(...Array.from({ length: 10 }, () => column()))).toEqual([])
    expect(carousel(...Array.from({ length: 11 }, () => column()))).toHaveLength(1)
    expect(carousel(column({ actions: actions(4) }))).toHaveLength(1)
  })

  test('is even: as many actions, and a picture or title in all columns or in none', () => {
    expect(carousel(column(), column({ actions: actions(2) }))).toHaveLength(1)
    expect(carousel(column(), column({ title: 'ก' }))).toHaveLength(1)
    expect(carousel(column({ thumbnailImageUrl: image }), column({ thumbnailImageUrl: image }))).toEqual([])
  })
})

test('an image carousel shortens its labels to 12, and needs none', () => {
  const column = (more: object) => ({ imageUrl: image, action: { type: 'postback', data: 'a', ...more } })
  const check12 = (...columns: object[]) => check({ type: 'image_carousel', columns })
  expect(check12(column({}), column({ label: 'ก'.repeat(12) }))).toEqual([])
  expect(check12(column({ label: 'ก'.repeat(13) }))).toHaveLength(1)
})

test('the alternative text has 1 to 1500 UTF-16 units', () => {
  const confirm = { type: 'confirm', text: 'ไหม', actions: actions(2) }
  fc.assert(
    fc.property(fc.integer({ min: 1490, max: 1510 }), (length) => {
      expect(check(confirm, 'ก'.repeat(length))).toHaveLength(length > 1500 ? 1 : 0)
    }),
  )
  expect(check(confirm, '')).toHaveLength(1)
})

test('a breach measures what a person wrote and does not repeat it', () => {
  const [breach] = check({ type: 'buttons', title: 'ก', text: 'ข'.repeat(61), actions: actions(1) })
  expect(breach).toMatchObject({ path: 'messages[0].template.text', limit: 60, actual: 61 })
})
