import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { newTalk, type Talk } from '../../src/dialogue/draft.js'
import type { Lookup } from '../../src/dialogue/flow.js'
import type { Input } from '../../src/dialogue/input.js'
import type { Action } from '../../src/dialogue/spoken.js'
import { allFlows, days, hours, MONDAY, oneTurn, tapped, type World, worldOf } from './support.js'

/** Whatever a person does, in whatever order: an answer that LINE takes, a state that can be stored, no exception. */
let world: World
beforeAll(async () => {
  world = worldOf(await allFlows())
})

const graphemes = (label: string) => [...new Intl.Segmenter('th').segment(label)].length

const commands = [
  'แจ้งเรื่องร้องเรียน',
  'เสนอความคิดเห็นค่ะ',
  'ถามคำถาม',
  'ติดตามเรื่อง',
  'เมนู',
  'ยกเลิก',
  'ย้อนกลับ',
  'ข้าม',
  'English',
  'ภาษาไทย',
  'Complaint',
  'ข้อมูลส่วนบุคคล',
  'แจ้งเบาะแสทุจริต',
  'บต-2570-000123',
  'เป็นเรื่องทั่วไป',
] // prettier-ignore
const remarks = [
  'ไฟทางดับ 3 ดวง ซอยข้างวัด',
  'หมู่ 5',
  'ค่ะ',
  'บ่ใจ้เจ้า',
  'ตกลง',
  'ขอบคุณค่ะ',
  '๐๘๑ ๒๓๔ ๕๖๗๘',
  '5',
  '👍',
  '   ',
  'ไฟไหม้บ้าน',
  'ช่างเรียกเงินใต้โต๊ะ',
  'อยากตาย',
  'คำติ',
  'ครบแล้ว',
  'ก'.repeat(5000),
  'ค\u0E49\u0E49\u0E49่'.repeat(90),
  '\u202Eหลอก\u0000',
  '{number}',
] // prettier-ignore

type Did = { do: 'tap'; which: number } | { do: 'send'; input: Input } | { do: 'wait'; ms: number }
const send = <I extends Input>(inputs: fc.Arbitrary<I>): fc.Arbitrary<Did> =>
  inputs.map((input) => ({ do: 'send', input }))
const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...commands) },
  { weight: 4, arbitrary: fc.constantFrom(...remarks) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }) },
)
const id = fc.integer({ min: 1, max: 9 }).map((n) => `a${n}`)
const place = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
  label: fc.option(fc.string({ maxLength: 200 }), { nil: undefined }),
})
const pressed = fc.constantFrom(
  { do: 'start', flow: 'add-to-case', seed: { case: 'c1' } },
  { do: 'start', flow: 'staff-case', seed: { case: 'c1' } },
  { do: 'start', flow: 'no-such-flow', seed: {} },
  { do: 'answer', draft: 'another', step: 'category', value: 'rubbish' },
  { do: 'send', draft: 'another' },
  { do: 'resume', draft: 'another' },
  { do: 'change', draft: 'another', step: 'name' },
) as fc.Arbitrary<(Input & { kind: 'press' })['press']>
const why = { th: 'รับรูปนี้ไม่สำเร็จ', en: 'That photo did not come through' }

const did: fc.Arbitrary<Did> = fc.oneof(
  { weight: 16, arbitrary: fc.nat(40).map((which): Did => ({ do: 'tap', which })) },
  { weight: 8, arbitrary: send(fc.record({ kind: fc.constant('text' as const), text, id })) },
  {
    weight: 3,
    arbitrary: send(fc.record({ kind: fc.constant('photo' as const), id, moreToCome: fc.boolean() })),
  },
  { weight: 1, arbitrary: send(fc.record({ kind: fc.constant('place' as const), place })) },
  { weight: 1, arbitrary: send(fc.record({ kind: fc.constantFrom('voice' as const, 'video', 'file'), id })) },
  { weight: 1, arbitrary: send(fc.constantFrom({ kind: 'sticker' as const }, { kind: 'hello' as const })) },
  {
    weight: 1,
    arbitrary: send(
      fc.record({ kind: fc.constant('lost' as const), ids: fc.array(id), why: fc.constant(why) }),
    ),
  },
  { weight: 1, arbitrary: send(pressed.map((press) => ({ kind: 'press' as const, press }))) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(hours(0.6), hours(2), days(8)).map((ms): Did => ({ do: 'wait', ms })),
  },
) // prettier-ignore

