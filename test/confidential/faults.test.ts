import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import mongoose from 'mongoose'
import { foundRoster } from '../../src/sealed/roster-signing.js'
import { engage, type IntegrityOfficer } from '../support/integrity.js'
import {
  filed,
  receipt,
  refused,
  sealedPhoto,
  sealedWords,
  type TestChannel,
  testChannel,
} from './support.js'

/** Only commands of this test's own connections fail; other tests share the server. */
const NAME = `faults-${randomUUID()}`
let town: TestChannel
let admin: mongoose.mongo.MongoClient

beforeAll(async () => {
  town = await testChannel('faults', { uriMore: `&appName=${NAME}` })
  admin = await new mongoose.mongo.MongoClient(process.env.TEST_MONGODB_URI ?? '').connect()
})
afterEach(() => fail('off'))
afterAll(async () => {
  await admin.close()
  await town.close()
})

const fail = (mode: 'off' | 'alwaysOn' | { times: number } | { skip: number }, data: object = {}) =>
  admin.db('admin').command({ configureFailPoint: 'failCommand', mode, data: { appName: NAME, ...data } })

async function stored() {
  const { reports, waits, pieces, boxes, roster } = town.stored
  const lists = [reports, waits, pieces, boxes, roster].map((c) =>
    c
      .find({} as object)
      .sort({ _id: 1 })
      .toArray(),
  )
  return Promise.all(lists)
}
async function begun() {
  const caseId = randomUUID()
  await town.channel.begin({ caseId, door: 'page' })
  return caseId
}
async function submission(caseId: string, officers: IntegrityOfficer[]) {
  const { identity: _, ...mine } = await receipt()
  const { sealed } = await sealedWords({ caseId, seq: 9 }, officers)
  const box = { sealed, expiresOn: '2027-01-01' }
  return { caseId, ...mine, readers: officers.map(({ id }) => id), withEscrow: false, box }
}

/** Everything that takes more than one write, ready to be done. */
const deeds: [string, () => Promise<() => Promise<unknown>>][] = [
  [
    'beginning',
    async () => {
      const caseId = randomUUID()
      return () => town.channel.begin({ caseId, door: 'chat' })
    },
  ],
  [
    'a piece',
    async () => {
      const piece = await sealedPhoto({ caseId: await begun(), seq: 0 }, town.office.officers)
      return () => town.channel.add(piece)
    },
  ],
  [
    'submitting',
    async () => {
      const report = await submission(await begun(), town.office.officers)
      return () => town.channel.submit(report)
    },
  ],
  [
    'giving up',
    async () => {
      const caseId = await begun()
      await town.channel.add(await sealedWords({ caseId, seq: 0 }, town.office.officers))
      return () => town.channel.abandon(caseId)
    },
  ],
  [
    'taking back',
    async () => {
      const caseId = await begun()
      const key = randomUUID()
      await town.channel.add({ ...(await sealedWords({ caseId, seq: 0 }, town.office.officers)), key })
      return () => town.channel.takeBack(key)
    },
  ],
  [
    'destroying',
    async () => {
      const { caseId } = await filed(town)
      return () => town.channel.destroy(caseId)
    },
  ],
]

const WRITES = ['insert', 'update', 'delete', 'findAndModify']
const BAD_VALUE = 2
const WRITE_CONFLICT = 112
const NOT_REPLICATED = 64

/** Fails at the first write of `deed`, then at the second, and so on, until none is left; returns how many there were. */
async function atEachWrite(deed: () => Promise<unknown>, check: () => Promise<void>): Promise<number> {
  for (let n = 0; ; n++) {
    await fail({ skip: n }, { failCommands: WRITES, errorCode: BAD_VALUE })
    const failed = await deed().then(
      () => false,
      () => true,
    )
    await fail('off')
    if (!failed) return n
    await check()
  }
}

