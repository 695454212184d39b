import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { conversations } from '../../../src/flows/my-case/flow.js'
import { house } from '../../support/office.js'
import { talk } from '../../support/talk.js'
import { type Municipality, municipality } from '../staff/support.js'

let town: Municipality
beforeAll(async () => {
  town = await municipality('rated')
})
afterAll(() => town.close())

let last = 0
/** A resident whose case is said to be done, about to confirm it. */
async function withResult() {
  const chat = `resident-${++last}`
  const { id, unit } = await town.filed({ reporter: chat })
  const by = { role: 'officer' as const, id: 'somchai', unit }
  await town.act(id, {
    move: 'propose',
    by,
    key: `done-${id}`,
    at: town.clock.now,
    words: 'เปลี่ยนหลอดแล้ว',
    photos: ['p'],
  })
  const resident = talk(conversations(house), { office: town.office, chat, clock: town.clock })
  await resident.start('confirm-done', { case: id })
  return { resident, rating: async () => (await town.cases.find(id))?.rating }
}

test('a score counts at once, also when the phone is put away before anything else is said', async () => {
  const { resident, rating } = await withResult()
  expect((await resident.press('4 ดี')).text).toBe('บันทึก 4 คะแนนแล้วค่ะ อยากบอกอะไรเพิ่มไหมคะ')
  expect(await rating()).toMatchObject({ score: 4 })
})

test('words may follow', async () => {
  const { resident, rating } = await withResult()
  await resident.say('5')
  expect((await resident.say('ช่างใจดีมาก')).text).toBe('บันทึกแล้ว ขอบคุณค่ะ')
  expect(await rating()).toMatchObject({ score: 5, words: 'ช่างใจดีมาก' })
})

test('a wrong score can be changed', async () => {
  const { resident, rating } = await withResult()
  await resident.press('1 ต้องปรับปรุงมาก')
  await resident.press('แก้ไขคะแนน')
  await resident.press('5 ดีมาก')
  await resident.press('ข้าม')
  expect(await rating()).toMatchObject({ score: 5 })
})

test('no score is an answer too: the case stays closed, and nobody is asked twice', async () => {
  const { resident, rating } = await withResult()
  expect((await resident.press('ข้าม')).text).toBe('ปิดเรื่องเรียบร้อยแล้ว ขอบคุณค่ะ')
  expect(await rating()).toBeUndefined()
})
