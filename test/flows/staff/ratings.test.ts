import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { conversations as mine } from '../../../src/flows/my-case/flow.js'
import { conversations as track } from '../../../src/flows/track/flow.js'
import { house } from '../../support/office.js'
import { talk } from '../../support/talk.js'
import { type Municipality, municipality } from './support.js'

/** Staff see ratings only in aggregate (design, Surveys and indicators): what one resident gave stays theirs. */

const WORDS = 'ช่างพูดไม่ดีกับแม่'
let town: Municipality
beforeAll(async () => {
  town = await municipality('ratings')
})
afterAll(() => town.close())

async function ratedCase() {
  const chat = 'unhappy'
  const c = await town.filed({ reporter: chat })
  const by = { role: 'officer' as const, id: 'somchai', unit: c.unit }
  const done = { words: 'เปลี่ยนหลอดแล้ว', photos: ['p'], key: 'done', at: town.clock.now }
  await town.act(c.id, { move: 'propose', by, ...done })
  const flows = [...mine(house), ...track(house)]
  const resident = talk(flows, { office: town.office, chat, clock: town.clock })
  await resident.start('confirm-done', { case: c.id })
  await resident.press('1 ต้องปรับปรุงมาก')
  await resident.say(WORDS)
  return { c, resident }
}

it('neither score nor words, nor that there was one, reach officer or supervisor; the resident finds them', async () => {
  const { c, resident } = await ratedCase()
  expect(await town.cases.find(c.id)).toMatchObject({ rating: { score: 1, words: WORDS } })
  const officer = await town.person('สมชาย', ['officer'], 'public-works')
  const supervisor = await town.person('หัวหน้า', ['supervisor'])
  for (const person of [officer, supervisor]) {
    const seen = await person.start('staff-case', { case: c.id })
    expect(seen.text).toContain('ผู้แจ้งยืนยันผล')
    expect(seen.text).not.toMatch(/คะแนน|ช่างพูดไม่ดี/)
    const known = await town.office.caseForStaff(person.chat, c.id)
    expect(JSON.stringify(known)).not.toMatch(/"rating"|"rate"|"score"|ช่างพูดไม่ดี/)
  }
  expect((await resident.say('ติดตามเรื่อง')).text).toContain(WORDS)
})