describe('the power goes', () => {
  test.each(deeds)(
    'between any two writes of %s: nothing of it is there, until it is whole',
    async (_what, make) => {
      const deed = await make()
      const before = await stored()
      const writes = await atEachWrite(deed, async () => expect(await stored()).toEqual(before))
      expect(writes).toBeGreaterThan(1)
      expect(await stored()).not.toEqual(before)
    },
  )

  test.each(deeds)(
    'after %s, before anybody heard of it: done again it changes nothing',
    async (_what, make) => {
      const deed = await make()
      const lost = { code: NOT_REPLICATED, errmsg: 'the answer was lost' }
      await fail({ times: 1 }, { failCommands: ['commitTransaction'], writeConcernError: lost })
      await deed()
      const after = await stored()
      await deed()
      expect(await stored()).toEqual(after)
    },
  )

  test('the first line of the roster and what pins it are there together or not at all', async () => {
    const empty = await testChannel('faults-roster', { officers: 0, uriMore: `&appName=${NAME}` })
    try {
      const someone = await engage({ services: empty.services }, 'นิติกร 1')
      const { entries } = await foundRoster(someone.officer, someone.keys.signingKey, '2026-11-16')
      const writes = await atEachWrite(
        () => empty.channel.appendToRoster(entries[0], someone.id),
        async () => {
          expect(await empty.stored.roster.countDocuments()).toBe(0)
          expect(await empty.start().standing()).toEqual({ open: false, why: 'no-officer' })
        },
      )
      expect(writes).toBe(2)
      expect(await empty.start().standing()).toMatchObject({ open: true })
    } finally {
      await empty.close()
    }
  })

  test('a database that is away is reported before LINE gives up waiting', async () => {
    const caseId = await begun()
    const piece = await sealedWords({ caseId, seq: 0 }, town.office.officers)
    await fail('alwaysOn', {
      failCommands: WRITES,
      errorCode: WRITE_CONFLICT,
      errorLabels: ['TransientTransactionError'],
    })
    const began = Date.now()
    await expect(town.channel.add(piece)).rejects.toThrow()
    expect(Date.now() - began).toBeLessThan(4_000)
    await fail('off')
    expect(await town.channel.add(piece)).toBe('added')
  })
})

describe('whatever happens at once', () => {
  type Deed = {
    do: 'add' | 'again' | 'back' | 'submit' | 'abandon' | 'sweep' | 'photo' | 'begin'
    seq: number
  }
  const deed: fc.Arbitrary<Deed> = fc.record({
    do: fc.constantFrom('add', 'add', 'again', 'photo', 'back', 'submit', 'abandon', 'sweep', 'begin'),
    seq: fc.integer({ min: 0, max: 3 }),
  })
  const KNOWN = ['done', 'conflict', 'missing', 'too-large']

  test('what is counted is what is there, nothing is left over, and no fault is one nobody thought of', async () => {
    const { channel, stored: store, office } = town
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 2, maxLength: 10 }), async (all) => {
        const caseId = await begun()
        const key = (seq: number) => `${caseId} ${seq}`
        const words = await Promise.all(
          [0, 1, 2, 3].map((seq) => sealedWords({ caseId, seq }, office.officers, `${seq}`)),
        )
        const report = await submission(caseId, office.officers)
        const carryOut = ({ do: what, seq }: Deed): Promise<unknown> => {
          const piece = { ...words[seq]!, key: key(seq) }
          if (what === 'add') return channel.add(piece)
          if (what === 'again') return channel.add({ ...words[(seq + 1) % 4]!, key: key(seq) })
          if (what === 'photo') return channel.add({ ...words[seq]!, type: 'photo' })
          if (what === 'back') return channel.takeBack(key(seq))
          if (what === 'submit') return channel.submit(report)
          if (what === 'begin') return channel.begin({ caseId, door: 'page' })
          if (what === 'abandon') return channel.abandon(caseId)
          return channel.sweepUnsubmitted(new Date('2099-01-01'))
        }
        const results = await Promise.all(all.map((one) => refused(carryOut(one))))
        for (const result of results) expect(KNOWN).toContain(result)

        const found = await store.reports.findOne({ _id: caseId })
        const pieces = await store.pieces.find({ caseId }).toArray()
        const waits = await store.waits.countDocuments({ _id: caseId })
        expect(waits).toBe(found?.state === 'begun' ? 1 : 0)
        expect(await store.boxes.countDocuments({ _id: caseId })).toBe(found?.state === 'received' ? 1 : 0)
        if (!found) return void expect(pieces).toEqual([])
        expect(found.sides.reporter).toMatchObject({
          pieces: pieces.length,
          files: pieces.filter(({ type }) => type === 'photo').length,
          bytes: pieces.reduce(
            (sum, { sealed }) => sum + (sealed as unknown as mongoose.mongo.Binary).length(),
            0,
          ),
        })
        for (const { seq } of pieces) expect(seq).toBeLessThan(found.sides.reporter.next)
        expect(new Set(pieces.map(({ nth }) => nth)).size).toBe(pieces.length)
        await channel.destroy(caseId)
      }),
      { numRuns: 30 },
    )
  }, 60_000)
})
