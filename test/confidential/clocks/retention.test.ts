import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { peelReplyBox } from '../../../src/sealed/reply-box-peel.js'
import { at, createTown, look, lookTwice, type Town } from '../../jobs/support.js'
import { integrityOfficers } from '../../support/integrity.js'
import { sealedWords } from '../support.js'
import { confirmed, everythingStored, finished, type Office, reported, strikes } from './support.js'

const JOB = 'confidential-retention'
let town: Town
let office: Office
beforeEach(async () => {
  town = await createTown({ now: at('2026-11-16 10:00') })
  office = await integrityOfficers(town, 2)
})
afterEach(() => town.stop())

const exists = async (caseId: string) => (await everythingStored(town)).includes(caseId)

describe('a closed report', () => {
  let closed: string
  beforeEach(async () => {
    closed = await reported(town, office)
    await finished(town, office, closed)
  })

  test('is destroyed whole, thirty days after closing, and not a day before', async () => {
    const open = await reported(town, office)
    await strikes(town, '2026-12-15 03:30', JOB)
    expect(await exists(closed)).toBe(true)
    await strikes(town, '2026-12-16 03:29', JOB)
    expect(await exists(closed)).toBe(true)
    await strikes(town, '2026-12-16 03:30', JOB)
    expect(await exists(closed)).toBe(false)
    expect(await exists(open)).toBe(true)
    expect((await town.services.channel.casesOf(office.first.id)).map(({ caseId }) => caseId)).toEqual([open])
  })

  test('stays while nobody has confirmed how long it is to be kept', async () => {
    expect(town.services.house.municipality.confidential.draft).toBe(true)
    town.clock.now = at('2036-11-16 03:30')
    await look(town.services, JOB)
    expect(await exists(closed)).toBe(true)
  })

  test('stays while a court needs it, and goes the day after', async () => {
    await town.services.retention.hold(closed, '2027-06-30')
    await strikes(town, '2027-06-30 03:30', JOB)
    expect(await exists(closed)).toBe(true)
    await strikes(town, '2027-07-01 03:30', JOB)
    expect(await exists(closed)).toBe(false)
  })

  test('a hold that was lifted holds nothing', async () => {
    await town.services.retention.hold(closed, '2027-06-30')
    await town.services.retention.release(closed)
    await strikes(town, '2026-12-16 03:30', JOB)
    expect(await exists(closed)).toBe(false)
  })

  test('a server that was down for months makes up for it', async () => {
    await strikes(town, '2027-03-01 12:00', JOB)
    expect(await exists(closed)).toBe(false)
  })

  test('two servers at once, and one whose power goes at the end: it is gone, and counts once', async () => {
    const other = confirmed(await town.boot())
    town.clock.now = at('2026-12-16 03:30')
    town.cutPowerAt('job:ran')
    await Promise.allSettled([look(confirmed(town.services), JOB), look(other, JOB)])
    await town.boot()
    await strikes(town, '2026-12-16 03:40', JOB)
    expect(await exists(closed)).toBe(false)
    await strikes(town, '2027-04-10 04:00', 'confidential-counts')
    expect(await town.services.counts.published()).toMatchObject([{ received: 1, finished: 1, inHand: 0 }])
  })

  test('one that was counted as destroyed when the power went is destroyed by the next run, and counts once', async () => {
    const kept = { _id: expect.any(String), receivedOn: '2026-11-16', finishedOn: '2026-11-16' }
    const destroy = town.services.channel.destroy
    town.services.channel.destroy = () => Promise.reject(new Error('the power went'))
    await expect(
      town.services.retention.destroyReports(
        { reportDaysAfterClosing: 30, replyBoxDays: 90 },
        '2026-12-16',
        new AbortController().signal,
      ),
    ).rejects.toThrow('the power went')
    town.services.channel.destroy = destroy
    const tally = town.services.database.db.collection('confidential_tally')
    expect(await tally.find().toArray()).toEqual([kept])
    await strikes(town, '2027-04-10 04:00', 'confidential-counts')
    await strikes(town, '2027-04-11 03:30', JOB)
    expect(await exists(closed)).toBe(false)
    expect(await tally.find().toArray()).toEqual([kept])
    expect(await town.services.counts.published()).toMatchObject([{ received: 1 }])
  })
})

