import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createReaderTags } from '../../src/confidential/reader-tags.js'
import { appendToRoster } from '../../src/sealed/roster-signing.js'
import { at } from '../sealed/support.js'
import { engage } from '../support/integrity.js'
import { filed, refused, SERVER_KEY, type TestChannel, testChannel } from './support.js'

let town: TestChannel
beforeAll(async () => void (town = await testChannel('desk', { officers: 3, escrow: true })))
afterAll(() => town.close())

const DAY = '2026-11-17'
const mine = async (officer: string) => (await town.channel.casesOf(officer)).map(({ caseId }) => caseId)

describe('an officer sees', () => {
  test('only cases that officer can open; for one who was left out there is none', async () => {
    const [one, two, three] = town.office.officers.map(({ id }) => id)
    const { caseId } = await filed(town, { readers: town.office.officers.slice(0, 2) })
    expect(await mine(one!)).toContain(caseId)
    expect(await mine(two!)).toContain(caseId)
    expect(await mine(three!)).not.toContain(caseId)
    const { channel } = town
    expect(await refused(channel.readAs(three!, caseId))).toBe('missing')
    expect(await refused(channel.move(three!, caseId, 'acknowledge', DAY))).toBe('missing')
    expect(await refused(channel.readAs(three!, { $ne: '' } as never))).toBe('missing')
    expect(await refused(channel.move({ $ne: '' } as never, caseId, 'acknowledge', DAY))).toBe('missing')
  })

  test('the newest first', async () => {
    const { first } = town.office
    town.clock.now = new Date('2026-12-24T03:00:00Z')
    const late = await filed(town)
    town.clock.now = new Date('2026-12-20T03:00:00Z')
    await filed(town)
    expect((await mine(first.id))[0]).toBe(late.caseId)
    const days = (await town.channel.casesOf(first.id)).map(({ receivedOn }) => receivedOn)
    expect(days).toEqual(days.toSorted().toReversed())
  })

  test('no older case on coming into the roster, and none any more on leaving it', async () => {
    const { channel, office, services } = town
    const { caseId } = await filed(town)
    const newcomer = await engage({ services }, 'นิติกร 7')
    const { entries, firstFingerprint } = await channel.publicKeys()
    const sign = async (deed: Parameters<typeof appendToRoster>[2], before: typeof entries) => {
      const longer = await appendToRoster(before, firstFingerprint, deed, office.first.signer, DAY)
      await channel.appendToRoster(longer.at(-1), office.first.id)
      return longer
    }
    const longer = await sign({ act: 'add', officer: newcomer.officer }, entries)
    expect(await mine(newcomer.id)).toEqual([])
    const third = at(office.officers, 2)
    expect(await mine(third.id)).toContain(caseId)
    await sign({ act: 'retire', id: third.id }, longer)
    expect(await mine(third.id)).toEqual([])
    expect(await refused(channel.readAs(third.id, caseId))).toBe('missing')
    const { readers } = await channel.readAs(office.first.id, caseId)
    expect(readers.map(({ id }) => id)).not.toContain(third.id)
  })

  test('nothing of a case whose document was damaged, and is told so', async () => {
    const { caseId } = await filed(town)
    const { first } = town.office
    const spoil = (change: object) => town.stored.reports.updateOne({ _id: caseId }, change)
    await spoil({ $set: { state: '<b>finished</b>' } })
    expect(await refused(town.channel.casesOf(first.id))).toBe('malformed')
    expect(await refused(town.channel.readAs(first.id, caseId))).toBe('malformed')
    await spoil({ $set: { state: 'received' } })
    await town.stored.pieces.updateOne({ caseId }, { $set: { sealed: 'words' as never } })
    expect(await refused(town.channel.readAs(first.id, caseId))).toBe('malformed')
  })
})

describe('a case moves on', () => {
  const path = async (...moves: ('acknowledge' | 'feedback' | 'finish')[]) => {
    const { caseId, authHash } = await filed(town, { pieces: 0 })
    const results = []
    for (const move of moves)
      results.push(await refused(town.channel.move(town.office.first.id, caseId, move, DAY)))
    return [...results, (await town.channel.byReceipt(authHash))?.state]
  }

  test('from received over acknowledged to finished, with feedback as often as there is any', async () => {
    expect(await path('acknowledge', 'feedback', 'feedback', 'finish')).toEqual([
      'done',
      'done',
      'done',
      'done',
      'finished',
    ])
  })

  test('in no other order', async () => {
    expect(await path('finish', 'feedback')).toEqual(['conflict', 'conflict', 'received'])
    expect(await path('acknowledge', 'acknowledge')).toEqual(['done', 'conflict', 'acknowledged'])
    const over = await path('acknowledge', 'finish', 'feedback', 'acknowledge', 'finish')
    expect(over).toEqual(['done', 'done', 'conflict', 'conflict', 'conflict', 'finished'])
  })

  test('once, when two officers do it at once', async () => {
    const { caseId } = await filed(town)
    const both = town.office.officers
      .slice(0, 2)
      .map(({ id }) => town.channel.move(id, caseId, 'acknowledge', DAY))
    expect((await Promise.all(both.map(refused))).toSorted()).toEqual(['conflict', 'done'])
  })

  test('to a day, and nothing finer', async () => {
    const { caseId } = await filed(town)
    const moved = town.channel.move(town.office.first.id, caseId, 'acknowledge', '2026-11-17T10:00:00Z')
    expect(await refused(moved)).toBe('malformed')
  })
})

describe('who may read, as it lies in the database', () => {
  test('shows as many places as there are officers, and one for escrow, whoever was left out', async () => {
    const places = async (options: Parameters<typeof filed>[1]) => {
      const { caseId } = await filed(town, options)
      const report = await town.stored.reports.findOne({ _id: caseId })
      return report && 'readers' in report ? report.readers : []
    }
    const standing = await town.channel.standing()
    if (!standing.open) throw new Error('closed')
    const expected = standing.roster.active.length + 1
    const [first] = town.office.officers
    expect(await places({})).toHaveLength(expected)
    const alone = await places({ readers: [first!], withEscrow: false })
    expect(alone).toHaveLength(expected)
    expect(new Set(alone).size).toBe(expected)
    for (const tag of alone) expect(tag).toMatch(/^[0-9a-f]{64}$/)
  })

  test('fits one officer and one case, under one server key', () => {
    const tags = createReaderTags(Buffer.from(SERVER_KEY, 'base64'))
    const others = createReaderTags(Buffer.alloc(32, 8))
    const ids = fc.uniqueArray(fc.uuid({ version: 4 }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(
        fc.uuid({ version: 4 }),
        fc.uuid({ version: 4 }),
        ids,
        fc.boolean(),
        (caseId, other, all, escrow) => {
          const readers = all.slice(1)
          const made = tags.make(caseId, readers, escrow, all.length)
          expect(made).toHaveLength(all.length + 1)
          expect(made).toEqual(made.toSorted())
          for (const id of readers) expect(made).toContain(tags.of(caseId, id))
          expect(made).not.toContain(tags.of(caseId, all[0]!))
          expect(made.includes(tags.ofEscrow(caseId))).toBe(escrow)
          for (const id of readers) expect(made).not.toContain(others.of(caseId, id))
          if (other !== caseId) for (const id of readers) expect(made).not.toContain(tags.of(other, id))
        },
      ),
      { numRuns: 50 },
    )
  })
})
