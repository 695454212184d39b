import { describe, expect, test } from '@jest/globals'
import type { messagingApi } from '@line/bot-sdk'
import * as fc from 'fast-check'
import { renderMessage, renderQuickReply } from '../../../src/simulator/flex/render.js'
import { linkUrl, mediaUrl } from '../../../src/simulator/flex/url.js'
import { gallery } from './gallery.js'

const draw = (message: unknown, context = {}) => renderMessage(message as messagingApi.Message, context)

describe('what is written is shown, not run', () => {
  test('markup in a text is text', () => {
    const html = draw({ type: 'text', text: '<img src=x onerror=alert(1)> & "ไฟดับ"' })
    expect(html).toContain('&lt;img src=x onerror=alert(1)> &amp; &quot;ไฟดับ&quot;')
    expect(html).not.toContain('<img')
  })

  test('web addresses in a text become links, and only those', () => {
    const html = draw({ type: 'text', text: 'ดู https://bantom.go.th/a?b=1&c=2 หรือ javascript:alert(1)' })
    expect(html).toContain(
      '<a href="https://bantom.go.th/a?b=1&amp;c=2" target="_blank" rel="noopener noreferrer">',
    )
    expect(html.match(/<a /g)).toHaveLength(1)
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'blob:https://a/b',
    '//evil.example',
    'ไม่ใช่ที่อยู่',
    '',
    null,
    7,
    {},
  ])('%p is no link', (value) => {
    expect(linkUrl(value)).toBeUndefined()
  })

  test('LINE takes four schemes, so do links', () => {
    for (const uri of ['https://a.b/', 'http://127.0.0.1:3000/', 'tel:191', 'line://nv/camera']) {
      expect(linkUrl(uri)).toBe(uri)
    }
  })

  test('pictures load from the web, from this server, or from the message, and from nowhere else', () => {
    for (const url of ['https://a.b/c.png', '/simulator/media/1', 'data:image/png;base64,AA=='])
      expect(mediaUrl(url)).toBe(url)
    for (const url of [
      'javascript:alert(1)',
      '//evil.example/a.png',
      '/\\evil.example',
      'data:text/html,x',
      'data:image/evil,x',
      'ftp://a.b/c',
    ]) {
      expect(mediaUrl(url)).toBeUndefined()
    }
  })

  test('a colour or a size that is more than that is dropped', () => {
    const html = draw({
      type: 'flex',
      altText: 'ก',
      contents: {
        type: 'bubble',
        styles: { body: { backgroundColor: '#fff;background:url(https://evil.example)' } },
        body: {
          type: 'box',
          layout: 'vertical',
          paddingAll: '1px;position:fixed',
          contents: [
            { type: 'text', text: 'ก', size: '99px}', color: 'url(javascript:1)', offsetTop: 'calc(1px)' },
          ],
        },
      },
    })
    expect(html).not.toMatch(/evil|fixed|99px|javascript|calc\(1px/)
  })

  test('no message, however broken, breaks the page', () => {
    const types = [
      'text',
      'textV2',
      'image',
      'video',
      'audio',
      'sticker',
      'location',
      'flex',
      'template',
      'imagemap',
    ]
    const parts = [
      'bubble',
      'carousel',
      'box',
      'text',
      'button',
      'image',
      'icon',
      'separator',
      'buttons',
      'confirm',
    ]
    const keys = [
      'type',
      'contents',
      'body',
      'hero',
      'action',
      'actions',
      'columns',
      'text',
      'template',
      'layout',
      'styles',
      'size',
      'flex',
      'emojis',
      'substitution',
      'area',
      'items',
      'quickReply',
      'background',
    ]
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(...types, ...parts),
        fc.jsonValue({ maxDepth: 1 }),
        tie('list'),
        tie('object'),
      ),
      list: fc.array(tie('value'), { maxLength: 4 }),
      object: fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 6 }),
    }))
    const message = fc.record({
      type: fc.constantFrom(...types),
      contents: value,
      template: value,
      text: value,
      actions: value,
      substitution: value,
      quickReply: value,
    })
    fc.assert(
      fc.property(message, (broken) => {
        expect(typeof draw(broken)).toBe('string')
        expect(typeof renderQuickReply(broken as never)).toBe('string')
      }),
      { numRuns: 300 },
    )
  })
})

