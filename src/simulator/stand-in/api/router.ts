import { type ErrorRequestHandler, type Request, type Response, Router, raw } from 'express'
import type { Fault } from '../faults.js'
import type { World } from '../world.js'
import { accountRoutes, peopleRoutes } from './account.js'
import { contentRoutes } from './content.js'
import { type Judged, judge } from './gate.js'
import { richMenuAliasRoutes } from './rich-menu-aliases.js'
import { richMenuLinkRoutes } from './rich-menu-links.js'
import { richMenuRoutes } from './rich-menus.js'
import { type Answer, type Route, refused } from './route.js'
import { sendingRoutes } from './sending.js'

const routes = [
  ...sendingRoutes,
  ...accountRoutes,
  ...peopleRoutes,
  ...contentRoutes,
  ...richMenuAliasRoutes,
  ...richMenuLinkRoutes,
  ...richMenuRoutes,
]

const asPath = (endpoint: string) => `/v2/bot/${endpoint.replaceAll(/\{(\w+)\}/g, ':$1')}`
const asText = (value: unknown) => (typeof value === 'string' ? value : undefined)

/** Whom a call is for, whichever way it says so. */
function addressee(
  world: World,
  body: unknown,
  params: Record<string, string>,
): string | string[] | undefined {
  const { to, chatId, replyToken } = (body ?? {}) as Record<string, unknown>
  const replied = asText(replyToken)
  return (
    asText(to) ??
    (Array.isArray(to) ? (to as string[]) : undefined) ??
    asText(chatId) ??
    (replied && world.tokens.chatOf(replied)) ??
    params.userId ??
    params.groupId
  )
}

function write(res: Response, { status = 200, json, bytes, contentType, headers = {} }: Answer) {
  res.status(status).set(headers)
  if (bytes) res.type(contentType ?? 'application/octet-stream').send(bytes)
  else res.json(json ?? {})
}

/** `message` of an error answer. */
function errorOf(judged: Judged | undefined): string | null {
  const json = judged?.answer.json
  return json && 'message' in json && typeof json.message === 'string' ? json.message : null
}

/** The body as far as it can be read, only to find whom a planned fault is for. */
function peek(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown
  } catch {
    return null
  }
}

/** The HTTP API of `api.line.me` and `api-data.line.me` together: their paths do not overlap. */
export function apiRouter(world: World) {
  const hanging = new Set<Response>()
  const router = Router()
  router.use('/v2/bot', raw({ type: () => true, limit: 2_000_000 }))

  async function serve(route: Route, req: Request, res: Response) {
    const started = performance.now()
    const requestId = world.ids.request()
    res.set('x-line-request-id', requestId)
    const body = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0)
    const params = req.params as Record<string, string>
    const peeked = route.checked ? peek(body) : null
    const to = addressee(world, peeked, params) ?? null
    const fault = world.faults.next(route.endpoint, Array.isArray(to) ? to[0] : (to ?? undefined))
    const record = (status: number, judged?: Judged) =>
      world.log.record({
        at: world.now(),
        requestId,
        method: route.method,
        endpoint: route.endpoint,
        path: req.path,
        status,
        answerLost: judged !== undefined && fault?.replyLostAfterAccept === true,
        ms: Math.round(performance.now() - started),
        to,
        body: peeked,
        retryKey: req.get('x-line-retry-key') ?? null,
        breaches: judged?.breaches ?? [],
        error: errorOf(judged),
      })

    if (await befallen(fault, res, hanging)) return record(fault?.status ?? 0)
    const judged = await judge(world, route, {
      params,
      query: req.query,
      raw: body,
      contentType: req.get('content-type')?.split(';')[0] ?? '',
      authorization: req.get('authorization'),
      retryKey: req.get('x-line-retry-key'),
      requestId,
    })
    record(judged.answer.status ?? 200, judged)
    if (fault?.replyLostAfterAccept) res.destroy()
    else write(res, judged.answer)
  }

  for (const route of routes) {
    const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete'
    router[method](asPath(route.endpoint), (req, res) => serve(route, req, res))
  }
  router.use('/v2/bot', (_req, res) => write(res, refused(404, 'Not found')))
  router.use('/v2/bot', tooLarge)
  const close = () => {
    for (const res of hanging) res.destroy()
  }
  return { router, close }
}

/** Lets a planned fault happen; true when the call ends with it. */
async function befallen(fault: Fault | undefined, res: Response, hanging: Set<Response>): Promise<boolean> {
  if (!fault) return false
  if (fault.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs))
  if (fault.hang) {
    hanging.add(res)
    res.once('close', () => hanging.delete(res))
  } else if (fault.drop) res.destroy()
  else if (fault.status)
    write(res, { status: fault.status, json: fault.body ?? { message: 'Internal server error' } })
  return Boolean(fault.hang || fault.drop || fault.status)
}

const tooLarge: ErrorRequestHandler = (error: { status?: number }, _req, res, next) => {
  if (error.status === 413) write(res, refused(413, 'Request exceeds the max size of 2MB'))
  else next(error)
}
