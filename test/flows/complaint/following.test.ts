import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Case } from '../../../src/cases/case.js'
import type { Request } from '../../../src/cases/move.js'
import { conversations as complaint } from '../../../src/flows/complaint/flow.js'
import { conversations as mine } from '../../../src/flows/my-case/flow.js'
import { conversations as track } from '../../../src/flows/track/flow.js'
import { loadTemplates } from '../../../src/line/flex/template.js'
import { toMessages } from '../../../src/line/messages.js'
import { house } from '../../support/office.js'
import { talk } from '../../support/talk.js'
import { wordsIn } from '../../support/voice.js'
import { type Municipality, municipality } from '../staff/support.js'

/** A neighbour has reported the same: following it instead (design, Cases). */

const templates = loadTemplates(new URL('../../../flex-templates/', import.meta.url))
const SECRETS = /สามดวง|081|บ้านเลขที่|ข้างรั้ว|จ่อย/
let town: Municipality
let last = 0
beforeAll(async () => {
  town = await municipality('following')
})
afterAll(() => town.close())

/** Each story has a landmark of its own, so that no other story's case lies near. */
async function theirs() {
  const landmark = `วัด${'กขคงจฉชซฌญฎฏฐฑ'[last++]?.repeat(6)}`
  const c = await town.filed({
    reporter: `first-${last}`,
    words: 'ไฟทางดับสามดวง บ้านเลขที่ 12 คนแจ้งชื่อจ่อย',
    phone: '081-234-5678',
    place: { words: `ข้างรั้ว${landmark}`, village: 5 },
  })
  const neighbour = talk([...complaint(house), ...track(house), ...mine(house)], {
    office: town.office,
    clock: town.clock,
  })
  await neighbour.say('แจ้งเรื่องร้องเรียน')
  await neighbour.say('ไฟทางดับหมดทั้งซอย')
  await neighbour.say('ข้าม')
  const offered = await neighbour.say(`หมู่ 5 หน้า${landmark}`)
  const pushed = async () => {
    const bubbles = await town.pushedTo(neighbour.chat)
    return toMessages(bubbles, templates).map((message) => wordsIn(message).join('\n'))
  }
  return { c, neighbour, offered, pushed }
}

const byOfficer = ({ id, unit }: Case, request: Partial<Request> & Pick<Request, 'move'>) =>
  town.act(id, {
    by: { role: 'officer', id: 'somchai', unit },
    key: `${request.move}-${id}`,
    at: town.clock.now,
    words: 'เปลี่ยนหลอดแล้ว',
    photos: ['p'],
    ...request,
  })

describe('it is offered', () => {
  test('with what it is about, the village and the day, and not a word of who reported it', async () => {
    const { c, offered } = await theirs()
    expect(offered.text).toContain(`${c.number} ไฟฟ้าสาธารณะ · หมู่ 5 · แจ้งเมื่อ 16 พ.ย. 2569`)
    expect(offered.text).not.toMatch(SECRETS)
    expect(offered.quick).toEqual([`ตาม ${c.number}`, 'คนละเรื่องกัน', 'ย้อนกลับ', 'ยกเลิก'])
  })

  test('and confirmed once more, since what was typed is dropped', async () => {
    const { c, neighbour } = await theirs()
    const asked = await neighbour.press(`ตาม ${c.number}`)
    expect(asked.text).toContain('ไฟฟ้าสาธารณะ · หมู่ 5 · แจ้งเมื่อ 16 พ.ย. 2569')
    expect(asked.text).toContain('ส่วนที่พิมพ์มาจะไม่ส่งเป็นเรื่องใหม่')
    expect(asked.text).not.toMatch(SECRETS)
    expect((await town.cases.find(c.id))?.followers).toEqual([])
    const done = await neighbour.press('ยืนยันติดตามเรื่อง')
    expect(done.text).toBe(`ติดตามเรื่อง ${c.number} ให้แล้วค่ะ เมื่อมีผลจะแจ้งให้ทราบ`)
    expect((await town.cases.find(c.id))?.followers).toEqual([neighbour.chat])
    expect(await town.cases.ofChat(neighbour.chat)).toHaveLength(1)
  })

  test('with a way back: it is another matter after all, and nothing typed is lost', async () => {
    const { c, neighbour } = await theirs()
    await neighbour.press(`ตาม ${c.number}`)
    expect((await neighbour.press('แก้ไขเรื่องใกล้เคียง')).quick).toContain('คนละเรื่องกัน')
    expect((await neighbour.press('คนละเรื่องกัน')).text).toContain('โทรกลับที่เบอร์ไหนคะ')
    const review = await neighbour.say('ข้าม')
    expect(review.text).toContain('ไฟทางดับหมดทั้งซอย')
    await neighbour.press('ส่งเรื่อง')
    expect(await town.cases.ofChat(neighbour.chat)).toMatchObject([
      { words: 'ไฟทางดับหมดทั้งซอย', reporter: neighbour.chat },
    ])
    expect((await town.cases.find(c.id))?.followers).toEqual([])
  })

  test('and may be followed in the end by whoever said first that it was another', async () => {
    const { c, neighbour } = await theirs()
    await neighbour.press('คนละเรื่องกัน')
    await neighbour.say('ข้าม')
    await neighbour.press('แก้ไข')
    await neighbour.press('แก้ไขเรื่องใกล้เคียง')
    await neighbour.press(`ตาม ${c.number}`)
    await neighbour.press('ยืนยันติดตามเรื่อง')
    expect((await town.cases.find(c.id))?.followers).toEqual([neighbour.chat])
  })

  test('ย้อนกลับ asks the question again', async () => {
    const { c, neighbour } = await theirs()
    await neighbour.press(`ตาม ${c.number}`)
    expect((await neighbour.say('ย้อนกลับ')).quick).toContain(`ตาม ${c.number}`)
  })
})

