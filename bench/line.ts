/**
 * A stand-in for LINE's Messaging API, as cheap as it can be: a process of its own, so that its work is not
 * counted to anyone else. It takes every call, honours "a reply token works once", can be slow or fail, and
 * tells whoever listens on its second port what arrived: one line a call, `verdict TAB arrival-ms TAB body`.
 */
import { createServer, type ServerResponse } from 'node:http'
import { createServer as createSocketServer, type Socket, type AddressInfo } from 'node:net'
import { nowMs } from './clock.js'
import { type LineAddress, SLOW_MARK, type Verdict, type Weather } from './line-types.js'

const used = new Set<string>()
const listeners = new Set<Socket>()
let weather: Weather = { delayMs: 0, slow: 'all', failEvery: 0 }
let calls = 0
let waiting = ''

function tell(verdict: Verdict, arrival: number, body: string): void {
  if (waiting === '') {
    setImmediate(() => {
      for (const listener of listeners) listener.write(waiting)
      waiting = ''
    })
  }
  waiting += `${verdict}\t${arrival}\t${body.replaceAll('\n', ' ')}\n`
}

/** Whether this reply may go out: a token that was accepted once is spent. */
function judge(token: string): Verdict {
  calls += 1
  if (weather.failEvery > 0 && calls % weather.failEvery === 0) return 'failed'
  if (used.has(token)) return 'refused'
  used.add(token)
  return 'accepted'
}

const answers: Record<Verdict, [status: number, body: string]> = {
  accepted: [200, '{"sentMessages":[{"id":"461230966842064897","quoteToken":"IStG5h1Tz7b"}]}'],
  push: [200, '{"sentMessages":[{"id":"461230966842064898"}]}'],
  refused: [400, '{"message":"Invalid reply token"}'],
  failed: [500, '{"message":"The API server is busy"}'],
  other: [200, '{}'],
}

const known: Record<string, string> = {
  '/v2/bot/info':
    '{"userId":"U00000000000000000000000000000000","basicId":"@bench","displayName":"Bench","chatMode":"bot","markAsReadMode":"auto"}',
  '/v2/bot/message/quota': '{"type":"limited","value":1000000}',
  '/v2/bot/message/quota/consumption': '{"totalUsage":0}',
}

function lookUp(path: string): [status: number, body: string] | undefined {
  if (path.startsWith('/v2/bot/profile/')) return [200, '{"displayName":"สมหญิง","language":"th"}']
  const body = known[path]
  return body === undefined ? undefined : [200, body]
}

function take(method: string, path: string, body: string, res: ServerResponse): void {
  const arrival = nowMs()
  let verdict: Verdict = 'other'
  let delay = 0
  if (path === '/v2/bot/message/reply') {
    const { replyToken } = JSON.parse(body) as { replyToken: string }
    verdict = judge(replyToken)
    if (weather.slow === 'all' || replyToken.endsWith(SLOW_MARK)) delay = weather.delayMs
  } else if (method === 'POST' && path.startsWith('/v2/bot/message/')) {
    verdict = 'push'
  }
  const finish = () => {
    if (verdict !== 'other') tell(verdict, arrival, body)
    const [status, answer] = lookUp(path) ?? answers[verdict]
    res
      .writeHead(status, { 'content-type': 'application/json', 'x-line-request-id': String(calls) })
      .end(answer)
  }
  if (delay > 0) setTimeout(finish, delay)
  else finish()
}

const api = createServer((req, res) => {
  let body = ''
  req.setEncoding('utf8')
  req.on('data', (chunk: string) => {
    body += chunk
  })
  req.on('end', () => take(req.method ?? '', (req.url ?? '').split('?')[0] ?? '', body, res))
})
api.keepAliveTimeout = 600_000

const notices = createSocketServer((socket) => {
  listeners.add(socket)
  socket.setNoDelay(true)
  socket.on('close', () => listeners.delete(socket)).on('error', () => {})
})

api.listen(0, '127.0.0.1', () => {
  notices.listen(0, '127.0.0.1', () => {
    const url = `http://127.0.0.1:${(api.address() as AddressInfo).port}`
    const address: LineAddress = { url, noticePort: (notices.address() as AddressInfo).port }
    process.send?.({ answer: address })
  })
})

process.on('message', (change: Weather) => {
  weather = change
  calls = 0
  used.clear()
  process.send?.({ answer: 'changed' })
})
process.on('disconnect', () => process.exit())
