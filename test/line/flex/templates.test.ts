import { describe, expect, test } from '@jest/globals'
import { COLOURS, STATES } from '../../../src/line/flex/tokens.js'
import { checkMessages } from '../../../src/line/limits/check.js'
import { graphemes } from '../../../src/line/limits/count.js'
import { components, examples, shipped, strings } from './support.js'

const drawn = examples.map(({ name, example, data }) => ({
  name: `${name}, ${example}`,
  data,
  message: shipped.render(name, data),
}))
const typical = (name: string) => shipped.render(name, examples.find((one) => one.name === name)?.data)

describe.each(drawn)('$name', ({ message, data }) => {
  const parts = components(message.contents)
  const buttons = parts.filter(({ type }) => type === 'button')

  test('keeps to the limits of LINE', () => {
    expect(checkMessages([message])).toEqual([])
  })

  test('wraps every text, lets it grow with the font size, and sets its colour', () => {
    for (const part of parts.filter(({ type }) => type === 'text')) {
      expect(part).toMatchObject({ wrap: true, scaling: true, color: expect.stringMatching(/^#/) })
    }
  })

  test('sets the background of every block, for the dark theme', () => {
    for (const bubble of parts.filter(({ type }) => type === 'bubble')) {
      const block = { backgroundColor: COLOURS.paper }
      expect(bubble.styles).toEqual({ header: block, hero: block, body: block, footer: block })
    }
  })

  test('fills one button of a card at most, and it is the first', () => {
    for (const bubble of parts.filter(({ type }) => type === 'bubble')) {
      const styles = components(bubble.footer).flatMap((part) => (part.type === 'button' ? [part.style] : []))
      expect(styles.slice(1)).not.toContain('primary')
      expect(styles.length).toBeLessThanOrEqual(3)
    }
    for (const button of buttons) expect(button).toMatchObject({ adjustMode: 'shrink-to-fit', scaling: true })
  })

  test('says in its alt text what the notification must', () => {
    const { headline, number, words } = data as Record<string, string | undefined>
    for (const part of [headline, number, words]) expect(message.altText).toContain(part ?? '')
  })

  test('is written as the voice guide asks', () => {
    for (const text of strings(data)) {
      expect(text).not.toMatch(
        /นะค่ะ|ไหมค่ะ|(อะไร|ไหน|ใด|เท่าไร|เมื่อไร)ค่ะ|(ขอบคุณ|สวัสดี|แล้ว|ได้)คะ(?!แนน)|คะ\u0E48|ค[\u0E49-\u0E4B]ะ/,
      )
      expect(text).not.toMatch(
        /[\u0E48-\u0E4B]{2}|[\u0E48-\u0E4B][\u0E31\u0E34-\u0E39]|\u0E40\u0E40|\u0E4D[\u0E48-\u0E4B]?\u0E32/,
      )
      expect(text).not.toMatch(/บ้าน(ต่อม|ต้อม|ตอม|ด้อม)|[\u0E50-\u0E59]/)
      expect(text).toBe(text.normalize('NFC'))
    }
  })
})

test('buttons of the examples have one meaning each', () => {
  const forward = /ยืนยัน|ตกลง|ต่อไป|เสร็จ|ยอมรับ|^ส่ง/
  const leaving = /^(ยกเลิก|ย้อนกลับ|แก้ไข|เมนู)/
  const labels = drawn
    .filter(({ name }) => !name.includes('long'))
    .flatMap(({ message }) => components(message.contents))
    .filter(({ type }) => type === 'button')
    .map(({ action }) => (action as { label: string }).label)
  expect(labels.length).toBeGreaterThan(30)
  for (const label of labels) {
    expect(forward.test(label) && leaving.test(label)).toBe(false)
    expect(graphemes(label)).toBeLessThanOrEqual(20)
    expect(label).not.toMatch(/(ค่ะ|คะ)$/)
  }
})

describe('cards say what they are for', () => {
  test('a resident who filed a case sees the number, who answers and by when', () => {
    expect(strings(typical('case/received'))).toEqual(
      expect.arrayContaining(['บต-2570-000123', 'กองช่าง', 'วันจันทร์ที่ 23 พฤศจิกายน 2569', 'ติดตามเรื่อง']),
    )
  })

  test('work said to be done shows the photo in a 20:13 frame, and opens it', () => {
    const { contents } = typical('case/done')
    expect(contents).toMatchObject({
      hero: {
        type: 'image',
        aspectRatio: '20:13',
        aspectMode: 'cover',
        size: 'full',
        action: { type: 'uri' },
      },
    })
  })

  test('a list of cases has a card for each and one for what is not shown', () => {
    const { contents, altText } = typical('case/list')
    expect(contents).toMatchObject({ type: 'carousel', contents: { length: 4 } })
    expect(altText).toContain('บต-2570-000131 รอข้อมูลจากคุณ')
  })

  test('each case of a digest is tappable', () => {
    const tapped = components(typical('staff/list').contents).filter(
      ({ type, action }) => type === 'box' && action,
    )
    expect(tapped).toHaveLength(4)
  })
})

describe('colours', () => {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (a: string, b: string) => {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
    return (light + 0.05) / (dark + 0.05)
  }

  test('body text has 7:1 on everything it stands on, small text and labels 4.5:1', () => {
    for (const ground of [COLOURS.paper, COLOURS.wash]) {
      expect(contrast(COLOURS.ink, ground)).toBeGreaterThan(7)
      expect(contrast(COLOURS.muted, ground)).toBeGreaterThan(4.5)
      expect(contrast(COLOURS.accent, ground)).toBeGreaterThan(4.5)
    }
    expect(contrast('#FFFFFF', COLOURS.accent)).toBeGreaterThan(4.5)
  })

  test.each(Object.entries(STATES))(
    '%s is readable, and told without its colour',
    (_, { mark, colour, wash }) => {
      for (const ground of [wash, COLOURS.paper, COLOURS.wash])
        expect(contrast(colour, ground)).toBeGreaterThan(4.5)
      expect(Object.values(STATES).filter((other) => other.mark === mark)).toHaveLength(1)
      expect(mark).not.toMatch(/\p{Emoji_Presentation}/u)
    },
  )
})
