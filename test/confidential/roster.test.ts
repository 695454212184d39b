import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Entry } from '../../src/sealed/roster-entry.js'
import { appendToRoster, foundRoster } from '../../src/sealed/roster-signing.js'
import { at } from '../sealed/support.js'
import { engage, type IntegrityOfficer, integrityOfficers } from '../support/integrity.js'
import { filed, refused, type TestChannel, testChannel } from './support.js'

let town: TestChannel
let third: IntegrityOfficer
beforeEach(async () => {
  town = await testChannel('roster')
  third = await engage({ services: town.services }, 'นิติกร 3')
})
afterEach(() => town.close())

const TODAY = '2026-11-16'
type Deed = Parameters<typeof appendToRoster>[2]
/** The line an officer's browser would send. */
async function line(deed: Deed, by = town.office.first): Promise<Entry> {
  const { entries, firstFingerprint } = await town.channel.publicKeys()
  return at(await appendToRoster(entries, firstFingerprint, deed, by.signer, TODAY), -1)
}
const standing = async (channel = town.channel) => {
  const now = await channel.standing()
  return now.open ? now.officers.map(({ name }) => name) : now.why
}

describe('the roster grows by signed lines only', () => {
  test('an officer in it adds a colleague, who can receive at once', async () => {
    expect(await standing()).toEqual(['นิติกร 1', 'นิติกร 2'])
    await town.channel.appendToRoster(
      await line({ act: 'add', officer: third.officer }),
      town.office.first.id,
    )
    expect(await standing()).toEqual(['นิติกร 1', 'นิติกร 2', 'นิติกร 3'])
    expect(await standing(town.start())).toEqual(['นิติกร 1', 'นิติกร 2', 'นิติกร 3'])
  })

  test('the same line again changes nothing', async () => {
    const added = await line({ act: 'add', officer: third.officer })
    await town.channel.appendToRoster(added, town.office.first.id)
    await town.channel.appendToRoster(added, town.office.first.id)
    expect((await town.channel.publicKeys()).entries).toHaveLength(3)
  })

  test('of two lines at once one is taken, and the other is asked to look again', async () => {
    const fourth = await engage({ services: town.services }, 'นิติกร 4')
    const two = await Promise.all([third, fourth].map(({ officer }) => line({ act: 'add', officer })))
    const other = town.start()
    const results = await Promise.all([
      refused(town.channel.appendToRoster(two[0], town.office.first.id)),
      refused(other.appendToRoster(two[1], town.office.first.id)),
    ])
    expect(results.toSorted()).toEqual(['conflict', 'done'])
    expect(await standing()).toHaveLength(3)
    expect(await standing(town.start())).toHaveLength(3)
    const later = two[results.indexOf('conflict')]
    expect(await refused(town.channel.appendToRoster(later, town.office.first.id))).toBe('conflict')
  })

  test('nobody passes on a line that neither names nor was signed by them', async () => {
    const retires = await line({ act: 'retire', id: at(town.office.officers, 1).id })
    expect(await refused(town.channel.appendToRoster(retires, third.id))).toBe('forbidden')
    expect(await refused(town.channel.appendToRoster(retires, at(town.office.officers, 1).id))).toBe('done')
    expect(await standing()).toEqual(['นิติกร 1'])
  })

  test('nobody is added whom the municipality has not made an integrity officer', async () => {
    const stranger = { ...third.officer, id: 'somebody-else' }
    const added = await line({ act: 'add', officer: stranger })
    expect(await refused(town.channel.appendToRoster(added, town.office.first.id))).toBe('forbidden')
    await town.staff.model.updateOne({ _id: third.id }, { roles: ['officer'] })
    const demoted = await line({ act: 'add', officer: third.officer })
    expect(await refused(town.channel.appendToRoster(demoted, town.office.first.id))).toBe('forbidden')
  })

  test('whoever left office signs nothing more', async () => {
    const signed = await line({ act: 'add', officer: third.officer }, at(town.office.officers, 1))
    await town.staff.model.updateOne({ _id: at(town.office.officers, 1).id }, { active: false })
    expect(await refused(town.channel.appendToRoster(signed, at(town.office.officers, 1).id))).toBe(
      'forbidden',
    )
  })

  test.each<[string, (entry: Entry) => unknown]>([
    [
      'forged: signed with another key',
      ({ statement, signature }) => ({ statement, signature: `${signature.slice(0, -2)}00` }),
    ],
    [
      'changed after signing',
      ({ statement, signature }) => ({ statement: statement.replace('นิติกร', 'นิติกาน'), signature }),
    ],
    ['with something added', (entry) => ({ ...entry, more: 1 })],
    ['not one at all', () => 'a line'],
  ])('a line that is %s is refused', async (_what, spoil) => {
    const spoilt = spoil(await line({ act: 'add', officer: third.officer }))
    expect(await refused(town.channel.appendToRoster(spoilt, town.office.first.id))).toBe('bad-roster')
    expect(await standing()).toHaveLength(2)
  })

  test('nobody founds it a second time', async () => {
    const { entries } = await foundRoster(third.officer, third.keys.signingKey, TODAY)
    expect(await refused(town.channel.appendToRoster(entries[0], third.id))).toBe('conflict')
  })
})

