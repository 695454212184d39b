import { bangkokDay } from '../municipality/calendar.js'
import { link } from './audit.js'
import { type Actor, type Case, type CaseEvent, isOpen, type State } from './case.js'
import { type MoveName, type Rule, ruleOf } from './workflow.js'

/** What somebody asks to be done with a case. `key` makes asking twice the same as asking once. */
export type Request = {
  move: MoveName
  by: Actor
  key: string
  at: Date
  words?: string
  photos?: string[]
  unit?: string
  category?: string
  /** A Bangkok day: the new promised date, or when the other agency is asked again. */
  day?: string
  agency?: string
  target?: string
  score?: number
  /** Number of the event whose words are taken back. */
  seq?: number
  /** Which clock a reminder or escalation is about, and how far up it goes. */
  clock?: string
  level?: string
}

export type Refused =
  | 'not-now'
  | 'not-yours'
  | 'needs-words'
  | 'needs-photo'
  | 'incomplete'
  | 'appealed'
  | 'too-late'
  | 'supervisor-only'
export type Moved = { case: Case; event: CaseEvent; tells: Rule['tells'] }

/** How long a closed case may be opened again by its resident. */
export const REOPEN_DAYS = 30

/** How long an officer may take back a rejection. */
const TAKE_BACK_MS = 24 * 3600_000

/** Whether a rejection may still be taken back by this role; later it is a supervisor's decision. */
export const mayTakeBack = ({ closedAt }: Pick<Case, 'closedAt'>, role: Actor['role'], at: Date): boolean =>
  role === 'supervisor' || (closedAt !== undefined && at.getTime() - closedAt.getTime() <= TAKE_BACK_MS)

/** The case after the move, or why it may not be made. Pure; the same request again returns the case unchanged. */
export function move(before: Case, request: Request, physical: boolean): Moved | Refused | 'done-already' {
  const rule = ruleOf(before.kind, request.move)
  if (before.events.some((event) => event.key === request.key)) return 'done-already'
  const refused = !rule ? 'not-now' : check(before, request, rule, physical)
  if (refused || !rule) return refused ?? 'not-now'
  const { move: name, by, key, at, words, photos } = request
  const to: State = rule.to === 'same' ? before.state : rule.to
  const detail = details(before, request)
  const event = link(
    before.id,
    before.salt ?? '',
    {
      seq: before.events.length,
      at,
      move: name,
      from: before.state,
      to,
      by: 'id' in by ? { role: by.role, id: by.id } : { role: by.role },
      key,
      ...(words ? { words } : {}),
      ...(photos?.length ? { photos } : {}),
      ...(Object.keys(detail).length ? { detail } : {}),
      ...(rule.internal ? { internal: true } : {}),
    },
    before.events.at(-1)?.hash ?? '',
  )
  return {
    case: { ...before, ...changes(before, request, to), ...grown(before, event) },
    event,
    tells: rule.tells,
  }
}

function check(c: Case, r: Request, rule: Rule, physical: boolean): Refused | undefined {
  if (!rule.by.includes(r.by.role)) return 'not-yours'
  // An officer handles the cases of the own unit; a supervisor all of them (contract, Roles).
  if (r.by.role === 'officer' && r.by.unit !== c.unit) return 'not-yours'
  if (!rule.from.includes(c.state)) return 'not-now'
  if (r.move === 'appeal' && c.appealed) return 'appealed'
  if (r.move === 'reopen' && r.by.role === 'resident' && c.closedAt) {
    if (r.at.getTime() - c.closedAt.getTime() > REOPEN_DAYS * 86_400_000) return 'too-late'
  }
  if (r.move === 'take-back' && !mayTakeBack(c, r.by.role, r.at)) return 'supervisor-only'
  const needs = rule.needs ?? []
  if (needs.includes('words') && !r.words?.trim()) return 'needs-words'
  // "Done" needs a photo only where there is something to photograph (design, Cases).
  if (needs.includes('photo') && physical && !r.photos?.length) return 'needs-photo'
  const given = { unit: r.unit, day: r.day, agency: r.agency, target: r.target, score: r.score }
  if (needs.some((need) => need in given && !given[need as keyof typeof given])) return 'incomplete'
  return undefined
}

function details(
  c: Case,
  { move, unit, category, day, agency, target, score, seq, clock, level }: Request,
): Record<string, string> {
  const numbers = { score: score?.toString(), seq: seq?.toString() }
  const given = { unit, category, day, agency, target, clock, level, ...numbers }
  const known = Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return {
    ...Object.fromEntries(known),
    ...(unit && unit !== c.unit ? { unitBefore: c.unit } : {}),
    ...(move === 'postpone' ? { dayBefore: c.promisedBy } : {}),
  }
}

function changes(c: Case, r: Request, to: State): Partial<Case> {
  const closing = isOpen(c.state) && !isOpen(to)
  return {
    state: to,
    ...(!c.acknowledgedAt && 'id' in r.by && to !== 'received' ? { acknowledgedAt: r.at } : {}),
    ...(r.move === 'reassign' && r.unit ? { unit: r.unit } : {}),
    ...(r.move === 'recategorise' && r.category
      ? { category: r.category, ...(r.unit ? { unit: r.unit } : {}) }
      : {}),
    ...(r.move === 'postpone' && r.day ? { promisedBy: r.day } : {}),
    ...(r.move === 'forward' ? { agency: r.agency, askAgainOn: r.day } : {}),
    ...(r.move === 'merge' ? { mergedInto: r.target } : {}),
    ...(r.move === 'propose' ? { proposedAt: r.at, toldAt: undefined } : {}),
    ...(r.move === 'told' ? { toldAt: r.at } : {}),
    ...(r.move === 'appeal' ? { appealed: true } : {}),
    ...(r.move === 'rate' && r.score
      ? { rating: { score: r.score, ...(r.words ? { words: r.words } : {}), at: r.at } }
      : {}),
    ...(to === 'reopened'
      ? { reopened: c.reopened + 1, closedAt: undefined, ...(r.day ? { promisedBy: r.day } : {}) }
      : {}),
    ...(closing ? { closedAt: r.at } : {}),
  }
}

function grown(c: Case, event: CaseEvent): Pick<Case, 'events' | 'days' | 'changedAt' | 'rev'> {
  const day = bangkokDay(event.at)
  const days = c.days.includes(day) ? c.days : [...c.days, day]
  return { events: [...c.events, event], days, changedAt: event.at, rev: c.rev + 1 }
}
