import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { messagingApi } from '@line/bot-sdk'
import type { Browser, Page } from 'playwright-core'
import { flexCss, renderMessage, renderQuickReply } from '../../../src/simulator/flex/render.js'
import { examples, shipped } from '../../line/flex/support.js'
import { launch, withBrowser } from './chromium.js'
import { gallery } from './gallery.js'

/** What people who mean harm put where words, links, colours and sizes are expected. */
const PAYLOADS = [
  '<script>pwned()</script>',
  '"><script>pwned()</script>',
  "'><img src=x onerror=pwned()>",
  '<svg/onload=pwned()>',
  '</span></div><iframe srcdoc="<script>parent.pwned()</script>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--><img src=1 onerror=pwned()>">',
  '</style><script>pwned()</script>',
  '--><script>pwned()</script>',
  '" onmouseover="pwned()" autofocus onfocus="pwned()" x="',
  "' onfocus='pwned()' autofocus='",
  'javascript:pwned()',
  'jAvAsCrIpT:pwned()',
  'java\tscript:pwned()',
  '\u0001javascript:pwned()',
  'data:text/html,<script>pwned()</script>',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="pwned()"><script>pwned()</script></svg>',
  'https://a.invalid/"onerror="pwned()',
  '#000000;background:url(javascript:pwned())',
  'expression(pwned())',
  '1px;}</style><img src=x onerror=pwned()>',
  '{{constructor.constructor("pwned()")()}}',
  '${pwned()}',
  '&lt;img src=x onerror=pwned()&gt;',
  '\u2028pwned()\u2029',
]

const KEPT = new Set(['type', 'layout'])
/** The message with a payload in place of every string that does not say what kind of thing it is. */
function poisoned(value: unknown, payload: string, key = ''): unknown {
  if (typeof value === 'string') return KEPT.has(key) ? value : payload
  if (typeof value === 'number') return payload
  if (Array.isArray(value)) return value.map((item) => poisoned(item, payload))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, poisoned(part, payload, name)]),
  )
}