describe('what was done to it in the database closes the channel', () => {
  const rows = () => town.stored.roster
  const harm: [string, () => Promise<unknown>][] = [
    [
      'a line changed',
      () => rows().updateOne({ _id: 1 }, [{ $set: { statement: { $concat: ['$statement', ' '] } } }]),
    ],
    ['a line nobody signed', () => rows().insertOne({ _id: 2, statement: '{}', signature: '0'.repeat(128) })],
    ['a line without a text', () => rows().updateOne({ _id: 0 }, { $unset: { statement: 1 } })],
    ['the last line left away', () => rows().deleteOne({ _id: 1 })],
    ['all lines left away', () => rows().deleteMany({})],
    ['the pin exchanged', () => town.stored.settings.updateOne({ _id: 'roster' }, { $set: { length: 1 } })],
    [
      'all lines left away and the pin spoilt',
      async () => {
        await rows().deleteMany({})
        await town.stored.settings.updateOne({ _id: 'roster' }, { $set: { mac: '0'.repeat(64) } })
      },
    ],
    ['the pin taken away', () => town.stored.settings.deleteOne({ _id: 'roster' })],
  ]
  test.each(harm)('%s', async (_what, spoil) => {
    const { channel, office } = town
    const { caseId, authHash } = await filed(town)
    await spoil()
    // A server that has just started has only the database to go by.
    for (const server of [channel, town.start()]) {
      expect(await standing(server)).toBe('bad-roster')
      expect(await refused(server.begin({ caseId, door: 'page' }))).toBe('bad-roster')
      expect(await refused(server.casesOf(office.first.id))).toBe('bad-roster')
      expect(await refused(server.readAs(office.first.id, caseId))).toBe('bad-roster')
      expect((await server.byReceipt(authHash))?.readers).toEqual([])
    }
    expect(await town.stored.pieces.countDocuments({ caseId })).toBe(1)
  })

  test('a retirement is not undone by an older copy of everything while the server runs', async () => {
    const { stored, channel, office } = town
    const before = {
      rows: await rows().find().toArray(),
      pin: await stored.settings.findOne({ _id: 'roster' }),
    }
    await channel.appendToRoster(
      await line({ act: 'retire', id: at(office.officers, 1).id }),
      office.first.id,
    )
    expect(await standing()).toEqual(['นิติกร 1'])
    await rows().deleteMany({})
    await rows().insertMany(before.rows)
    await stored.settings.replaceOne({ _id: 'roster' }, { ...before.pin })
    expect(await standing()).toBe('bad-roster')
  })

  test('mended, it opens again by itself', async () => {
    const row = await rows().findOne({ _id: 1 })
    await rows().deleteOne({ _id: 1 })
    expect(await standing()).toBe('bad-roster')
    await rows().insertOne(row ?? { _id: 1, statement: '', signature: '' })
    expect(await standing()).toHaveLength(2)
  })
})

