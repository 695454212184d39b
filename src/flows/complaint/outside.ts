import type { Place } from '../../dialogue/input.js'
import type { Words } from '../../dialogue/words.js'
import { insideBoundary } from '../../municipality/place.js'
import type { House } from '../../office/house.js'
import { say } from './wording.js'

/** A pin outside the municipality is not taken; the neighbour it may belong to is named when only one is known. */
export const outsideOf =
  (house: House) =>
  (pin: Place): Words | undefined => {
    const { name, boundary, neighbours } = house.municipality
    if (insideBoundary(pin, boundary)) return undefined
    const places = neighbours.filter((neighbour) => neighbour.kind === 'place')
    return say.outside(name, places.length === 1 ? places[0] : undefined)
  }
