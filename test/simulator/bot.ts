import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { messagingApi, validateSignature, type webhook } from '@line/bot-sdk'
import { startStandIn } from '../../src/simulator/stand-in/start.js'
import type { StandInOptions } from '../../src/simulator/stand-in/options.js'

export const secrets = { channelSecret: 'stand-in secret', accessToken: 'stand-in token' }

export type Event = webhook.Event & {
  replyToken?: string
  message?: webhook.MessageContent & { id: string; text?: string }
}
export type Heard = { destination: string; events: Event[] }

type Bot = {
  api: messagingApi.MessagingApiClient
  blob: messagingApi.MessagingApiBlobClient
  /** A call without the SDK in between. */
  call: (path: string, init?: RequestInit & { json?: object }) => Promise<Response>
}
type Answer = (event: Event, bot: Bot) => unknown

/** Replies with the words it got. */
export const echo: Answer = ({ replyToken = '', message }, { api }) =>
  api.replyMessage({
    replyToken,
    messages: [{ type: 'text', text: `ได้รับ ${message?.text ?? message?.type}` }],
  })

const open = new Set<() => Promise<void>>()

/** Ends every stand-in of a test, also when the test failed half way. */
export async function stopAll() {
  await Promise.all([...open].map((stop) => stop()))
  open.clear()
}

/**
 * A stand-in and the smallest bot there can be, joined by real HTTP. The bot refuses bad signatures,
 * keeps what it `heard`, and answers 200 once `answer` is through with every event.
 */
export async function standInWithBot(
  answer: Answer = () => undefined,
  options: Partial<StandInOptions> = {},
) {
  const { url, standIn, stop } = await startStandIn({ ...secrets, ...options })
  const client = { channelAccessToken: secrets.accessToken, baseURL: url }
  const bot: Bot = {
    api: new messagingApi.MessagingApiClient(client),
    blob: new messagingApi.MessagingApiBlobClient(client),
    call: (path, { json, headers, ...init } = {}) =>
      fetch(`${url}/v2/bot/${path}`, {
        ...init,
        ...(json && { method: 'POST', body: JSON.stringify(json) }),
        headers: {
          authorization: `Bearer ${secrets.accessToken}`,
          'content-type': 'application/json',
          ...(headers as Record<string, string>),
        },
      }),
  }
  const heard: Heard[] = []
  const state = { status: 200 }
  const server = createServer((req, res) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => {
      void take(Buffer.concat(chunks))
        .catch(() => 500)
        .then((status) => res.writeHead(status).end())
    })
    async function take(body: Buffer) {
      if (!validateSignature(body, secrets.channelSecret, String(req.headers['x-line-signature']))) return 401
      const post = JSON.parse(body.toString('utf8')) as Heard
      heard.push(post)
      if (state.status !== 200) return state.status
      await Promise.all(post.events.map((event) => answer(event, bot)))
      return 200
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  standIn.connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`)
  open.add(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await stop()
  })
  return {
    ...bot,
    standIn,
    heard,
    /** What the bot's webhook answers from now on. */
    answers: (status: number) => {
      state.status = status
    },
    events: () => heard.flatMap(({ events }) => events),
  }
}

export type World = Awaited<ReturnType<typeof standInWithBot>>
