import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { makeOfficerKeys } from '../../src/sealed/keys.js'
import { peelReplyBox } from '../../src/sealed/reply-box-peel.js'
import { makeReplyBox } from '../../src/sealed/server/reply-box.js'
import { CASE, OTHER_CASE } from '../sealed/support.js'
import {
  at,
  createTown,
  filed,
  look,
  lookTwice,
  move,
  noticesOf,
  type Person,
  pushesTo,
  tick,
  told,
  type Town,
} from './support.js'

const LINE = 'มีข้อความใหม่ถึงคุณค่ะ พิมพ์ “เมนู” เพื่อดูได้เลย'

let town: Town
/** Has a case that goes to another unit, which nobody pushes. */
let kham: Person
/** Has reported corruption and asked to be told. */
let malee: Person
beforeEach(async () => {
  town = await createTown({ now: at('2026-11-16 10:00'), line: { quota: 300 } })
  kham = town.resident('ยายคำ')
  malee = town.resident('มาลี')
})
afterEach(async () => {
  expect(town.line.breaches).toEqual([])
  await town.stop()
})

const quietNews = async () => move(town, await filed(town, kham), { move: 'reassign', unit: 'finance' })

/** What an officer's browser posts after having answered the report. */
async function innerBox(caseId = CASE): Promise<Uint8Array> {
  const { recipient, identity } = await makeOfficerKeys()
  const address = { userId: malee.id, caseId, expiresOn: '2027-02-14' }
  return peelReplyBox(await makeReplyBox(address, [recipient], town.services.periodKeys), identity)
}
const answered = async () => town.services.sendReplyNotice(CASE, await innerBox())

const bag = () => town.services.postbag.collection.find().sort({ _id: 1 }).toArray()

describe('at five in the afternoon', () => {
  test('who has news that nobody pushed hears one neutral line, once however much there is', async () => {
    const c = await quietNews()
    await move(town, c, { move: 'recategorise', category: 'road' })
    await tick(town, '2026-11-16 16:59', 'post')
    expect(pushesTo(town, kham)).toBe(0)
    await tick(town, '2026-11-16 17:00', 'post')
    expect(told(kham)).toBe(LINE)
    await tick(town, '2026-11-16 17:10', 'post')
    await tick(town, '2026-11-17 17:00', 'post')
    expect(pushesTo(town, kham)).toBe(1)
  })

  test('what was pushed by itself, or came from the residents themselves, is no news', async () => {
    const c = await filed(town, kham)
    await move(town, c, { move: 'start' })
    await move(town, c, { move: 'note' })
    await move(town, c, { move: 'add', by: { role: 'resident' } })
    await move(town, c, { move: 'propose' })
    await move(town, c, { move: 'confirm', by: { role: 'resident' } })
    expect(await bag()).toEqual([])
  })

  test('followers hear it too', async () => {
    const c = await filed(town, kham)
    await town.services.office.follow(malee.id, c.id)
    await move(town, c, { move: 'reassign', unit: 'finance' })
    await tick(town, '2026-11-16 17:00', 'post')
    expect([told(kham), told(malee)]).toEqual([LINE, LINE])
  })

  test('what comes in after five goes out the next day', async () => {
    town.clock.now = at('2026-11-16 17:01')
    await quietNews()
    await tick(town, '2026-11-16 17:02', 'post')
    expect(pushesTo(town, kham)).toBe(0)
    await tick(town, '2026-11-17 17:00', 'post')
    expect(pushesTo(town, kham)).toBe(1)
  })

  test('two days that were missed, over the end of a month, are one letter', async () => {
    town.clock.now = at('2026-11-30 10:00')
    await quietNews()
    town.clock.now = at('2026-12-01 10:00')
    await quietNews()
    expect(await bag()).toHaveLength(2)
    await tick(town, '2026-12-02 19:00', 'post')
    expect(pushesTo(town, kham)).toBe(1)
    expect(await bag()).toEqual([])
  })

  test('nobody is written to in the evening', async () => {
    await quietNews()
    await tick(town, '2026-11-16 20:00', 'post')
    expect(pushesTo(town, kham)).toBe(0)
  })

  test('in the language the person reads', async () => {
    await kham.say('English')
    await quietNews()
    await tick(town, '2026-11-16 17:00', 'post')
    expect(told(kham)).toMatch(/There is a new message for you\. Type “menu” to look\.$/)
  })

  test('two servers at the same moment send one', async () => {
    await quietNews()
    await answered()
    await lookTwice(town, '2026-11-16 17:00', 'post')
    expect([pushesTo(town, kham), pushesTo(town, malee)]).toEqual([1, 1])
  })

  test.each([
    ['job:claimed', 1],
    ['notice:queued', 1],
    ['notice:queued', 2],
    ['notice:pushed', 1],
    ['job:ran', 1],
  ] as const)(
    'the power goes at %s (%i): everybody still gets one, and nothing is left lying',
    async (point, hit) => {
      await quietNews()
      await answered()
      town.clock.now = at('2026-11-16 17:00')
      town.cutPowerAt(point, hit)
      await look(town.services, 'post').catch(() => undefined)
      await town.settle().catch(() => undefined)
      expect(town.crashed).toBe(true)
      await town.boot()
      await tick(town, '2026-11-16 17:03', 'post')
      await tick(town, '2026-11-16 17:06', 'post')
      expect([pushesTo(town, kham), pushesTo(town, malee)]).toEqual([1, 1])
      expect(await bag()).toEqual([])
    },
  )

  test('a folder without the keys costs the letters and nothing else', async () => {
    await quietNews()
    for (const period of await town.services.periodKeys.periods())
      await town.services.periodKeys.destroy(period)
    await tick(town, '2026-11-16 17:00', 'post')
    expect(pushesTo(town, kham)).toBe(0)
    expect(await bag()).toEqual([])
  })
})

