import { link } from '../../src/cases/audit.js'
import type { Case } from '../../src/cases/case.js'
import { deadlines } from '../../src/cases/deadlines.js'
import { move, type Request } from '../../src/cases/move.js'
import { bangkokDay } from '../../src/municipality/calendar.js'

/** An instant in Bangkok: `at('2026-11-23 23:59')`. */
export const at = (time: string): Date => new Date(`${time.replace(' ', 'T')}:00+07:00`)

const CLOCKS = { acknowledgeDays: 3, resolveDays: 7 }
const NO_HOLIDAYS = new Set<string>()
let made = 0

/** A case as it is right after receipt: streetlight, Public Works, LINE, village 5, unless told otherwise. */
export function filed(receivedAt: Date, given: Partial<Case> = {}): Case {
  const id = `case-${++made}`
  const { acknowledgeBy, resolveBy } = deadlines(receivedAt, CLOCKS, NO_HOLIDAYS)
  return {
    id,
    kind: 'complaint',
    number: `บต-2570-${String(made).padStart(6, '0')}`,
    fiscalYear: 2570,
    seq: made,
    category: 'streetlight',
    unit: 'public-works',
    private: false,
    words: 'ไฟทางดับ',
    photos: [],
    place: { village: 5 },
    showName: false,
    channel: 'line',
    reporter: `U${made}`,
    followers: [],
    state: 'received',
    receivedAt,
    acknowledgeBy,
    resolveBy,
    promisedBy: resolveBy,
    reopened: 0,
    appealed: false,
    events: [link(id, 'salt', opening(id, receivedAt), '')],
    days: [bangkokDay(receivedAt)],
    changedAt: receivedAt,
    salt: 'salt',
    rev: 1,
    ...given,
  }
}

const opening = (key: string, when: Date) => ({
  seq: 0,
  at: when,
  move: 'open',
  from: 'received' as const,
  to: 'received' as const,
  by: { role: 'resident' as const },
  key,
})

const BY: Partial<Record<Request['move'], 'resident' | 'system'>> = {
  answer: 'resident',
  confirm: 'resident',
  refuse: 'resident',
  reopen: 'resident',
  appeal: 'resident',
  rate: 'resident',
  withdraw: 'resident',
  redact: 'resident',
  'close-silent': 'system',
  'close-unreached': 'system',
  remind: 'system',
  escalate: 'system',
  told: 'system',
}

/** What a move needs, given unless the story says otherwise; whoever usually makes it makes it. */
export function request(name: Request['move'], when: Date, more: Partial<Request> = {}): Request {
  const role = BY[name]
  return {
    move: name,
    by: role ? { role } : { role: 'supervisor', id: 'somchai', unit: 'permanent-secretary' },
    key: `${name} ${when.toISOString()} ${JSON.stringify(more)}`,
    at: when,
    words: 'ตามนั้น',
    photos: ['photo'],
    agency: 'การไฟฟ้า',
    target: 'case-0',
    score: 4,
    seq: 0,
    ...more,
  }
}

/** The case after these moves, made by the real workflow; throws where it refuses one. */
export function live(
  c: Case,
  ...moves: [name: Request['move'], time: string, more?: Partial<Request>][]
): Case {
  return moves.reduce((before, [name, time, more]) => {
    const moved = move(before, request(name, at(time), more), true)
    if (typeof moved === 'string') throw new Error(`${name} at ${time}: ${moved}`)
    return moved.case
  }, c)
}
