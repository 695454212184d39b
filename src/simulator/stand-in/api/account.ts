import type { World } from '../world.js'
import { type Incoming, type Route, notFound, ok, refused } from './route.js'

/** The channel itself: who it is, its quota, its webhook, and the signs of being busy or having read. */

function loading(call: Incoming, world: World) {
  const { chatId, loadingSeconds = 20 } = call.body as { chatId: string; loadingSeconds?: number }
  const person = world.people.get(chatId)
  if (person && world.reaches(person)) {
    world.chats.chat(chatId).loadingUntil = world.now() + loadingSeconds * 1000
    world.changed('chat')
  }
  return { status: 202, json: {} }
}

function setWebhook(call: Incoming, world: World) {
  world.webhook.connect((call.body as { endpoint: string }).endpoint)
  return ok()
}

async function testWebhook(_call: Incoming, world: World) {
  const { status, reason } = await world.webhook.ping()
  const success = reason === null
  const words = success ? 'OK' : (reason?.toUpperCase() ?? '')
  return ok({
    success,
    timestamp: new Date(world.now()).toISOString(),
    statusCode: status,
    reason: words,
    detail: String(status),
  })
}

function quota(_call: Incoming, { quota: { limit } }: World) {
  return ok(limit === undefined ? { type: 'none' } : { type: 'limited', value: limit })
}

function info(_call: Incoming, { bot }: World) {
  const { userId, basicId, displayName, chatMode } = bot
  return ok({
    userId,
    basicId,
    displayName,
    chatMode,
    markAsReadMode: chatMode === 'chat' ? 'manual' : 'auto',
  })
}

export const accountRoutes: Route[] = [
  { method: 'GET', endpoint: 'info', handle: info },
  { method: 'GET', endpoint: 'message/quota', handle: quota },
  {
    method: 'GET',
    endpoint: 'message/quota/consumption',
    handle: (_call, world) => ok({ totalUsage: world.quota.used }),
  },
  { method: 'POST', endpoint: 'chat/loading/start', checked: 'chat/loading/start', handle: loading },
  { method: 'POST', endpoint: 'chat/markAsRead', checked: 'chat/markAsRead', handle: () => ok() },
  {
    method: 'GET',
    endpoint: 'channel/webhook/endpoint',
    handle: (_call, { webhook }) =>
      webhook.url ? ok({ endpoint: webhook.url, active: true }) : refused(404, 'Webhook endpoint not found'),
  },
  {
    method: 'PUT',
    endpoint: 'channel/webhook/endpoint',
    checked: 'channel/webhook/endpoint',
    handle: setWebhook,
  },
  { method: 'POST', endpoint: 'channel/webhook/test', handle: testWebhook },
]

const profile = (world: World, userId: string | undefined) => {
  const person = world.people.get(userId ?? '')
  return person && { displayName: person.name, userId: person.id, language: person.lang }
}

const groupOf = (call: Incoming, world: World) => {
  const group = world.groups.get(call.params.groupId ?? '')
  return group?.botIsIn ? group : null
}

export const peopleRoutes: Route[] = [
  {
    method: 'GET',
    endpoint: 'profile/{userId}',
    handle({ params }, world) {
      const person = world.people.get(params.userId ?? '')
      return person && world.reaches(person) ? ok(profile(world, person.id)) : notFound()
    },
  },
  {
    method: 'GET',
    endpoint: 'group/{groupId}/summary',
    handle(call, world) {
      const group = groupOf(call, world)
      return group ? ok({ groupId: group.id, groupName: group.name }) : notFound()
    },
  },
  {
    method: 'GET',
    endpoint: 'group/{groupId}/members/count',
    handle(call, world) {
      const group = groupOf(call, world)
      return group ? ok({ count: group.members.size }) : notFound()
    },
  },
  {
    method: 'GET',
    endpoint: 'group/{groupId}/member/{userId}',
    handle(call, world) {
      const isMember = groupOf(call, world)?.members.has(call.params.userId ?? '')
      return isMember ? ok(profile(world, call.params.userId)) : notFound()
    },
  },
  {
    method: 'POST',
    endpoint: 'group/{groupId}/leave',
    handle(call, world) {
      const group = groupOf(call, world)
      if (!group) return notFound()
      group.botIsIn = false
      void world.emit({ type: 'leave' }, { type: 'group', groupId: group.id } as never, group.id)
      return ok()
    },
  },
]
