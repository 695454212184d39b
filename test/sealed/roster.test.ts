import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fingerprint, sameFingerprint } from '../../src/sealed/fingerprint.js'
import { verifyRoster } from '../../src/sealed/roster.js'
import { type Entry, entryHash } from '../../src/sealed/roster-entry.js'
import { appendToRoster, foundRoster, type Signer } from '../../src/sealed/roster-signing.js'
import { sign } from '../../src/sealed/signing.js'
import { at, type Office, office, type Person, person } from './support.js'

let three: Office
let escrow: Person
let thief: Person
beforeAll(async () => {
  escrow = await person('notary', 'ปลัดอำเภอ')
  thief = await person('thief')
  three = await office(3, escrow)
})

const ids = (officers: { id: string }[]) => officers.map(({ id }) => id)
const append = (
  entries: Entry[],
  deed: Parameters<typeof appendToRoster>[2],
  signer: Signer,
  on = '2026-12-01',
) => appendToRoster(entries, three.firstFingerprint, deed, signer, on)
const check = (entries: readonly unknown[]) => verifyRoster(entries, three.firstFingerprint)

/** An entry signed with any key, bypassing the checks of appendToRoster. */
async function forgedEntry(onTop: Entry[], change: object, signer: Signer): Promise<Entry> {
  const n = onTop.length
  const prev = n === 0 ? '0'.repeat(64) : entryHash(at(onTop, -1))
  const deed = { act: 'add', officer: thief.officer }
  const statement = JSON.stringify({ v: 1, n, prev, on: '2026-12-01', by: signer.id, deed, ...change })
  return { statement, signature: await sign('roster', statement, signer.signingKey) }
}
const whatIsWrong = async (entries: readonly unknown[]) => {
  const { active, former, escrow: key, problems } = await check(entries)
  expect({ active, former, key }).toEqual({ active: [], former: [], key: undefined })
  return problems.map(({ what }) => what)
}

describe('a roster that grows as it should', () => {
  test('names its officers and the holder of the escrow key', async () => {
    expect(ids(three.roster.active)).toEqual(['officer-1', 'officer-2', 'officer-3'])
    expect(three.roster.escrow).toEqual({ holder: 'ปลัดอำเภอ', recipient: escrow.officer.recipient })
    expect(three.roster.problems).toEqual([])
    expect(three.roster.length).toBe(4)
  })

  test('an officer retires, another gets new keys, the escrow key is given up', async () => {
    const [first, second] = [at(three.people, 0), at(three.people, 1)]
    const anew = await person('officer-2')
    let entries = await append(three.entries, { act: 'retire', id: 'officer-3' }, second.signer)
    entries = await append(entries, { act: 'rotate', officer: anew.officer }, second.signer)
    entries = await append(entries, { act: 'end-escrow' }, anew.signer)
    const roster = await check(entries)
    expect(ids(roster.active)).toEqual(['officer-1', 'officer-2'])
    expect(roster.active.at(1)).toEqual(anew.officer)
    expect(ids(roster.former)).toEqual(['officer-3', 'officer-2'])
    expect(roster.escrow).toBeUndefined()
    // The first officer may go too: the published fingerprint still names where the list begins.
    const without = await append(entries, { act: 'retire', id: 'officer-1' }, first.signer)
    expect(ids((await check(without)).active)).toEqual(['officer-2'])
  })
})

