import type { Case } from '../cases/case.js'
import type { Words } from '../dialogue/words.js'
import { formatDay, type Language } from '../municipality/calendar.js'
import type { Category, Municipality, Unit } from '../municipality/types.js'

/** Who we are, as data: what flows, office and jobs know of the municipality. */
export type House = {
  municipality: Municipality
  holidays: ReadonlySet<string>
  links: Links
}

/** Addresses sent into chats. */
export type Links = {
  /** Base of them all, without a slash at its end. */
  base: string
  /** A photo, under a name that only who was sent it knows. */
  photo: (id: string) => string
}

export const categoryOf = (house: House, id: string): Category => {
  const { categories } = house.municipality
  const found =
    categories.find((c) => c.id === id) ?? categories.find((c) => c.id === 'other') ?? categories[0]
  if (!found) throw new Error('A municipality without categories')
  return found
}

/** The unit, or for one that was abolished meanwhile its id, so that old cases still read. */
export const unitOf = (house: House, id: string): Pick<Unit, 'id' | 'th' | 'en' | 'phone'> =>
  house.municipality.units.find((unit) => unit.id === id) ?? { id, th: id, en: id }

export const day = (iso: string, style: 'short' | 'long' = 'short'): Words => ({
  th: formatDay(iso, 'th' satisfies Language, style),
  en: formatDay(iso, 'en', style),
})

/** Coarse place for staff lists and groups: the village, never a resident's own words. */
export const coarsePlace = ({ place }: Pick<Case, 'place'>): Words | undefined =>
  place?.village ? { th: `หมู่ ${place.village}`, en: `Village ${place.village}` } : undefined

export const pair = ({ th, en }: Words): Words => ({ th, en })
