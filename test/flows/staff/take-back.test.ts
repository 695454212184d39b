import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { firstBroken } from '../../../src/cases/audit.js'
import { conversations as mine } from '../../../src/flows/my-case/flow.js'
import { house } from '../../support/office.js'
import { talk } from '../../support/talk.js'
import { MONDAY, type Municipality, municipality } from './support.js'

/** A rejection made by mistake, taken back before the resident has to appeal. */

let town: Municipality
let officer: Awaited<ReturnType<Municipality['person']>>
let supervisor: typeof officer
beforeAll(async () => {
  town = await municipality('take-back')
  officer = await town.person('สมชาย', ['officer'], 'public-works')
  supervisor = await town.person('หัวหน้า', ['supervisor'])
})
afterEach(() => {
  town.clock.now = MONDAY
})
afterAll(() => town.close())

let last = 0
async function rejected() {
  const c = await town.filed({ reporter: `sad-${++last}` })
  await officer.start('staff-reject', { case: c.id })
  await officer.press('แนวเขตที่ดิน')
  await officer.say('ข้าม')
  const sent = await officer.press('ยืนยันไม่รับเรื่อง')
  return { ...c, chat: `sad-${last}`, sent }
}
const later = (hours: number) => {
  town.clock.now = new Date(MONDAY.getTime() + hours * 3600_000)
}

describe('the officer who rejected it by mistake', () => {
  it('is offered to take it back at once, says why and until when, and sees what the resident will read', async () => {
    const c = await rejected()
    expect(c.sent.quick).toContain('รับเรื่องกลับมาทำ')
    await officer.press('รับเรื่องกลับมาทำ')
    await officer.say('ตรวจแนวเขตแล้ว เป็นถนนของเทศบาล')
    const review = await officer.say('30 พ.ย.')
    expect(review.text).toContain('ผู้แจ้งจะเห็น: เทศบาลรับเรื่องนี้มาทำต่อแล้วค่ะ')
    expect(review.text).toContain('ตรวจแนวเขตแล้ว เป็นถนนของเทศบาล')
    expect(await town.state(c.id)).toBe('rejected')
    const done = await officer.press('ยืนยันรับกลับมาทำ')
    expect(done.text).toContain(`รับเรื่อง ${c.number} กลับมาทำแล้ว`)
    expect(await town.cases.find(c.id)).toMatchObject({ state: 'reopened', promisedBy: '2026-11-30' })
  })

  it('has it noted in the chain, and the resident is told once, with the reason and the new date', async () => {
    const c = await rejected()
    await officer.start('staff-take-back', { case: c.id })
    await officer.say('เข้าใจผิดว่าเป็นที่เอกชน')
    await officer.say('30 พ.ย.')
    await officer.press('ยืนยันรับกลับมาทำ')
    await officer.again()
    const now = await town.cases.find(c.id)
    expect(now?.events.map(({ move }) => move)).toEqual(['open', 'reject', 'take-back'])
    expect(now?.events.at(-1)).toMatchObject({ by: { role: 'officer' }, detail: { day: '2026-11-30' } })
    // The words of the receipt stand once, on the case itself.
    const [receipt, ...rest] = now?.events ?? []
    expect(
      now && firstBroken({ ...now, events: [{ ...receipt!, words: now.words }, ...rest] }),
    ).toBeUndefined()
    const told = await town.pushedTo(c.chat)
    expect(told).toHaveLength(2)
    expect(JSON.stringify(told[1])).toMatch(/เข้าใจผิดว่าเป็นที่เอกชน.*30 พฤศจิกายน 2569/)
  })

  it('no longer can after a day: then it is the supervisor’s to decide', async () => {
    const c = await rejected()
    later(25)
    expect((await officer.start('staff-case', { case: c.id })).labels).not.toContain('รับเรื่องกลับมาทำ')
    expect((await officer.start('staff-take-back', { case: c.id })).text).toContain('ให้หัวหน้างาน')
    expect(officer.state.draft).toBeUndefined()
    const key = 'late'
    await expect(
      town.office.actAsStaff(officer.chat, c.id, {
        move: 'take-back',
        key,
        at: town.clock.now,
        words: 'ช้าไป',
        day: '2026-11-30',
      }),
    ).rejects.toMatchObject({ kind: 'conflict' })
    expect((await supervisor.start('staff-case', { case: c.id })).labels).toContain('รับเรื่องกลับมาทำ')
    await supervisor.press('รับเรื่องกลับมาทำ')
    await supervisor.say('เป็นถนนของเทศบาล')
    await supervisor.say('30 พ.ย.')
    await supervisor.press('ยืนยันรับกลับมาทำ')
    expect(await town.state(c.id)).toBe('reopened')
  })
})

it('an officer who wants each case at once hears that the supervisor took one back', async () => {
  const c = await rejected()
  const keen = await town.person('มานี', ['officer'], 'public-works')
  await keen.start('staff-notify')
  await keen.press('ทุกเรื่องทันที')
  await supervisor.start('staff-take-back', { case: c.id })
  await supervisor.say('เป็นถนนของเทศบาล')
  await supervisor.say('30 พ.ย.')
  await supervisor.press('ยืนยันรับกลับมาทำ')
  expect(JSON.stringify(await town.pushedTo(keen.chat))).toContain(c.number)
})

it('what was never rejected can’t be taken back', async () => {
  const c = await town.filed()
  expect((await officer.start('staff-take-back', { case: c.id })).text).toContain('จึงทำขั้นตอนนี้ไม่ได้')
})

it('a resident who presses the old button to appeal is told that the case has moved on', async () => {
  const c = await rejected()
  await officer.start('staff-take-back', { case: c.id })
  await officer.say('เป็นถนนของเทศบาล')
  await officer.say('30 พ.ย.')
  await officer.press('ยืนยันรับกลับมาทำ')
  const resident = talk(mine(house), { office: town.office, chat: c.chat, clock: town.clock })
  expect((await resident.start('appeal', { case: c.id })).text).toContain('เรื่องนี้เปลี่ยนสถานะไปแล้ว')
  expect(await town.cases.find(c.id)).toMatchObject({ appealed: false, reopened: 1 })
})
