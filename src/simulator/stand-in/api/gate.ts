import { type Breach, refusal } from '../../../line/limits/breach.js'
import { checkCall } from '../../../line/limits/check.js'
import type { World } from '../world.js'
import { type Answer, type Incoming, type Route, refused } from './route.js'

/** A call as it came, before LINE has looked at it. */
export type Raw = Omit<Incoming, 'body' | 'retryKey'> & {
  authorization: string | undefined
  retryKey: string | undefined
}

export type Judged = { answer: Answer; breaches: Breach[]; body: unknown }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const reason = (why: string) => refused(401, `Authentication failed due to the following reason: ${why}`)

/** What LINE refuses before it looks at the body, or null. */
function atTheDoor(world: World, route: Route, call: Raw): Answer | null {
  if (!call.authorization?.startsWith('Bearer ')) {
    return reason('missing token. Confirm that the access token in the authorization header is valid.')
  }
  if (call.authorization !== `Bearer ${world.options.accessToken}`) {
    return reason('invalid token. Confirm that the access token in the authorization header is valid.')
  }
  if (!world.mayCall(`${route.method} ${route.endpoint}`)) {
    return refused(429, 'The API rate limit has been exceeded. Try again later.')
  }
  if (call.retryKey !== undefined && !route.retryable) {
    return refused(400, 'X-Line-Retry-Key is not supported by this API')
  }
  return call.retryKey !== undefined && !uuid.test(call.retryKey)
    ? refused(400, 'X-Line-Retry-Key must be a UUID')
    : null
}

function parse(raw: Buffer): { body: unknown } | null {
  try {
    return { body: JSON.parse(raw.toString('utf8')) as unknown }
  } catch {
    return null
  }
}

/** Passes a call through LINE's checks, and if all are kept, carries it out. */
export async function judge(world: World, route: Route, call: Raw): Promise<Judged> {
  const stopped = atTheDoor(world, route, call)
  const parsed = route.checked && parse(call.raw)
  const body = parsed?.body ?? null
  if (stopped) return { answer: stopped, breaches: [], body }
  if (parsed === null) {
    const words = 'The request body could not be parsed as JSON (line: -, column: -)'
    return { answer: refused(400, words), breaches: [], body }
  }
  const breaches = route.checked ? checkCall(route.checked, body, world.limits) : []
  if (breaches.length > 0) return { answer: { status: 400, json: refusal(breaches) }, breaches, body }
  const { retryKey = null, authorization: _, ...rest } = call
  return { answer: await route.handle({ ...rest, retryKey, body }, world), breaches, body }
}
