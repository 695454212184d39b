import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import request from 'supertest'
import { createListener } from '../../../src/app.js'
import { periodsDue } from '../../../src/confidential/clocks/counts.js'
import { at, createTown, look, lookTwice, type Town } from '../../jobs/support.js'
import { integrityOfficers } from '../../support/integrity.js'
import { finished, type Office, reported, strikes } from './support.js'

const JOB = 'confidential-counts'
let town: Town
let office: Office
beforeEach(async () => {
  town = await createTown({ now: at('2026-11-16 10:00') })
  office = await integrityOfficers(town, 2)
  await look(town.services, JOB)
})
afterEach(() => town.stop())

const page = async (suffix = '') =>
  (await request(createListener(town.services)).get(`/figures/corruption-reports${suffix}`).expect(200)).text
const json = async () => JSON.parse(await page('.json')) as { counts: object[] }

/** Three on LINE, the page and paper; one of each is finished, one more received. */
async function winter(): Promise<void> {
  await finished(town, office, await reported(town, office, { door: 'chat' }))
  await finished(town, office, await reported(town, office))
  await reported(town, office)
  const { paper } = town.services
  await paper.finish(await paper.record({ receivedOn: '2026-10-20' }), '2026-11-02')
  await paper.record({ receivedOn: '2026-11-15' })
}

describe('on 10 April', () => {
  test('the first half of the fiscal year is there, chat, page and paper together', async () => {
    await winter()
    await strikes(town, '2027-04-10 03:59', JOB)
    expect(await page()).toContain('ยังไม่ถึงกำหนดเผยแพร่รอบแรก')
    await strikes(town, '2027-04-10 04:00', JOB)
    const half = { fiscalYear: 2570, part: 'half', from: '2026-10-01', to: '2027-03-31' }
    expect(await json()).toEqual({
      municipality: { th: 'เทศบาลตำบลบ้านต๋อม', en: 'Ban Tom Subdistrict Municipality' },
      counts: [{ ...half, received: 5, finished: 3, inHand: 2, publishedOn: '2027-04-10' }],
    })
    const seen = (await page()).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
    expect(seen).toContain(
      'ปีงบประมาณ พ.ศ. 2570 รอบ 6 เดือนแรก 1 ต.ค. 2569 – 31 มี.ค. 2570 รับเรื่องทั้งหมด 5 เรื่อง ดำเนินการแล้วเสร็จ 3 เรื่อง อยู่ระหว่างดำเนินการ 2 เรื่อง เผยแพร่ 10 เม.ย. 2570',
    )
    expect(seen.indexOf('รับเรื่องทั้งหมด')).toBeLessThan(seen.indexOf('Received'))
  })

  test('none is said in words', async () => {
    await strikes(town, '2027-04-10 04:00', JOB)
    expect(await page()).toContain('ไม่มีเรื่องร้องเรียน')
    expect(await json()).toMatchObject({ counts: [{ received: 0, finished: 0, inHand: 0 }] })
  })

  test('a report received, finished or entered after the end changes no published byte', async () => {
    await winter()
    const open = await reported(town, office)
    town.clock.now = at('2027-04-02 10:00')
    await reported(town, office)
    await finished(town, office, open)
    await strikes(town, '2027-04-10 04:00', JOB)
    const published = [await page(), await page('.json')]
    expect(await json()).toMatchObject({ counts: [{ received: 6, finished: 3, inHand: 3 }] })

    town.clock.now = at('2027-05-03 10:00')
    await finished(town, office, await reported(town, office, { door: 'chat' }))
    await town.services.countPaper({ receivedOn: '2027-03-30', finishedOn: '2027-03-31' })
    await strikes(town, '2027-05-04 04:00', JOB)
    await look(await town.boot(), JOB)
    expect([await page(), await page('.json')]).toEqual(published)
  })

  test('the same is published by a server that was down on that day, and by two at once', async () => {
    await winter()
    town.clock.now = at('2027-04-20 10:00')
    await reported(town, office)
    await lookTwice(town, '2027-06-30 10:00', JOB)
    expect(await json()).toMatchObject({
      counts: [{ received: 5, finished: 3, inHand: 2, publishedOn: '2027-04-10' }],
    })
  })

  test.each(['job:claimed', 'job:ran'] as const)(
    'the power goes at %s: counted once, and as it was',
    async (point) => {
      await winter()
      town.cutPowerAt(point)
      await strikes(town, '2027-04-10 04:00', JOB).catch(() => undefined)
      await town.boot()
      await town.services.countPaper({ receivedOn: '2027-03-30' })
      await strikes(town, '2027-04-10 04:05', JOB)
      const received = point === 'job:ran' ? 5 : 6
      expect((await json()).counts).toMatchObject([{ received }])
    },
  )
})

