import type { z } from 'zod'
import type { Draft } from './draft.js'
import type { Input } from './input.js'
import type { Reply } from './reply.js'
import type { Lang, Words } from './words.js'

/** What a step may know besides the answers: who is asked, and when. Nothing else, so that asking stays pure. */
export type Scene = { lang: Lang; now: Date }

/**
 * How an answer was read. `ok` closes the step, `more` keeps it open (photos arrive one by one),
 * `no` says kindly what was wrong. `also` fills other answers that the same words gave.
 */
export type Read<A> = { also?: Partial<A> } & (
  | { ok: unknown }
  | { more: unknown; reply?: Reply | 'later' }
  | { no: Words }
)

/** One kind of question: how it is put, and which inputs answer it. `undefined` = not an answer to this. */
export type Kind<A> = {
  ask: (answers: Partial<A>, scene: Scene, current: unknown) => Reply
  read: (input: Input, current: unknown, answers: Partial<A>, scene: Scene) => Read<A> | undefined
  /** What the person may have sent before it was asked for. */
  early?: 'photos' | 'place'
  /** Takes a case number as its answer instead of letting it open that case. */
  readsNumbers?: boolean
}

export type Step<A> = {
  key: keyof A & string
  when?: (answers: Partial<A>) => boolean
  optional?: boolean
  /** Label of the button that changes this answer at the review; without it the answer can't be changed. */
  change?: Words
  /** Taken as answered with this until the person changes it at the review. */
  preset?: unknown
  /** Answers that mean nothing any more when this one is asked for again. */
  resets?: (keyof A & string)[]
} & ({ kind: Kind<A> } | { lookup: (answers: Partial<A>) => Lookup })

/** A question the office answers instead of the person. Its answer must be small: it is stored in the draft. */
export type Lookup = { query: string; [argument: string]: unknown }

/** What `finish` and `begin` are given: the office's services, who speaks, and the key that makes a retry harmless. */
export type Call<Office> = {
  office: Office
  chat: string
  draft: string
  lang: Lang
  now: Date
  /** An earlier try may have got part of the way. */
  repeated: boolean
  sources?: Record<string, string>
}

export type Ask<A> = {
  <K extends keyof A & string>(key: K, kind: Kind<A>, options?: Options<A>): Step<A>
  lookup<K extends keyof A & string>(key: K, query: (a: Partial<A>) => Lookup, options?: Options<A>): Step<A>
}
type Options<A> = Pick<Step<A>, 'when' | 'optional' | 'change' | 'preset' | 'resets'>

export type Flow<A = Record<string, unknown>, Office = unknown> = {
  name: string
  /** Raise only when the meaning of an answer changes: drafts of another version restart with an apology. */
  version: number
  title: Words
  /** Texts that start it: exact commands, or patterns whose named groups become answers. */
  startsOn?: (string | RegExp)[]
  answers: z.ZodType<A>
  steps: Step<A>[]
  /** Personal data is collected: the privacy notice comes first, once. */
  collects?: boolean
  /** Left without a word when the person starts something else, and never kept as a draft. */
  fleeting?: boolean
  /** Words of bribery in it are not stored before the confidential lane has been offered. */
  guarded?: boolean
  /** After every turn in which a lookup was answered: a sentence here ends the conversation. */
  refuse?: (answers: Partial<A>) => Reply | undefined
  review?: (answers: A, scene: Scene) => Reply
  /** An effect at the very start; done after the turn is durable. */
  begin?: (answers: Partial<A>, call: Call<Office>) => Promise<Reply[]>
  /** Everything answered: hand over to another flow instead of finishing. */
  handOver?: (answers: A) => { flow: string; seed: Record<string, unknown> } | undefined
  finish?: (answers: A, call: Call<Office>) => Promise<Reply | Reply[]>
}

// oxlint-disable-next-line typescript/no-explicit-any -- a flow is kept among flows of other answers
export type AnyFlow = Flow<any, any>

/** Declares a conversation. A mistyped key, `when` or review field does not compile. */
export function flow<S extends z.ZodObject, Office>(
  spec: Omit<Flow<z.output<S>, Office>, 'steps' | 'answers'> & {
    answers: S
    steps?: (ask: Ask<z.output<S>>) => Step<z.output<S>>[]
  },
): Flow<z.output<S>, Office> {
  type A = z.output<S>
  const ask = ((key: keyof A & string, kind: Kind<A>, options = {}) => ({ key, kind, ...options })) as Ask<A>
  ask.lookup = (key, lookup, options = {}) => ({ key, lookup, ...options })
  return { ...spec, answers: spec.answers as unknown as z.ZodType<A>, steps: spec.steps?.(ask) ?? [] }
}

/** The stored answers that still fit their schema; an answer that no longer fits counts as unanswered. */
export function fitting(flow: AnyFlow, draft: Pick<Draft, 'answers'>): Record<string, unknown> {
  const shape = (flow.answers as unknown as z.ZodObject).shape
  const kept: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(draft.answers)) {
    const field = shape[key] as z.ZodType | undefined
    const parsed = field?.safeParse(value)
    if (parsed?.success) kept[key] = parsed.data
  }
  return kept
}