describe('who follows', () => {
  async function follower() {
    const story = await theirs()
    await story.neighbour.press(`ตาม ${story.c.number}`)
    await story.neighbour.press('ยืนยันติดตามเรื่อง')
    return story
  }

  test('sees how it stands, nothing the reporter said, and nothing to press', async () => {
    const { c, neighbour } = await follower()
    await town.office.actAsResident(`${c.reporter}`, c.id, {
      move: 'add',
      key: `add-${c.id}`,
      at: town.clock.now,
      words: 'อยู่ข้างรั้วบ้านจ่อย โทร 081',
    })
    for (const seen of [await neighbour.say('ติดตามเรื่อง'), await neighbour.press('ดูรายละเอียด')]) {
      expect(seen.text).toContain('รับเรื่องแล้ว')
      expect(seen.text).not.toMatch(SECRETS)
      expect(seen.labels.filter((label) => !['ดูรายละเอียด', 'เมนู'].includes(label))).toEqual([])
    }
  })

  test('is not shown what the reporter was asked', async () => {
    const { c, neighbour, pushed } = await follower()
    await byOfficer(c, { move: 'ask', words: 'คนแจ้งอยู่บ้านไหม โทรกลับ 081' })
    const seen = await neighbour.say('ติดตามเรื่อง')
    expect(seen.text).toContain('รอข้อมูลจากผู้แจ้ง')
    expect(seen.text).not.toMatch(/081|จากคุณ/)
    expect(seen.labels).toEqual(['ดูรายละเอียด', 'เมนู'])
    expect(await pushed()).toEqual([])
  })

  test('hears that it is said to be done, and leaves the word on it to the reporter', async () => {
    const { c, neighbour, pushed } = await follower()
    await byOfficer(c, { move: 'propose' })
    const [told = ''] = await pushed()
    expect(told).toContain('กองช่างแจ้งว่าทำเสร็จแล้วค่ะ')
    expect(told).toContain('ผู้แจ้งจะเป็นคนดูว่าเรียบร้อยไหม')
    expect(told).not.toMatch(/ไหมคะ|ถ้าไม่ตอบ/)
    const [bubble] = await town.pushedTo(neighbour.chat)
    expect(JSON.stringify(bubble)).not.toMatch(/confirm-done|refuse-done/)
    const seen = await neighbour.say('ติดตามเรื่อง')
    expect(seen.text).toContain('รอผู้แจ้งยืนยันผล')
    expect(seen.labels).toEqual(['ดูรายละเอียด', 'เมนู'])
    // The reporter is asked, as before.
    expect(JSON.stringify(await town.pushedTo(`${c.reporter}`))).toContain('confirm-done')
  })

  test('hears of a rejection, a merging and a close without being offered what is the reporter’s', async () => {
    for (const move of ['reject', 'merge', 'close-silent'] as const) {
      const { c, neighbour, pushed } = await follower()
      if (move === 'close-silent') await byOfficer(c, { move: 'propose' })
      await byOfficer(c, {
        move,
        ...(move === 'merge' ? { target: 'other' } : {}),
        ...(move === 'close-silent' ? { by: { role: 'system' } } : {}),
      })
      expect((await pushed()).at(-1)).toContain(c.number)
      expect(JSON.stringify((await town.pushedTo(neighbour.chat)).at(-1))).not.toMatch(
        /appeal|reopen|เปิดเรื่องอีกครั้ง/,
      )
    }
  })
})
