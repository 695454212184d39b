import type { EChartsOption } from 'echarts'
import type { Chart } from './message.js'

export const WIDTH = 1040
/** 20:13, the hero of the card. */
export const HEIGHT = 676
export const FONT = 'Sarabun'

const ink = '#1B2430'
const muted = '#5B6675'
const line = '#D9DEE5'
const accent = '#0F6B66'
/** Earlier months: grey, 3:1 against the paper (WCAG 1.4.11). */
const past = '#8793A0'

/** Sizes are for a card that shows the picture at about a third: 42 px here reads as 13 there. */
export const optionOf = ({ title, subtitle, bars, source }: Chart): EChartsOption => ({
  animation: false,
  backgroundColor: '#FFFFFF',
  textStyle: { fontFamily: FONT, color: ink },
  title: [
    {
      text: title,
      subtext: subtitle,
      left: 48,
      top: 32,
      itemGap: 34,
      textStyle: { fontFamily: FONT, fontSize: 64, fontWeight: 'bold', color: ink },
      subtextStyle: { fontFamily: FONT, fontSize: 42, color: ink },
    },
    {
      text: source,
      left: 48,
      bottom: 20,
      textStyle: { fontFamily: FONT, fontSize: 30, fontWeight: 'normal', color: muted },
    },
  ],
  grid: { left: 48, right: 48, top: 258, bottom: 198 },
  xAxis: {
    type: 'category',
    data: bars.map(({ label, below }) => `${label}\n${below}`),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: line, width: 2 } },
    // Thai marks above and below the line need the room.
    axisLabel: { interval: 0, fontFamily: FONT, fontSize: 38, lineHeight: 54, margin: 14, color: ink },
  },
  // Bars are compared by length, so they start at zero and end at the whole.
  yAxis: { type: 'value', min: 0, max: 100, show: false },
  series: {
    type: 'bar',
    barMaxWidth: 110,
    barCategoryGap: '32%',
    data: bars.map(({ value, above, current }) => ({
      value,
      itemStyle: { color: current ? accent : past, borderRadius: [8, 8, 0, 0] },
      label: {
        show: true,
        position: 'top',
        distance: 10,
        formatter: () => above,
        fontFamily: FONT,
        fontSize: current ? 50 : 40,
        fontWeight: current ? 'bold' : 'normal',
        color: current ? accent : ink,
      },
    })),
  },
})