describe('on 10 October', () => {
  test('the whole year follows: what the first half had in hand may be finished in it', async () => {
    await winter()
    await strikes(town, '2027-04-10 04:00', JOB)
    town.clock.now = at('2027-07-01 10:00')
    const [open] = (await town.services.channel.casesOf(office.first.id)).filter(
      ({ state }) => state === 'received',
    )
    if (open) await finished(town, office, open.caseId)
    await reported(town, office)
    await strikes(town, '2027-10-10 04:00', JOB)
    expect((await json()).counts).toMatchObject([
      { part: 'year', received: 6, finished: 4, inHand: 2 },
      { part: 'half', received: 5, finished: 3, inHand: 2 },
    ])
  })

  test('counts reports that were destroyed meanwhile, and then forgets them', async () => {
    await winter()
    await strikes(town, '2027-01-05 04:00', 'confidential-retention')
    expect(await town.services.channel.casesOf(office.first.id)).toHaveLength(1)
    await strikes(town, '2027-10-10 04:00', JOB)
    expect((await json()).counts).toMatchObject([
      { received: 5, finished: 3 },
      { received: 5, finished: 3 },
    ])
    const { db } = town.services.database
    expect(await db.collection('confidential_tally').countDocuments()).toBe(0)
    // Still in hand, on paper; whoever works on it finds it.
    expect(await town.services.paper.open()).toMatchObject([{ receivedOn: '2026-11-15' }])
    expect(await db.collection('confidential_paper').countDocuments()).toBe(1)
  })
})

test('a report that nobody submitted is none', async () => {
  await town.services.channel.begin({ caseId: '5f0e9a1c-9a55-4c8e-8f43-0c6a2f1d7b21', door: 'page' })
  await strikes(town, '2027-04-10 04:00', JOB)
  expect(await json()).toMatchObject({ counts: [{ received: 0 }] })
})

test('a period before this installation is not spoken of', () => {
  expect(periodsDue('2026-11-16', '2026-11-17')).toEqual([])
  expect(periodsDue('2026-11-16', '2027-04-10')).toEqual([{ fiscalYear: 2570, part: 'half' }])
  expect(periodsDue('2027-04-01', '2027-10-09')).toEqual([])
  expect(periodsDue('2027-04-01', '2028-04-10')).toEqual([
    { fiscalYear: 2570, part: 'year' },
    { fiscalYear: 2571, part: 'half' },
  ])
})

describe('a report on paper', () => {
  const refused = (days: { receivedOn: string; finishedOn?: string }) =>
    expect(town.services.paper.record(days)).rejects

  test('has days that can be, and nothing else', async () => {
    await refused({ receivedOn: '2026-11-17' }).toMatchObject({ kind: 'invalid' })
    await refused({ receivedOn: '2026-11-31' }).toMatchObject({ kind: 'invalid' })
    await refused({ receivedOn: '2026-11-10', finishedOn: '2026-11-09' }).toMatchObject({ kind: 'invalid' })
    const more = { receivedOn: '2026-11-10', about: 'ปลัด' } as { receivedOn: string }
    await refused(more).toMatchObject({ kind: 'invalid' })
    expect(await town.services.paper.open()).toEqual([])
  })

  test('entered by mistake is taken back; finished twice keeps its first day', async () => {
    const { paper } = town.services
    await paper.remove(await paper.record({ receivedOn: '2026-11-10' }))
    const id = await paper.record({ receivedOn: '2026-11-10' })
    await paper.finish(id, '2026-11-12')
    await paper.finish(id, '2026-11-16')
    const stored = await town.services.database.db.collection('confidential_paper').find().toArray()
    expect(stored).toEqual([{ _id: id, receivedOn: '2026-11-10', finishedOn: '2026-11-12' }])
    await expect(paper.finish(id, '2026-11-01')).rejects.toMatchObject({ kind: 'invalid' })
    await expect(paper.finish('nobody', '2026-11-12')).rejects.toMatchObject({ kind: 'missing' })
  })

  test('of a year that is published comes too late', async () => {
    await strikes(town, '2027-10-10 04:00', JOB)
    await refused({ receivedOn: '2027-09-30' }).toMatchObject({ kind: 'conflict' })
    await town.services.paper.record({ receivedOn: '2027-10-01' })
  })
})
