import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { conversations } from '../../../src/flows/contact/flow.js'
import type { House } from '../../../src/office/house.js'
import { house, type TestOffice, testOffice } from '../../support/office.js'
import { talk } from '../../support/talk.js'

const MORNING = new Date('2026-11-16T10:00:00+07:00')
const NIGHT = new Date('2026-11-16T21:00:00+07:00')
const clock = { now: MORNING }
let town: TestOffice
beforeAll(async () => {
  town = await testOffice('contact', clock)
})
afterAll(() => town.close())

const asked = (home: House, now: Date) =>
  talk(conversations(home), { office: town.office, clock: { now } }).say('ติดต่อเจ้าหน้าที่')
const { office, ...phones } = house.municipality.phones
const confirmed: House = {
  ...house,
  municipality: { ...house.municipality, phones: { ...phones, office: { ...office, draft: false } } },
}

describe('how to reach a person', () => {
  test('hours, address, a message to an officer, and the emergency numbers', async () => {
    const sees = await asked(house, MORNING)
    expect(sees.text).toMatch(/08\.30–16\.30 น\.[\s\S]*229 หมู่ 4[\s\S]*191[\s\S]*1669/)
    expect(sees.labels).toEqual(['ฝากข้อความ', 'เมนู'])
  })

  test('a number nobody has confirmed is not shown; where to go instead is', async () => {
    const sees = await asked(house, MORNING)
    expect(sees.text).not.toContain(office.number)
    expect(sees.text).toContain('ติดต่อได้ที่สำนักงานในเวลาทำการ หรือฝากข้อความไว้')
  })

  test('a confirmed one can be tapped', async () => {
    const sees = await asked(confirmed, MORNING)
    expect(sees.text).toContain(office.number)
    expect(sees.cards[0]?.data.phones).toMatchObject([
      { action: { uri: `tel:${office.number.replace(/-/g, '')}` } },
    ])
  })

  test('at night it says that the office is closed', async () => {
    expect((await asked(confirmed, NIGHT)).text).toMatch(/ตอนนี้นอกเวลาทำการ ฝากข้อความไว้ได้ค่ะ[\s\S]*191/)
  })
})

describe('a person is asked for in one’s own words', () => {
  test.each([
    'ขอคุยกับคนได้ก่อ',
    'อยากคุยกับเจ้าหน้าที่ครับ',
    'ขอโทรหาเจ้าหน้าที่หน่อย',
    'คุยกับคนจริง ๆ ได้ไหมคะ',
    'Can I talk to a person?',
    'speak with someone',
  ])('“%s”', async (words) => {
    const chat = talk(conversations(house), { office: town.office, clock })
    expect((await chat.say(words)).labels).toContain('ฝากข้อความ')
  })

  test.each(['ติดต่อเจ้าหน้าที่แล้วไม่มีใครมา', 'คุยกับคนข้างบ้านแล้วไม่ฟัง'])('“%s” is something else', async (words) => {
    const chat = talk(conversations(house), { office: town.office, clock })
    expect((await chat.say(words)).labels).not.toContain('ฝากข้อความ')
  })
})
