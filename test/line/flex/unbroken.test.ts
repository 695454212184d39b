import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { normaliseThai } from '../../../src/municipality/normalise.js'
import { loadTemplates } from '../../../src/line/flex/template.js'
import { unbroken } from '../../../src/line/flex/unbroken.js'
import { checkMessages } from '../../../src/line/limits/check.js'
import { banTom } from '../../../src/municipality/ban-tom.js'
import { launch, withBrowser } from '../../simulator/flex/chromium.js'
import { FOLDER } from './support.js'

const names = banTom.units.map(({ th }) => th)
const mark = unbroken(names)
const joined = (text: string) => mark(text).replaceAll('\u2060', '⁀')
const templates = loadTemplates(FOLDER, { unbroken: mark })

describe('what is read as one thing', () => {
  test.each([
    ['กองช่าง', 'กอง⁀ช่าง'],
    ['กองช่างแจ้งว่าทำเสร็จแล้วค่ะ', 'กอง⁀ช่างแจ้งว่าทำเสร็จแล้วค่ะ'],
    ['ย้ายไปกองคลังแล้ว', 'ย้ายไปกอง⁀คลังแล้ว'],
    ['บต-2570-000123', 'บต⁀-⁀2570⁀-⁀000123'],
    ['โทร 081-234-5678', 'โทร 081⁀-⁀234⁀-⁀5678'],
  ])('%s', (text, marked) => expect(joined(text)).toBe(marked))

  test('a long name may break, or it would break inside a word', () => {
    expect(joined('กองสาธารณสุขและสิ่งแวดล้อม')).toBe('กองสาธารณสุขและสิ่งแวดล้อม')
  })

  test.each(['ช่างไฟฟ้ากำลังมา', 'one-way street', '08.30–16.30 น.', 'ก - ข'])('%s is left as it is', (text) =>
    expect(mark(text)).toBe(text),
  )

  test('pasted back, it is what it was', () => {
    for (const text of [...names, 'บต-2570-000123'])
      expect(normaliseThai(mark(text))).toBe(normaliseThai(text))
  })
})

describe('on a card', () => {
  const done = (words: string) => ({
    headline: 'กองช่างแจ้งว่าทำเสร็จแล้วค่ะ',
    number: 'บต-2570-000123',
    words,
    buttons: [{ label: 'กองช่าง', text: 'กองช่าง' }],
  })

  test('texts are marked, labels and what a notification shows are not', () => {
    const message = templates.render('case/done', done('ช่างเปลี่ยนหลอดแล้ว'))
    expect(JSON.stringify(message.contents)).toContain('กอง\u2060ช่างแจ้ง')
    expect(message.altText).not.toContain('\u2060')
    expect(JSON.stringify(message.contents)).toContain('"label":"กองช่าง"')
  })

  test('a text that is full goes without, so that LINE’s limits hold', () => {
    const message = templates.render('case/done', done('กองช่าง'.repeat(200)))
    expect(checkMessages([message])).toEqual([])
    expect(JSON.stringify(message)).not.toContain('กอง\u2060ช่างกอง')
  })
})

withBrowser('in a browser', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await launch()
    page = await browser.newPage()
  })
  afterAll(() => browser?.close())

  /** At how many widths of the column, from the name's own on, it stands on two lines. */
  async function brokenAt(text: string, name: string): Promise<number> {
    await page.setContent(`<!doctype html><html lang="th"><p style="font: 16px sans-serif">${text}`)
    return page.evaluate((wanted) => {
      const column = document.querySelector('p') as HTMLElement
      const range = document.createRange()
      const at = column.innerText.indexOf(wanted)
      range.setStart(column.firstChild as Text, at)
      range.setEnd(column.firstChild as Text, at + wanted.length)
      const lines = () => new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
      let broken = 0
      for (let width = Math.ceil(range.getBoundingClientRect().width) + 2; width < 320; width += 2) {
        column.style.width = `${width}px`
        if (lines() > 1) broken++
      }
      return broken
    }, name)
  }

  test.each([
    ['ถนนพัง · หมู่ 5 · กองช่าง', 'กองช่าง'],
    ['เรื่องของกองช่าง 16 พ.ย. 2569', 'กองช่าง'],
    ['ย้ายเรื่องไปกองคลังแล้ว', 'กองคลัง'],
    ['ติดต่องานนิติกรได้', 'งานนิติกร'],
    ['แสดงชื่อ โทร 081-234-5678', '081-234-5678'],
    ['เลขที่ บต-2570-000123', 'บต-2570-000123'],
  ])('“%s”: %s would be broken, and is not', async (text, name) => {
    expect(await brokenAt(text, name)).toBeGreaterThan(0)
    expect(await brokenAt(mark(text), mark(name))).toBe(0)
  })
})