/** Half of the sequences begin where something is under way, since chance alone seldom comes far. */
const openings = [
  [],
  [],
  [],
  [],
  ['แจ้งเรื่องร้องเรียน', 'ไฟทางดับ', 'ข้าม', 'หมู่ 5 ข้างวัด'],
  ['แจ้งเรื่องร้องเรียน', 'ไฟทางดับ', 'ข้าม', 'หมู่ 5 ข้างวัด', 'คนละเรื่องกัน', 'ข้าม'],
  ['เสนอความคิดเห็น', 'คำติ', 'พูดห้วนกับแม่'],
  ['ถามคำถาม', 'จ่ายภาษีที่ไหน'],
] // prettier-ignore
const opening = fc
  .constantFrom(...openings)
  .map((texts) => texts.map((text): Did => ({ do: 'send', input: { kind: 'text', text, id: 'o1' } })))

const near = [{ id: 'c7', number: 'บต-2570-000007', title: { th: 'ขยะ', en: 'Rubbish' } }]
const facts = (busy: boolean) => (lookup: Lookup) => {
  if (lookup.query === 'my-case')
    return { ...near[0], kind: 'complaint', state: busy ? 'received' : 'rejected' }
  if (lookup.query.startsWith('staff-')) return { refused: why }
  if (lookup.query === 'receivers') return { people: [{ id: 'o1', name: 'นิติกร' }], holder: 'อัยการ' }
  if (lookup.query === 'can-receive') return busy ? { readers: ['o1'] } : { refused: why }
  return busy ? near : []
}

describe('any sequence of things a person can do', () => {
  test('is answered, within LINE’s limits, from a state that survives being stored', () => {
    fc.assert(
      fc.property(
        opening,
        fc.array(did, { maxLength: 30 }),
        fc.boolean(),
        fc.boolean(),
        (begun, then, busy, newcomer) => {
          let talk: Talk = {
            ...newTalk(),
            ...(newcomer && !begun.length ? {} : { noticed: world.notice.version }),
          }
          let now = MONDAY
          const seen: Action[] = []
          let latest: Action[] = []
          for (const deed of [...begun, ...then]) {
            if (deed.do === 'wait') {
              now = new Date(now.getTime() + deed.ms)
              continue
            }
            // Mostly what is on the screen; now and then an older one, which can still be tapped.
            const within = deed.do === 'tap' && deed.which < 32 ? latest : seen
            const action = deed.do === 'tap' ? within[deed.which % Math.max(1, within.length)] : undefined
            if (deed.do === 'tap' && !action) continue
            const input = deed.do === 'send' ? deed.input : tapped(action as Action)
            const done = oneTurn(world, talk, input, now, facts(busy))
            const mayBeSilent = input.kind === 'photo' && input.moreToCome
            for (const { label } of done.buttons)
              expect([label, graphemes(label) <= 20]).toEqual([label, true])
            if (!mayBeSilent) expect(done.replies.length + done.effects.length).toBeGreaterThan(0)
            for (const effect of done.effects.filter((one) => one.do === 'finish'))
              world.flows.get(effect.flow)?.answers.parse(effect.answers)
            expect(JSON.stringify(done.talk).length).toBeLessThan(60_000)
            talk = done.talk
            now = new Date(now.getTime() + 1000)
            latest = done.buttons
            seen.push(...done.buttons)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