describe('the published fingerprint', () => {
  test('opens the channel as printed, with or without spaces', async () => {
    const printed = town.office.firstFingerprint
    expect(await standing(town.start(printed))).toHaveLength(2)
    expect(await standing(town.start(printed.replaceAll(' ', '')))).toHaveLength(2)
  })

  test('closes it for any other roster, however well signed', async () => {
    expect(await standing(town.start('1234 5678 9012 3456 7890 1234 5678 9012'))).toBe('bad-roster')
  })

  test('lets nobody else found one', async () => {
    const empty = await testChannel('published', { officers: 0, published: '1234 '.repeat(8).trim() })
    try {
      expect(await refused(integrityOfficers({ services: empty.services }, 1))).toBe('bad-roster')
      expect(await standing(empty.channel)).toBe('no-officer')
    } finally {
      await empty.close()
    }
  })
})

describe('who can receive', () => {
  test('nobody yet: nothing is taken', async () => {
    const empty = await testChannel('nobody', { officers: 0 })
    try {
      const keys = await empty.channel.publicKeys()
      expect(keys).toEqual({
        entries: [],
        firstFingerprint: '',
        salt: expect.stringMatching(/^[0-9a-f]{32}$/),
      })
      expect(await standing(empty.channel)).toBe('no-officer')
      const begun = empty.channel.begin({ caseId: crypto.randomUUID(), door: 'chat' })
      expect(await refused(begun)).toBe('no-recipient')
      expect(await empty.stored.reports.countDocuments()).toBe(0)
    } finally {
      await empty.close()
    }
  })

  test('of two who found at once, one did', async () => {
    const empty = await testChannel('found', { officers: 0 })
    try {
      const two = await Promise.all([1, 2].map((i) => engage({ services: empty.services }, `นิติกร ${i}`)))
      const results = await Promise.all(
        two.map(async ({ id, officer, keys }) => {
          const { entries } = await foundRoster(officer, keys.signingKey, TODAY)
          return refused(empty.start().appendToRoster(entries[0], id))
        }),
      )
      expect(results.toSorted()).toEqual(['conflict', 'done'])
      expect(await standing(empty.channel)).toHaveLength(1)
    } finally {
      await empty.close()
    }
  })

  test.each([
    ['has left', { active: false }],
    ['has another role now', { roles: ['officer'] }],
    ['administers the system too', { roles: ['integrity', 'admin'] }],
  ])('not one who %s, whatever the roster says', async (_why, change) => {
    const { channel, office, staff } = town
    const { caseId } = await filed(town)
    await staff.model.updateOne({ _id: office.first.id }, change)
    expect(await standing()).toEqual(['นิติกร 2'])
    expect(await channel.casesOf(office.first.id)).toEqual([])
    expect(await refused(channel.readAs(office.first.id, caseId))).toBe('missing')
    expect(await refused(channel.move(office.first.id, caseId, 'acknowledge', TODAY))).toBe('missing')
    const [theirs] = await channel.casesOf(at(office.officers, 1).id)
    expect(theirs?.readers.map(({ name }) => name)).toEqual(['นิติกร 2'])
  })

  test('the salt is one for all servers, also when both ask first', async () => {
    const empty = await testChannel('salt', { officers: 0 })
    try {
      const all = await Promise.all([1, 2, 3, 4].map(() => empty.start().publicKeys()))
      expect(new Set(all.map(({ salt }) => salt)).size).toBe(1)
    } finally {
      await empty.close()
    }
  })

  test('a line added meanwhile never makes the roster look forgotten', async () => {
    const asked = Array.from({ length: 20 }, () => standing())
    const added = line({ act: 'add', officer: third.officer })
    asked.push(...Array.from({ length: 5 }, () => standing()))
    await town.channel.appendToRoster(await added, town.office.first.id)
    asked.push(...Array.from({ length: 20 }, () => standing()))
    for (const now of await Promise.all(asked)) expect(now).not.toBe('bad-roster')
  })
})
