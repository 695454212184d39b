import { describe, expect, test } from '@jest/globals'
import {
  allAgreed,
  type Evidence,
  readEvidence,
  within,
} from '../../../../src/portal/report/browser/evidence.js'

/** What somebody chooses on the page, judged before anything is sealed. Nothing is drawn here: Node has no canvas. */
const MB = 1024 * 1024
const file = (bytes: string | Uint8Array<ArrayBuffer>, name: string) => new File([bytes], name)
const fault = async (bytes: string | Uint8Array<ArrayBuffer>, name: string) =>
  readEvidence(file(bytes, name)).then(
    ({ kind }) => kind,
    (error: { fault?: string }) => error.fault,
  )
const bytesOf = (size: number, head = '') => {
  const bytes = new Uint8Array(size)
  bytes.set(new TextEncoder().encode(head))
  return bytes
}
const pdf = (size: number, agreed = true): Evidence => ({
  kind: 'file',
  id: `${size}`,
  blob: new Blob([bytesOf(size)]),
  agreed,
})

describe('a file is what its bytes are, whatever it is called', () => {
  test('a PDF named as a photo is a PDF, and its sender is warned of the names in it', async () => {
    const got = await readEvidence(file('%PDF-1.7\n%%EOF', 'photo.jpg'))
    expect(got).toMatchObject({ kind: 'file', agreed: false })
    expect(allAgreed([got])).toBe(false)
  })

  test.each([
    ['a web page named .pdf', '<!doctype html><script>alert(1)</script>', 'paper.pdf'],
    ['an SVG named .jpg', '<svg onload="alert(1)"/>', 'photo.jpg'],
    ['a ZIP named .pdf', 'PK\u0003\u0004\u0014', 'paper.pdf'],
    ['a web page with a PDF behind it', '<script>1</script>\n%PDF-1.7', 'paper.pdf'],
    ['nothing', '', 'photo.jpg'],
  ])('%s is refused', async (_, bytes, name) => {
    expect(await fault(bytes, name)).toBe('unknown-kind')
  })

  test('what begins as a photo and can’t be drawn is refused, and never kept as it is', async () => {
    expect(await fault(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'photo.jpg')).toBe('unreadable')
  })
})

describe('too much is refused here, before the server has to', () => {
  test('one file of more than 10 MB', async () => {
    expect(await fault(bytesOf(10 * MB, '%PDF-1.7'), 'a.pdf')).toBe('file')
    expect(await fault(bytesOf(10 * MB + 1, '%PDF-1.7'), 'a.pdf')).toBe('too-large')
    expect(() => within([pdf(10 * MB + 1)])).toThrow('too-large')
  })

  test('more than five files, or 30 MB together', () => {
    expect(within(Array.from({ length: 5 }, () => pdf(10)))).toHaveLength(5)
    expect(() => within(Array.from({ length: 6 }, () => pdf(10)))).toThrow('too-many')
    expect(within([pdf(10 * MB), pdf(10 * MB), pdf(10 * MB)])).toHaveLength(3)
    expect(() => within([pdf(10 * MB), pdf(10 * MB), pdf(10 * MB), pdf(1)])).toThrow('too-much')
  })
})
