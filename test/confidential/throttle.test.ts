import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { subscriberOf } from '../../src/confidential/source.js'
import { createThrottle, LONGEST_MS, RATES } from '../../src/confidential/throttle.js'
import { MONDAY, refused } from './support.js'

const HOUR = 3_600_000

function gate() {
  const clock = { now: MONDAY.getTime() }
  const waited: number[] = []
  const admit = createThrottle({ now: () => new Date(clock.now), pause: async (ms) => void waited.push(ms) })
  return { clock, waited, admit }
}
const times = async (n: number, ask: (i: number) => Promise<void>) => {
  const results: string[] = []
  for (let i = 0; i < n; i++) results.push(await refused(ask(i)))
  return {
    through: results.filter((r) => r === 'done').length,
    busy: results.filter((r) => r === 'busy').length,
  }
}

describe('a flood', () => {
  test('from one source is refused while everybody else passes', async () => {
    const { admit, waited } = gate()
    const flood = await times(500, () => admit('begin', '198.51.100.7'))
    expect(flood).toEqual({ through: RATES.begin.one, busy: 500 - RATES.begin.one })
    expect(waited.slice(6)).toEqual(waited.slice(6).map((ms) => Math.min(ms, LONGEST_MS)))
    expect(await refused(admit('begin', '198.51.100.8'))).toBe('done')
    expect(await refused(admit('begin', undefined))).toBe('done')
  })

  test('what was refused does not slow the others down', async () => {
    const { admit, waited } = gate()
    await times(1_000, () => admit('look', '198.51.100.7'))
    const before = waited.length
    expect(await refused(admit('look', '198.51.100.8'))).toBe('done')
    expect(waited).toHaveLength(before)
  })

  test('from everywhere at once only slows: nobody is refused, nobody waits longer than LINE does', async () => {
    const { admit, waited } = gate()
    const all = await times(3_000, (i) => admit('begin', `10.${i >> 8}.${i & 255}.1`))
    expect(all).toEqual({ through: 3_000, busy: 0 })
    expect(Math.max(...waited)).toBe(LONGEST_MS)
    expect(LONGEST_MS).toBeLessThan(2_000)
    expect(waited.length).toBeGreaterThan(2_900)
  })

  test('is forgotten: an hour later the same source passes, and nobody waits', async () => {
    const { admit, waited, clock } = gate()
    await times(20, () => admit('begin', '198.51.100.7'))
    clock.now += HOUR - 1
    expect(await refused(admit('begin', '198.51.100.7'))).toBe('busy')
    clock.now += 2
    const before = waited.length
    expect(await refused(admit('begin', '198.51.100.7'))).toBe('done')
    expect(waited).toHaveLength(before)
  })

  test('is forgotten an hour after it began, not after its last try', async () => {
    const { admit, clock } = gate()
    await admit('begin', '198.51.100.7')
    clock.now += HOUR - 60_000
    await times(20, () => admit('begin', '198.51.100.7'))
    clock.now += 60_001
    expect(await refused(admit('begin', '198.51.100.7'))).toBe('done')
  })

  test('of receipts leaves the way open for a report, and the other way round', async () => {
    const { admit } = gate()
    await times(50, () => admit('look', '198.51.100.7'))
    expect(await refused(admit('begin', '198.51.100.7'))).toBe('done')
    await times(50, () => admit('begin', '198.51.100.8'))
    expect(await refused(admit('look', '198.51.100.8'))).toBe('done')
  })

  test('a few people in a quiet hour never wait', async () => {
    const { admit, waited } = gate()
    await times(5, (i) => admit('begin', `U${i}`))
    expect(waited).toEqual([])
  })

  test('whatever the order and pace, one source gets no more than its share in its hour', async () => {
    const asks = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 600_000 })), {
      maxLength: 120,
    })
    await fc.assert(
      fc.asyncProperty(asks, async (list) => {
        const { admit, clock, waited } = gate()
        const through: Record<number, number[]> = {}
        for (const [who, pause] of list) {
          clock.now += pause
          if ((await refused(admit('begin', `source ${who}`))) === 'done')
            (through[who] ??= []).push(clock.now)
        }
        for (const moments of Object.values(through)) {
          let opened = Number.NEGATIVE_INFINITY
          let inHour = 0
          for (const moment of moments) {
            if (moment - opened > HOUR) [opened, inHour] = [moment, 0]
            expect(++inHour).toBeLessThanOrEqual(RATES.begin.one)
          }
        }
        for (const ms of waited) expect(ms).toBeLessThanOrEqual(LONGEST_MS)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a source', () => {
  test.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:0002:ffff::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::ffff:198.51.100.7', '198.51.100.7'],
    ['198.51.100.7', '198.51.100.7'],
    ['U0123456789abcdef', 'U0123456789abcdef'],
  ])('%s counts as %s', (address, subscriber) => expect(subscriberOf(address)).toBe(subscriber))

  test('has all addresses of its /64 counted together', () => {
    const half = fc.array(fc.integer({ min: 1, max: 0xffff }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(half, half, half, (net, a, b) => {
        const address = (host: number[]) => [...net, ...host].map((group) => group.toString(16)).join(':')
        expect(subscriberOf(address(a))).toBe(subscriberOf(address(b)))
      }),
    )
  })
})
