import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Talk } from '../../src/dialogue/draft.js'
import { allFlows, days, hours, inDraft, MONDAY, oneTurn, residents, type World, worldOf } from './support.js'

let town: Awaited<ReturnType<typeof residents>>
let world: World
beforeAll(async () => {
  town = await residents('drafts')
  world = worldOf(await allFlows())
})
afterAll(() => town.close())

const say = (text: string, id = 'm1') => ({ kind: 'text' as const, text, id })
const photo = (id: string) => ({ kind: 'photo' as const, id })
const half = { category: 'rubbish', details: 'ขยะล้นถัง', name: 'hide' }

describe('the notice', () => {
  test('comes before the first collection, and only then', async () => {
    const kham = town.resident({ newcomer: true })
    expect((await kham.say('แจ้งเรื่องร้องเรียน')).text).toContain('ใช้ข้อมูลของคุณอย่างไร')
    const typed = await kham.say('ไฟทางดับ')
    expect(typed.text).toMatch(/^อ่านแล้วกด “รับทราบ ต่อไป” ก่อนนะคะ[^\n]*$/)
    expect(typed.quick).toEqual(['รับทราบ ต่อไป', 'ยกเลิก'])
    expect(kham.state.draft?.answers).toEqual({ name: 'hide' })
    expect((await kham.press('รับทราบ ต่อไป')).text).toContain('อยากแจ้งเรื่องอะไรคะ')
    await kham.say('ถามคำถาม')
    expect(kham.sees().text).not.toContain('ใช้ข้อมูลของคุณอย่างไร')
  })

  test('comes again when what it says has changed', () => {
    const before = inDraft({ flow: 'complaint', answers: half }, { noticed: '0' })
    const asked = oneTurn(world, before, { kind: 'sticker' }, MONDAY)
    expect(asked.said).toContain('ใช้ข้อมูลของคุณอย่างไร')
    expect(asked.talk.draft?.answers).toEqual(half)
  })

  test('is no step for what collects nothing', async () => {
    const kham = town.resident({ newcomer: true })
    for (const words of ['เมนู', 'ติดตามเรื่อง', 'ติดต่อเจ้าหน้าที่', 'แจ้งเบาะแสทุจริต', 'สวัสดีค่ะ'])
      expect((await kham.say(words)).labels).not.toContain('รับทราบ ต่อไป')
  })

  test('keeps a photo that is sent meanwhile', async () => {
    const kham = town.resident({ newcomer: true })
    await kham.say('แจ้งเรื่องร้องเรียน')
    expect((await kham.photo('p1')).text).toContain('อ่านแล้วกด “รับทราบ ต่อไป” ก่อนนะคะ')
    await kham.press('รับทราบ ต่อไป')
    expect((await kham.say('ขยะล้นถัง')).text).toContain('ได้รูปแล้ว 1 รูปค่ะ')
  })
})

describe('a draft stored by an earlier version', () => {
  const changed = async () => {
    const flows = await allFlows()
    return worldOf(flows.map((flow) => (flow.name === 'complaint' ? { ...flow, version: 2 } : flow)))
  }

  test('of the same meaning goes on where it was, whatever was added since', () => {
    const before = inDraft({ flow: 'complaint', answers: { ...half, colour: 'red', photos: 'none' } })
    const asked = oneTurn(world, before, { kind: 'sticker' }, MONDAY)
    expect(asked.said).toContain('มีรูปไหมคะ')
  })

  test('of another meaning starts again with an apology, and takes no old answer for a new one', async () => {
    const before = inDraft({
      flow: 'complaint',
      answers: { ...half, photos: null, place: { words: 'หมู่ 5' } },
    })
    const again = oneTurn(await changed(), before, say('081 234 5678'), MONDAY)
    expect(again.said).toContain('ขออภัยที่ต้องเริ่มใหม่ค่ะ')
    expect(again.said).toContain('อยากแจ้งเรื่องอะไรคะ')
    expect(again.talk.draft).toMatchObject({ version: 2, answers: {} })
    const next = oneTurn(await changed(), again.talk, say('ไฟทางดับ 3 ดวง'), MONDAY)
    expect(next.said).toContain('ลงหมวดไฟฟ้าสาธารณะให้แล้วค่ะ')
  })

  test('that was kept starts again when it is taken up', async () => {
    const kept = [{ id: 'k1', flow: 'complaint', version: 1, answers: half, touched: MONDAY.getTime() }]
    const press = { do: 'resume' as const, draft: 'k1' }
    const before = { ...inDraft({ flow: 'question' }), draft: undefined, kept }
    const again = oneTurn(await changed(), before, { kind: 'press', press }, MONDAY)
    expect(again.said).toMatch(/ขออภัยที่ต้องเริ่มใหม่ค่ะ[\s\S]*อยากแจ้งเรื่องอะไรคะ/)
  })

  test('of a conversation that is gone ends with an apology', () => {
    const before = inDraft({ flow: 'bus-timetable', answers: { line: '5' } })
    for (const input of [say('สาย 5'), photo('p1'), { kind: 'sticker' as const }]) {
      const gone = oneTurn(world, before, input, MONDAY)
      expect(gone.said).toContain('ขออภัยที่ต้องเริ่มใหม่ค่ะ')
      expect(gone.talk.draft).toBeUndefined()
    }
  })

  test.each([
    ['complaint-at-phone.json', '081 234 5678', /ตรวจดูก่อนนะคะ.*น้ำประปาไม่ไหลมา 2 วัน.*วัดศรีโคมคำ.*3 รูป/],
    ['complaint-changing-place.json', 'village 6', /Please check.*rubbish everywhere.*village 6/],
  ])('as it is in %s is taken up by the next answer', (file, words, shown) => {
    const before = JSON.parse(readFileSync(new URL(`stored/${file}`, import.meta.url), 'utf8')) as Talk
    const done = oneTurn(world, before, say(words), new Date(before.draft?.touched ?? 0))
    expect(done.said).toMatch(shown)
    const send = done.buttons.find((button) => /ส่งเรื่อง|Submit/.test(button.label))
    expect(send).toMatchObject({ data: `send?draft=${before.draft?.id}` })
  })
})

