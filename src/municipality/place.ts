import type { Boundary, Point, Village } from './types.js'

const EARTH = 6_371_008.8
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Metres along the ground between two places (great circle; within 0.5% in Thailand). */
export function distanceMetres(a: Point, b: Point): number {
  const dLat = radians(b.lat - a.lat)
  const dLng = radians(b.lng - a.lng)
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLng / 2) ** 2
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h)))
}

type Ring = Boundary['coordinates'][number]

/** Whether a ray to the east crosses the ring an odd number of times. */
function insideRing({ lat, lng }: Point, ring: Ring): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[x1, y1], [x2, y2]] = [ring[i] as [number, number], ring[j] as [number, number]]
    if (y1 > lat !== y2 > lat && lng < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}

/** Whether a place lies inside the boundary and outside its holes. */
export function insideBoundary(point: Point, boundary: Boundary): boolean {
  const [outer, ...holes] = boundary.coordinates
  return outer !== undefined && insideRing(point, outer) && !holes.some((hole) => insideRing(point, hole))
}

/** The village whose centre is nearest, among those whose centre is known; none known, none named. */
export function nearestVillage(
  point: Point,
  villages: readonly Village[],
): { village: Village; metres: number } | undefined {
  const near = villages
    .flatMap((village) =>
      village.centre ? [{ village, metres: distanceMetres(point, village.centre) }] : [],
    )
    .sort((a, b) => a.metres - b.metres)
  return near[0]
}
