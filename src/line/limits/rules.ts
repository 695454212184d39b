import { z } from 'zod'
import { graphemes, utf16Units } from './count.js'

/**
 * What a rule tells `check.ts` besides its words: the limit, and how the offending value is measured.
 * Rules carry `when` so that one fault in a card does not hide the next one.
 */
export type RuleParams = {
  limit: string | number
  measure?: (value: never) => string | number
  /** The fault is only that the address is http:// on this machine. */
  loopbackHttp?: boolean
}

type Rule<T> = RuleParams & { words: string; measure?: (value: T) => string | number }

/** A zod refinement that always runs, also beside other faults of the same object. */
export function rule<S extends z.ZodType>(
  schema: S,
  told: Rule<z.output<S>>,
  holds: (value: z.output<S>) => boolean,
): S
/** With a path, `measure` is given the value there. */
export function rule<S extends z.ZodType>(
  schema: S,
  told: Rule<never>,
  holds: (value: z.output<S>) => boolean,
  path: string[],
): S
export function rule<S extends z.ZodType>(
  schema: S,
  { words, ...params }: Rule<never>,
  holds: (value: z.output<S>) => boolean,
  path?: string[],
): S {
  const kind = schema instanceof z.ZodString ? 'string' : schema instanceof z.ZodNumber ? 'number' : 'object'
  const safely = (value: z.output<S>) => {
    try {
      return typeof value !== kind || holds(value)
    } catch {
      return true // the shape is wrong, which is a breach of its own
    }
  }
  return schema.refine(safely, { message: words, params, ...(path && { path }), when: () => true })
}

/** Text of `min` to `max` characters, counted in UTF-16 units unless told otherwise. */
export function text(max: number, { min = 1, count = utf16Units } = {}) {
  const empty = { words: 'May not be empty', limit: min, measure: count }
  const filled = rule(z.string(), empty, (value) => value.length >= min)
  const words = `Length must be between 0 and ${max}`
  // No text has more graphemes than units: most need no counting.
  const fits = (value: string) => value.length <= max || count(value) <= max
  return rule(filled, { words, limit: max, measure: count }, fits)
}

export const shownText = (max: number, min = 1) => text(max, { min, count: graphemes })

/** A list of `min` to `max` items. */
export function list<S extends z.ZodType>(item: S, min: number, max: number) {
  const words = `Size must be between ${min} and ${max}`
  const holds = (value: unknown[]) => value.length >= min && value.length <= max
  return rule(z.array(item), { words, limit: max, measure: (value) => value.length }, holds)
}

/** A whole number from `min` to `max`. */
export function whole(min: number, max = Number.MAX_SAFE_INTEGER) {
  const words =
    max === Number.MAX_SAFE_INTEGER ? `Must be ${min} or more` : `Must be between ${min} and ${max}`
  const holds = (value: number) => Number.isInteger(value) && value >= min && value <= max
  return rule(z.number(), { words, limit: max, measure: (value) => value }, holds)
}

/** A string of one written form, such as a colour. */
export function written(pattern: RegExp, words: string) {
  return rule(z.string(), { words, limit: pattern.source, measure: shorten }, (value) => pattern.test(value))
}

export const shorten = (value: string): string => (value.length > 40 ? `${value.slice(0, 39)}…` : value)