describe('a report that was begun and not submitted', () => {
  test.each([
    ['chat', '2026-11-16 10:30'],
    ['page', '2026-11-16 12:00'],
  ] as const)('in the %s leaves nothing from %s on', async (door, gone) => {
    const caseId = '5f0e9a1c-9a55-4c8e-8f43-0c6a2f1d7b21'
    await town.services.channel.begin({ caseId, door })
    await town.services.channel.add(await sealedWords({ caseId, seq: 0 }, office.officers))
    const before = at(gone).getTime() - 60_000
    town.clock.now = new Date(before)
    await look(town.services, 'confidential-sweep')
    expect(await exists(caseId)).toBe(true)
    await strikes(town, gone, 'confidential-sweep')
    expect(await exists(caseId)).toBe(false)
  })

  test('two servers at once sweep it once', async () => {
    const caseId = '5f0e9a1c-9a55-4c8e-8f43-0c6a2f1d7b21'
    await town.services.channel.begin({ caseId, door: 'page' })
    await lookTwice(town, '2026-11-16 12:00', 'confidential-sweep')
    expect(await exists(caseId)).toBe(false)
  })
})

describe('a reply address', () => {
  let caseId: string
  beforeEach(async () => {
    caseId = await reported(town, office, { toldAt: town.resident('มาลี').id })
  })
  const boxes = () => town.services.database.db.collection('confidential_boxes')

  /** What the desk does after an answer. */
  async function tellReporter(): Promise<void> {
    const { box } = await town.services.channel.readAs(office.first.id, caseId)
    if (!box) throw new Error('there is no box')
    await town.services.sendReplyNotice(caseId, await peelReplyBox(box, office.first.keys.identity))
  }

  test('is there for ninety days and gone on the next', async () => {
    // Made on 16 November: its last day is 14 February.
    await strikes(town, '2027-02-14 03:30', JOB)
    await tellReporter()
    await strikes(town, '2027-02-15 03:30', JOB)
    expect(await boxes().countDocuments()).toBe(0)
    await expect(tellReporter()).rejects.toThrow('no box')
  })

  test('goes also while nobody has confirmed how long reports are kept: reporters were promised it', async () => {
    town.clock.now = at('2027-02-15 03:30')
    await look(town.services, JOB)
    expect(await boxes().countDocuments()).toBe(0)
  })

  test('made by one server, it is opened by another', async () => {
    await town.boot()
    await tellReporter()
    expect(await town.services.postbag.collection.countDocuments()).toBe(1)
    expect(await town.services.periodKeys.periods()).toEqual(['2026-11'])
  })

  test('the key of its month goes when no box of that month can be open any more', async () => {
    const { periodKeys } = town.services
    // The last box of November may be used until 28 February.
    await strikes(town, '2027-02-28 03:30', JOB)
    expect(await periodKeys.periods()).toEqual(['2026-11'])
    await strikes(town, '2027-03-01 03:30', JOB)
    expect(await periodKeys.periods()).toEqual([])
  })

  test('an old backup that is restored opens nothing any more', async () => {
    const backup = await boxes().find().toArray()
    const cases = await town.services.database.db.collection('confidential_reports').find().toArray()
    await strikes(town, '2027-03-01 03:30', JOB)
    expect(await boxes().countDocuments()).toBe(0)
    await boxes().insertMany(backup)
    await town.services.database.db.collection('confidential_reports').deleteMany({})
    await town.services.database.db.collection('confidential_reports').insertMany(cases)
    // Even on a server whose clock was set back to a day on which the box was in use.
    town.clock.now = at('2026-11-17 10:00')
    await expect(tellReporter()).rejects.toMatchObject({ code: 'reply-address-gone' })
    expect(await town.services.postbag.collection.countDocuments()).toBe(0)
  })
})
