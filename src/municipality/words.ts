import { innocentBribery, lawful, moneyToOfficials, plainBribery, unlawful } from './bribery-words.js'
import { type EmergencyKind, emergencies, innocent, notSo, now, over, settled } from './emergency-words.js'
import { type Finder, finder, type Hit, type Prepared, prepare, type Span } from './patterns.js'
import type { Category, Phone } from './types.js'

export { commandKey, noIn, sameCommand, stripPolite, villageIn, yesIn } from './answers.js'
export { normaliseThai } from './normalise.js'

/** What free text is about. Word lists are data next door; every function takes text as it was typed. */

const EXACT = Number.POSITIVE_INFINITY
const SHORT_SOUND = 5
const LONG_SOUND = 7

const overlap = (a: Hit, b: Hit) =>
  a.spans.some((x) => b.spans.some((y) => x.start < y.end && y.start < x.end))
const outside = (harmless: Hit[]) => (hit: Hit) => !harmless.some((h) => overlap(h, hit))

// Which category ---------------------------------------------------------------------------------

type Finders = { id: string; find: Finder; urgent: Finder }[]
const compiled = new WeakMap<readonly Category[], Finders>()

function findersFor(categories: readonly Category[]): Finders {
  const known = compiled.get(categories)
  if (known) return known
  const both = (words?: Category['keywords']) =>
    finder([...(words?.th ?? []), ...(words?.en ?? [])], SHORT_SOUND)
  const made = categories.map(({ id, keywords, urgent }) => ({
    id,
    find: both(keywords),
    urgent: both(urgent),
  }))
  compiled.set(categories, made)
  return made
}

/** Letters of the text that speak for a category: each counts once, with its best weight. */
function evidence(hits: Hit[]): number {
  const letters = new Map<number, number>()
  let heard = 0
  for (const { pattern, spans, weight } of hits) {
    if (spans.length === 0) heard = Math.max(heard, pattern.length * weight)
    for (const { start, end } of spans) {
      for (let at = start; at < end; at++) letters.set(at, Math.max(letters.get(at) ?? 0, weight))
    }
  }
  return heard + [...letters.values()].reduce((sum, weight) => sum + weight, 0)
}

const ENOUGH = 2

/**
 * The category a text is most likely about, or undefined when its words say nothing. `score` runs from 0 to
 * 1: the winner's share of all that was found, so 1 means that nothing spoke for another category. Ties go
 * to the category listed first. Finders are kept for as long as the same `categories` array is passed.
 */
export function guessCategory(
  text: string,
  categories: readonly Category[],
): { id: string; score: number } | undefined {
  const prepared = prepare(text)
  const found = findersFor(categories).map(({ id, find }) => ({ id, weight: evidence(find(prepared)) }))
  const all = found.reduce((sum, { weight }) => sum + weight, 0)
  const best = found.reduce((a, b) => (b.weight > a.weight ? b : a), { id: '', weight: 0 })
  return best.weight < ENOUGH ? undefined : { id: best.id, score: best.weight / all }
}

/** Whether a text names something in this category that can't wait for the daily digest. */
export function urgentIn(text: string, id: string, categories: readonly Category[]): boolean {
  const prepared = prepare(text)
  return findersFor(categories).some((c) => c.id === id && c.urgent(prepared).length > 0)
}

// Emergency --------------------------------------------------------------------------------------

export type Emergency = { kind: EmergencyKind; phones: Phone[] }

const findOver = finder(over, EXACT)
const findNow = finder(now, EXACT)
const findSettled = finder(settled, EXACT)
const findNotSo = finder(notSo, EXACT)
const findInnocent = finder(innocent, EXACT)
const findEmergency = emergencies.map((e) => ({ ...e, find: finder(e.words, LONG_SOUND) }))
const REACH = 10

/** Whether a word of fear, doubt or denial stands before the span, in the same breath. */
const deniedBy =
  (denials: Hit[], { breaks }: Prepared) =>
  (span: Span) =>
    denials.some(({ spans }) => {
      const { end } = spans.at(-1) as Span
      const between = Array.from({ length: Math.max(0, span.start - end - 1) }, (_, i) => end + 1 + i)
      return end <= span.start && between.length < REACH && !between.some((at) => breaks.has(at))
    })

/** Whether the text tells of what is over. */
function isOver(text: Prepared): boolean {
  return findSettled(text).length > 0 || (findOver(text).length > 0 && findNow(text).length === 0)
}

/**
 * An emergency under way and whom to call, most fitting first; undefined for what is over, feared or merely
 * mentioned. Several kinds at once give the most pressing kind and all their numbers.
 */
export function emergencyIn(text: string): Emergency | undefined {
  const prepared = prepare(text)
  const named = findEmergency.map((e) => ({ ...e, hits: e.find(prepared) })).filter((e) => e.hits.length > 0)
  if (named.length === 0) return undefined
  const [denials, harmless, past] = [findNotSo(prepared), findInnocent(prepared), isOver(prepared)]
  const denied = deniedBy(denials, prepared)
  // A word known by its sound alone has no place, so any doubt in the text speaks against it.
  const meant = (hit: Hit) =>
    hit.spans.length === 0
      ? denials.length + harmless.length === 0
      : outside(harmless)(hit) && !hit.spans.some(denied)
  const happening = named.filter(({ kind, hits }) => (!past || kind === 'self-harm') && hits.some(meant))
  const [first] = happening
  if (!first) return undefined
  const phones = new Map(happening.flatMap((e) => e.phones.map((phone) => [phone.number, phone])))
  return { kind: first.kind, phones: [...phones.values()] }
}

// Bribery ----------------------------------------------------------------------------------------

const findPlain = finder(plainBribery, LONG_SOUND, 'anywhere')
const findMoney = finder(moneyToOfficials, LONG_SOUND, 'anywhere')
const findLawful = finder(lawful, EXACT)
const findUnlawful = finder(unlawful, EXACT)
const findInnocentBribery = finder(innocentBribery, EXACT)
/** Some write the word in pieces to be safe: สิ.น.บ.น, ใต้-โต๊ะ. */
const PIECES = /(?<=[\u0E00-\u0E7F])[.\-*_/]+(?=[\u0E00-\u0E7F])/g

/** Whether a text may be about bribery or corruption, so that it must not enter the ordinary store. */
export function briberyIn(text: string): boolean {
  const prepared = prepare(text.replace(PIECES, ''))
  if (findPlain(prepared).some(outside(findInnocentBribery(prepared)))) return true
  if (findMoney(prepared).length === 0) return false
  return findLawful(prepared).length === 0 || findUnlawful(prepared).length > 0
}