withBrowser('in a browser', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await launch()
    page = await browser.newPage({ viewport: { width: 390, height: 800 } })
    // Nothing leaves this machine: pictures and links of the payloads go nowhere.
    await page.route(/^https?:/, (route) => route.abort())
  })
  afterAll(() => browser?.close())

  const show = (html: string) =>
    page.setContent(
      `<!doctype html><html lang="th"><meta charset="utf-8"><style>body{margin:0;font-family:sans-serif}${flexCss}</style>${html}`,
    )

  test('nothing in any message runs, adds an element or reaches a handler', async () => {
    const html = PAYLOADS.flatMap((payload) =>
      gallery.map((message) => {
        const bad = poisoned(message, payload) as messagingApi.Message
        return renderMessage(bad, { media: () => payload, nameOf: () => payload }) + renderQuickReply(bad)
      }),
    ).join('\n')
    await page.setContent(
      `<!doctype html><meta charset="utf-8"><script>window.harmed = 0; window.pwned = () => { window.harmed += 1 }</script><main>${html}</main><p id="end">จบ</p>`,
    )
    await page.locator('#end').waitFor()
    // Controls are pressed as a person would, through every element that takes a press.
    await page.evaluate(`for (const control of document.querySelectorAll('button, a, [role=button], [tabindex]')) {
      control.dispatchEvent(new MouseEvent('mouseover', { bubbles: true })); control.focus(); if (control.tagName !== 'A') control.click() }`)
    const found = await page.evaluate<Record<string, unknown>>(`(() => {
      const all = [...document.querySelectorAll('main *')]
      const attributes = all.flatMap((element) => [...element.attributes])
      return {
        harmed: window.harmed,
        frames: window.frames.length,
        tags: [...new Set(all.map((element) => element.tagName.toLowerCase()))].sort(),
        handlers: attributes.filter(({ name }) => name.startsWith('on')).length,
        schemes: [...new Set([...document.querySelectorAll('main [href]')].map(({ protocol }) => protocol))],
        sources: [...new Set([...document.querySelectorAll('main [src], main [poster]')].map((e) => new URL(e.src || e.poster, 'https://here.invalid').protocol))],
        styles: attributes.filter(({ name, value }) => name === 'style' && /url|javascript|expression|fixed|<|>/.test(value)).length,
      }
    })()`)
    expect(found).toMatchObject({ harmed: 0, frames: 0, handlers: 0, styles: 0 })
    for (const tag of found.tags as string[]) {
      expect(['a', 'audio', 'button', 'div', 'img', 'span', 'strong', 'video']).toContain(tag)
    }
    for (const scheme of found.schemes as string[])
      expect(['http:', 'https:', 'tel:', 'line:']).toContain(scheme)
    for (const scheme of found.sources as string[]) expect(['http:', 'https:', 'data:']).toContain(scheme)
  })

  test('sizes are those of LINE', async () => {
    const press = { type: 'message', label: 'ก', text: 'ก' }
    const sized = (size: string) => ({ type: 'text', text: 'ก', size })
    const contents = {
      type: 'bubble',
      body: {
        type: 'box',
        layout: 'vertical',
        spacing: 'md',
        contents: [
          sized('xxs'),
          sized('md'),
          { ...sized('5xl'), margin: 'xxl' },
          { type: 'button', style: 'primary', action: press },
          { type: 'button', height: 'sm', action: press },
          {
            type: 'box',
            layout: 'horizontal',
            contents: [
              { type: 'text', text: 'สองส่วน', flex: 2 },
              { type: 'text', text: 'สามส่วน', flex: 3 },
              { type: 'box', layout: 'vertical', width: '60px', contents: [] },
            ],
          },
          { type: 'text', text: 'ยาวกว่าหนึ่งบรรทัด '.repeat(9), wrap: true, maxLines: 2, margin: 'none' },
          { type: 'image', url: 'https://a.invalid/a.png', size: 'sm', aspectRatio: '20:13' },
        ],
      },
    }
    await show(renderMessage({ type: 'flex', altText: 'ก', contents } as messagingApi.Message))
    const measured = await page.evaluate(`(() => {
      const box = (selector, i = 0) => document.querySelectorAll(selector)[i].getBoundingClientRect()
      const letters = [...document.querySelectorAll('.fx-words')].map((e) => getComputedStyle(e).fontSize)
      const texts = [...document.querySelectorAll('.fx-body > .fx-box > .fx-text')].map((e) => getComputedStyle(e).marginTop)
      return {
        bubble: box('.fx-bubble').width,
        inset: box('.fx-body .fx-text').left,
        letters: letters.slice(0, 3),
        clamped: box('.fx-clamp').height,
        margins: texts,
        buttons: [box('.fx-press').height, box('.fx-press', 1).height],
        shares: [box('.fx-horizontal > .fx-text').width, box('.fx-horizontal > .fx-text', 1).width],
        image: [box('.fx-frame').width, box('.fx-frame').height],
      }
    })()`)
    expect(measured).toEqual({
      bubble: 300,
      inset: 20,
      letters: ['11px', '16px', '74px'],
      clamped: 48,
      margins: ['0px', '8px', '20px', '0px'],
      buttons: [52, 40],
      shares: [80, 120],
      image: [80, 52],
    })
  })

  test('a carousel scrolls sideways and its bodies are equally tall', async () => {
    const list = examples.find(({ name }) => name === 'case/list')
    await show(renderMessage(shipped.render('case/list', list?.data)))
    const measured = await page.evaluate<object>(`(() => {
      const scroller = document.querySelector('.fx-carousel')
      return {
        scrolls: scroller.scrollWidth > scroller.clientWidth && document.documentElement.scrollWidth <= 390,
        footers: new Set([...document.querySelectorAll('.fx-footer')].map((e) => e.getBoundingClientRect().bottom)).size,
        heights: new Set([...document.querySelectorAll('.fx-bubble')].map((e) => e.getBoundingClientRect().height)).size,
      }
    })()`)
    expect(measured).toEqual({ scrolls: true, footers: 1, heights: 1 })
  })

  test.each([1, 1.45])(
    'no word of a shipped card is cut off at %d times the usual letters',
    async (scale) => {
      const cards = examples.map(
        ({ name, example, data }) =>
          `<div data-card="${name}, ${example}" style="--fx-scale:${scale}">${renderMessage(shipped.render(name, data))}</div>`,
      )
      await show(cards.join(''))
      const cut = await page.evaluate(`[...document.querySelectorAll('.fx-words, .fx-box')]
      .filter((e) => e.scrollWidth > e.clientWidth + 1 || (e.matches('.fx-box') && e.scrollHeight > e.clientHeight + 1))
      .map((e) => e.closest('[data-card]').dataset.card + ': ' + e.textContent.slice(0, 40))`)
      expect(cut).toEqual([])
    },
  )

  test('a tap gives the page the action as it was sent', async () => {
    const { data } = examples.find(({ name }) => name === 'case/received') ?? {}
    await show(renderMessage(shipped.render('case/received', data)))
    await page.evaluate(`document.addEventListener('click', ({ target }) => {
      window.tapped = JSON.parse(target.closest('[data-action]').dataset.action) })`)
    await page.getByRole('button', { name: 'ติดตามเรื่อง' }).click()
    expect(await page.evaluate('window.tapped')).toEqual({
      type: 'message',
      label: 'ติดตามเรื่อง',
      text: 'ติดตามเรื่อง',
    })
  })
})
