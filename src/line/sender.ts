import { Agent as HttpAgent, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import type { messagingApi } from '@line/bot-sdk'

/** LINE answers within this time or is treated as not having answered. */
const TIMEOUT_MS = 10_000

export type Answer = { status: number; body: string; requestId?: string }

/**
 * Calls LINE's Messaging API over kept-alive connections. The SDK's own client sends through global fetch, which
 * cost twice the processor time when measured (docs/decisions/0003-line-calls.md); its types are used here.
 */
export function createSender({ baseUrl, accessToken }: { baseUrl: string; accessToken: string }) {
  const { protocol, hostname, port } = new URL(baseUrl)
  const secure = protocol === 'https:'
  const agent = new (secure ? HttpsAgent : HttpAgent)({
    keepAlive: true,
    maxSockets: 512,
    scheduling: 'lifo',
  })
  const call = secure ? httpsRequest : httpRequest
  const authorization = `Bearer ${accessToken}`

  /** Resolves with whatever LINE answers; rejects when there was no answer. */
  function send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const bytes = body === undefined ? undefined : Buffer.from(JSON.stringify(body))
    return new Promise((resolve, reject) => {
      const request = call(
        {
          hostname,
          port,
          path,
          method,
          agent,
          headers: {
            authorization,
            ...(bytes ? { 'content-type': 'application/json', 'content-length': bytes.length } : {}),
            ...headers,
          },
        },
        (response) => {
          const parts: Buffer[] = []
          response.on('data', (part: Buffer) => parts.push(part))
          response.on('error', reject)
          response.on('end', () => {
            const requestId = response.headers['x-line-request-id']
            const text = Buffer.concat(parts).toString('utf8')
            resolve({
              status: response.statusCode ?? 0,
              body: text,
              ...(requestId ? { requestId: String(requestId) } : {}),
            })
          })
        },
      )
      request.setTimeout(TIMEOUT_MS, () => request.destroy(new Error('LINE did not answer in time')))
      request.on('error', reject)
      request.end(bytes)
    })
  }

  return {
    send,
    reply: (replyToken: string, messages: messagingApi.Message[]) =>
      send('POST', '/v2/bot/message/reply', {
        replyToken,
        messages,
      } satisfies messagingApi.ReplyMessageRequest),
    /** The key makes a repeated push harmless for 24 hours (LINE: Retrying an API request). */
    push: (to: string, messages: messagingApi.Message[], retryKey: string) =>
      send('POST', '/v2/bot/message/push', { to, messages } satisfies messagingApi.PushMessageRequest, {
        'x-line-retry-key': retryKey,
      }),
    loading: (chatId: string) => send('POST', '/v2/bot/chat/loading/start', { chatId, loadingSeconds: 10 }),
    quota: () => send('GET', '/v2/bot/message/quota'),
    consumption: () => send('GET', '/v2/bot/message/quota/consumption'),
    info: () => send('GET', '/v2/bot/info'),
    close: () => agent.destroy(),
  }
}

export type Sender = ReturnType<typeof createSender>

/** Whether LINE says the token was used or is too old. */
export const isDeadToken = ({ status, body }: Answer): boolean =>
  status === 400 && /invalid reply token/i.test(body)
