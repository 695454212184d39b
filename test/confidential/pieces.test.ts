import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { LIMITS } from '../../src/confidential/limits.js'
import { utf8 } from '../../src/sealed/bytes.js'
import { at } from '../sealed/support.js'
import { engage } from '../support/integrity.js'
import { answer, CANARY, filed, refused, sealedPhoto, sealedWords } from './support.js'
import { type TestChannel, testChannel } from './support.js'

let town: TestChannel
beforeAll(async () => void (town = await testChannel('pieces')))
afterAll(() => town.close())

const HEAD = utf8('age-encryption.org/v1\n')
/** Something of this size that begins like an age file: what is inside is no concern of the store. */
const bulk = (size: number, fill = 1) => {
  const bytes = new Uint8Array(size).fill(fill)
  bytes.set(HEAD)
  return bytes
}
const piece = (caseId: string, seq: number, size = 1000, fill = 1) =>
  ({ caseId, seq, role: 'reporter', type: 'text', sealed: bulk(size, fill) }) as const
const photo = (caseId: string, seq: number, size = 1000) => ({
  ...piece(caseId, seq, size),
  type: 'photo' as const,
})

async function begun(door: 'chat' | 'page' = 'page') {
  const caseId = randomUUID()
  await town.channel.begin({ caseId, door })
  return caseId
}
const count = (caseId: string) => town.stored.pieces.countDocuments({ caseId })
const sides = async (caseId: string) => (await town.stored.reports.findOne({ _id: caseId }))?.sides

describe('a piece', () => {
  test('sent again is known, by its bytes and place', async () => {
    const caseId = await begun()
    const words = await sealedWords({ caseId, seq: 0 }, town.office.officers)
    expect(await town.channel.add(words)).toBe('added')
    expect(await town.channel.add(words)).toBe('known')
    expect(await count(caseId)).toBe(1)
    expect(await sides(caseId)).toMatchObject({ reporter: { pieces: 1, bytes: words.sealed.length } })
  })

  test('with the key of a LINE event is known wherever it is put the second time', async () => {
    const caseId = await begun('chat')
    const key = randomUUID()
    expect(await town.channel.add({ ...piece(caseId, 0), key })).toBe('added')
    expect(await town.channel.add({ ...piece(caseId, 1, 1000, 2), key })).toBe('known')
    expect(await count(caseId)).toBe(1)
  })

  test('does not push out another that has its place', async () => {
    const caseId = await begun()
    await town.channel.add(piece(caseId, 0))
    expect(await refused(town.channel.add(piece(caseId, 0, 1000, 2)))).toBe('conflict')
    expect(await refused(town.channel.add({ ...piece(caseId, 0), type: 'meta' }))).toBe('conflict')
    expect(await count(caseId)).toBe(1)
  })

  test('of two for one place at once, one is in and the other is told', async () => {
    const caseId = await begun()
    const two = [1, 2].map((fill) => refused(town.start().add(piece(caseId, 0, 1000, fill))))
    expect((await Promise.all(two)).toSorted()).toEqual(['conflict', 'done'])
    expect(await sides(caseId)).toMatchObject({ reporter: { pieces: 1, next: 1 } })
  })

  test('delivered many times at once is stored and counted once', async () => {
    const caseId = await begun('chat')
    const key = randomUUID()
    const many = Array.from({ length: 5 }, () => town.start().add({ ...piece(caseId, 0), key }))
    const results = await Promise.all(many)
    expect(results.filter((result) => result === 'added')).toHaveLength(1)
    expect(await sides(caseId)).toMatchObject({ reporter: { pieces: 1, bytes: 1000 } })
  })

  test('whose event arrives twice at once is in one place only', async () => {
    for (let i = 0; i < 5; i++) {
      const caseId = await begun('chat')
      const key = randomUUID()
      const two = [0, 1].map((seq) => town.start().add({ ...piece(caseId, seq), key }))
      expect((await Promise.all(two)).toSorted()).toEqual(['added', 'known'])
      expect(await count(caseId)).toBe(1)
    }
  })

  test('belongs to a case that was begun', async () => {
    expect(await refused(town.channel.add(piece(randomUUID(), 0)))).toBe('missing')
  })

  test('is taken back by its key, and its number is not given again', async () => {
    const caseId = await begun('chat')
    const key = randomUUID()
    await town.channel.add({ ...piece(caseId, 0), key })
    await town.channel.takeBack(key)
    await town.channel.takeBack(key)
    await town.channel.takeBack('none like it')
    expect(await count(caseId)).toBe(0)
    expect((await sides(caseId))?.reporter).toEqual({ pieces: 0, files: 0, bytes: 0, next: 1 })
  })

  test.each<[string, object]>([
    ['readable words', { sealed: utf8(CANARY) }],
    ['bytes of no kind', { sealed: 'text' }],
    ['another kind', { type: 'note' }],
    ['a number out of range', { seq: 10_000 }],
    ['a case that is none', { caseId: 'case' }],
    ['something beside it', { note: CANARY }],
    ['a query for a key', { key: { $ne: '' } }],
  ])('with %s is refused, and not quoted', async (_what, wrong) => {
    const caseId = await begun()
    const add = () => town.channel.add({ ...piece(caseId, 0), ...wrong })
    expect(await refused(add())).toBe('malformed')
    await expect(add()).rejects.not.toThrow(CANARY)
    expect(await count(caseId)).toBe(0)
  })
})

