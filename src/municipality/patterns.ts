import { normaliseThai } from './normalise.js'

/**
 * Finds listed words in text as residents type it: no spaces between Thai words, spaces in odd places,
 * misspellings that sound the same.
 *
 * A pattern is a word or phrase. `…` in it stands for up to 24 characters between its parts (`ไฟ…ดับ`); a
 * trailing `?` marks a word that says little by itself and counts half (`เหม็น?`).
 */
export type Span = { start: number; end: number }
/** One finding: where each part of the pattern stands; no spans when it was found by sound alone. */
export type Hit = { pattern: string; weight: number; spans: Span[] }
export type Finder = (text: Prepared) => Hit[]

/** Text made ready once for any number of finders. */
export type Prepared = {
  /** Normalised, with spaces between Thai words taken out; spaces next to Latin letters stay. */
  plain: string
  /** Positions in `plain` where a word may begin or end. */
  edges: ReadonlySet<number>
  /** Positions in `plain` where the writer left a space. */
  breaks: ReadonlySet<number>
  /** What it sounds like, for misspellings. */
  sound: string
}

const GAP = 24
const SHORT = 3
const LEADING_VOWEL = /[เแโใไ]/
/** Letters that can't begin a syllable: ะ to ฺ, ๅ, and every mark above. */
const CONTINUES = /[ะาำๅ]|\p{Mn}/u
const LATIN = /[a-z0-9]/
const segmenter = new Intl.Segmenter('th', { granularity: 'word' })
const THAI_SPACE = /(?<=[\u0E00-\u0E7F]) (?=[\u0E00-\u0E7F])/

/** One message is looked through several times, for an emergency, bribery and its category; it is prepared once. */
export function prepare(text: string): Prepared {
  if (last?.text !== text) last = { text, prepared: prepareAnew(text) }
  return last.prepared
}
let last: { text: string; prepared: Prepared } | undefined

function prepareAnew(text: string): Prepared {
  const spaced = normaliseThai(text).replaceAll('ๆ', '')
  const edges = new Set<number>([0])
  const breaks = new Set<number>()
  let plain = ''
  for (const clause of spaced.split(THAI_SPACE)) {
    for (const { index } of segmenter.segment(clause)) edges.add(plain.length + index)
    plain += clause
    edges.add(plain.length)
    breaks.add(plain.length)
  }
  return { plain, edges, breaks, sound: soundOf(plain) }
}

/**
 * The same for words that Thai people write differently: ประปา, ปะปา and ปรปา; ฟุตบาท and ฟุตบาด. Tone
 * marks, silent letters, ร and ล in clusters and the choice among letters of one sound are left out.
 */
function soundOf(text: string): string {
  return text
    .replace(/[ก-ฮ]์/g, '')
    .replace(/รร(?=[ก-ฮ])/g, 'ั')
    .replace(/[\u0E47-\u0E4E\u0E30 ]/g, '')
    .replace(/ห(?=[มนลรยวงญ])/g, '')
    .replace(/([กขคปผพต])[รล]/g, '$1')
    .replace(/[\u0E01-\u0E44]/g, (letter) => SAME_SOUND[letter] ?? letter)
}
const SAME_SOUND = Object.fromEntries(
  ['คฆข', 'ชฌฉ', 'ตดฎฏทธฑฒถฐ', 'สศษซ', 'พภผ', 'ฟฝ', 'ลฬร', 'นณ', 'ยญ', 'ิี', 'ึื', 'ุู', 'ไใ'].flatMap((row) =>
    [...row].map((letter) => [letter, row[0] as string]),
  ),
)

type Edges = 'words' | 'anywhere'
type Compiled = { pattern: string; parts: string[]; weight: number; sound: string | undefined; edges: Edges }

function compile(raw: string, minSound: number, edges: Edges): Compiled {
  const weak = raw.endsWith('?')
  const pattern = weak ? raw.slice(0, -1) : raw
  const parts = normaliseThai(pattern)
    .replaceAll('ๆ', '')
    .split('…')
    .map((part) => part.split(THAI_SPACE).join(''))
  const sound = parts.length === 1 && !LATIN.test(pattern) ? soundOf(parts[0] as string) : ''
  return {
    pattern,
    parts,
    edges,
    weight: weak ? 0.5 : 1,
    sound: sound.length >= minSound ? sound : undefined,
  }
}

