import { describe, expect, test } from '@jest/globals'
import { loadTemplates } from '../../src/line/flex/template.js'
import { banTom } from '../../src/municipality/ban-tom.js'
import { summaryOf } from '../../src/statistics/summary.js'
import type { Tally } from '../../src/statistics/tally.js'
import { reportWith } from './reports.js'

const figures: Tally = {
  received: 44,
  'closed:confirmed-done': 29,
  'closed:closed-no-answer': 9,
  onTime: 33,
  late: 5,
  open: 12,
  ours: 10,
  overdue: 3,
  'rated:4': 17,
  'rated:5': 4,
}
const units = {
  'public-works': { open: 4, ours: 4, overdue: 2 },
  'public-health': { open: 1, ours: 1, overdue: 1 },
}
const november = reportWith('2026-11', figures, units)
const october = reportWith('2026-10', { received: 37 })

/** The card's texts in one language, as the resident's phone gets them. */
const inOne = (value: unknown, lang: 'th' | 'en'): unknown =>
  Array.isArray(value)
    ? value.map((one) => inOne(one, lang))
    : value && typeof value === 'object'
      ? 'th' in value
        ? (value as { th: string; en: string })[lang]
        : Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inOne(one, lang)]))
      : value

function rows(summary: ReturnType<typeof summaryOf>, lang: 'th' | 'en' = 'th') {
  return Object.fromEntries(summary.data.rows.map(({ label, value }) => [label[lang], value[lang]]))
}

describe('the month as the mayor gets it', () => {
  test('the figures in the order a mayor asks for them', () => {
    const summary = summaryOf(november, october, { municipality: banTom })
    expect(summary.data.headline.th).toBe('เรียน นายกเทศมนตรีตำบลบ้านต๋อม\nสรุปเดือนพฤศจิกายน 2569')
    expect(summary.data.fact.th).toBe('ทันกำหนด 33 จาก 41 เรื่อง (80%)')
    expect(rows(summary)).toEqual({
      รับใหม่: '44 เรื่อง (ต.ค. 37 เรื่อง)',
      ปิดแล้ว: '38 เรื่อง: ผู้แจ้งยืนยัน 29 · ครบ 7 วันไม่มีคำตอบ 9',
      เกินกำหนดยังไม่ปิด: '3 เรื่อง: กองช่าง 2 · กองสาธารณสุขและสิ่งแวดล้อม 1',
      ค้างเมื่อสิ้นเดือน: '12 เรื่อง: รอผู้แจ้งยืนยัน 2',
      ความพึงพอใจ: '4.2 จาก 5 (ผู้ตอบ 21 คน)',
    })
    expect(summary.data.note.th).toBe('ข้อมูลถึง 30 พ.ย. 2569')
  })

  test('in English', () => {
    const summary = summaryOf(november, october, { municipality: banTom, version: 2 })
    expect(summary.data.fact.en).toBe('On time: 33 of 41 cases (80%)')
    expect(rows(summary, 'en')).toMatchObject({
      Received: '44 cases (Oct 37 cases)',
      Closed: '38 cases: confirmed 29 · no answer in 7 days 9',
      Satisfaction: '4.2 of 5 (21 answers)',
    })
    expect(summary.data.note.en).toBe('Figures to 30 Nov 2026 · correction 1')
  })

  test('an empty first month says so in words and hides nothing', () => {
    const summary = summaryOf(reportWith('2026-11', { 'rated:5': 3 }), undefined, { municipality: banTom })
    expect(summary.data.fact.th).toBe('ไม่มีเรื่องที่ถึงกำหนด')
    expect(rows(summary)).toMatchObject({
      รับใหม่: '0 เรื่อง',
      ปิดแล้ว: '0 เรื่อง',
      เกินกำหนดยังไม่ปิด: '0 เรื่อง',
      ความพึงพอใจ: 'น้อยกว่า 5 ไม่แสดง (ผู้ตอบ 3 คน)',
    })
  })

  test.each(['th', 'en'] as const)('the card takes it, with the chart and without (%s)', (lang) => {
    const templates = loadTemplates(new URL('../../flex-templates/', import.meta.url))
    const chart = { th: 'https://example.go.th/charts/a.png', en: 'https://example.go.th/charts/b.png' }
    for (const extras of [{ municipality: banTom }, { municipality: banTom, chart }]) {
      const { card, data } = summaryOf(november, october, extras)
      const message = templates.render(card, inOne(data, lang))
      expect(message.altText).toContain('80%')
      expect(JSON.stringify(message).includes(chart[lang])).toBe('chart' in extras)
    }
  })
})
