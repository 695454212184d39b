/** A case: what a resident asked the municipality to deal with, from receipt to close. Plain data. */

export const caseKinds = ['complaint', 'feedback', 'question'] as const
/** A complaint is worked on; feedback and questions are answered. */
export type CaseKind = (typeof caseKinds)[number]

export const states = [
  'received',
  'acknowledged',
  'in-progress',
  'waiting-for-resident',
  'forwarded-outside',
  'proposed-done',
  'reopened',
  'answered',
  'confirmed-done',
  'closed-no-answer',
  'closed-not-reached',
  'rejected',
  'merged',
  'withdrawn',
] as const
export type State = (typeof states)[number]

export const openStates = [
  'received',
  'acknowledged',
  'in-progress',
  'waiting-for-resident',
  'forwarded-outside',
  'proposed-done',
  'reopened',
] as const satisfies State[]

export const isOpen = (state: State): boolean => (openStates as readonly State[]).includes(state)

export type Role = 'officer' | 'supervisor' | 'executive' | 'integrity' | 'admin'
/** Who acted: a staff member by id, the resident of the case, or the system. Never a LINE id. */
export type Actor = { role: Role; id: string; unit?: string } | { role: 'resident' } | { role: 'system' }

export type Channel = 'line' | 'counter' | 'phone' | 'web'

/** Where it is: a pin, words, a village number, or several of them. */
export type Whereabouts = {
  pin?: { lat: number; lng: number; label?: string }
  words?: string
  village?: number
}

export type Case = {
  /** The id of the draft it came from, so that opening it twice is impossible. */
  id: string
  kind: CaseKind
  /** `บต-2570-000123`: prefix of the kind, fiscal year of receipt, running number in it. */
  number: string
  fiscalYear: number
  seq: number
  category: string
  unit: string
  private: boolean
  words: string
  photos: string[]
  place?: Whereabouts
  phone?: string
  showName: boolean
  /** The LINE display name, only when the resident chose to show it. */
  name?: string
  channel: Channel
  /** LINE chats of who filed it and who follows it; emptied when a person is erased. */
  reporter?: string
  followers: string[]
  state: State
  receivedAt: Date
  /** Bangkok days `YYYY-MM-DD`. `promisedBy` is what the resident was last told. */
  acknowledgeBy: string
  resolveBy: string
  promisedBy: string
  acknowledgedAt?: Date
  proposedAt?: Date
  /** When the resident was really told of the proposal; the seven days run from here. */
  toldAt?: Date
  closedAt?: Date
  reopened: number
  appealed: boolean
  agency?: string
  askAgainOn?: string
  mergedInto?: string
  rating?: { score: number; words?: string; at: Date }
  /** Which LINE message each part came from, so that an unsent message can be deleted here too. */
  sources?: Record<string, string>
  events: CaseEvent[]
  /** Bangkok days on which something happened: what statistics must count again when the case changes. */
  days: string[]
  changedAt: Date
  /** Key of the content MACs in `events`; deleted with the person's data. */
  salt?: string
  rev: number
}

export type CaseEvent = {
  seq: number
  at: Date
  move: string
  from: State
  to: State
  by: { role: Actor['role']; id?: string }
  /** Makes a repeated request harmless: one key, one event. */
  key: string
  words?: string
  photos?: string[]
  detail?: Record<string, string>
  internal?: boolean
  /** The resident took the words back (LINE: unsend); a `redact` event of the chain says so. */
  redacted?: boolean
  /** HMAC of words, photos and detail under the case's salt; survives their deletion. */
  mac: string
  prev: string
  hash: string
}
