import type { Case } from '../src/cases/case.js'
import { deadlines } from '../src/cases/deadlines.js'
import { move, type Request } from '../src/cases/move.js'
import { banTom } from '../src/municipality/ban-tom.js'
import { addDays, bangkokDay } from '../src/municipality/calendar.js'

export type Stored = Omit<Case, 'id'> & { _id: string }

const WEEKS = 52
const DAY = 86_400_000
/** Midnight in Bangkok at which the year of cases ends; what would have happened later has not. */
export const END = new Date('2026-10-19T00:00:00+07:00')
const START = END.getTime() - WEEKS * 7 * DAY
const TEMPLATES = 2000

/** Numbers from 0 to 1, the same in every run. */
function random(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const supervisor = { role: 'supervisor', id: 'somchai', unit: 'permanent-secretary' } as const
const resident = { role: 'resident' } as const
type Move = [Request['move'], Request['by'], daysLater: number]
/** How cases go, the first the most often. */
const courses: Move[][] = [
  [
    ['acknowledge', supervisor, 1],
    ['start', supervisor, 2],
    ['propose', supervisor, 5],
    ['told', { role: 'system' }, 5],
    ['confirm', resident, 6],
    ['rate', resident, 6],
  ],
  [
    ['acknowledge', supervisor, 1],
    ['propose', supervisor, 8],
    ['told', { role: 'system' }, 8],
    ['close-silent', { role: 'system' }, 15],
  ],
  [
    ['acknowledge', supervisor, 2],
    ['start', supervisor, 4],
    ['propose', supervisor, 12],
    ['refuse', resident, 13],
    ['propose', supervisor, 20],
    ['confirm', resident, 21],
  ],
  [
    ['acknowledge', supervisor, 3],
    ['reject', supervisor, 4],
  ],
  [
    ['acknowledge', supervisor, 1],
    ['start', supervisor, 30],
  ],
  [['withdraw', resident, 1]],
]

/** A case filed in the first week, as the real workflow makes it. */
function template(i: number, next: () => number): Case {
  const receivedAt = new Date(START + next() * 7 * DAY)
  const { acknowledgeBy, resolveBy } = deadlines(
    receivedAt,
    { acknowledgeDays: 3, resolveDays: 7 },
    new Set(),
  )
  const filed: Case = {
    id: String(i),
    kind: 'complaint',
    number: '',
    fiscalYear: 2569,
    seq: 0,
    category: '',
    unit: '',
    private: false,
    words: 'ไฟทางดับสามดวงหน้าวัด มืดมาหลายคืนแล้ว ช่วยมาดูให้ด้วย',
    photos: ['a', 'b'],
    showName: false,
    channel: 'line',
    followers: [],
    state: 'received',
    receivedAt,
    acknowledgeBy,
    resolveBy,
    promisedBy: resolveBy,
    reopened: 0,
    appealed: false,
    events: [],
    days: [bangkokDay(receivedAt)],
    changedAt: receivedAt,
    salt: 'salt',
    rev: 0,
  }
  const course = courses[Math.min(courses.length - 1, Math.floor(next() ** 2 * courses.length))] ?? []
  return course.reduce((c, [name, by, days], seq) => {
    const request = { words: 'ตามนั้น', photos: ['c'], score: 1 + Math.floor(next() * 5) }
    const at = new Date(receivedAt.getTime() + days * DAY + seq * 60_000)
    const moved = move(c, { move: name, by, key: String(seq), at, ...request }, true)
    if (typeof moved === 'string') throw new Error(`${name}: ${moved}`)
    return moved.case
  }, filed)
}

/** The `i`th of `size` cases: a template moved to its week, in a unit, village and channel of its own. */
export function createLives(size: number) {
  const next = random(size)
  const templates = Array.from({ length: TEMPLATES }, (_, i) => template(i, next))
  return (i: number): Stored => {
    const week = Math.floor((i / size) * WEEKS)
    const later = (at: Date) => new Date(at.getTime() + week * 7 * DAY)
    const day = (d: string) => addDays(d, week * 7)
    const { id: _, ...c } = templates[Math.floor(next() * TEMPLATES)] as Case
    const happened = c.events.map((e) => ({ ...e, at: later(e.at) })).filter((e) => e.at < END)
    const category = banTom.categories[Math.floor(next() * banTom.categories.length)]
    const last = happened.at(-1)
    return {
      ...c,
      _id: `case-${i}`,
      number: `บต-2569-${i}`,
      category: category?.id ?? '',
      unit: category?.unit ?? '',
      channel: next() < 0.8 ? 'line' : 'counter',
      place: { village: 1 + Math.floor(next() * 18) },
      reporter: `U${Math.floor(next() * size * 0.6)}`,
      receivedAt: later(c.receivedAt),
      acknowledgeBy: day(c.acknowledgeBy),
      resolveBy: day(c.resolveBy),
      promisedBy: day(c.promisedBy),
      acknowledgedAt: c.acknowledgedAt && later(c.acknowledgedAt) < END ? later(c.acknowledgedAt) : undefined,
      rating: c.rating && later(c.rating.at) < END ? { ...c.rating, at: later(c.rating.at) } : undefined,
      state: last?.to ?? 'received',
      events: happened,
      days: [...new Set([bangkokDay(later(c.receivedAt)), ...happened.map((e) => bangkokDay(e.at))])],
      changedAt: last?.at ?? later(c.receivedAt),
      rev: happened.length,
    }
  }
}
