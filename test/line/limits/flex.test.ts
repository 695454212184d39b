import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { checkMessages } from '../../../src/line/limits/check.js'

const flex = (contents: unknown, altText = 'บัตรเรื่องร้องเรียน') =>
  checkMessages([{ type: 'flex', altText, contents }])
const text = (more = {}) => ({ type: 'text', text: 'เลขเรื่อง', ...more })
const box = (contents: object[], more = {}) => ({ type: 'box', layout: 'vertical', contents, ...more })
const bubble = (...contents: object[]) => ({ type: 'bubble', body: box(contents) })
const paths = (contents: unknown) =>
  flex(contents).map(({ path }) => path.replace('messages[0].contents', ''))
const image = { type: 'image', url: 'https://example.com/a.png' }
const video = {
  type: 'video',
  url: 'https://example.com/a.mp4',
  previewUrl: 'https://example.com/a.jpg',
  altContent: image,
}

describe('a bubble', () => {
  test('of everything the reference shows is taken', () => {
    const button = {
      type: 'button',
      style: 'primary',
      color: '#0F6B66',
      height: 'sm',
      adjustMode: 'shrink-to-fit',
      action: {
        type: 'uri',
        label: 'ดูรายละเอียด',
        uri: 'https://example.com',
        altUri: { desktop: 'https://example.com' },
      },
    }
    const card = {
      type: 'bubble',
      size: 'kilo',
      direction: 'ltr',
      hero: { ...image, size: 'full', aspectRatio: '20:13', aspectMode: 'cover', animated: true },
      body: box(
        [
          text({ size: 'xl', weight: 'bold', wrap: true, lineSpacing: '4px', maxLines: 2 }),
          {
            type: 'text',
            contents: [{ type: 'span', text: 'ก', color: '#4f8f00', decoration: 'underline' }],
          },
          { type: 'separator', margin: 'md', color: '#D9DEE5' },
          {
            type: 'box',
            layout: 'baseline',
            contents: [{ type: 'icon', url: image.url, size: 'sm' }, text()],
          },
          box([], {
            width: '30px',
            height: '50%',
            background: {
              type: 'linearGradient',
              angle: '90deg',
              startColor: '#FFFF00',
              endColor: '#0080ff',
            },
          }),
          { type: 'filler' },
        ],
        {
          spacing: '12.5px',
          paddingAll: '5%',
          cornerRadius: 'md',
          borderWidth: 'semi-bold',
          justifyContent: 'center',
        },
      ),
      footer: box([button]),
      styles: { footer: { separator: true, backgroundColor: '#F5F7F9' } },
      action: { type: 'message', text: 'ดู' },
    }
    expect(flex(card)).toEqual([])
  })

  test('tells each fault in its place, with the section that states the rule', () => {
    const found = flex(bubble(text({ colour: '#000000', size: 'huge', color: 'red' }), { type: 'poem' }))
    expect(found.map(({ path }) => path)).toEqual([
      'messages[0].contents.body.contents[0].size',
      'messages[0].contents.body.contents[0].color',
      'messages[0].contents.body.contents[0].colour',
      'messages[0].contents.body.contents[1].type',
    ])
    expect(found[0]?.reference).toMatch(/#f-text$/)
    expect(found[3]?.reference).toMatch(/#box$/)
  })

  test('has at least one block', () => {
    expect(flex({ type: 'bubble' })).toHaveLength(1)
  })

  test('is at most 30 KB of JSON, in bytes', () => {
    const filled = (bytes: number) => {
      const empty = JSON.stringify(bubble(text({ text: '' }))).length
      return bubble(text({ text: 'a'.repeat(bytes - empty) }))
    }
    fc.assert(
      fc.property(fc.integer({ min: 29_995, max: 30_005 }), (bytes) => {
        expect(flex(filled(bytes))).toHaveLength(bytes > 30_000 ? 1 : 0)
      }),
      { numRuns: 30, examples: [[30_000], [30_001]] },
    )
    expect(flex(bubble(text({ text: 'ก'.repeat(11_000) })))[0]).toMatchObject({ limit: 30_000 })
  })

  test('shows a video only in the hero of a wide bubble', () => {
    expect(flex({ type: 'bubble', hero: video })).toEqual([])
    expect(flex({ type: 'bubble', size: 'micro', hero: video })).toHaveLength(1)
    expect(paths(bubble(video))).toEqual(['.body.contents[0].type'])
    expect(flex({ type: 'carousel', contents: [{ type: 'bubble', hero: video }] })).toHaveLength(1)
  })
})

describe('components', () => {
  test('stand where their layout has them', () => {
    const icon = { type: 'icon', url: image.url }
    expect(paths(bubble(icon))).toEqual(['.body.contents'])
    const baseline = (...contents: object[]) => bubble(box(contents, { layout: 'baseline' }))
    expect(paths(baseline(icon, text()))).toEqual([])
    expect(paths(baseline(image))).toEqual(['.body.contents[0].contents'])
    expect(paths(baseline(text({ gravity: 'top' })))).toEqual(['.body.contents[0].contents'])
    expect(paths(bubble(text({ position: 'absolute' })))).toEqual([''])
  })

  test('need what they are made of', () => {
    expect(paths(bubble({ type: 'text' }))).toEqual(['.body.contents[0].text'])
    expect(paths(bubble(text({ text: '' })))).toEqual(['.body.contents[0].text'])
    expect(paths(bubble({ type: 'button' }))).toEqual(['.body.contents[0].action'])
    expect(paths(bubble({ type: 'image' }))).toEqual(['.body.contents[0].url'])
    expect(paths(bubble({ type: 'box', contents: [] }))).toEqual(['.body.contents[0].layout'])
  })

  test('label a button in 40 graphemes, which other tappable things need not have', () => {
    const button = (label?: string) => ({ type: 'button', action: { type: 'postback', data: 'a', label } })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (length) => {
        expect(flex(bubble(button('ที่'.repeat(length))))).toHaveLength(length > 40 ? 1 : 0)
      }),
    )
    expect(paths(bubble(button()))).toEqual(['.body.contents[0].action.label'])
    expect(flex(bubble(text({ action: { type: 'postback', data: 'a' } })))).toEqual([])
  })

  test('write colours, sizes and ratios as LINE reads them', () => {
    const wrong = [
      { color: '#FFF' },
      { color: '#0F6B6' },
      { size: '12' },
      { size: '50%' },
      { flex: -1 },
      { flex: 1.5 },
      { margin: '10%' },
      { align: 'left' },
      { maxLines: '2' },
    ]
    for (const fault of wrong) expect(flex(bubble(text(fault)))).toHaveLength(1)
    expect(flex(bubble(text({ color: '#0F6B6680', size: '12.5px', flex: 0 })))).toEqual([])
    const ratio = (aspectRatio: string) => flex(bubble({ ...image, aspectRatio }))
    expect(ratio('1.91:1')).toEqual([])
    expect(ratio('1:3')).toEqual([])
    expect(ratio('1:3.1')).toHaveLength(1)
    expect(ratio('20/13')).toHaveLength(1)
    expect(ratio('0:1')).toHaveLength(1)
  })
})

describe('a carousel', () => {
  const carousel = (...contents: object[]) => flex({ type: 'carousel', contents })

  test('has twelve bubbles at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15 }), (count) => {
        const bubbles = Array.from({ length: count }, () => bubble(text()))
        expect(carousel(...bubbles)).toHaveLength(count >= 1 && count <= 12 ? 0 : 1)
      }),
      { numRuns: 16 },
    )
  })

  test('has bubbles of one size', () => {
    expect(carousel(bubble(text()), { ...bubble(text()), size: 'mega' })).toEqual([])
    expect(carousel(bubble(text()), { ...bubble(text()), size: 'kilo' })).toHaveLength(1)
  })

  test('is at most 50 KB of JSON', () => {
    const heavy = bubble(text({ text: 'a'.repeat(20_000) }))
    expect(carousel(heavy, heavy)).toEqual([])
    expect(carousel(heavy, heavy, heavy)[0]).toMatchObject({ limit: 50_000 })
  })

  test('moves ten pictures at most', () => {
    const moving = { ...image, animated: true }
    expect(carousel(bubble(...Array.from({ length: 10 }, () => moving)))).toEqual([])
    expect(carousel(bubble(...Array.from({ length: 11 }, () => moving)))).toHaveLength(1)
  })
})
