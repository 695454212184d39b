import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { Door } from '../../src/confidential/channel.js'
import { at } from '../sealed/support.js'
import { filed, MONDAY, receipt, refused, sealedWords, type TestChannel, testChannel } from './support.js'

let town: TestChannel
beforeAll(async () => void (town = await testChannel('submission', { escrow: true })))
beforeEach(() => void (town.clock.now = MONDAY))
afterAll(() => town.close())

const MINUTE = 60_000
const later = (minutes: number) => new Date(town.clock.now.getTime() + minutes * MINUTE)

async function begun(door: Door = 'page') {
  const caseId = randomUUID()
  await town.channel.begin({ caseId, door })
  await town.channel.add(await sealedWords({ caseId, seq: 0 }, town.office.officers))
  return caseId
}
async function submission(caseId: string) {
  const { identity: _, ...mine } = await receipt()
  return { caseId, ...mine, readers: town.office.officers.map(({ id }) => id), withEscrow: true }
}
/** How many documents of this case there are, of any kind. */
async function left(caseId: string): Promise<number> {
  const { reports, waits, pieces, boxes } = town.stored
  const counts = [reports, waits, boxes].map((collection) => collection.countDocuments({ _id: caseId }))
  const all = await Promise.all([...counts, pieces.countDocuments({ caseId })])
  return all.reduce((sum, n) => sum + n, 0)
}

describe('submitting', () => {
  test('twice with the same receipt is once; with another it is refused', async () => {
    const caseId = await begun()
    const report = await submission(caseId)
    await town.channel.submit(report)
    town.clock.now = later(24 * 60)
    await town.channel.submit(report)
    const other = await submission(caseId)
    expect(await refused(town.channel.submit(other))).toBe('conflict')
    expect(await town.channel.byReceipt(report.authHash)).toMatchObject({ receivedOn: '2026-11-16' })
    expect(await town.channel.byReceipt(other.authHash)).toBeUndefined()
  })

  test('many times at once with different receipts keeps exactly one of them', async () => {
    const caseId = await begun()
    const all = await Promise.all([1, 2, 3, 4].map(() => submission(caseId)))
    const results = await Promise.all(all.map((report) => refused(town.start().submit(report))))
    expect(results.toSorted()).toEqual(['conflict', 'conflict', 'conflict', 'done'])
    const kept = at(all, results.indexOf('done'))
    expect((await town.channel.byReceipt(kept.authHash))?.caseId).toBe(caseId)
  })

  test("with somebody else's receipt is refused", async () => {
    const { authHash } = await filed(town)
    const caseId = await begun()
    expect(await refused(town.channel.submit({ ...(await submission(caseId)), authHash }))).toBe('conflict')
    expect(await left(caseId)).toBe(3)
  })

  test('needs a report, and an officer who can read it', async () => {
    expect(await refused(town.channel.submit(await submission(randomUUID())))).toBe('missing')
    const caseId = await begun()
    for (const readers of [[], ['nobody'], [randomUUID()]])
      expect(await refused(town.channel.submit({ ...(await submission(caseId)), readers }))).toBe(
        'no-recipient',
      )
    expect(await refused(town.channel.submit(await submission(caseId)))).toBe('done')
  })

  test.each<[string, object]>([
    ['a key that is none', { reporter: 'age1nothing' }],
    ['a query instead of a hash', { authHash: { $ne: '' } }],
    ['a box that is not sealed', { box: { sealed: Buffer.from('U0123'), expiresOn: '2027-01-01' } }],
    ['something beside it', { userId: 'U0123' }],
  ])('with %s is refused', async (_what, wrong) => {
    const report = { ...(await submission(await begun())), ...wrong }
    expect(await refused(town.channel.submit(report as never))).toBe('malformed')
  })

  test('the day it came is a day in Bangkok', async () => {
    town.clock.now = new Date('2026-11-16T17:30:00Z')
    const { authHash } = await filed(town)
    expect(await town.channel.byReceipt(authHash)).toMatchObject({ receivedOn: '2026-11-17' })
  })

  test('pieces still come afterwards, and beginning the same case again does not', async () => {
    const { caseId } = await filed(town)
    expect(await town.channel.add(await sealedWords({ caseId, seq: 1 }, town.office.officers))).toBe('added')
    expect(await refused(town.channel.begin({ caseId, door: 'page' }))).toBe('conflict')
    expect(await town.stored.waits.countDocuments({ _id: caseId })).toBe(0)
  })
})

