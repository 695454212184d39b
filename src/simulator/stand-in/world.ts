import { createCallLog } from './calls.js'
import { type ChatMessage, createChats } from './chats.js'
import { createContents } from './contents.js'
import type { Delivery } from './delivery.js'
import { type EventContent, type LineEvent, type Source, buildEvent } from './events.js'
import { createFaults } from './faults.js'
import { createIds, userIdOf } from './ids.js'
import { createMenus } from './menus.js'
import { type StandInOptions, defaultLimits } from './options.js'
import { createPeople } from './people.js'
import { createQuota } from './quota.js'
import { createRateLimit } from './rate-limit.js'
import { createReplyTokens } from './reply-tokens.js'
import { createRetryKeys } from './retry-keys.js'
import { createWebhook } from './webhook.js'

/** What changed, for a page that shows the stand-in live. */
export type Change = 'chat' | 'call' | 'delivery' | 'people' | 'menus'

/** Everything LINE would know, in memory, with the two ways to change it: `emit` and `show`. */
export function createWorld(options: StandInOptions) {
  const now = options.now ?? Date.now
  const limits = {
    ...defaultLimits,
    ...options.limits,
    rates: { ...defaultLimits.rates, ...options.limits?.rates },
  }
  const ids = createIds(now)
  const watchers = new Set<(change: Change) => void>()
  const changed = (change: Change) => {
    for (const watch of watchers) watch(change)
  }
  const deliveries: Delivery[] = []
  const tokens = createReplyTokens(limits, now)
  const chats = createChats()
  const bot = {
    userId: userIdOf('bot'),
    displayName: options.bot?.displayName ?? 'เทศบาลตำบลบ้านต๋อม',
    basicId: options.bot?.basicId ?? '@bantom',
    /** `chat`: staff can read chats in OA Manager; `bot`: they can't. */
    chatMode: 'bot' as 'bot' | 'chat',
    /** In standby another module answers: events carry no reply token. */
    mode: 'active' as LineEvent['mode'],
  }
  const webhook = createWebhook({
    options,
    limits,
    now,
    destination: bot.userId,
    onDelivery(delivery) {
      deliveries.push(delivery)
      changed('delivery')
    },
    onRedelivery: (event) => event.replyToken && tokens.redelivered(event.replyToken),
  })

  return {
    options,
    limits,
    now,
    ids,
    bot,
    chats,
    tokens,
    webhook,
    deliveries,
    watchers,
    changed,
    ...createPeople(now),
    contents: createContents(),
    menus: createMenus(),
    faults: createFaults(),
    retryKeys: createRetryKeys(now),
    quota: createQuota(options.quota, now),
    mayCall: createRateLimit(limits.rates, now),
    log: createCallLog(() => changed('call')),
    /** Sends an event about a chat to the webhook; resolves with the answer. */
    emit(content: EventContent, source: Source, chatId: string): Promise<Delivery> {
      const replyToken = ids.replyToken()
      const event = buildEvent(content, {
        source,
        timestamp: now(),
        webhookEventId: ids.event(),
        mode: bot.mode,
        replyToken,
      })
      if (event.replyToken) tokens.issue(event.replyToken, chatId)
      return webhook.send(event)
    },
    /** Puts messages on the screens of a chat. */
    show(chatId: string, ...messages: ChatMessage[]) {
      chats.add(chatId, ...messages)
      changed('chat')
    },
  }
}

export type World = ReturnType<typeof createWorld>