describe('what is tapped', () => {
  const action = { type: 'postback', label: 'ส่ง "เรื่อง"', data: 'a=1&b=<2>', displayText: "ส่ง 'เรื่อง'" }
  const flex = (...contents: object[]) =>
    draw({
      type: 'flex',
      altText: 'ก',
      contents: { type: 'bubble', body: { type: 'box', layout: 'vertical', contents } },
    })
  const actionsIn = (html: string) =>
    [...html.matchAll(/data-action="([^"]*)"/g)].map(([, json]) =>
      JSON.parse((json ?? '').replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')),
    )

  test('a button carries its action whole', () => {
    const html = flex({ type: 'button', action })
    expect(html).toMatch(/<button [^>]*type="button"/)
    expect(actionsIn(html)).toEqual([action])
  })

  test('a link is an anchor that gives nothing away', () => {
    const html = flex({ type: 'button', action: { type: 'uri', label: 'โทร', uri: 'tel:191' } })
    expect(html).toMatch(/<a [^>]*href="tel:191" target="_blank" rel="noopener noreferrer"/)
  })

  test('a link that leads astray is a button that says what it would have done', () => {
    const html = flex({ type: 'button', action: { type: 'uri', label: 'ก', uri: 'javascript:alert(1)' } })
    expect(html).not.toContain('href')
    expect(actionsIn(html)).toMatchObject([{ uri: 'javascript:alert(1)' }])
  })

  test('a box that holds a button is tappable too, without a button in a button', () => {
    const html = flex({ type: 'box', layout: 'vertical', action, contents: [{ type: 'button', action }] })
    expect(html).toMatch(/<div [^>]*role="button" tabindex="0"/)
    expect(actionsIn(html)).toHaveLength(2)
  })

  test('quick replies stand apart from the message', () => {
    const [message] = gallery
    expect(renderMessage(message as messagingApi.Message)).not.toContain('data-action')
    expect(actionsIn(renderQuickReply(message as messagingApi.Message))).toHaveLength(2)
    expect(renderQuickReply({ type: 'text', text: 'ก' })).toBe('')
  })
})

describe('messages that are not cards', () => {
  test('text v2 fills in names, and doubled braces stand for themselves', () => {
    const message = gallery.find(({ type }) => type === 'textV2')
    const html = draw(message, { nameOf: (id: string) => (id === 'U1' ? 'น้าแดง' : undefined) })
    expect(html).toContain('@น้าแดง')
    expect(html).toContain('{เลขที่}')
    expect(html).toContain('LINE emoji 5ac/002')
  })

  test('an emoji of LINE stands where the text has $', () => {
    const html = draw({ type: 'text', text: 'ก$ข', emojis: [{ index: 1, productId: 'p', emojiId: 'e' }] })
    expect(html).toMatch(/ก<span class="fx-emoji" title="LINE emoji p\/e">☺<\/span>ข/)
  })

  test('pictures come from where the page keeps them', () => {
    const html = draw(
      { type: 'image', originalContentUrl: 'https://a.b/1', previewImageUrl: 'https://a.b/2' },
      { media: () => '/simulator/media/2' },
    )
    expect(html).toContain('src="/simulator/media/2"')
  })

  test('a sound tells how long it is', () => {
    expect(draw({ type: 'audio', originalContentUrl: 'https://a.b/1', duration: 61_000 })).toContain(
      '61 วินาที',
    )
  })

  test('a kind nobody knows is named', () => {
    expect(draw({ type: 'coupon', couponId: '1' })).toContain('coupon')
  })
})