describe('limits', () => {
  test('one piece holds ten megabytes of evidence in the widest bucket', async () => {
    const caseId = await begun()
    const largest = await sealedPhoto({ caseId, seq: 0 }, town.office.officers, 10 * 1024 * 1024)
    expect(await town.channel.add(largest)).toBe('added')
    expect(await refused(town.channel.add(photo(caseId, 1, LIMITS.piece + 1)))).toBe('too-large')
  })

  test('three such files fit beside the words, a fourth does not; it may be sent smaller', async () => {
    const caseId = await begun()
    const { sealed } = await sealedPhoto({ caseId, seq: 0 }, town.office.officers, 10 * 1024 * 1024)
    for (const seq of [0, 1, 2]) await town.channel.add(photo(caseId, seq, sealed.length))
    expect(await refused(town.channel.add(photo(caseId, 3, sealed.length)))).toBe('too-large')
    expect(await town.channel.add(photo(caseId, 3))).toBe('added')
    expect(await sides(caseId)).toMatchObject({ reporter: { pieces: 4, files: 4 } })
  })

  test('five files; the fifth sent again is known', async () => {
    const caseId = await begun()
    const all = await Promise.all(
      [0, 1, 2, 3, 4, 5].map((seq) => refused(town.channel.add(photo(caseId, seq)))),
    )
    expect(all.filter((result) => result === 'done')).toHaveLength(5)
    expect(all.filter((result) => result === 'too-large')).toHaveLength(1)
    const kept = all.indexOf('done')
    expect(await town.channel.add(photo(caseId, kept))).toBe('known')
    expect(await town.channel.add(piece(caseId, 6))).toBe('added')
  })

  test('two hundred pieces from a side; the other side still has room to answer', async () => {
    const { caseId, reporter } = await filed(town)
    const full = { 'sides.reporter.pieces': LIMITS.pieces, 'sides.reporter.bytes': LIMITS.bytes - 1 }
    await town.stored.reports.updateOne({ _id: caseId }, { $set: full })
    expect(await refused(town.channel.add(piece(caseId, 300)))).toBe('too-large')
    const { first } = town.office
    expect(await town.channel.add(await answer({ caseId, seq: 0 }, first, [reporter]))).toBe('added')
  })
})

describe("an officer's piece", () => {
  test('comes only from a reader of the case', async () => {
    const [first, second] = [at(town.office.officers, 0), at(town.office.officers, 1)]
    const { caseId, reporter } = await filed(town, { readers: [first] })
    const newcomer = await engage({ services: town.services }, 'นิติกร 9')
    for (const stranger of [second, newcomer]) {
      const words = await answer({ caseId, seq: 0 }, stranger, [reporter])
      expect(await refused(town.channel.add(words))).toBe('missing')
    }
    expect(await town.channel.add(await answer({ caseId, seq: 0 }, first, [reporter]))).toBe('added')
  })

  test('does not say who wrote it', async () => {
    const { first } = town.office
    const { caseId, reporter } = await filed(town)
    await town.channel.add(await answer({ caseId, seq: 0 }, first, [reporter]))
    const [stored] = await town.stored.pieces.find({ caseId, role: 'officer' }).toArray()
    expect(JSON.stringify(stored)).not.toContain(first.id)
  })

  test('can not come before the report was submitted', async () => {
    const caseId = await begun()
    const { first } = town.office
    const early = await answer({ caseId, seq: 0 }, first, [first.officer.recipient])
    expect(await refused(town.channel.add(early))).toBe('missing')
  })

  test('has numbers of its own', async () => {
    const { first } = town.office
    const { caseId, reporter } = await filed(town, { pieces: 2 })
    await town.channel.add(await answer({ caseId, seq: 0 }, first, [reporter]))
    expect((await town.channel.readAs(first.id, caseId)).next).toEqual({ reporter: 2, officer: 1 })
  })
})
