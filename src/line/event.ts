import { z } from 'zod'
import type { Input } from '../dialogue/input.js'
import { readPress } from '../dialogue/press.js'
import type { Content } from './chat.js'

/**
 * LINE's webhook, read loosely: LINE adds event types and properties without notice (Development guidelines),
 * so only what is used is named, and what does not fit is an event that means nothing to us.
 */
export const Webhook = z.object({ destination: z.string().optional(), events: z.array(z.unknown()) })

const Source = z.object({
  type: z.enum(['user', 'group', 'room']),
  userId: z.string().optional(),
  groupId: z.string().optional(),
  roomId: z.string().optional(),
})

const Event = z.object({
  type: z.string(),
  mode: z.string().optional(),
  timestamp: z.number(),
  webhookEventId: z.string().min(1).max(100),
  deliveryContext: z.object({ isRedelivery: z.boolean() }).optional(),
  source: Source.optional(),
  replyToken: z.string().optional(),
  message: z.looseObject({ id: z.string(), type: z.string() }).optional(),
  postback: z.object({ data: z.string() }).optional(),
  unsend: z.object({ messageId: z.string() }).optional(),
})

const ImageSet = z.object({ index: z.number().optional(), total: z.number().optional() }).optional()
const Location = z.object({
  latitude: z.number(),
  longitude: z.number(),
  title: z.string().nullish(),
  address: z.string().nullish(),
})
const Mention = z
  .object({ mentionees: z.array(z.looseObject({ isSelf: z.boolean().optional() })) })
  .optional()

export type Heard = {
  id: string
  /** When it happened, ms; the original time even when redelivered. */
  at: number
  chat: string
  group: boolean
  redelivered: boolean
  token?: string
  message?: string
  what:
    | Input
    | { kind: 'unsend'; message: string }
    | { kind: 'follow' | 'unfollow' | 'join' | 'leave' | 'nothing' }
  contents: Content[]
  /** In a group the bot speaks only when it is addressed (contract, Chat). */
  addressed: boolean
}

/** An event of ours to deal with; `undefined` for what is unknown, standby, or without anybody to answer. */
export function readEvent(raw: unknown): Heard | undefined {
  const parsed = Event.safeParse(raw)
  if (!parsed.success || !parsed.data.source) return undefined
  const event = parsed.data
  const { source, message } = event
  // Another module is in charge of the chat (LINE: channel state); we must not answer, and take nothing in.
  if (event.mode === 'standby') return undefined
  const group = source?.type !== 'user'
  const chat = source?.groupId ?? source?.roomId ?? source?.userId
  if (!chat) return undefined
  return {
    id: event.webhookEventId,
    at: event.timestamp,
    chat,
    group,
    redelivered: event.deliveryContext?.isRedelivery ?? false,
    ...(event.replyToken ? { token: event.replyToken } : {}),
    ...(message ? { message: message.id } : {}),
    ...readWhat(event),
    addressed: !group || Boolean(Mention.safeParse(message?.mention).data?.mentionees.some((m) => m.isSelf)),
  }
}

function readWhat({
  type,
  message,
  postback,
  unsend,
}: z.infer<typeof Event>): Pick<Heard, 'what' | 'contents'> {
  const only = (what: Heard['what']) => ({ what, contents: [] })
  if (type === 'postback' && postback) {
    const press = readPress(postback.data)
    return only(press ? { kind: 'press', press } : { kind: 'text', text: postback.data })
  }
  if (type === 'unsend' && unsend) return only({ kind: 'unsend', message: unsend.messageId })
  if (type === 'follow' || type === 'unfollow' || type === 'join' || type === 'leave')
    return only({ kind: type })
  if (type !== 'message' || !message) return only({ kind: 'nothing' })
  return readMessage(message)
}

/** As it was written, without the marks of ours that come along when words are copied off a card (`flex/unbroken.ts`). */
const typed = (text: unknown): string =>
  String(text ?? '')
    .replaceAll('\u2060', '')
    .slice(0, 5000)

function readMessage(message: {
  id: string
  type: string
  [key: string]: unknown
}): Pick<Heard, 'what' | 'contents'> {
  const { id, type } = message
  // A file hosted elsewhere is never fetched: its address was chosen by somebody else.
  const ours = (message.contentProvider as { type?: string } | undefined)?.type !== 'external'
  const content = (kind: Content['kind']) => (ours ? [{ id, kind }] : [])
  if (type === 'text') return { what: { kind: 'text', text: typed(message.text), id }, contents: [] }
  if (type === 'image') {
    const set = ImageSet.safeParse(message.imageSet).data
    if (!ours) return { what: { kind: 'file', id }, contents: [] }
    const moreToCome =
      set?.total !== undefined && set.index !== undefined && set.index < Math.min(set.total, 5)
    return { what: { kind: 'photo', id, ...(moreToCome ? { moreToCome } : {}) }, contents: content('photo') }
  }
  if (type === 'location') {
    const found = Location.safeParse(message)
    if (!found.success) return { what: { kind: 'sticker' }, contents: [] }
    const { latitude: lat, longitude: lng, title, address } = found.data
    const label = [title, address].filter(Boolean).join(' ').slice(0, 200)
    return { what: { kind: 'place', place: { lat, lng, ...(label ? { label } : {}) } }, contents: [] }
  }
  if (type === 'audio') return { what: { kind: 'voice', id }, contents: content('voice') }
  // A video is large and rarely needed; the person is told so instead of its being fetched.
  if (type === 'video') return { what: { kind: 'video', id }, contents: [] }
  if (type === 'file') return { what: { kind: 'file', id }, contents: [] }
  // Stickers, and whatever LINE adds next: never silence, never an error.
  return { what: { kind: 'sticker' }, contents: [] }
}