describe('a reporter of corruption', () => {
  test('gets the very same, and what is stored cannot be told from the others’', async () => {
    await quietNews()
    await answered()
    const [one, other] = await bag()
    const shape = ({ to, ...row }: NonNullable<typeof one>) => ({
      fields: Object.entries(row).map(([name, value]) => [name, value.length]),
      bytes: to.value().length,
    })
    expect(one && shape(one)).toEqual(other && shape(other))

    await tick(town, '2026-11-16 17:00', 'post')
    expect(told(malee)).toBe(told(kham))
    const [hers] = await noticesOf(town, malee)
    const [his] = await noticesOf(town, kham)
    const alike = (notice: object | undefined) => ({
      ...notice,
      _id: '',
      to: '',
      retryKey: '',
      at: 0,
      due: 0,
      sentAt: 0,
      firstTriedAt: 0,
    })
    expect(alike(hers)).toEqual(alike(his))
    for (const notice of [hers, his]) expect(notice?._id).toMatch(/^post:[0-9a-f]{64}$/)
  })

  test('until then no document names the account, nor the case', async () => {
    await answered()
    const everything = JSON.stringify(await bag())
    expect(everything).not.toContain(malee.id)
    expect(everything).not.toContain(CASE)
    expect(await noticesOf(town, malee)).toEqual([])
  })

  test('with somebody else’s news the same day, who is a reporter and a resident gets one', async () => {
    await move(town, await filed(town, malee), { move: 'reassign', unit: 'finance' })
    await answered()
    await answered()
    expect(await bag()).toHaveLength(1)
    await tick(town, '2026-11-16 17:00', 'post')
    expect(pushesTo(town, malee)).toBe(1)
  })

  test('letter and row have nothing in common, so the oplog pairs no account with an answer', async () => {
    await answered()
    const [row] = await bag()
    await tick(town, '2026-11-16 17:00', 'post')
    const [letter] = await noticesOf(town, malee)
    expect(letter?._id).not.toContain(row?._id)
  })

  test('a box of another case, or one that is over, is refused and nobody is written to', async () => {
    const { sendReplyNotice } = town.services
    await expect(sendReplyNotice(CASE, await innerBox(OTHER_CASE))).rejects.toMatchObject({
      code: 'unopenable',
    })
    const inner = await innerBox()
    town.clock.now = at('2027-02-15 10:00')
    await expect(sendReplyNotice(CASE, inner)).rejects.toMatchObject({ code: 'reply-address-gone' })
    expect(await bag()).toEqual([])
  })

  test('letters that were sent are forgotten after two days', async () => {
    await answered()
    await tick(town, '2026-11-16 17:00', 'post')
    await tick(town, '2026-11-18 17:00', 'post')
    expect(await noticesOf(town, malee)).toHaveLength(1)
    await tick(town, '2026-11-19 17:00', 'post')
    expect(await noticesOf(town, malee)).toEqual([])
  })
})
