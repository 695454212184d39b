import { noFaults } from '../../src/faults.js'
import { banTom } from '../../src/municipality/ban-tom.js'
import { holidaySet } from '../../src/municipality/holidays.js'
import { urgentIn } from '../../src/municipality/words.js'
import { createAct } from '../../src/office/act.js'
import type { House } from '../../src/office/house.js'
import { createOffice } from '../../src/office/office.js'
import { createOpenCase } from '../../src/office/open-case.js'
import { createTell } from '../../src/office/tell.js'
import { createAttachments } from '../../src/storage/attachments.js'
import { createCases } from '../../src/storage/cases.js'
import { connect } from '../../src/storage/database.js'
import { createGroups } from '../../src/storage/groups.js'
import { createNotices } from '../../src/storage/notices.js'
import { createLinks } from '../../src/portal/links.js'
import { createNumbers } from '../../src/storage/numbers.js'
import { createStaff } from '../../src/storage/staff.js'
import { testDatabase } from './mongo.js'

/** The municipality that tests play in, its photos served from the simulator's address. */
export const house: House = {
  municipality: banTom,
  holidays: holidaySet(),
  links: createLinks('http://127.0.0.1:3000', Buffer.alloc(32, 7).toString('base64')),
}

/**
 * A real office on a database of its own, without LINE: what it would push stands in `notices`.
 *
 * @param name a word that helps to recognise the database
 * @param clock what time it is for the office; `now` may be moved on by the test
 */
export async function testOffice(name: string, clock: { now: Date }) {
  const { uri, dbName, drop } = testDatabase(name)
  const database = await connect(uri, dbName)
  const cases = createCases(database)
  const staff = createStaff(database)
  const groups = createGroups(database)
  const notices = createNotices(database)
  const numbers = createNumbers(database)
  const attachments = createAttachments(database)
  const now = () => clock.now
  const fault = noFaults
  /** Conversations the office opened in a resident's chat. */
  const offered: { chat: string; flow: string; seed: Record<string, string> }[] = []
  const tell = createTell({
    house,
    notices,
    staff,
    groups,
    langOf: async () => 'th',
    urgent: (c) => urgentIn(c.words, c.category, banTom.categories),
    offer: async (chat, flow, seed) => void offered.push({ chat, flow, seed }),
    now,
    fault,
  })
  const openCase = createOpenCase({ house, cases, numbers, attachments, fault })
  const act = createAct({ house, cases, attachments, tell, fault })
  const office = createOffice({
    house,
    cases,
    staff,
    groups,
    attachments,
    openCase,
    act,
    tell,
    nameOf: async (chat) => `ผู้แจ้ง ${chat}`,
    membersOf: async () => 5,
    consoleLink: async (staff) => `https://line.example.go.th/console/link/of-${staff}`,
  })
  return {
    house,
    office,
    act,
    cases,
    staff,
    groups,
    notices,
    attachments,
    offered,
    /** What this chat would be pushed, oldest first. */
    pushedTo: async (chat: string) =>
      (await notices.collection.find({ to: chat }).sort({ at: 1 }).toArray()).map((n) => n.replies).flat(),
    async close() {
      await database.close()
      await drop()
    },
  }
}

export type TestOffice = Awaited<ReturnType<typeof testOffice>>
