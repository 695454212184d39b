import { z } from 'zod'
import type { Breach, LimitOptions } from './breach.js'
import { type CheckedEndpoint, calls } from './calls.js'
import { jsonBytes } from './count.js'
import { messageList } from './messages.js'
import { referenceFor } from './reference.js'
import { type RuleParams, shorten } from './rules.js'

type Issue = z.core.$ZodIssue
type Told = Pick<Breach, 'rule' | 'limit' | 'actual'>

const maxBodyBytes = 2_000_000

/**
 * Breaches of LINE's documented limits in the body of one call; empty when LINE would take it.
 * `endpoint` is the path below `/v2/bot/`, such as `message/push`. Ids, tokens and quota, which only
 * LINE can know, are not checked.
 */
export function checkCall(endpoint: CheckedEndpoint, body: unknown, options: LimitOptions = {}): Breach[] {
  const bytes = jsonBytes(body)
  if (bytes > maxBodyBytes) {
    const reference = 'https://developers.line.biz/en/reference/messaging-api/#status-codes'
    return [
      {
        path: '',
        rule: 'Request exceeds the max size of 2MB',
        limit: maxBodyBytes,
        actual: bytes,
        reference,
      },
    ]
  }
  return breaches(calls[endpoint], endpoint, body, options)
}

/** Breaches in a list of messages, as `message/validate/*` would tell them. Paths begin with `messages`. */
export function checkMessages(messages: unknown, options: LimitOptions = {}): Breach[] {
  return breaches(z.object({ messages: messageList }), '', { messages }, options)
}

function breaches(schema: z.ZodType, endpoint: string, body: unknown, options: LimitOptions): Breach[] {
  const result = schema.safeParse(body)
  if (result.success) return []
  return result.error.issues
    .filter((issue) => !(options.allowLoopbackHttp && paramsOf(issue)?.loopbackHttp))
    .flatMap((issue) => {
      const place = (path: readonly PropertyKey[], told: Told) => ({
        path: written(path),
        ...told,
        reference: referenceFor(endpoint, body, path),
      })
      if (issue.code !== 'unrecognized_keys')
        return [place(issue.path, tell(issue, valueAt(body, issue.path)))]
      return issue.keys.map((key) =>
        place([...issue.path, key], { rule: 'unknown property', limit: null, actual: key }),
      )
    })
}

/** The rule in LINE's words, the limit, and the measure of what was there instead. */
function tell(issue: Issue, value: unknown): Told {
  const actual = describe(value)
  const missing = value === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_union')
  if (missing || (value === undefined && issue.code === 'invalid_value')) {
    return { rule: 'must be specified', limit: 'required', actual: null }
  }
  switch (issue.code) {
    case 'custom': {
      const params = paramsOf(issue)
      const measure = params?.measure as ((value: unknown) => string | number) | undefined
      return {
        rule: issue.message,
        limit: params?.limit ?? null,
        actual: measure ? measured(measure, value) : actual,
      }
    }
    case 'invalid_type':
      return { rule: `must be a ${issue.expected}`, limit: issue.expected, actual: typeof value }
    case 'invalid_value':
      return { ...choice(issue.values.map(String)), actual }
    case 'invalid_union':
      return { ...choice((issue as { options?: unknown[] }).options?.map(String) ?? []), actual }
    default:
      return { rule: issue.message, limit: null, actual }
  }
}

const choice = (values: string[]) => ({
  rule: `Must be one of the following values: [${values.join(', ')}]`,
  limit: values.join(', '),
})

const paramsOf = (issue: Issue) =>
  issue.code === 'custom' ? (issue.params as RuleParams | undefined) : undefined

function measured(measure: (value: unknown) => string | number, value: unknown) {
  try {
    return measure(value)
  } catch {
    return describe(value)
  }
}

/** Never the value itself when it is long: it may be what a person wrote. */
function describe(value: unknown): string | number | null {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return shorten(value)
  if (Array.isArray(value)) return value.length
  return value === undefined || value === null ? null : typeof value
}

const valueAt = (body: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    body,
  )

const written = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (so, key) =>
      typeof key === 'number' ? `${so}[${key}]` : so === '' ? String(key) : `${so}.${String(key)}`,
    '',
  )
