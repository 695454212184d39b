import { type OpenCase } from '../storage/case-streams.js'
import type { House } from '../office/house.js'
import type { Services } from '../services.js'
import type { StaffMember } from '../storage/staff.js'
import { digestCard, type Entry, entryOf } from './digest-card.js'
import { workingDays } from './due.js'
import type { Job } from './job.js'

/** When officers hear of their day; later only while the office is open. */
const HOURS = { from: '08:30', until: '16:30' }

/**
 * One push a person and working day, with what is new, due soon, overdue and waiting; none when nothing needs them.
 * It takes the place of single pushes, of which a free plan has few (design, Notifications and quota).
 */
export const digest = ({ holidays }: House): Job => ({
  name: 'digest',
  due: workingDays(holidays, HOURS),
  run: sendDigests,
})

/** Safe to repeat: whoever has got this day's digest gets no other. */
export async function sendDigests(day: string, { house, cases, staff, tell }: Services): Promise<void> {
  const entries = await entriesOf(cases.open(), day, house)
  const people = [...(await staff.withRole('officer')), ...(await staff.withRole('supervisor'))]
  for (const person of new Map(people.map((p) => [p.id, p])).values()) {
    const card = digestCard(house, person, entries.filter(answersFor(person)), day)
    if (card && person.chat)
      await tell.staffMember(digestKey(day, person), person.chat, card, 'digest', person.id)
  }
}

/** How many cases need this person now, as the digest counts them; undefined for whoever handles none. */
export async function waitingFor(
  person: StaffMember,
  day: string,
  { house, cases }: Pick<Services, 'house' | 'cases'>,
): Promise<number | undefined> {
  if (!person.roles.includes('officer') && !person.roles.includes('supervisor')) return undefined
  const entries = await entriesOf(cases.open(), day, house)
  return entries.filter(answersFor(person)).filter(({ group }) => group !== 'waiting').length
}

export const digestKey = (day: string, { id }: Pick<StaffMember, 'id'>): string => `digest:${day}:${id}`

/** An officer handles the cases of the own unit, a supervisor all of them (contract, Roles). */
const answersFor =
  ({ roles, unit }: StaffMember) =>
  ({ c }: Entry): boolean =>
    roles.includes('supervisor') || c.unit === unit

async function entriesOf(open: AsyncIterable<OpenCase>, day: string, house: House): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const c of open) {
    const entry = entryOf(c, day, house.holidays)
    if (entry) entries.push(entry)
  }
  return entries
}
