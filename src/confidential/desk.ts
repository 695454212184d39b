import { z } from 'zod'
import { addWorkingDays } from '../municipality/working-days.js'
import { reportDeadlines } from '../sealed/deadlines.js'
import { SealedError } from '../sealed/errors.js'
import type { Channel, ForOfficer, Move, State } from './channel.js'
import { asText, BoxSchema, type Collections, read, type Submitted, SubmittedSchema } from './collections.js'
import { commonOf, pieceOf } from './common.js'
import type { Pieces } from './pieces.js'
import type { ReaderTags } from './reader-tags.js'
import { missing, notNow } from './refusals.js'
import type { Able } from './standing.js'

type Parts = {
  collections: Pick<Collections, 'reports' | 'boxes'>
  pieces: Pick<Pieces, 'of'>
  tags: ReaderTags
  able: () => Promise<Able>
  holidays: ReadonlySet<string>
}
type Table = Record<Move, { from: State; to: State; notes: 'acknowledgedOn' | 'feedbackOn' | 'finishedOn' }>

/** From which state to which. An acknowledgement comes first, since the reporter is owed one (ISO 37002 §8.1). */
const MOVES: Table = {
  acknowledge: { from: 'received', to: 'acknowledged', notes: 'acknowledgedOn' },
  feedback: { from: 'acknowledged', to: 'acknowledged', notes: 'feedbackOn' },
  finish: { from: 'acknowledged', to: 'finished', notes: 'finishedOn' },
}
const MoveSchema = z.object({ move: z.enum(['acknowledge', 'feedback', 'finish']), day: z.iso.date() })

/** The officers' side: for each only the cases that officer was made a reader of, as if there were no others. */
export function createDesk({ collections: { reports, boxes }, pieces, tags, able, holidays }: Parts) {
  const addDays = (day: string, n: number) => addWorkingDays(day, n, holidays)

  const forOfficer = (report: Submitted, now: Able, hasBox: boolean): ForOfficer => ({
    ...commonOf(report, now, tags),
    ...reportDeadlines(report.receivedOn, addDays),
    waits: report.writtenBy === 'reporter',
    hasBox,
  })

  /** @throws SealedError `bad-roster`; Refusal `missing` for one who may not read now */
  async function asAble(officer: string): Promise<Able> {
    const now = await able()
    if (now.roster.problems.length) throw new SealedError('bad-roster')
    if (!now.officers.some(({ id }) => id === officer)) throw missing()
    return now
  }

  const casesOf: Channel['casesOf'] = async (officer) => {
    const now = await able()
    if (now.roster.problems.length) throw new SealedError('bad-roster')
    if (!now.officers.some(({ id }) => id === officer)) return []
    // Tags can't be asked for without the id of their case, and retention keeps the cases few: all are gone through.
    const all = await reports.find({ readers: { $exists: true } }).toArray()
    const mine = all
      .map((report) => read(SubmittedSchema, report))
      .filter(({ _id, readers }) => readers.includes(tags.of(_id, officer)))
    const ids = mine.map(({ _id }) => _id)
    const boxed = new Set(await boxes.distinct('_id', { _id: { $in: ids } }))
    return mine
      .toSorted((a, b) => b.receivedOn.localeCompare(a.receivedOn) || a._id.localeCompare(b._id))
      .map((report) => forOfficer(report, now, boxed.has(report._id)))
  }

  const readAs: Channel['readAs'] = async (officer, caseId) => {
    const now = await asAble(officer)
    const found = await reports.findOne({ _id: asText(caseId), readers: tags.of(caseId, officer) })
    if (!found) throw missing()
    const box = await boxes.findOne({ _id: found._id })
    return {
      ...forOfficer(read(SubmittedSchema, found), now, box !== null),
      pieces: (await pieces.of(found._id)).map(pieceOf),
      ...(box ? { box: read(BoxSchema, box).sealed } : {}),
    }
  }

  const move: Channel['move'] = async (officer, caseId, what, on) => {
    const { move, day } = read(MoveSchema, { move: what, day: on })
    await asAble(officer)
    const { from, to, notes } = MOVES[move]
    const mine = { _id: asText(caseId), readers: tags.of(caseId, officer) }
    const moved = await reports.updateOne({ ...mine, state: from }, { $set: { state: to, [notes]: day } })
    if (moved.matchedCount) return
    throw (await reports.findOne(mine, { projection: { _id: 1 } })) ? notNow() : missing()
  }

  return { casesOf, readAs, move, asAble }
}
