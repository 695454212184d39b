import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { needsOfficer } from '../../src/jobs/confidential-notice.js'
import { finished, type Office, reported } from '../confidential/clocks/support.js'
import { answer } from '../confidential/support.js'
import { integrityOfficers } from '../support/integrity.js'
import {
  at,
  createTown,
  look,
  lookTwice,
  noticesOf,
  type Person,
  pushesTo,
  tick,
  told,
  type Town,
} from './support.js'

const JOB = 'confidential-notice'
const LINE = 'มีรายการรอคุณ เปิดดูในคอนโซล'

let town: Town
let office: Office
let first: Person
let second: Person
beforeEach(async () => {
  town = await createTown({ now: at('2026-11-13 15:00'), line: { quota: 300 } })
  office = await integrityOfficers(town, 2)
  first = town.resident('นิติกร 1')
  second = town.resident('นิติกร 2')
})
afterEach(async () => {
  expect(town.line.breaches).toEqual([])
  await town.stop()
})

const pushes = () => [pushesTo(town, first), pushesTo(town, second)]

describe('half past eight on a working day', () => {
  test('officers hear in one line that something waits, and not before', async () => {
    await reported(town, office)
    await reported(town, office, { door: 'chat' })
    await town.settle()
    expect(pushes()).toEqual([0, 0])
    // A weekend, and early on Monday.
    for (const time of ['2026-11-14 10:00', '2026-11-16 08:29']) await tick(town, time, JOB)
    expect(pushes()).toEqual([0, 0])
    await tick(town, '2026-11-16 08:30', JOB)
    expect([told(first), told(second)]).toEqual([LINE, LINE])
    await tick(town, '2026-11-16 12:00', JOB)
    expect(pushes()).toEqual([1, 1])
  })

  test('nobody else hears, whatever else they are', async () => {
    const mayor = await town.officer('นายก', ['executive'])
    const wipa = await town.officer('วิภา', ['supervisor', 'officer'], 'legal')
    const admin = await town.officer('ผู้ดูแล', ['admin'])
    await reported(town, office)
    await tick(town, '2026-11-16 08:30')
    await tick(town, '2026-11-16 09:00')
    expect([mayor, wipa, admin].map((person) => pushesTo(town, person))).toEqual([0, 0, 0])
  })

  test('who was left out of the only report hears nothing', async () => {
    await reported(town, office, { readers: [office.first] })
    await tick(town, '2026-11-16 08:30', JOB)
    expect(pushes()).toEqual([1, 0])
  })

  test('when nothing waits, nobody is written to', async () => {
    const caseId = await reported(town, office)
    const place = { caseId, seq: 0 }
    await town.services.channel.add(await answer(place, office.first, [office.first.officer.recipient]))
    await finished(town, office, caseId)
    await tick(town, '2026-11-16 08:30', JOB)
    expect(pushes()).toEqual([0, 0])
  })

  test('an officer who has left hears nothing', async () => {
    await reported(town, office)
    await town.services.staff.model.updateOne({ _id: office.first.id }, { active: false })
    await tick(town, '2026-11-16 08:30', JOB)
    expect(pushes()).toEqual([0, 1])
  })

  test('the notice is a digest like any other and names no report', async () => {
    const caseId = await reported(town, office)
    await tick(town, '2026-11-16 08:30', JOB)
    const [notice] = await noticesOf(town, first)
    expect(notice).toMatchObject({ urgency: 'digest', recipients: 1, state: 'sent' })
    expect(JSON.stringify(notice)).not.toContain(caseId)
    expect(JSON.stringify(notice?.replies)).not.toMatch(/เบาะแส|ทุจริต|ลับ|report|[0-9]/)
  })

  test('who was told is forgotten after two days', async () => {
    await reported(town, office)
    for (const day of ['16', '17', '18', '19']) await tick(town, `2026-11-${day} 08:30`, JOB)
    const ids = (await noticesOf(town, first)).map(({ _id }) => _id)
    expect(ids.map((id) => id.slice(0, 'console:2026-11-19'.length))).toEqual([
      'console:2026-11-17',
      'console:2026-11-18',
      'console:2026-11-19',
    ])
    expect(pushes()).toEqual([4, 4])
  })

  test('two servers at the same moment write once', async () => {
    await reported(town, office)
    await lookTwice(town, '2026-11-16 08:30', JOB)
    expect(pushes()).toEqual([1, 1])
  })

  test.each(['notice:pushed', 'job:ran'] as const)(
    'the power goes at %s: once all the same',
    async (point) => {
      await reported(town, office)
      town.clock.now = at('2026-11-16 08:30')
      town.cutPowerAt(point)
      await look(town.services, JOB).catch(() => undefined)
      await town.settle().catch(() => undefined)
      expect(town.crashed).toBe(true)
      await town.boot()
      for (const time of ['08:33', '08:36']) await tick(town, `2026-11-16 ${time}`, JOB)
      expect(pushes()).toEqual([1, 1])
    },
  )
})

describe('what waits for an officer', () => {
  const quiet = {
    state: 'acknowledged' as const,
    waits: false,
    receivedOn: '2026-11-16',
    feedbackBy: ['2026-12-16', '2027-01-15', '2027-02-14'],
  }

  test('a new report, and one whose reporter wrote last', () => {
    expect(needsOfficer({ ...quiet, state: 'received' }, '2026-11-16')).toBe(true)
    expect(needsOfficer({ ...quiet, waits: true }, '2026-11-16')).toBe(true)
    expect(needsOfficer(quiet, '2026-11-16')).toBe(false)
  })

  test('word of how it goes, from three days before each of the days it is due', () => {
    expect(needsOfficer(quiet, '2026-12-12')).toBe(false)
    expect(needsOfficer(quiet, '2026-12-13')).toBe(true)
    expect(needsOfficer({ ...quiet, feedbackOn: '2026-12-01' }, '2026-12-20')).toBe(false)
    expect(needsOfficer({ ...quiet, feedbackOn: '2026-12-01' }, '2027-01-12')).toBe(true)
    expect(needsOfficer({ ...quiet, feedbackOn: '2026-12-17' }, '2027-01-12')).toBe(false)
    expect(needsOfficer({ ...quiet, feedbackOn: '2026-12-17' }, '2027-02-11')).toBe(true)
  })

  test('nothing of one that is closed', () => {
    expect(needsOfficer({ ...quiet, state: 'finished' }, '2027-02-14')).toBe(false)
  })
})
