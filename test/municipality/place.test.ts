import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { distanceMetres, insideBoundary, nearestVillage } from '../../src/municipality/place.js'
import type { Boundary } from '../../src/municipality/types.js'

const square: Boundary = {
  type: 'Polygon',
  coordinates: [
    [
      [99, 19],
      [100, 19],
      [100, 20],
      [99, 20],
      [99, 19],
    ],
    [
      [99.4, 19.4],
      [99.6, 19.4],
      [99.6, 19.6],
      [99.4, 19.6],
      [99.4, 19.4],
    ],
  ],
} // prettier-ignore
const point = fc.record({
  lat: fc.double({ min: 18, max: 21, noNaN: true }),
  lng: fc.double({ min: 98, max: 101, noNaN: true }),
})

describe('inside the boundary', () => {
  test('the land counts, a hole in it does not', () => {
    expect(insideBoundary({ lat: 19.2, lng: 99.2 }, square)).toBe(true)
    expect(insideBoundary({ lat: 19.5, lng: 99.5 }, square)).toBe(false)
    expect(insideBoundary({ lat: 20.2, lng: 99.2 }, square)).toBe(false)
  })

  test('agrees with plain comparison everywhere', () => {
    fc.assert(
      fc.property(point, ({ lat, lng }) => {
        const within = (from: number, to: number, x: number) => x > from && x < to
        const land = within(19, 20, lat) && within(99, 100, lng)
        const hole = within(19.4, 19.6, lat) && within(99.4, 99.6, lng)
        expect(insideBoundary({ lat, lng }, square)).toBe(land && !hole)
      }),
    )
  })
})

describe('distance', () => {
  test('a degree of latitude is 111 km', () => {
    expect(distanceMetres({ lat: 19, lng: 99 }, { lat: 20, lng: 99 })).toBeCloseTo(111_195, -2)
  })

  test('is the same both ways and none to the same place', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(distanceMetres(a, b)).toBeCloseTo(distanceMetres(b, a), 6)
        expect(distanceMetres(a, a)).toBe(0)
      }),
    )
  })
})

describe('the nearest village', () => {
  test('is found among those whose centre is known', () => {
    const here = { lat: 19.2, lng: 99.87 }
    const villages = [
      { no: 1 },
      { no: 2, centre: { lat: 19.3, lng: 99.87 } },
      { no: 3, centre: { lat: 19.201, lng: 99.87 } },
    ]
    expect(nearestVillage(here, villages)?.village.no).toBe(3)
    expect(nearestVillage(here, villages)?.metres).toBeCloseTo(111, 0)
    expect(nearestVillage(here, [{ no: 1 }])).toBeUndefined()
  })
})
