import { normaliseThai } from './normalise.js'

/** What a number says: `prefix` is undefined when the writer left it out. */
export type CaseNumber = { prefix?: string; fy: number; seq: number }

/** `('บต', 2570, 123)` → `'บต-2570-000123'`: fiscal year (พ.ศ.) of receipt and running number. */
export const formatNumber = (prefix: string, fy: number, seq: number): string =>
  `${prefix}-${fy}-${String(seq).padStart(6, '0')}`

const NUMBER = /(?<![\d])(25\d\d|26\d\d)[\s\-–—_/.]+0*([1-9]\d{0,6})(?![\d])/

/**
 * Reads a number as people type it: `'2570-000123'`, `'บต 2570 123'`, Thai digits, any dash, spaces, in the
 * middle of a sentence, or all digits run together as on a printed card (`'บต2570000123'`). Letters that
 * are no known prefix belong to the sentence. Undefined when there is no number in it.
 */
export function readNumber(text: string, prefixes: readonly string[]): CaseNumber | undefined {
  const plain = normaliseThai(text).replace(/(?<!\d)(2[56]\d\d)(\d{6})(?!\d)/, '$1-$2')
  const found = NUMBER.exec(plain)
  if (!found) return undefined
  const before = plain.slice(0, found.index).replace(/[\s\-–—_/.]+$/, '')
  const prefix = prefixes.find((p) => before.endsWith(p.toLowerCase()))
  return { ...(prefix === undefined ? {} : { prefix }), fy: Number(found[1]), seq: Number(found[2]) }
}
