import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { conversations as staff } from '../../../src/flows/staff/flow.js'
import { conversations as track } from '../../../src/flows/track/flow.js'
import { house } from '../../support/office.js'
import { talk } from '../../support/talk.js'
import { type Municipality, municipality } from '../staff/support.js'

let town: Municipality
beforeAll(async () => {
  town = await municipality('at-work')
})
afterAll(() => town.close())

async function officerOf(unit: string) {
  const code = await town.staff.invite({ name: `ช่าง ${unit}`, roles: ['officer'], unit }, town.clock.now)
  const chat = talk([...staff(house), ...track(house)], { office: town.office, clock: town.clock })
  await chat.say(code)
  return chat
}

describe('an officer who types the number of a case', () => {
  test.each(['whole', 'without its prefix'])('sees it with all that can be done: %s', async (how) => {
    const { number } = await town.filed()
    const officer = await officerOf('public-works')
    const seen = await officer.say(how === 'whole' ? number : number.replace('บต-', ''))
    expect(seen.text).toContain('ไฟทางดับ 3 ดวง ซอยข้างวัด')
    expect(seen.labels).toContain('ยืนยันรับเรื่อง')
  })

  test('of another unit sees nothing of it', async () => {
    const { number } = await town.filed()
    const seen = await (await officerOf('finance')).say(number)
    expect(seen.text).toBe('ไม่พบเรื่องนี้ในเรื่องที่คุณแจ้งหรือติดตามค่ะ')
  })

  test('and filed it as a resident sees it as a resident does', async () => {
    const officer = await officerOf('public-works')
    const { number } = await town.filed({ reporter: officer.chat })
    const seen = await officer.say(number)
    expect(seen.labels).toContain('ถอนเรื่อง')
    expect(seen.labels).not.toContain('ยืนยันรับเรื่อง')
  })
})
