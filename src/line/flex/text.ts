const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' })

/**
 * Whether a text may need tidying, told from its UTF-16 units: a card has dozens of texts, nearly all of them
 * plain, and a regular expression with Unicode classes was the largest part of drawing one.
 */
function suspect(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit < 0x20 || (unit >= 0x7f && unit < 0xa0) || (unit >= 0x2028 && unit <= 0x2069)) return true
    if (unit >= 0xd800 && unit <= 0xdfff) return true
  }
  return false
}

// Controls and lone surrogates make LINE refuse the whole message; direction overrides would let one person's
// words turn the rest of a card around (Unicode TR36 §2.10).
const DROPPED = /(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu

/** What a person wrote, fit to be sent: no controls, no lone surrogates, at most one empty line in a row. */
export function tidy(text: string): string {
  if (!suspect(text)) return text
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(DROPPED, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\n{3,}/g, '\n\n')
}

/** Whether nothing of a text would be seen. */
export const blank = (text: string): boolean => tidy(text).trim() === ''

/** For labels and alt text. A no-break space stays: it stands before ๆ. */
export const oneLine = (text: string): string =>
  text.includes('\n') || text.includes('  ') ? text.replace(/[ \n]+/g, ' ').trim() : text.trim()

/**
 * Cuts text to `units` UTF-16 units and `letters` graphemes, never inside a grapheme (a Thai vowel stays with
 * its consonant), and ends it in “…”. One grapheme has at least one unit, so short text is never segmented.
 */
export function clip(text: string, units: number, letters = units): string {
  if (text.length <= units && text.length <= letters) return text
  let seen = 0
  let keep = 0
  for (const { index, segment } of graphemes.segment(text.slice(0, units + 1))) {
    const end = index + segment.length
    seen += 1
    if (seen > letters || end > units) return `${text.slice(0, keep).trimEnd()}…`
    if (seen < letters && end < units) keep = end
  }
  return text
}
