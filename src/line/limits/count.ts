const segmenter = new Intl.Segmenter('th', { granularity: 'grapheme' })

/** LINE counts text in UTF-16 code units: an emoji is two. */
export const utf16Units = (text: string): number => text.length

/**
 * Labels and template texts are counted as a reader sees them: ที่ is one, not three
 * (Messaging API, "Character counting in a text").
 */
export function graphemes(text: string): number {
  let count = 0
  for (const _ of segmenter.segment(text)) count += 1
  return count
}

/** Size of the JSON that describes a value, in bytes of UTF-8. */
export const jsonBytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '')
