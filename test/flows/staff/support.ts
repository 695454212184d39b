import type { Role } from '../../../src/cases/case.js'
import { conversations } from '../../../src/flows/staff/flow.js'
import type { NewCase } from '../../../src/office/open-case.js'
import { house, type TestOffice, testOffice } from '../../support/office.js'
import { talk } from '../../support/talk.js'

/** Monday, 16 November 2026, 10:00 in Bangkok. */
export const MONDAY = new Date('2026-11-16T10:00:00+07:00')
export const flows = conversations(house)

/** A municipality with its office, and people who come and go. */
export async function municipality(name: string) {
  const clock = { now: MONDAY }
  const town: TestOffice = await testOffice(name, clock)
  let last = 0
  return {
    ...town,
    clock,
    /** A resident's complaint, as the complaint flow would file it. */
    async filed(input: Partial<NewCase> = {}) {
      const id = `filed-${++last}`
      const usual = {
        kind: 'complaint' as const,
        category: 'street-light',
        words: 'ไฟทางดับ 3 ดวง ซอยข้างวัด',
        reporter: 'resident',
      }
      return town.office.open(
        id,
        { ...usual, place: { words: 'หมู่ 5 ข้างวัด', village: 5 }, ...input },
        clock.now,
        false,
      )
    },
    /** The chat of somebody of the municipality, bound by a real code. */
    async person(who: string, roles: Role[], unit?: string, lang: 'th' | 'en' = 'th') {
      const code = await town.staff.invite({ name: who, roles, ...(unit ? { unit } : {}) }, clock.now)
      const chat = talk(flows, { office: town.office, clock, lang })
      await chat.say(code)
      return chat
    },
    stranger: () => talk(flows, { office: town.office, clock }),
    state: async (id: string) => (await town.cases.find(id))?.state,
  }
}

export type Municipality = Awaited<ReturnType<typeof municipality>>
