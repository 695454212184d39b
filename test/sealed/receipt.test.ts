import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { makeReceipt, readReceipt, showReceipt } from '../../src/sealed/receipt.js'

const receipts = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 20, maxLength: 20 })
  .map((d) => d.join(''))
/** Random bytes as a story would have them: first these, then zeros. */
const bytes = (...given: number[]) => {
  let used = 0
  return (into: Uint8Array) => into.map(() => given[used++] ?? 0)
}

describe('a new receipt', () => {
  test('has twenty digits and is never the same twice', () => {
    const made = Array.from({ length: 500 }, () => makeReceipt())
    for (const receipt of made) expect(receipt).toMatch(/^[0-9]{20}$/)
    expect(new Set(made).size).toBe(500)
  })

  test('throws away the bytes that would favour small digits', () => {
    expect(makeReceipt(bytes(250, 251, 252, 253, 254, 255, 249, 7))).toBe('97000000000000000000')
  })

  test('asks for more randomness when too much was thrown away', () => {
    const wasted = Array.from({ length: 32 }, () => 255)
    expect(makeReceipt(bytes(...wasted, 1, 2, 3))).toBe('12300000000000000000')
  })

  test('every byte kept stands for each digit equally often', () => {
    const counts = Array.from({ length: 10 }, () => 0)
    for (let byte = 0; byte < 256; byte++) {
      // A byte that is kept shows as the first digit; one that is thrown away lets the next one, 0, through.
      const kept = makeReceipt(bytes(byte, 1)).at(1) === '1'
      if (kept) counts[byte % 10] = (counts[byte % 10] ?? 0) + 1
    }
    expect(counts).toEqual(Array.from({ length: 10 }, () => 25))
  })
})

describe('reading a receipt back', () => {
  test('what is shown in five groups of four reads back as itself', () => {
    expect(showReceipt('12345678901234567890')).toBe('1234 5678 9012 3456 7890')
    fc.assert(fc.property(receipts, (receipt) => expect(readReceipt(showReceipt(receipt))).toBe(receipt)))
  })

  test.each([
    ['Thai digits', '๑๒๓๔ ๕๖๗๘ ๙๐๑๒ ๓๔๕๖ ๗๘๙๐'],
    ['dashes of every kind', '1234-5678–9012—3456−7890'],
    ['full width', '１２３４　５６７８　９０１２　３４５６　７８９０'],
    ['copied with line breaks and invisible characters', '\ufeff1234 5678\n9012\u200b 3456\t7890 '],
    ['dots and underscores', '1234.5678_9012·3456.7890'],
    ['Thai and Arabic digits mixed', '๑234 5678 ๙012 3456 789๐'],
  ])('%s are fine', (_, typed) => expect(readReceipt(typed)).toBe('12345678901234567890'))

  test.each([
    ['a digit missing', '1234 5678 9012 3456 789'],
    ['a digit too many', '1234 5678 9012 3456 78901'],
    ['a letter', '1234 5678 9012 3456 789O'],
    ['words around it', 'รหัส 1234 5678 9012 3456 7890'],
    ['nothing', ''],
    ['no text at all', { $ne: null }],
    ['very much of it', '1'.repeat(100_000)],
  ])('%s is refused with a sentence that repeats none of it', (_, typed) => {
    expect(() => readReceipt(typed)).toThrow(expect.objectContaining({ code: 'receipt-unreadable' }))
    expect(() => readReceipt(typed)).toThrow('This code could not be read. It has 20 digits.')
  })

  test('any one digit typed wrong is another receipt', () => {
    const receipt = makeReceipt()
    for (let i = 0; i < 20; i++) {
      const wrong = `${receipt.slice(0, i)}${(Number(receipt[i]) + 1) % 10}${receipt.slice(i + 1)}`
      expect(readReceipt(showReceipt(wrong))).not.toBe(receipt)
    }
  })
})
