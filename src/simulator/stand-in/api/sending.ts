import type { messagingApi } from '@line/bot-sdk'
import type { BotMessage } from '../chats.js'
import type { Accepted } from '../retry-keys.js'
import type { World } from '../world.js'
import { type Answer, type Incoming, type Route, ok, refused } from './route.js'

type Messages = messagingApi.Message[]
type How = BotMessage['how']

const unquotable = new Set(['audio', 'location', 'imagemap'])

/** Gives the messages their ids, and shows them in every chat that they reach. */
function send(world: World, chatIds: string[], messages: Messages, how: How, requestId: string) {
  const sent = messages.map(({ type }) => ({
    id: world.ids.message(),
    ...(!unquotable.has(type) && { quoteToken: world.ids.quoteToken() }),
  }))
  const at = world.now()
  const shown = messages.map(
    (message, place): BotMessage => ({ id: sent[place]?.id ?? '', at, from: 'bot', message, how, requestId }),
  )
  for (const chatId of chatIds) world.show(chatId, ...shown)
  return sent
}

/** Whom a push to this id is for: null when LINE does not know it or the bot is not there. */
function audience(world: World, to: string): { recipients: number; reached: boolean } | null {
  const person = world.people.get(to)
  if (person)
    return world.reaches(person) ? { recipients: 1, reached: true } : { recipients: 0, reached: false }
  const group = world.groups.get(to)
  return group?.botIsIn ? { recipients: group.members.size, reached: true } : null
}

function reply(call: Incoming, world: World): Answer {
  const { replyToken, messages } = call.body as { replyToken: string; messages: Messages }
  const chatId = world.tokens.use(replyToken)
  if (!chatId) return refused(400, 'Invalid reply token')
  const person = world.people.get(chatId)
  const seen = !person || world.reaches(person)
  return ok({ sentMessages: send(world, seen ? [chatId] : [], messages, 'reply', call.requestId) })
}

const alreadyAccepted = ({ requestId, sentMessages }: Accepted): Answer => ({
  ...refused(409, 'The retry key is already accepted', sentMessages && { sentMessages }),
  headers: { 'x-line-accepted-request-id': requestId },
})

/** Once per retry key: a key that was accepted before is answered 409 and nothing is sent again. */
function once(call: Incoming, world: World, carryOut: () => Answer): Answer {
  const { retryKey, requestId } = call
  const known = retryKey ? world.retryKeys.find(retryKey) : null
  if (known) return alreadyAccepted(known)
  const answer = carryOut()
  const sentMessages = (answer.json as { sentMessages?: object[] }).sentMessages
  if (retryKey && answer.status === 200)
    world.retryKeys.accept(retryKey, { requestId, ...(sentMessages && { sentMessages }) })
  return answer
}

const overQuota = () => refused(429, 'You have reached your monthly limit.')

function push(call: Incoming, world: World): Answer {
  const { to, messages } = call.body as { to: string; messages: Messages }
  return once(call, world, () => {
    const target = audience(world, to)
    if (!target) return refused(400, 'Failed to send messages')
    if (!world.quota.take(target.recipients)) return overQuota()
    return ok({ sentMessages: send(world, target.reached ? [to] : [], messages, 'push', call.requestId) })
  })
}

/** To many at once: those it cannot reach are passed over in silence and cost nothing. */
function toMany(call: Incoming, world: World, to: string[], how: How): Answer {
  const { messages } = call.body as { messages: Messages }
  return once(call, world, () => {
    const reached = [...new Set(to)].filter((id) => {
      const person = world.people.get(id)
      return person?.friend && !person.blocked
    })
    if (!world.quota.take(reached.length)) return overQuota()
    send(world, reached, messages, how, call.requestId)
    return ok()
  })
}

const validate = (kind: 'reply' | 'push' | 'multicast' | 'broadcast'): Route => ({
  method: 'POST',
  endpoint: `message/validate/${kind}`,
  checked: `message/validate/${kind}`,
  handle: () => ok(),
})

export const sendingRoutes: Route[] = [
  { method: 'POST', endpoint: 'message/reply', checked: 'message/reply', handle: reply },
  { method: 'POST', endpoint: 'message/push', checked: 'message/push', retryable: true, handle: push },
  {
    method: 'POST',
    endpoint: 'message/multicast',
    checked: 'message/multicast',
    retryable: true,
    handle: (call, world) => toMany(call, world, (call.body as { to: string[] }).to, 'multicast'),
  },
  {
    method: 'POST',
    endpoint: 'message/broadcast',
    checked: 'message/broadcast',
    retryable: true,
    handle: (call, world) => toMany(call, world, [...world.people.keys()], 'broadcast'),
  },
  validate('reply'),
  validate('push'),
  validate('multicast'),
  validate('broadcast'),
]
