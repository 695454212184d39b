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

/** Words of three letters and more, besides the village itself, that both name. */
function sharesLandmark(a: string, b: string): boolean {
  const words = (text: string) =>
    new Set(
      [...new Intl.Segmenter('th', { granularity: 'word' }).segment(text)]
        .filter(
          (s) =>
            s.isWordLike &&
            s.segment.length >= 3 &&
            !/^(หมู่|หมู่บ้าน|บ้าน|ข้าง|หน้า|หลัง|ใกล้|ซอย|ถนน|\d+)$/.test(s.segment),
        )
        .map((s) => s.segment),
    )
  const there = words(b)
  return [...words(a)].some((word) => there.has(word))
}
