import { crc32, deflateRawSync, deflateSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { evidenceOf } from '../../../src/line/confidential/evidence.js'
import { samplePhoto } from '../../../src/simulator/stand-in/samples.js'

/** What a hostile person sends as evidence in chat, and what of it is sealed for the officers. */
const taken = (bytes: Buffer, original = false) =>
  evidenceOf('1', original, { bytesOf: async () => bytes }).then((got) =>
    'type' in got ? got : `refused: ${got.en}`,
  )
const REFUSED = 'refused: Only photos and PDFs can be kept, so that file was not.'
const HTML = '<!doctype html><script>alert(1)</script>'
const PDF = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'
const jpeg = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#456' } })
    .jpeg()
    .toBuffer()

/** A PNG of one colour: some kilobytes, and that many pixels once it is drawn. */
function png(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head[8] = 1
  const rows = Buffer.alloc((Math.ceil(width / 8) + 1) * height)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

describe('a file is what its bytes are, whatever it is called', () => {
  test('a PDF sent as a photo is a PDF: it is only ever downloaded', async () => {
    expect(await taken(Buffer.from(PDF))).toMatchObject({ type: 'file', body: { mime: 'application/pdf' } })
    expect(await taken(Buffer.from(PDF), true)).toMatchObject({ type: 'file' })
  })

  test.each([
    ['a web page', Buffer.from(HTML)],
    ['an SVG with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a ZIP that grows a thousandfold', zipOf(Buffer.alloc(4 * 1024 * 1024))],
    ['a Windows program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)])],
    ['the first bytes of a photo, and nothing to draw', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['nothing', Buffer.alloc(0)],
  ])('%s is refused, also where the original was asked for', async (_, bytes) => {
    expect(await taken(bytes)).toBe(REFUSED)
    expect(await taken(bytes, true)).toBe(REFUSED)
  })

  test('a photo that is a web page as well is drawn anew: the page is gone', async () => {
    const both = Buffer.concat([await jpeg(), Buffer.from(HTML)])
    const got = await taken(both)
    if (typeof got === 'string') throw new Error(got)
    expect(got.body.mime).toBe('image/jpeg')
    expect(Buffer.from(got.bytes).includes('<script>')).toBe(false)
    expect((await sharp(got.bytes).metadata()).width).toBe(40)
  })
})

describe('a small file that would fill the memory', () => {
  const bomb = png(8_000, 8_000)

  test('is refused before it is drawn, original or not', async () => {
    expect(bomb.length).toBeLessThan(20_000)
    expect(await taken(bomb)).toBe(REFUSED)
    expect(await taken(bomb, true)).toBe(REFUSED)
  })

  test('while a large photo of a telephone passes', async () => {
    expect(await taken(png(6_000, 8_000))).toMatchObject({ type: 'photo', body: { mime: 'image/jpeg' } })
  })
})

test('an original keeps every byte, under the type it has', async () => {
  const got = await taken(samplePhoto, true)
  expect(got).toMatchObject({ type: 'photo', body: { mime: 'image/png' } })
  expect(typeof got !== 'string' && Buffer.from(got.bytes).equals(samplePhoto)).toBe(true)
})

/** One file of a ZIP archive, deflated. */
function zipOf(content: Buffer): Buffer {
  const name = Buffer.from('a.txt')
  const packed = deflateRawSync(content)
  const head = Buffer.alloc(30)
  head.write('PK\x03\x04', 'latin1')
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(8, 8)
  head.writeUInt32LE(crc32(content), 14)
  head.writeUInt32LE(packed.length, 18)
  head.writeUInt32LE(content.length, 22)
  head.writeUInt16LE(name.length, 26)
  return Buffer.concat([head, name, packed])
}
