import { setTimeout as pause } from 'node:timers/promises'
import { expect } from '@jest/globals'
import type { LineStandIn } from '../../src/simulator/stand-in/stand-in.js'
import type { Case } from '../../src/cases/case.js'
import { visibleText } from '../../src/simulator/stand-in/reading.js'
import type { Chat } from '../../src/line/chat.js'
import type { Database } from '../../src/storage/database.js'
import type { Notice } from '../../src/storage/notices.js'
import { type Broken, verifyAudit } from '../../src/storage/verify-audit.js'
import type { Person, Report } from './crowd.js'

type Stored = Omit<Case, 'id'> & { _id: string }

/** Work that nobody has finished yet: what events left to do, and pushes still to be sent. */
export async function workLeft({ db }: Database): Promise<number> {
  const chats = await db.collection<Chat>('chats').countDocuments({ 'work.0': { $exists: true } })
  return chats + (await db.collection<Notice>('notices').countDocuments({ due: { $exists: true } }))
}

/**
 * Waits until nothing is left to do.
 *
 * @throws Error with what is left after `patienceMs`
 */
export async function quiet(database: Database, patienceMs: number): Promise<void> {
  const end = Date.now() + patienceMs
  while (await workLeft(database)) {
    if (Date.now() > end) {
      const chats = await database.db
        .collection<Chat>('chats')
        .distinct('work', { 'work.0': { $exists: true } })
      const notices = await database.db
        .collection<Notice>('notices')
        .distinct('_id', { due: { $exists: true } })
      throw new Error(`There is work left:\n${JSON.stringify({ chats, notices }, null, 2)}`)
    }
    await pause(100)
  }
}

/** How often this person read these words. */
export const timesTold = (who: Person, words: string): number =>
  who.messages.filter((m) => 'message' in m && visibleText(m.message).includes(words)).length

/**
 * What was promised, looked at when all is quiet (design, Promises): every report is one case that holds what was
 * said, told with its number; no number twice, nothing left over, no push twice, all chains whole, no limit broken.
 *
 * @param told the number each resident was told
 */
export async function expectPromisesKept(
  database: Database,
  line: LineStandIn,
  reports: Report[],
  told: string[],
): Promise<void> {
  const cases = await database.db.collection<Stored>('cases').find().toArray()
  const filed = reports.map(({ who }) =>
    cases.filter((c) => c.reporter === who.id).map((c) => [c.number, c.words, c.place?.words]),
  )
  expect(filed).toEqual(reports.map(({ words, place }, i) => [[told[i], words, place]]))
  expect(cases).toHaveLength(reports.length)
  expect(new Set(cases.map((c) => c.number)).size).toBe(cases.length)
  expect(await workLeft(database)).toBe(0)
  expect(pushedTwice(line)).toEqual([])
  const broken: Broken[] = []
  await verifyAudit(database, (fault) => broken.push(fault))
  expect(broken).toEqual([])
  expect(line.breaches).toEqual([])
}

/** Each question was asked of each resident once: no event took effect twice, and no answer was said again. */
export function expectAskedOnce(reports: Report[]): void {
  const questions = [
    'อยากแจ้งเรื่องอะไรคะ',
    'มีรูปไหมคะ',
    'จุดที่เกิดเหตุอยู่ตรงไหนคะ',
    'โทรกลับที่เบอร์ไหนคะ',
    'รับเรื่องแล้วค่ะ',
  ]
  const asked = reports.map(({ who }) => questions.map((words) => timesTold(who, words)))
  expect(asked).toEqual(reports.map(() => questions.map(() => 1)))
}

/** Pushes LINE took more than once, by key or by what they said to whom. */
function pushedTwice({ calls }: LineStandIn): string[] {
  const taken = calls.filter(({ endpoint, status }) => endpoint === 'message/push' && status === 200)
  const keys = taken.map(({ retryKey }) => String(retryKey))
  const words = taken.map(({ body }) => JSON.stringify(body))
  return [keys, words].flatMap((all) => all.filter((one, i) => all.indexOf(one) !== i))
}
