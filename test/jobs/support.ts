import { randomUUID } from 'node:crypto'
import type { Case } from '../../src/cases/case.js'
import type { Request } from '../../src/cases/move.js'
import { runDue } from '../../src/jobs/clock.js'
import { jobs } from '../../src/jobs/jobs.js'
import type { NewCase } from '../../src/office/open-case.js'
import type { Services } from '../../src/services.js'
import type { Notice } from '../../src/storage/notices.js'
import { createTown, told, type Town } from '../support/town.js'

export { createTown, told, type Town }
export type Person = ReturnType<Town['resident']>

/** An instant in Bangkok: `at('2026-11-23 08:30')`. 16 November 2026 is a Monday. */
export const at = (time: string): Date => new Date(`${time.replace(' ', 'T')}:00+07:00`)

/** What the clock does at this moment: everything that is due, or the jobs named. */
export async function tick(town: Town, time: string, ...names: string[]): Promise<void> {
  town.clock.now = at(time)
  await look(town.services, ...names)
  await town.settle()
}

export const look = (services: Services, ...names: string[]): Promise<void> =>
  runDue(
    jobs(services).filter(({ name }) => !names.length || names.includes(name)),
    services,
  )

/** Two servers on one database look at the very same moment. */
export async function lookTwice(town: Town, time: string, ...names: string[]): Promise<void> {
  const servers = [town.services, await town.boot()]
  town.clock.now = at(time)
  await Promise.all(servers.map((services) => look(services, ...names)))
  for (const { pusher } of servers) {
    await pusher.idle()
    await pusher.sweep()
  }
  await town.settle()
}

/** A complaint about a street light (7 working days, 3 to acknowledge), as `office.open` is called by the dialogue. */
export function filed(town: Town, by?: Person, given: Partial<NewCase> = {}): Promise<Case> {
  const light = {
    kind: 'complaint' as const,
    category: 'street-light',
    words: 'ไฟทางดับ',
    place: { village: 5 },
  }
  const input = { ...light, ...(by ? { reporter: by.id } : {}), ...given }
  return town.services.office.open(randomUUID(), input, town.clock.now, false)
}

export const officerOf = (unit: string) => ({ role: 'officer' as const, id: 'somchai', unit })

/** A move by the officer of the case's unit, or by whom the test says. */
export async function move(
  town: Town,
  c: Case,
  request: Partial<Request> & Pick<Request, 'move'>,
): Promise<Case> {
  return town.services.act(c.id, {
    by: officerOf(c.unit),
    key: randomUUID(),
    at: town.clock.now,
    words: 'ตามนั้น',
    photos: ['photo'],
    ...request,
  })
}

export const noticesOf = (town: Town, who: Person): Promise<(Omit<Notice, 'id'> & { _id: string })[]> =>
  town.services.notices.collection.find({ to: who.id }).sort({ at: 1 }).toArray()

/** How many pushes this person was sent. */
export const pushesTo = (town: Town, who: Person): number =>
  town.line.calls.filter(
    ({ endpoint, to, status }) => endpoint === 'message/push' && to === who.id && status === 200,
  ).length

export const movesOf = async (town: Town, { id }: Case): Promise<string[]> =>
  ((await town.services.cases.find(id))?.events ?? []).map(({ move, detail }) =>
    [move, detail?.level, detail?.clock].filter(Boolean).join(' '),
  )