describe('a tampered roster', () => {
  test('any byte changed in any entry is refused, and nobody is active', async () => {
    const places = three.entries.flatMap((entry, n) =>
      (['statement', 'signature'] as const).map((part) => ({ n, part, length: entry[part].length })),
    )
    const changes = fc
      .constantFrom(...places)
      .chain(({ n, part, length }) =>
        fc.record({
          n: fc.constant(n),
          part: fc.constant(part),
          i: fc.nat(length - 1),
          to: fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 }),
        }),
      )
      .filter(({ n, part, i, to }) => three.entries[n]?.[part][i] !== to)
    const refused = fc.asyncProperty(changes, async ({ n, part, i, to }) => {
      const altered = three.entries.map((entry, m) =>
        m === n ? { ...entry, [part]: entry[part].slice(0, i) + to + entry[part].slice(i + 1) } : entry,
      )
      expect(await whatIsWrong(altered)).toHaveLength(1)
    })
    await fc.assert(refused, { numRuns: 150 })
  })

  test('entries left out, swapped or repeated are refused', async () => {
    const orders = fc
      .array(fc.nat(4), { minLength: 1, maxLength: 6 })
      .filter((o) => o.some((n, i) => n !== i))
    const refused = fc.asyncProperty(orders, async (order) => {
      expect(await whatIsWrong(order.map((n) => three.entries[n]))).not.toEqual([])
    })
    await fc.assert(refused, { numRuns: 60 })
  })

  test('two histories can not be mixed, though every signature in them is true', async () => {
    const [first, second] = [at(three.people, 0), at(three.people, 1)]
    const kept = await append(three.entries, { act: 'end-escrow' }, first.signer)
    const keptOn = await append(kept, { act: 'retire', id: 'officer-3' }, first.signer)
    const other = await append(three.entries, { act: 'retire', id: 'officer-2' }, second.signer)
    expect((await check(keptOn)).problems).toEqual([])
    expect(await whatIsWrong([...other, at(keptOn, -1)])).toEqual(['chain'])
  })

  test('the last entries left away are noticed by whoever saw them', async () => {
    const { head, length } = three.roster
    const shorter = three.entries.slice(0, -1)
    expect((await check(shorter)).problems).toEqual([])
    const noticed = await verifyRoster(shorter, three.firstFingerprint, { head, length })
    expect(noticed).toMatchObject({ active: [], problems: [{ what: 'forgotten' }] })
    // Another branch of the same length is no better.
    const branch = await append(shorter, { act: 'retire', id: 'officer-3' }, at(three.people, 0).signer)
    const other = await verifyRoster(branch, three.firstFingerprint, { head, length })
    expect(other).toMatchObject({ active: [], problems: [{ what: 'forgotten' }] })
    // One that has grown since is fine.
    const longer = await append(three.entries, { act: 'end-escrow' }, at(three.people, 0).signer)
    expect((await verifyRoster(longer, three.firstFingerprint, { head, length })).problems).toEqual([])
  })
})

describe('a key put in from the outside', () => {
  test('a whole new list does not begin with the published key', async () => {
    const own = await foundRoster(thief.officer, thief.keys.signingKey, '2026-11-01')
    expect(await whatIsWrong(own.entries)).toEqual(['first-key'])
  })

  test('an entry signed by nobody in the roster is refused', async () => {
    expect(await whatIsWrong([...three.entries, await forgedEntry(three.entries, {}, thief.signer)])).toEqual(
      ['signer'],
    )
  })

  test("an entry in an officer's name without that officer's key is refused", async () => {
    const posing = { id: 'officer-1', signingKey: thief.keys.signingKey }
    expect(await whatIsWrong([...three.entries, await forgedEntry(three.entries, {}, posing)])).toEqual([
      'signature',
    ])
  })

  test('a retired officer can add nobody any more, nor can an old key', async () => {
    const second = at(three.people, 1)
    const retired = await append(three.entries, { act: 'retire', id: 'officer-2' }, second.signer)
    expect(await whatIsWrong([...retired, await forgedEntry(retired, {}, second.signer)])).toEqual(['signer'])
    const anew = await person('officer-2')
    const rotated = await append(three.entries, { act: 'rotate', officer: anew.officer }, second.signer)
    expect(await whatIsWrong([...rotated, await forgedEntry(rotated, {}, second.signer)])).toEqual([
      'signature',
    ])
  })

  test('a signature made for a message does not count for the roster', async () => {
    const { signer } = at(three.people, 0)
    const entry = await forgedEntry(three.entries, {}, signer)
    const signature = await sign('officer-message', entry.statement, signer.signingKey)
    expect(await whatIsWrong([...three.entries, { ...entry, signature }])).toEqual(['signature'])
  })
})