describe('time', () => {
  const later = (ms: number) => new Date(MONDAY.getTime() + ms)

  test('a draft is there after six days, and gone after seven, with a word', () => {
    const before = inDraft({ flow: 'complaint', answers: half })
    expect(oneTurn(world, before, say('ข้าม'), later(days(6))).said).toContain('จุดที่เกิดเหตุ')
    const gone = oneTurn(world, before, say('ข้าม'), later(days(7) + 1))
    expect(gone.said).toContain('เรื่องที่ค้างไว้นานเกิน 7 วัน ลบออกให้แล้วค่ะ')
    expect(gone.talk.draft).toBeUndefined()
  })

  test('each answer gives it seven days more', () => {
    const before = inDraft({ flow: 'complaint', answers: half })
    const on = oneTurn(world, before, { kind: 'sticker' }, later(days(6)))
    expect(oneTurn(world, on.talk, say('ข้าม'), later(days(12))).said).toContain('จุดที่เกิดเหตุ')
  })

  test('a kept one is offered for seven days', () => {
    const kept = [{ id: 'k1', flow: 'complaint', version: 1, answers: half, touched: MONDAY.getTime() }]
    const before = { ...inDraft({ flow: 'question' }), draft: undefined, kept }
    expect(oneTurn(world, before, say('เมนู'), later(days(6))).said).toContain('ทำต่อ: แจ้งเรื่องร้องเรียน')
    expect(oneTurn(world, before, say('เมนู'), later(days(7) + 1)).talk.kept).toEqual([])
  })

  test('a photo nobody asked for belongs to what begins within half an hour', () => {
    const before = { ...inDraft({ flow: 'question' }), draft: undefined }
    const sent = oneTurn(world, before, photo('p1'), MONDAY)
    const soon = oneTurn(world, sent.talk, say('แจ้งเรื่องร้องเรียน'), later(hours(0.4)))
    expect(oneTurn(world, soon.talk, say('ขยะล้นถัง'), later(hours(0.4))).talk.draft?.answers.photos).toEqual([
      'p1',
    ])
    const late = oneTurn(world, sent.talk, say('แจ้งเรื่องร้องเรียน'), later(hours(0.6)))
    expect(late.talk.early.photos).toEqual([])
  })
})

describe('a photo that could not be had', () => {
  test('is taken out again wherever it was put, and the question is asked again', () => {
    const kept = [
      { id: 'k1', flow: 'complaint', version: 1, answers: { photos: ['p1'] }, touched: MONDAY.getTime() },
    ]
    const draft = { flow: 'complaint', answers: { ...half, photos: ['p1', 'p2'] }, open: 'photos' }
    const before = inDraft(draft, { kept, early: { photos: ['p1', 'p3'], at: MONDAY.getTime() } })
    const why = { th: 'ไฟล์นี้เปิดเป็นรูปไม่ได้ค่ะ', en: 'no photo' }
    const told = oneTurn(world, before, { kind: 'lost', ids: ['p1'], why }, MONDAY)
    expect(told.said).toMatch(/ไฟล์นี้เปิดเป็นรูปไม่ได้ค่ะ[\s\S]*ได้รูปแล้ว 1 รูปค่ะ/)
    expect(JSON.stringify(told.talk)).not.toContain('p1')
    expect(told.talk.early.photos).toEqual(['p3'])
  })
})
