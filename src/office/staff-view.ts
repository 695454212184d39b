import type { Case } from '../cases/case.js'

/**
 * The case as staff may see it: without what its resident thought of the service, of which they see only means of five
 * and more (design, Surveys and indicators).
 */
export function asStaffSee({ rating: _, ...c }: Case): Case {
  return { ...c, events: c.events.filter(({ move }) => move !== 'rate') }
}
