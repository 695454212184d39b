import type { mongo } from 'mongoose'
import { type Case, type CaseEvent, openStates } from '../cases/case.js'
import { addDays, bangkokDay } from '../municipality/calendar.js'

/** What lists and reminders need to know of an open case: no words, names, phones or chats leave the database. */
export type OpenCase = Pick<
  Case,
  | 'id'
  | 'kind'
  | 'number'
  | 'category'
  | 'unit'
  | 'state'
  | 'receivedAt'
  | 'acknowledgeBy'
  | 'promisedBy'
  | 'acknowledgedAt'
  | 'agency'
  | 'askAgainOn'
> & {
  place?: { village?: number }
  events: (Pick<CaseEvent, 'at' | 'move' | 'key' | 'internal'> & { by: Pick<CaseEvent['by'], 'role'> })[]
}
/** The links of a case's audit chain. */
export type Chain = Pick<Case, 'id' | 'number'> & { events: Pick<CaseEvent, 'seq' | 'at' | 'hash'>[] }

const OPEN = {
  kind: 1,
  number: 1,
  category: 1,
  unit: 1,
  state: 1,
  receivedAt: 1,
  acknowledgeBy: 1,
  promisedBy: 1,
  acknowledgedAt: 1,
  agency: 1,
  askAgainOn: 1,
  'place.village': 1,
  'events.at': 1,
  'events.move': 1,
  'events.key': 1,
  'events.internal': 1,
  'events.by.role': 1,
} as const
const CHAIN = { number: 1, 'events.seq': 1, 'events.at': 1, 'events.hash': 1 } as const
const BATCH = 200

/**
 * What the jobs read, one case after the other and never more than is needed: each is answered from an index, so the
 * work follows what is open or what moved, not how many cases there have ever been.
 */
export function caseStreams(cases: mongo.Collection<Omit<Case, 'id'> & { _id: string }>) {
  async function* stream<T>(filter: object, projection: object): AsyncGenerator<T> {
    const found = cases.find(filter, { projection, batchSize: BATCH })
    for await (const { _id, ...rest } of found) yield { id: _id, ...rest } as T
  }

  return {
    open: () => stream<OpenCase>({ state: { $in: [...openStates] } }, OPEN),
    /** Ids of results nobody answered: told before this moment, or never told and proposed before it. */
    async *unanswered(before: Date): AsyncGenerator<string> {
      const filter = {
        state: 'proposed-done',
        $or: [{ toldAt: { $lt: before } }, { toldAt: null, proposedAt: { $lt: before } }],
      }
      for await (const { id } of stream<{ id: string }>(filter, { _id: 1 })) yield id
    },
    /** Ids of cases closed for want of an answer, from this moment on. */
    async *closedSilently(from: Date, until: Date): AsyncGenerator<string> {
      const days = { $in: daysFrom(bangkokDay(from), bangkokDay(until)) }
      const filter = { days, state: 'closed-no-answer', closedAt: { $gte: from } }
      for await (const { id } of stream<{ id: string }>(filter, { _id: 1 })) yield id
    },
    /** Chains on which something happened on any of these Bangkok days. */
    grownOn: (days: string[]) => stream<Chain>({ days: { $in: days } }, CHAIN),
    /** The Bangkok day on which the first case came in. */
    async firstDay(): Promise<string | undefined> {
      const [first] = await cases
        .find({ days: { $gt: '' } }, { projection: { days: 1 } })
        .sort({ days: 1 })
        .limit(1)
        .toArray()
      return first && [...first.days].sort()[0]
    },
  }
}

/** Both days and all between. */
function daysFrom(first: string, last: string): string[] {
  const days: string[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}
