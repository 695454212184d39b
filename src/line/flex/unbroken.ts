/** U+2060: no line may break here. Nobody sees it, and what is pasted back loses it again (`line/event.ts`). */
const JOINER = '\u2060'
const words = new Intl.Segmenter('th', { granularity: 'word' })
const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' })

/** Fits the narrowest column in LINE's largest letters; a longer name that must not break would break inside a word. */
const MOST = 10

/**
 * Keeps on one line what is read as one thing: short names of these, and numbers with a hyphen (cases, telephones).
 * Thai has no spaces between words, so a phone breaks กองช่าง after กอง wherever its dictionary sees two words.
 */
export function unbroken(names: readonly string[]): (text: string) => string {
  const short = names.filter((name) => [...graphemes.segment(name)].length <= MOST)
  const joined = new Map(short.map((name) => [name, join(name)]))
  const pattern = new RegExp([...short.map(literally), HYPHEN].join('|'), 'g')
  return (text) => text.replace(pattern, (found) => joined.get(found) ?? `${JOINER}${found}${JOINER}`)
}

const HYPHEN = String.raw`(?<=[\dก-ฮ])-(?=\d)`
const literally = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
const join = (name: string) => [...words.segment(name)].map(({ segment }) => segment).join(JOINER)
