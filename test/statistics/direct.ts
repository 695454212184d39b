import { type Case, isOpen, type State } from '../../src/cases/case.js'
import { addDays, bangkokDay, dayStart, monthDays } from '../../src/municipality/calendar.js'

/**
 * The figures of a month read off the cases one by one, the way a clerk with the files would, from the
 * definitions of docs/figures.md. It shares nothing with src/statistics, so that both can't be wrong alike.
 */
export function direct(cases: readonly Case[], month: string, today: string) {
  const last = monthDays(month).at(-1) as string
  const end = dayStart(addDays(last, 1))
  const start = dayStart(`${month}-01`)
  const inMonth = (when: Date) => when >= start && when < end
  const stateAt = (c: Case, when: Date): State | undefined =>
    c.receivedAt >= when ? undefined : (c.events.filter((e) => e.at < when).at(-1)?.to ?? 'received')
  const openAt = (when: Date) =>
    cases.filter((c) => {
      const state = stateAt(c, when)
      return state && isOpen(state)
    })
  const closings = cases.flatMap((c) =>
    c.events.filter((e) => isOpen(e.from) && !isOpen(e.to) && inMonth(e.at)).map((e) => ({ c, e })),
  )
  const endings = closings.map(({ c, e }) => {
    const reopened =
      c.events.find((later) => later.seq > e.seq && isOpen(later.to))?.seq ?? Number.POSITIVE_INFINITY
    return c.events.filter((same) => same.seq >= e.seq && same.seq < reopened).at(-1)?.to as State
  })
  const settledOn = closings.flatMap(({ c, e }, i) => {
    if (endings[i] === 'merged' || endings[i] === 'withdrawn') return []
    const proposals = c.events.filter((p) => p.move === 'propose' && p.seq < e.seq)
    const settled = e.from === 'proposed-done' ? proposals.at(-1)?.at : e.at
    return [{ c, day: bangkokDay(settled as Date) }]
  })
  const onTime = settledOn.filter(({ c, day }) => day <= c.resolveBy).length
  const overdue = openAt(end).filter(
    (c) => stateAt(c, end) !== 'proposed-done' && c.resolveBy < (today < last ? today : last),
  )
  const ratings = cases.filter((c) => c.rating && inMonth(c.rating.at))
  return {
    openBefore: openAt(start).length,
    received: cases.filter((c) => inMonth(c.receivedAt)).length,
    reopened: cases.flatMap((c) => c.events).filter((e) => !isOpen(e.from) && isOpen(e.to) && inMonth(e.at))
      .length,
    refused: cases.flatMap((c) => c.events).filter((e) => e.move === 'refuse' && inMonth(e.at)).length,
    closed: closings.length,
    confirmed: endings.filter((ending) => ending === 'confirmed-done').length,
    openAtEnd: openAt(end).length,
    awaitingResident: openAt(end).filter((c) => stateAt(c, end) === 'proposed-done').length,
    overdue: overdue.length,
    onTime: { part: onTime, of: settledOn.length + overdue.length },
    acknowledged: cases.filter((c) => c.acknowledgedAt && inMonth(c.acknowledgedAt)).length,
    ratings: ratings.length,
    reporters: new Set(cases.filter((c) => inMonth(c.receivedAt)).map((c) => c.reporter)).size,
  }
}