const letters = (part: string) => part.replace(/\p{Mn}/gu, '').length

/** Whether `part` stands at `at` as a word of its own, not inside another. */
function standsAt({ plain, edges }: Prepared, part: string, at: number, where: Edges): boolean {
  const end = at + part.length
  const before = plain[at - 1] ?? ' '
  const after = plain.slice(end, end + 2)
  if (LATIN.test(part)) return !LATIN.test(before) && /^(?:s?(?![a-z0-9]))/.test(after)
  if (LEADING_VOWEL.test(before) || CONTINUES.test(after[0] ?? ' ')) return false
  return where === 'anywhere' || letters(part) > SHORT || (edges.has(at) && edges.has(end))
}

function findPart(text: Prepared, part: string, where: Edges, from: number, until: number): Span | undefined {
  for (
    let at = text.plain.indexOf(part, from);
    at !== -1 && at <= until;
    at = text.plain.indexOf(part, at + 1)
  ) {
    if (standsAt(text, part, at, where)) return { start: at, end: at + part.length }
  }
  return undefined
}

/** The parts in order from `first` on, each near enough to the one before; undefined if one is missing. */
function follow(text: Prepared, { parts, edges }: Compiled, first: Span): Span[] | undefined {
  const spans = [first]
  for (const part of parts.slice(1)) {
    const { end } = spans.at(-1) as Span
    const next = findPart(text, part, edges, end, end + GAP)
    if (!next) return undefined
    spans.push(next)
  }
  return spans
}

function findAll(text: Prepared, compiled: Compiled): Hit[] {
  const { pattern, parts, weight, edges } = compiled
  const hits: Hit[] = []
  for (let from = 0; ; ) {
    const first = findPart(text, parts[0] as string, edges, from, text.plain.length)
    if (!first) return hits
    const spans = follow(text, compiled, first)
    if (spans) hits.push({ pattern, weight, spans })
    from = first.start + 1
  }
}

/**
 * A finder for a list of patterns. `minSound`: how many letters a word must sound like to be found by sound
 * alone, which weighs a fifth less; Infinity for exact words only. `edges`: whether words of up to three
 * letters must stand apart from their neighbours, or count `anywhere` because missing one is worse.
 */
export function finder(patterns: readonly string[], minSound: number, edges: Edges = 'words'): Finder {
  const compiled = patterns.map((pattern) => compile(pattern, minSound, edges))
  // A text holds few of the beginnings: looking up its own pairs of letters is the speed, however long the list.
  const exact = startingWith(compiled, ({ parts }) => parts[0])
  const heard = startingWith(compiled, ({ sound }) => sound)
  return (text) => {
    const [read, sounding] = [exact(text.plain), heard(text.sound)]
    if (read.size + sounding.size === 0) return []
    return compiled.flatMap((entry) => {
      const hits = read.has(entry) ? findAll(text, entry) : []
      if (hits.length > 0 || !sounding.has(entry)) return hits
      return [{ pattern: entry.pattern, weight: entry.weight * 0.8, spans: [] }]
    })
  }
}

/** The patterns whose `begin` stands somewhere in a text. One without is never found. */
function startingWith(all: readonly Compiled[], begin: (entry: Compiled) => string | undefined) {
  const byPair = new Map<number, { entry: Compiled; word: string }[]>()
  for (const entry of all) {
    const word = begin(entry)
    if (!word) continue
    // A word of one letter may have any letter after it, and is looked up by itself.
    const key = word.length > 1 ? pairAt(word, 0) : word.charCodeAt(0)
    byPair.set(key, [...(byPair.get(key) ?? []), { entry, word }])
  }
  return (text: string): Set<Compiled> => {
    const found = new Set<Compiled>()
    const look = (key: number, at: number) => {
      for (const { entry, word } of byPair.get(key) ?? []) if (text.startsWith(word, at)) found.add(entry)
    }
    for (let at = 0; at < text.length; at++) {
      look(pairAt(text, at), at)
      look(text.charCodeAt(at), at)
    }
    return found
  }
}

/** Two letters as one number: no string is made for each place of a text. */
const pairAt = (text: string, at: number): number =>
  text.charCodeAt(at) * 0x10000 + (text.charCodeAt(at + 1) || 0)