describe('what even an officer can not sign', () => {
  test.each<[string, string, object]>([
    ['a number out of order', 'chain', { n: 7 }],
    ['a second beginning', 'chain', { deed: { act: 'found', officer: 'thief' } }],
    ['a day before the last', 'day', { on: '2026-10-31' }],
    ['an officer who is there already', 'officer', { deed: { act: 'add', officer: 'officer-2' } }],
    ['new keys for somebody unknown', 'officer', { deed: { act: 'rotate', officer: 'thief' } }],
    ['the retirement of somebody unknown', 'officer', { deed: { act: 'retire', id: 'thief' } }],
    ["another officer's key", 'key-reused', { deed: { act: 'add', officer: 'borrowed' } }],
    ['the escrow key as an officer', 'key-reused', { deed: { act: 'add', officer: 'notary' } }],
    ["an officer's key as escrow", 'key-reused', { deed: { act: 'set-escrow', escrow: 'officer-2' } }],
    ['something else besides', 'unreadable', { note: 'hello' }],
    ['a key that is none', 'unreadable', { deed: { act: 'add', officer: 'nonsense' } }],
  ])('%s', async (_, what, change) => {
    const second = at(three.people, 1).officer
    const officers: Record<string, object> = {
      thief: thief.officer,
      'officer-2': second,
      borrowed: { ...thief.officer, recipient: second.recipient },
      notary: escrow.officer,
      nonsense: { ...thief.officer, recipient: 'age1nonsense' },
    }
    const named = JSON.parse(JSON.stringify(change), (key, value) => {
      if (key === 'officer') return officers[value]
      return key === 'escrow' ? { holder: 'x', recipient: second.recipient } : value
    })
    const entry = await forgedEntry(three.entries, named, at(three.people, 0).signer)
    expect(await whatIsWrong([...three.entries, entry])).toEqual([what])
  })

  test('appending refuses it before anything is published', async () => {
    const { signer } = at(three.people, 0)
    const again = append(three.entries, { act: 'add', officer: at(three.people, 1).officer }, signer)
    await expect(again).rejects.toThrow(expect.objectContaining({ code: 'bad-roster' }))
    const altered = three.entries.toSpliced(1, 1)
    const onTop = append(altered, { act: 'end-escrow' }, signer)
    await expect(onTop).rejects.toThrow(expect.objectContaining({ code: 'bad-roster' }))
  })

  test.each([[[null]], [['text']], [[{}]], [[{ statement: '{', signature: 'f'.repeat(128) }]]])(
    'nonsense %j is a problem, not a crash',
    async (entries) => expect(await whatIsWrong(entries)).toEqual(['unreadable']),
  )
})

describe('fingerprints', () => {
  test('are eight groups of four digits, known for a known key', () => {
    const keys = {
      recipient: 'age15jy2hxa37mfz872edy8n3rxvuyvjqtyxyspepg4r6ss3xklnycus52vukf',
      verifyKey: '00'.repeat(32),
    }
    expect(fingerprint(keys)).toBe('4021 6481 1656 2908 0914 4332 9609 4846')
    expect(sameFingerprint(fingerprint(keys), fingerprint(keys).replaceAll(' ', '-'))).toBe(true)
  })

  test('change with either key', () => {
    const { officer } = at(three.people, 0)
    expect(fingerprint(officer)).not.toBe(fingerprint({ ...officer, recipient: thief.officer.recipient }))
    expect(fingerprint(officer)).not.toBe(fingerprint({ ...officer, verifyKey: thief.officer.verifyKey }))
    expect(sameFingerprint(fingerprint(officer), fingerprint(thief.officer))).toBe(false)
  })
})
