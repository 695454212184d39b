import { describe, expect, test } from '@jest/globals'
import { banTom } from '../../../src/municipality/ban-tom.js'
import { onTimeChart } from '../../../src/statistics/chart/message.js'
import type { Tally } from '../../../src/statistics/tally.js'
import { reportWith } from '../reports.js'

const month = (name: string, tally: Tally) => reportWith(name, tally)
const october = month('2026-10', { onTime: 31, late: 5 })
const draw = (november: Tally, earlier = [october], lang: 'th' | 'en' = 'th') =>
  onTimeChart(month('2026-11', november), earlier, banTom.name[lang], lang)

describe('what the chart says', () => {
  test.each([
    [{ onTime: 33, late: 8 }, 'ทันกำหนด 80%', '33 จาก 41 เรื่อง · ลดลงจาก 86% ในเดือน ต.ค.'],
    [{ onTime: 9, late: 1 }, 'ทันกำหนด 90%', '9 จาก 10 เรื่อง · ดีขึ้นจาก 86% ในเดือน ต.ค.'],
    [{ onTime: 31, late: 5 }, 'ทันกำหนด 86%', '31 จาก 36 เรื่อง · เท่ากับเดือน ต.ค.'],
    [{ onTime: 999, late: 1 }, 'ทันกำหนด 99%', '999 จาก 1000 เรื่อง · ดีขึ้นจาก 86% ในเดือน ต.ค.'],
    [{}, 'ไม่มีเรื่องที่ถึงกำหนด', ''],
  ] as [Tally, string, string][])('%j: %s', (tally, title, subtitle) => {
    expect(draw(tally)).toMatchObject({ title, subtitle })
  })

  test('in English', () => {
    expect(draw({ onTime: 33, late: 8 }, [october], 'en')).toMatchObject({
      title: 'On time 80%',
      subtitle: '33 of 41 cases · down from 86% in Oct',
      source: 'Ban Tom Subdistrict Municipality · figures to 30 Nov 2026',
    })
  })

  test('bars start with the first month that has something; a gap after it says so', () => {
    const earlier = [month('2026-08', {}), month('2026-09', { late: 2 }), month('2026-10', {})]
    expect(draw({ onTime: 1, late: 3 }, earlier)?.bars).toEqual([
      { label: 'ก.ย.', below: '0/2', above: '0%', value: 0, current: false },
      { label: 'ต.ค.', below: 'ไม่มีเรื่อง', above: '', value: 0, current: false },
      { label: 'พ.ย.', below: '1/4', above: '25%', value: 25, current: true },
    ])
  })

  test('with nothing to show there is no chart', () => {
    expect(draw({}, [month('2026-10', {})])).toBeUndefined()
  })
})
