import type { CaseKind, Role, State } from './case.js'

/** How urgently the resident hears of a move: an outcome is pushed first, a courtesy when the quota allows. */
export type Tells = 'outcome' | 'courtesy' | 'no'

export type Rule = {
  from: readonly State[]
  /** `same` keeps the state: the case changes hands or dates, not its standing. */
  to: State | 'same'
  by: readonly (Role | 'resident' | 'system')[]
  needs?: readonly ('words' | 'photo' | 'unit' | 'day' | 'agency' | 'target' | 'score')[]
  tells: Tells
  internal?: boolean
}

const active = [
  'received',
  'acknowledged',
  'in-progress',
  'waiting-for-resident',
  'forwarded-outside',
  'reopened',
] as const satisfies State[]
const closed = ['confirmed-done', 'closed-no-answer', 'closed-not-reached'] as const satisfies State[]
const anyone = [...active, 'proposed-done', ...closed, 'rejected', 'merged', 'withdrawn', 'answered'] as const
const staff = ['officer', 'supervisor'] as const

/**
 * Who may move a case from where to where, what it takes, and whether the resident is told.
 * The whole workflow is this table; nothing else changes a state.
 */
export const complaintRules = {
  acknowledge: { from: ['received', 'reopened'], to: 'acknowledged', by: staff, tells: 'courtesy' },
  start: {
    from: ['received', 'acknowledged', 'reopened', 'waiting-for-resident', 'forwarded-outside'],
    to: 'in-progress',
    by: staff,
    tells: 'courtesy',
  },
  reassign: { from: active, to: 'same', by: staff, needs: ['unit'], tells: 'no' },
  recategorise: { from: active, to: 'same', by: staff, tells: 'no' },
  ask: { from: [...active], to: 'waiting-for-resident', by: staff, needs: ['words'], tells: 'outcome' },
  // The resident may answer late, when the officer has already gone on: the words still belong to the case.
  answer: { from: ['waiting-for-resident'], to: 'in-progress', by: ['resident'], tells: 'no' },
  add: { from: [...active, 'proposed-done'], to: 'same', by: ['resident', ...staff], tells: 'no' },
  forward: { from: active, to: 'forwarded-outside', by: staff, needs: ['words', 'agency'], tells: 'outcome' },
  postpone: { from: active, to: 'same', by: staff, needs: ['words', 'day'], tells: 'outcome' },
  reject: { from: active, to: 'rejected', by: staff, needs: ['words'], tells: 'outcome' },
  propose: { from: active, to: 'proposed-done', by: staff, needs: ['words', 'photo'], tells: 'outcome' },
  // An answer after the seven days still counts: "no answer" was only ever the lack of one.
  confirm: {
    from: ['proposed-done', 'closed-no-answer', 'closed-not-reached'],
    to: 'confirmed-done',
    by: ['resident'],
    tells: 'no',
  },
  refuse: { from: ['proposed-done'], to: 'reopened', by: ['resident'], needs: ['words'], tells: 'no' },
  reopen: { from: closed, to: 'reopened', by: ['resident', 'supervisor'], needs: ['words'], tells: 'no' },
  // May be appealed once (`move.ts`), and then the supervisor looks, not the officer who rejected it.
  appeal: { from: ['rejected'], to: 'reopened', by: ['resident'], needs: ['words'], tells: 'no' },
  // Rejected by mistake: the officer's own to mend for a day (`move.ts`), the supervisor's at any time.
  'take-back': { from: ['rejected'], to: 'reopened', by: staff, needs: ['words', 'day'], tells: 'outcome' },
  rate: { from: closed, to: 'same', by: ['resident'], needs: ['score'], tells: 'no' },
  merge: { from: active, to: 'merged', by: staff, needs: ['target'], tells: 'outcome' },
  withdraw: { from: active, to: 'withdrawn', by: ['resident'], tells: 'no' },
  'close-silent': { from: ['proposed-done'], to: 'closed-no-answer', by: ['system'], tells: 'outcome' },
  'close-unreached': { from: ['proposed-done'], to: 'closed-not-reached', by: ['system'], tells: 'no' },
  note: { from: anyone, to: 'same', by: staff, needs: ['words'], tells: 'no', internal: true },
  // Not moves of a person: what the audit chain must show all the same.
  remind: { from: active, to: 'same', by: ['system'], tells: 'no', internal: true },
  escalate: { from: active, to: 'same', by: ['system'], tells: 'no', internal: true },
  // The resident unsent a message: LINE asks that stored copies be deleted.
  redact: { from: anyone, to: 'same', by: ['resident'], tells: 'no', internal: true },
  told: { from: ['proposed-done'], to: 'same', by: ['system'], tells: 'no', internal: true },
} as const satisfies Record<string, Rule>

/** Feedback and questions: somebody answers, and that is the end of it. */
export const answerRules = {
  acknowledge: { from: ['received'], to: 'acknowledged', by: staff, tells: 'no' },
  reassign: { from: ['received', 'acknowledged'], to: 'same', by: staff, needs: ['unit'], tells: 'no' },
  reply: {
    from: ['received', 'acknowledged', 'answered'],
    to: 'answered',
    by: staff,
    needs: ['words'],
    tells: 'outcome',
  },
  add: { from: ['received', 'acknowledged'], to: 'same', by: ['resident'], tells: 'no' },
  withdraw: { from: ['received', 'acknowledged'], to: 'withdrawn', by: ['resident'], tells: 'no' },
  note: { from: anyone, to: 'same', by: staff, needs: ['words'], tells: 'no', internal: true },
  redact: { from: anyone, to: 'same', by: ['resident'], tells: 'no', internal: true },
  remind: { from: ['received', 'acknowledged'], to: 'same', by: ['system'], tells: 'no', internal: true },
  escalate: { from: ['received', 'acknowledged'], to: 'same', by: ['system'], tells: 'no', internal: true },
} as const satisfies Record<string, Rule>

export type MoveName = keyof typeof complaintRules | keyof typeof answerRules

const tableOf = (kind: CaseKind): Record<string, Rule> =>
  kind === 'complaint' ? complaintRules : answerRules

export const ruleOf = (kind: CaseKind, move: MoveName): Rule | undefined => tableOf(kind)[move]

/** The moves this actor may make from this state, in the order of the table. */
export const movesFor = (kind: CaseKind, state: State, role: Role | 'resident' | 'system'): MoveName[] =>
  Object.entries(tableOf(kind))
    .filter(([, rule]) => rule.from.includes(state) && rule.by.includes(role))
    .map(([move]) => move as MoveName)
