import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { writePress } from '../../src/dialogue/press.js'
import type { FaultPoint } from '../../src/faults.js'
import { filed } from '../jobs/support.js'
import { createTown, hours, type Town } from '../support/town.js'
import { propose } from './crowd.js'
import { afterPowerCut } from './power.js'
import { timesTold, workLeft } from './promises.js'

/**
 * A case from the officer's “done” to the resident's last word, with the power going on every one of its moves. Each
 * move must be made once and told once (design, Promises 2 and 4).
 */
let town: Town
let kham: ReturnType<Town['resident']>
let officer: typeof kham
let chief: typeof kham
let caseId: string
beforeEach(async () => {
  town = await createTown()
  kham = town.resident('ยายคำ')
  officer = await town.officer('สมชาย', ['officer'], 'public-works')
  chief = await town.officer('หัวหน้า', ['supervisor'])
  await kham.say('สวัสดี')
  caseId = (await filed(town, kham)).id
  await town.settle()
})
afterEach(async () => {
  expect(town.line.breaches).toEqual([])
  await town.stop()
})

type Cut = { at: FaultPoint }
/** The officer says it is done; the power goes at the last tap. */
const done = (cut: Cut) => propose(officer, caseId, 5_000, () => town.cutPowerAt(cut.at))
async function refuse(cut: Cut): Promise<void> {
  await kham.tap('ยังไม่เรียบร้อย')
  await kham.hears('ส่วนไหนยังไม่เรียบร้อยคะ')
  await kham.say('ดวงที่สามยังดับอยู่')
  await kham.hears('มีรูปประกอบไหมคะ')
  town.cutPowerAt(cut.at)
  await kham.say('ข้าม')
}
async function confirm(cut: Cut): Promise<void> {
  town.cutPowerAt(cut.at)
  await kham.tap('ยืนยันว่าเรียบร้อย')
}
/** Whether the power went in that step. */
const cutShort = async (step: Promise<void>): Promise<boolean> => {
  await step
  return afterPowerCut(town)
}

const moves = async () => ((await town.services.cases.find(caseId))?.events ?? []).map(({ move }) => move)
const result = 'แจ้งว่าทำเสร็จแล้วค่ะ'

const points = [
  'work:effect',
  'work:effects',
  'work:sent',
  'case:moved',
  'notice:queued',
  'notice:pushed',
] as const

test.each(points)('the power goes at %s, move after move: each is made once and told once', async (at) => {
  expect(await cutShort(done({ at }))).toBe(true)
  expect(await moves()).toEqual(['open', 'propose', 'told'])
  expect([timesTold(kham, result), timesTold(officer, 'รอคุณยืนยันผล')]).toEqual([1, 1])

  // The point in `notice:queued` is for residents' news; of a refusal the supervisor hears.
  expect(await cutShort(refuse({ at }))).toBe(at !== 'notice:queued')
  expect(await moves()).toEqual(['open', 'propose', 'told', 'refuse'])
  expect(timesTold(kham, 'เปิดเรื่องอีกครั้งแล้วค่ะ')).toBe(1)
  expect(timesTold(chief, 'ผู้แจ้งบอกว่ายังไม่เรียบร้อย')).toBe(1)

  expect(await cutShort(done({ at }))).toBe(true)
  expect(timesTold(kham, result)).toBe(2)

  expect(await cutShort(confirm({ at }))).toBe(!at.startsWith('notice'))
  expect(await moves()).toEqual(['open', 'propose', 'told', 'refuse', 'propose', 'told', 'confirm'])
  expect(timesTold(kham, 'ปิดเรื่องแล้วค่ะ ให้คะแนน')).toBe(1)
  expect(await workLeft(town.services.database)).toBe(0)
})

test('at the second try of a push that LINE had failed: a third one, with the key of the first', async () => {
  town.line.fault({ endpoint: 'message/push', status: 500 })
  await done({ at: 'notice:claimed' })
  await town.settle()
  expect(timesTold(kham, result)).toBe(0)
  await town.later(5_000)
  expect(await afterPowerCut(town)).toBe(true)
  expect(timesTold(kham, result)).toBe(1)
  expect(pushes().map(({ status }) => status)).toEqual([500, 200])
  expect(new Set(pushes().map(({ retryKey }) => retryKey)).size).toBe(1)
})

test('LINE takes a push and the line breaks: the next try learns that it had arrived', async () => {
  town.line.fault({ endpoint: 'message/push', replyLostAfterAccept: true })
  await propose(officer, caseId, 5_000)
  await town.settle()
  await town.later(5_000)
  await town.settle()
  expect(timesTold(kham, result)).toBe(1)
  expect(pushes().map(({ status }) => status)).toEqual([200, 409])
  expect(await moves()).toEqual(['open', 'propose', 'told'])
})

test('a question that was answered before its asking was finished is not asked again', async () => {
  // What they wrote this morning is over; the next message answers the question.
  await town.later(hours(1))
  const press = { do: 'start' as const, flow: 'staff-ask', seed: { case: caseId } }
  await officer.tap({ type: 'postback', label: 'ถามผู้แจ้ง', data: writePress(press) })
  await officer.hears('พิมพ์คำถาม')
  await officer.say('เสาอยู่ฝั่งไหน')
  await officer.hears('ผู้แจ้งจะเห็น: ')
  town.cutPowerAt('notice:queued')
  await officer.tap('ส่งคำถาม')
  await town.settle().catch(() => undefined)
  await town.boot()
  await kham.hears('เสาอยู่ฝั่งไหน')
  await kham.say('ฝั่งวัดค่ะ')
  await kham.hears('ส่งคำตอบให้กองช่างแล้วค่ะ')
  await town.settle()

  await town.later(35_000)
  await town.settle()
  expect(await moves()).toEqual(['open', 'ask', 'answer'])
  expect((await town.services.chats.get(kham.id)).talk.draft).toBeUndefined()
  expect(timesTold(kham, 'เสาอยู่ฝั่งไหน')).toBe(1)
})

const pushes = () =>
  town.line.calls.filter(({ endpoint, to }) => endpoint === 'message/push' && to === kham.id)
