import { randomBytes } from 'node:crypto'
import { link } from '../cases/audit.js'
import type { Case, CaseKind, Channel, Whereabouts } from '../cases/case.js'
import { deadlines } from '../cases/deadlines.js'
import type { Fault } from '../faults.js'
import { bangkokDay, fiscalYear } from '../municipality/calendar.js'
import { formatNumber } from '../municipality/case-number.js'
import { nearestVillage } from '../municipality/place.js'
import type { Attachments } from '../storage/attachments.js'
import type { Cases } from '../storage/cases.js'
import type { Numbers } from '../storage/numbers.js'
import { categoryOf, type House } from './house.js'

export type NewCase = {
  kind: CaseKind
  category: string
  /** Where it goes when the category does not decide it. */
  unit?: string
  words: string
  photos?: string[]
  place?: Whereabouts
  phone?: string
  showName?: boolean
  name?: string
  channel?: Channel
  reporter?: string
  sources?: Record<string, string>
}

type Deps = { house: House; cases: Cases; numbers: Numbers; attachments: Attachments; fault: Fault }

/** A pin farther than this from every village's middle names none of them, metres. */
const VILLAGE_REACH = 2_000
/** Working days for a first answer to feedback and questions (voice: ตอบภายใน). */
const ANSWER_DAYS = 3

/**
 * Opens the case of a draft, once: the draft's id is the case's id, so a repetition finds the case that is there and
 * returns it with the number it has. `repeated` says that an earlier try may have got that far.
 */
export function createOpenCase({ house, cases, numbers, attachments, fault }: Deps) {
  return async (id: string, input: NewCase, now: Date, { repeated = false } = {}): Promise<Case> => {
    const there = repeated ? await cases.find(id) : undefined
    if (there) {
      await attachments.keep(there.photos)
      return there
    }
    const fy = fiscalYear(now)
    const seq = await numbers.next(`${input.kind}-${fy}`)
    await fault('case:numbered')
    const made = newCase(house, id, input, fy, seq, now)
    // Nobody else can have used the number; if the case is there after all, the first one stands.
    const opened = (await cases.insert(made)) ? made : ((await cases.find(id)) ?? made)
    await fault('case:inserted')
    await attachments.keep(opened.photos)
    return opened
  }
}

export type OpenCase = ReturnType<typeof createOpenCase>

function newCase(house: House, id: string, input: NewCase, fy: number, seq: number, now: Date): Case {
  const category = categoryOf(house, input.category)
  const answered = input.kind !== 'complaint'
  const clocks = answered ? { acknowledgeDays: ANSWER_DAYS, resolveDays: ANSWER_DAYS } : category
  const { acknowledgeBy, resolveBy } = deadlines(now, clocks, house.holidays)
  const { case: ofCase, feedback, question } = house.municipality.numberPrefixes
  const prefix = { complaint: ofCase, feedback, question }[input.kind]
  const salt = randomBytes(16).toString('base64url')
  const photos = input.photos ?? []
  const place = located(house, input.place)
  const first = {
    seq: 0,
    at: now,
    move: 'open',
    from: 'received' as const,
    to: 'received' as const,
    by: { role: 'resident' as const },
    key: id,
  }
  // The chain vouches for the words of the case itself; they are kept once, on the case.
  const { words: _, photos: __, ...event } = link(id, salt, { ...first, words: input.words, photos }, '')
  return {
    id,
    kind: input.kind,
    number: formatNumber(prefix, fy, seq),
    fiscalYear: fy,
    seq,
    category: answered ? input.category : category.id,
    unit: input.unit ?? category.unit,
    private: answered || category.private,
    words: input.words,
    photos,
    ...(place ? { place } : {}),
    ...(input.phone ? { phone: input.phone } : {}),
    showName: input.showName ?? false,
    ...(input.name ? { name: input.name } : {}),
    channel: input.channel ?? 'line',
    ...(input.reporter ? { reporter: input.reporter } : {}),
    followers: [],
    state: 'received',
    receivedAt: now,
    acknowledgeBy,
    resolveBy,
    promisedBy: resolveBy,
    reopened: 0,
    appealed: false,
    ...(input.sources ? { sources: input.sources } : {}),
    events: [event],
    days: [bangkokDay(now)],
    changedAt: now,
    salt,
    rev: 1,
  }
}

/** A pin tells the village when the words did not. */
function located(house: House, place?: Whereabouts): Whereabouts | undefined {
  if (!place?.pin || place.village) return place
  const near = nearestVillage(place.pin, house.municipality.villages)
  return near && near.metres < VILLAGE_REACH ? { ...place, village: near.village.no } : place
}
