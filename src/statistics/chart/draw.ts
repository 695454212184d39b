import { setPriority } from 'node:os'
import { createCanvas } from '@napi-rs/canvas'
import { init, setPlatformAPI } from 'echarts'
import { loadSarabun } from '../../drawing/sarabun.js'
import type { Chart } from './message.js'
import { HEIGHT, optionOf, WIDTH } from './option.js'

/**
 * A short-lived process that draws one chart and ends: it is sent a Chart and sends back the PNG twice, as
 * shown and at half size. Started by draw-apart.ts; on its own it waits for nothing and does nothing.
 */
process.once('message', (chart: Chart) => {
  process.send?.({ full: draw(chart, 1), preview: draw(chart, 0.5) }, () => process.disconnect())
})
// Residents' messages come first.
setPriority(10)

function draw(chart: Chart, scale: number): Uint8Array {
  const canvas = createCanvas(WIDTH * scale, HEIGHT * scale)
  const drawing = init(canvas as unknown as HTMLElement, null, {
    renderer: 'canvas',
    width: WIDTH,
    height: HEIGHT,
    devicePixelRatio: scale,
  })
  drawing.setOption(optionOf(chart))
  const png = canvas.toBuffer('image/png')
  drawing.dispose()
  return png
}

loadSarabun()
// ECharts measures text on a canvas of its own; without one, labels are laid out by guesswork.
setPlatformAPI({ createCanvas: () => createCanvas(8, 8) as unknown as HTMLCanvasElement })
