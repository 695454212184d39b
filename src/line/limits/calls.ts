import { z } from 'zod'
import { messageList } from './messages.js'
import { richMenu } from './rich-menu.js'
import { list, rule, text, whole, written } from './rules.js'
import { webhookUrl } from './urls.js'

const id = '[0-9a-f]{32}'
const userId = written(new RegExp(`^U${id}$`), 'must be a user ID')
const chatId = written(new RegExp(`^[UCR]${id}$`), 'must be a user, group or room ID')
const richMenuId = text(100)
const aliasId = written(/^[a-z0-9_-]{1,32}$/, 'at most 32 of a-z0-9_-')

const sending = {
  messages: messageList,
  notificationDisabled: z.boolean().optional(),
}
const units = list(written(/^\w{1,30}$/, 'at most 30 of a-zA-Z0-9_'), 0, 1).optional()
const validation = z.strictObject({ messages: messageList })

const loadingSeconds = rule(
  whole(5, 60),
  { words: 'must be a multiple of five', limit: 5, measure: (value) => value },
  (value) => value % 5 === 0,
).optional()

const batchOperation = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('link'), from: richMenuId, to: richMenuId }),
  z.strictObject({ type: z.literal('unlink'), from: richMenuId }),
  z.strictObject({ type: z.literal('unlinkAll') }),
])
const batch = z.strictObject({
  operations: list(batchOperation, 1, 1000),
  resumeRequestKey: written(/^[\w-]{1,100}$/, 'at most 100 of a-zA-Z0-9_-').optional(),
})

/** Bodies of the calls this project makes, keyed by their path below `/v2/bot/`. */
export const calls = {
  'message/reply': z.strictObject({ replyToken: text(1000), ...sending }),
  'message/push': z.strictObject({ to: chatId, ...sending, customAggregationUnits: units }),
  'message/multicast': z.strictObject({
    to: list(userId, 1, 500),
    ...sending,
    customAggregationUnits: units,
  }),
  'message/broadcast': z.strictObject(sending),
  'message/validate/reply': validation,
  'message/validate/push': validation,
  'message/validate/multicast': validation,
  'message/validate/broadcast': validation,
  'chat/loading/start': z.strictObject({
    chatId: written(
      new RegExp(`^U${id}$`),
      'Only user id is acceptable, please confirm if there are any group/room ids or illegal ids.',
    ),
    loadingSeconds,
  }),
  'chat/markAsRead': z.strictObject({ markAsReadToken: text(1000) }),
  richmenu: richMenu,
  'richmenu/validate': richMenu,
  'richmenu/alias': z.strictObject({ richMenuAliasId: aliasId, richMenuId }),
  'richmenu/alias/{richMenuAliasId}': z.strictObject({ richMenuId }),
  'richmenu/bulk/link': z.strictObject({ richMenuId, userIds: list(userId, 1, 500) }),
  'richmenu/bulk/unlink': z.strictObject({ userIds: list(userId, 1, 500) }),
  'richmenu/batch': batch,
  'richmenu/validate/batch': batch,
  'channel/webhook/endpoint': z.strictObject({ endpoint: webhookUrl() }),
} as const

export type CheckedEndpoint = keyof typeof calls
