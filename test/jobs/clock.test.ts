import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { runDue, startClock } from '../../src/jobs/clock.js'
import { daily } from '../../src/jobs/due.js'
import type { Job } from '../../src/jobs/job.js'
import { createLook } from '../../src/jobs/look.js'
import { createSlots, LEASE_MS } from '../../src/jobs/slots.js'
import { at, createTown, type Town } from './support.js'

let town: Town
let ran: string[]
beforeEach(async () => {
  town = await createTown({ now: at('2026-11-16 09:00') })
  ran = []
})
afterEach(() => town.stop())

const job = (name: string, run: Job['run'] = async () => undefined): Job => ({
  name,
  due: daily({ from: '08:30' }),
  async run(bucket, services, signal) {
    ran.push(`${name} ${bucket}`)
    await run(bucket, services, signal)
  },
})
const minutesLater = (n: number) => {
  town.clock.now = new Date(town.clock.now.getTime() + n * 60_000)
}

describe('a job that fails', () => {
  test('does not hold up the others, and is tried again after a minute, two, four', async () => {
    let broken = true
    const list = [
      job('first', async () => {
        if (broken) throw new Error('no luck')
      }),
      job('second'),
    ]
    await runDue(list, town.services)
    expect(ran).toEqual(['first 2026-11-16', 'second 2026-11-16'])
    await runDue(list, town.services)
    expect(ran).toHaveLength(2)
    minutesLater(1)
    await runDue(list, town.services)
    expect(ran).toHaveLength(3)
    minutesLater(1)
    await runDue(list, town.services)
    expect(ran).toHaveLength(3)
    minutesLater(1)
    broken = false
    await runDue(list, town.services)
    minutesLater(60)
    await runDue(list, town.services)
    expect(ran.slice(2)).toEqual(['first 2026-11-16', 'first 2026-11-16'])
  })
})

describe('who runs it', () => {
  test('one of many servers', async () => {
    const others = await Promise.all([town.boot(), town.boot()])
    await Promise.all([town.services, ...others].map((services) => runDue([job('digest')], services)))
    expect(ran).toEqual(['digest 2026-11-16'])
    minutesLater(60)
    await runDue([job('digest')], town.services)
    expect(ran).toEqual(['digest 2026-11-16'])
  })

  test('nobody else while it takes long, since it renews its lease', async () => {
    const slots = createSlots(town.services.database)
    const start = town.clock.now
    const claim = await slots.claim('long', 'today', start)
    if (typeof claim === 'string') throw new Error(claim)
    const later = (share: number) => new Date(start.getTime() + share * LEASE_MS)
    await slots.renew(claim, later(0.9))
    expect(await slots.claim('long', 'today', later(1.5))).toBe('taken')
    // The next holder is not disturbed by one that was thought dead.
    const second = await slots.claim('long', 'today', later(2))
    expect(second).toMatchObject({ tries: 2 })
    await slots.renew(claim, later(5))
    expect(await slots.claim('long', 'today', later(3))).toMatchObject({ tries: 3 })
  })

  test('what is done is not asked for again', async () => {
    const look = createLook(town.services, new AbortController().signal)
    await look(job('digest'))
    await town.services.database.db.collection('jobs').deleteMany({})
    await look(job('digest'))
    expect(ran).toEqual(['digest 2026-11-16'])
    minutesLater(24 * 60)
    await look(job('digest'))
    expect(ran).toEqual(['digest 2026-11-16', 'digest 2026-11-17'])
  })
})

describe('the clock itself', () => {
  let clock: ReturnType<typeof startClock> | undefined
  afterEach(() => clock?.stop())

  test('a start catches up at once, in order; a stop ends a long run, and the next start takes it up', async () => {
    let begun = () => undefined as void
    const underWay = new Promise<void>((resolve) => (begun = resolve))
    const long = job('long', async (_bucket, _services, signal) => {
      begun()
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))
    })
    clock = startClock([job('short'), long, job('later')], town.services)
    await underWay
    await clock.stop()
    expect(ran).toEqual(['short 2026-11-16', 'long 2026-11-16'])
    await runDue([job('short'), job('long'), job('later')], town.services)
    expect(ran.slice(2)).toEqual(['long 2026-11-16', 'later 2026-11-16'])
  })

  test('left pushes go out by themselves', async () => {
    const kham = town.resident('ยายคำ')
    const due = town.clock.now
    await town.services.notices.collection.insertOne({
      _id: 'left',
      to: kham.id,
      recipients: 1,
      urgency: 'outcome',
      replies: [{ text: 'ปิดเรื่องแล้วค่ะ' }],
      state: 'queued',
      due,
      at: due,
      retryKey: '0f3a7c1e-52d4-4b7e-9a59-1c6d5f0a8e21',
      tries: 0,
    })
    clock = startClock([], town.services)
    await kham.hears('ปิดเรื่องแล้วค่ะ')
    await clock.stop()
  })
})
