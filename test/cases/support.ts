import fc from 'fast-check'
import { link } from '../../src/cases/audit.js'
import type { Actor, Case } from '../../src/cases/case.js'
import type { Request } from '../../src/cases/move.js'
import { answerRules, complaintRules, type MoveName } from '../../src/cases/workflow.js'

/** A case as it is just after it was filed, on a Monday morning. */
export function newCase(changes: Partial<Case> = {}): Case {
  const at = new Date('2026-11-16T03:00:00Z')
  const first = {
    seq: 0,
    at,
    move: 'open',
    from: 'received',
    to: 'received',
    by: { role: 'resident' },
    key: 'c1',
  } as const
  return {
    id: 'c1',
    kind: 'complaint',
    number: 'บต-2570-000001',
    fiscalYear: 2570,
    seq: 1,
    category: 'street-light',
    unit: 'public-works',
    private: false,
    words: 'ไฟทางดับ',
    photos: [],
    showName: false,
    channel: 'line',
    reporter: 'U1',
    followers: [],
    state: 'received',
    receivedAt: at,
    acknowledgeBy: '2026-11-19',
    resolveBy: '2026-11-25',
    promisedBy: '2026-11-25',
    reopened: 0,
    appealed: false,
    events: [link('c1', 'salt', first, '')],
    days: ['2026-11-16'],
    changedAt: at,
    salt: 'salt',
    rev: 1,
    ...changes,
  }
}

export const officer: Actor = { role: 'officer', id: 's1', unit: 'public-works' }
export const stranger: Actor = { role: 'officer', id: 's2', unit: 'finance' }
export const supervisor: Actor = { role: 'supervisor', id: 's3' }
export const resident: Actor = { role: 'resident' }
export const system: Actor = { role: 'system' }

const moves = [...new Set([...Object.keys(complaintRules), ...Object.keys(answerRules)])] as MoveName[]
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

/** Whatever anybody might ask for, possible or not. */
export const anyRequest: fc.Arbitrary<Request> = fc.record({
  move: fc.constantFrom(...moves),
  by: fc.constantFrom(officer, stranger, supervisor, resident, system, {
    role: 'executive',
    id: 's4',
  } as Actor),
  key: fc.integer({ min: 0, max: 30 }).map((n) => `k${n}`),
  at: fc
    .integer({ min: 0, max: 60 * 86_400 })
    .map((s) => new Date(Date.parse('2026-11-16T03:00:01Z') + s * 1000)),
  words: maybe(fc.constantFrom('เปลี่ยนหลอดไฟแล้ว', ' ', 'รออะไหล่')),
  photos: maybe(fc.constantFrom([], ['p1'], ['p1', 'p2'])),
  unit: maybe(fc.constantFrom('public-works', 'finance')),
  category: maybe(fc.constantFrom('road', 'street-light')),
  day: maybe(fc.constantFrom('2026-11-30', '2026-12-08')),
  agency: maybe(fc.constant('การไฟฟ้าส่วนภูมิภาค')),
  target: maybe(fc.constant('c2')),
  score: maybe(fc.integer({ min: 1, max: 5 })),
})