describe('a report that is not submitted', () => {
  test('is begun once, however often the door says so', async () => {
    const caseId = randomUUID()
    await Promise.all([1, 2, 3, 4].map(() => town.start().begin({ caseId, door: 'chat' })))
    expect(await left(caseId)).toBe(2)
    await town.channel.abandon(caseId)
  })

  test.each<[Door, number]>([
    ['chat', 30],
    ['page', 120],
  ])('through the %s is destroyed %i minutes after its last piece', async (door, minutes) => {
    const caseId = await begun(door)
    town.clock.now = later(minutes - 1)
    await town.channel.add(await sealedWords({ caseId, seq: 1 }, town.office.officers))
    await town.channel.sweepUnsubmitted(later(minutes - 1))
    expect(await left(caseId)).toBe(4)
    expect(await town.channel.sweepUnsubmitted(later(minutes))).toBe(1)
    expect(await left(caseId)).toBe(0)
    expect(await refused(town.channel.submit(await submission(caseId)))).toBe('missing')
  })

  test('is nobody’s case', async () => {
    const caseId = await begun()
    const { first } = town.office
    expect((await town.channel.casesOf(first.id)).map((one) => one.caseId)).not.toContain(caseId)
    expect(await refused(town.channel.readAs(first.id, caseId))).toBe('missing')
    expect(await refused(town.channel.move(first.id, caseId, 'acknowledge', '2026-11-17'))).toBe('missing')
  })

  test('given up leaves nothing; given up again, or unknown, is no fault', async () => {
    const caseId = await begun()
    await town.channel.abandon(caseId)
    await town.channel.abandon(caseId)
    expect(await left(caseId)).toBe(0)
  })

  test('once submitted it is neither given up nor swept', async () => {
    const { caseId } = await filed(town)
    await town.channel.abandon(caseId)
    await town.channel.sweepUnsubmitted(later(10_000))
    expect(await left(caseId)).toBe(2)
  })

  test('given up while it is submitted, it is whole or gone', async () => {
    for (let i = 0; i < 8; i++) {
      const caseId = await begun()
      const report = await submission(caseId)
      const [submitted] = await Promise.all([
        refused(town.channel.submit(report)),
        i % 2 ? town.channel.abandon(caseId) : town.channel.sweepUnsubmitted(later(10_000)),
      ])
      expect([submitted, await left(caseId)]).toEqual(submitted === 'done' ? ['done', 2] : ['missing', 0])
    }
  })

  test('given up while a piece arrives, it leaves no piece behind', async () => {
    for (let i = 0; i < 8; i++) {
      const caseId = await begun()
      const words = await sealedWords({ caseId, seq: 1 }, town.office.officers)
      await Promise.all([refused(town.channel.add(words)), town.channel.abandon(caseId)])
      expect(await left(caseId)).toBe(0)
    }
  })
})

describe('a receipt', () => {
  test('that was lost is replaced until one was typed back', async () => {
    const { caseId, authHash } = await filed(town, { door: 'chat' })
    const { identity: _, ...second } = await receipt()
    await town.channel.replaceReceipt(caseId, second)
    expect(await town.channel.byReceipt(authHash)).toBeUndefined()
    expect(await town.channel.byReceipt(second.authHash)).toMatchObject({ caseId, reporter: second.reporter })

    expect(await refused(town.channel.keepReceipt(caseId, authHash))).toBe('missing')
    await town.channel.keepReceipt(caseId, second.authHash)
    await town.channel.keepReceipt(caseId, second.authHash)
    expect(await town.channel.byReceipt(second.authHash)).toMatchObject({ receiptKept: true })
    const { identity: __, ...third } = await receipt()
    expect(await refused(town.channel.replaceReceipt(caseId, third))).toBe('conflict')
  })

  test('is there for submitted reports only, and is nobody else’s', async () => {
    const { identity: _, ...mine } = await receipt()
    expect(await refused(town.channel.replaceReceipt(randomUUID(), mine))).toBe('missing')
    expect(await refused(town.channel.replaceReceipt(await begun(), mine))).toBe('missing')
    const [one, other] = [await filed(town), await filed(town)]
    const taken = { authHash: one.authHash, reporter: one.reporter }
    expect(await refused(town.channel.replaceReceipt(other.caseId, taken))).toBe('conflict')
    expect(await refused(town.channel.keepReceipt(other.caseId, one.authHash))).toBe('missing')
  })

  test('typed back while it is replaced: whoever was told "kept" holds the one that counts', async () => {
    for (let i = 0; i < 10; i++) {
      const { caseId, authHash } = await filed(town, { door: 'chat', pieces: 0 })
      const { identity: _, ...second } = await receipt()
      const results = await Promise.all([
        refused(town.channel.keepReceipt(caseId, authHash)),
        refused(town.start().replaceReceipt(caseId, second)),
      ])
      expect([
        ['done', 'conflict'],
        ['missing', 'done'],
      ]).toContainEqual(results)
      const counts = results[0] === 'done' ? authHash : second.authHash
      expect(await town.channel.byReceipt(counts)).toMatchObject({
        caseId,
        receiptKept: results[0] === 'done',
      })
    }
  })
})

describe('destroying a report', () => {
  test('leaves nothing of it, and its receipt opens nothing', async () => {
    const caseId = await begun()
    const report = await submission(caseId)
    const { sealed } = await sealedWords({ caseId, seq: 9 }, town.office.officers)
    await town.channel.submit({ ...report, box: { sealed, expiresOn: '2027-01-01' } })
    expect(await left(caseId)).toBe(3)
    await town.channel.destroy(caseId)
    await town.channel.destroy(caseId)
    expect(await left(caseId)).toBe(0)
    expect(await town.channel.byReceipt(report.authHash)).toBeUndefined()
  })
})
