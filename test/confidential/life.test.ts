import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { openOfficerMessage } from '../../src/sealed/officer-message.js'
import { open } from '../../src/sealed/seal.js'
import { answer, CANARY, everythingIn, receipt, sealedPhoto, sealedWords } from './support.js'
import { type TestChannel, testChannel } from './support.js'
import { at } from '../sealed/support.js'

let town: TestChannel
beforeAll(async () => void (town = await testChannel('life', { escrow: true })))
afterAll(() => town.close())

describe('a report from its first word to its outcome', () => {
  test('an officer reads it, answers and finishes it; the reporter reads that by receipt', async () => {
    const { channel, office } = town
    const { first, officers } = office
    const caseId = randomUUID()
    await channel.begin({ caseId, door: 'page' })
    const piece = await sealedWords({ caseId, seq: 0 }, officers)
    expect(await channel.add(piece)).toBe('added')
    expect(await channel.casesOf(first.id)).toEqual([])

    const { identity, ...mine } = await receipt()
    const box = { sealed: piece.sealed, expiresOn: '2027-02-14' }
    await channel.submit({ caseId, ...mine, readers: officers.map(({ id }) => id), withEscrow: true, box })

    const seen = at(await channel.casesOf(first.id), 0)
    expect(seen).toEqual({
      caseId,
      door: 'page',
      state: 'received',
      receivedOn: '2026-11-16',
      acknowledgeBy: '2026-11-19',
      feedbackBy: ['2026-12-16', '2027-01-15', '2027-02-14'],
      readers: officers.map(({ officer }) => officer),
      escrow: { holder: office.escrow?.holder, recipient: office.escrow?.recipient },
      reporter: mine.reporter,
      next: { reporter: 1, officer: 0 },
      waits: true,
      hasBox: true,
    })
    const read = await channel.readAs(at(officers, 1).id, caseId)
    expect(read).toMatchObject(seen)
    expect(read.box).toEqual(Buffer.from(piece.sealed))
    const place = { caseId, seq: 0, role: 'reporter', type: 'text' } as const
    const opened = await open(at(read.pieces, 0).sealed, at(officers, 1).keys.identity, place)
    expect(opened.body).toEqual({ text: CANARY })

    const to = [mine.reporter, ...seen.readers.map(({ recipient }) => recipient)]
    await channel.add(await answer({ caseId, seq: 0 }, first, to, 'จะนัดพบภายใน 3 วัน'))
    await channel.move(first.id, caseId, 'acknowledge', '2026-11-17')
    await channel.move(first.id, caseId, 'feedback', '2026-12-01')
    await channel.move(first.id, caseId, 'finish', '2026-12-20')

    const back = await channel.byReceipt(mine.authHash)
    expect(back).toMatchObject({
      state: 'finished',
      acknowledgedOn: '2026-11-17',
      feedbackOn: '2026-12-01',
      finishedOn: '2026-12-20',
      receiptKept: false,
      readers: seen.readers,
      next: { reporter: 1, officer: 1 },
    })
    const standing = await channel.standing()
    if (!standing.open || !back) throw new Error('closed')
    expect(back.pieces.map(({ role, seq }) => `${role} ${seq}`)).toEqual(['reporter 0', 'officer 0'])
    const theirs = { caseId, seq: 0, role: 'officer', type: 'text' } as const
    const heard = await openOfficerMessage(at(back.pieces, 1).sealed, identity, theirs, standing.roster)
    expect(heard).toMatchObject({ envelope: { body: { text: 'จะนัดพบภายใน 3 วัน' } }, from: { id: first.id } })
  })

  test('the case waits for an officer whenever the reporter wrote last', async () => {
    const { channel, office } = town
    const { first, officers } = office
    const caseId = randomUUID()
    await channel.begin({ caseId, door: 'page' })
    await channel.add(await sealedWords({ caseId, seq: 0 }, officers))
    const { identity: _, ...mine } = await receipt()
    await channel.submit({ caseId, ...mine, readers: [first.id], withEscrow: false })
    const waits = async () => (await channel.readAs(first.id, caseId)).waits
    expect(await waits()).toBe(true)
    await channel.add(await answer({ caseId, seq: 0 }, first, [mine.reporter]))
    expect(await waits()).toBe(false)
    await channel.add(await sealedPhoto({ caseId, seq: 1 }, officers))
    expect(await waits()).toBe(true)
    const { pieces } = await channel.readAs(first.id, caseId)
    expect(pieces.map(({ role, seq }) => `${role} ${seq}`)).toEqual(['reporter 0', 'officer 0', 'reporter 1'])
  })

  test('what lies in the database has no word, no name of an officer who reads, no time and no ObjectId', async () => {
    const { database, office, stored } = town
    const lies = await everythingIn(database)
    const cases = lies.filter(({ collection }) => !/roster|keys|settings|staff/.test(collection))
    expect(cases.length).toBeGreaterThan(5)
    for (const { collection, document } of cases) {
      const ejson = JSON.stringify(document)
      expect(`${collection} ${ejson}`).not.toMatch(/\$oid|\$date|\$timestamp|T\d\d:\d\d/)
      for (const { id, name, keys } of office.officers)
        for (const trace of [id, name, keys.recipient]) expect(ejson).not.toContain(trace)
    }
    const all = lies.map(({ readable }) => readable).join('\n')
    for (const secret of [
      CANARY,
      'จะนัดพบ',
      ...office.officers.flatMap(({ keys }) => [keys.identity, keys.signingKey]),
    ])
      expect(all).not.toContain(secret)
    expect(await stored.waits.countDocuments()).toBe(0)
  })
})
