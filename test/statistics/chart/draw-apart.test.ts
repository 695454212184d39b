import { expect, test } from '@jest/globals'
import sharp from 'sharp'
import { drawApart } from '../../../src/statistics/chart/draw-apart.js'

const bar = { label: 'พ.ย.', below: '33/41', above: '80%', value: 80.5, current: true }
const chart = { title: 'ทันกำหนด 80%', subtitle: 'ดีขึ้น', bars: [bar], source: 'เทศบาล' }

test('a chart is drawn in a process of its own: the hero of a card, and half of it', async () => {
  const { full, preview } = await drawApart(chart)
  expect(await sharp(full).metadata()).toMatchObject({ format: 'png', width: 1040, height: 676 })
  expect(await sharp(preview).metadata()).toMatchObject({ width: 520, height: 338 })
  expect(full.length).toBeLessThan(1_000_000)
  // The bar of the month itself, in the municipality's colour, and its length above the line.
  const { data } = await sharp(full).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const pixel = (x: number, y: number) => [...data.subarray((y * 1040 + x) * 3, (y * 1040 + x) * 3 + 3)]
  expect(pixel(520, 460)).toEqual([0x0f, 0x6b, 0x66])
  expect(pixel(520, 240)).toEqual([255, 255, 255])
})

test('a chart that can’t be drawn is an error, not a wait', async () => {
  await expect(drawApart({ ...chart, bars: null } as unknown as typeof chart)).rejects.toThrow(
    /drawing process/,
  )
})
