import { expect, test } from '@jest/globals'
import sharp from 'sharp'
import { pictureSize } from '../../src/simulator/stand-in/picture-size.js'

const blank = sharp({ create: { width: 800, height: 540, channels: 3, background: '#0F6B66' } })

test.each(['png', 'jpeg'] as const)('the size of a %s', async (format) => {
  const bytes = await blank.clone().toFormat(format).toBuffer()
  expect(await pictureSize(bytes)).toEqual({ width: 800, height: 540 })
})

test('what is no picture has none', async () => {
  expect(await pictureSize(Buffer.from('สวัสดี'))).toEqual({ width: 0, height: 0 })
})
