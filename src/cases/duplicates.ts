import { distanceMetres } from '../municipality/place.js'
import type { Case, Whereabouts } from './case.js'

export const NEAR_METRES = 150
export const RECENT_DAYS = 30

/**
 * Whether an open case may be about the same thing: same category, near or in the same village with
 * the same landmark, recent. Private cases are never offered to others.
 */
export function mayBeSame(
  other: Pick<Case, 'category' | 'place' | 'private'>,
  category: string,
  place: Whereabouts,
): boolean {
  if (other.category !== category || other.private || !other.place) return false
  if (other.place.pin && place.pin) return distanceMetres(other.place.pin, place.pin) <= NEAR_METRES
  if (!other.place.village || other.place.village !== place.village) return false
  return sharesLandmark(other.place.words ?? '', place.words ?? '')
}

/**
 * Whether two descriptions name one landmark: what is left of them without the village and words such as ข้าง or หน้า
 * has a good piece in common. By letters, since where Thai words begin differs from one ICU to the next.
 */
function sharesLandmark(a: string, b: string): boolean {
  const [shorter = '', longer = ''] = [landmark(a), landmark(b)].sort((x, y) => x.length - y.length)
  if (shorter.length < 3) return false
  const piece = Math.min(shorter.length, LONG_ENOUGH)
  return Array.from({ length: shorter.length - piece + 1 }, (_, at) => shorter.slice(at, at + piece)).some(
    (part) => longer.includes(part),
  )
}

/** Letters that two landmarks must share, unless one is shorter as a whole. */
const LONG_ENOUGH = 6
const AROUND =
  /หมู่บ้าน|หมู่ที่|หมู่|บ้านเลขที่|ม\.|ข้าง|หน้า|หลัง|ใกล้|ตรงข้าม|แถว|บริเวณ|ซอย|ถนน|village|near|beside|behind|in front of|[\d\s/.,-]+/gi
const landmark = (words: string) => words.toLowerCase().replace(AROUND, '')
