import { z } from 'zod'
import { quickReply } from './actions.js'
import { flexContents } from './flex.js'
import { imagemap } from './imagemap.js'
import { list, rule, text, whole, written } from './rules.js'
import { template } from './templates.js'
import { contentUrl } from './urls.js'

const sender = z.strictObject({
  name: rule(
    text(20),
    { words: 'Certain words such as LINE may not be used', limit: 'LINE' },
    (name) => !/\bline\b/i.test(name),
  ).optional(),
  iconUrl: contentUrl().optional(),
})

const common = { quickReply: quickReply.optional(), sender: sender.optional() }
const quoteToken = z.string().optional()
const altText = text(1500)

const emoji = z.strictObject({ index: whole(0, 5000), productId: z.string(), emojiId: z.string() })

const plainText = rule(
  z.strictObject({
    type: z.literal('text'),
    ...common,
    text: text(5000),
    emojis: list(emoji, 1, 20).optional(),
    quoteToken,
  }),
  { words: 'an emoji must stand where the text has $', limit: '$' },
  ({ text, emojis = [] }) => emojis.every(({ index }) => text[index] === '$'),
  ['emojis'],
)

const mentionee = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('user'), userId: z.string() }),
  z.strictObject({ type: z.literal('all') }),
])
const substitute = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('mention'), mentionee }),
  z.strictObject({ type: z.literal('emoji'), productId: z.string(), emojiId: z.string() }),
])

/** Names in single braces; doubled braces are the characters themselves. */
const placeholders = (words: string) =>
  [...words.replaceAll(/\{\{|\}\}/g, '').matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '')

const textV2Shape = z.strictObject({
  type: z.literal('textV2'),
  ...common,
  text: text(5000),
  substitution: z
    .record(written(/^[0-9A-Za-z_]{1,20}$/, 'a key has 1 to 20 of 0-9a-zA-Z_'), substitute)
    .optional(),
  quoteToken,
})
const kinds = (message: z.infer<typeof textV2Shape>, type: string) =>
  Object.values(message.substitution ?? {}).filter((value) => value.type === type).length
const substituted = rule(
  textV2Shape,
  { words: 'every {name} in the text must be in substitution', limit: 'substitution' },
  ({ text, substitution = {} }) => placeholders(text).every((name) => name in substitution),
  ['text'],
)
const textV2 = rule(
  substituted,
  { words: 'at most 20 mentions and 20 emojis, 100 in all', limit: 20 },
  (message) =>
    kinds(message, 'mention') <= 20 &&
    kinds(message, 'emoji') <= 20 &&
    Object.keys(message.substitution ?? {}).length <= 100,
  ['substitution'],
)

const media = { originalContentUrl: contentUrl(), previewImageUrl: contentUrl() }
const degrees = (most: number) => {
  const words = `Must be between -${most} and ${most}`
  return rule(
    z.number(),
    { words, limit: most, measure: (value) => value },
    (value) => Math.abs(value) <= most,
  )
}

/** One message object (reference, "Message objects"). */
const message = z.discriminatedUnion('type', [
  plainText,
  textV2,
  z.strictObject({
    type: z.literal('sticker'),
    ...common,
    packageId: text(20),
    stickerId: text(20),
    quoteToken,
  }),
  z.strictObject({ type: z.literal('image'), ...common, ...media }),
  z.strictObject({
    type: z.literal('video'),
    ...common,
    ...media,
    trackingId: written(
      /^[\w.=,+*()%$&;:@{}!?<>[\]-]{1,100}$/,
      'at most 100 half-width characters',
    ).optional(),
  }),
  z.strictObject({
    type: z.literal('audio'),
    ...common,
    originalContentUrl: contentUrl(),
    duration: whole(1),
  }),
  z.strictObject({
    type: z.literal('location'),
    ...common,
    title: text(100),
    address: text(100),
    latitude: degrees(90),
    longitude: degrees(180),
  }),
  z.strictObject({
    type: z.literal('coupon'),
    ...common,
    couponId: text(100),
    deliveryTag: written(/^\w{1,30}$/, 'at most 30 of a-zA-Z0-9_').optional(),
  }),
  z.strictObject({ type: z.literal('imagemap'), ...common, ...imagemap }),
  z.strictObject({ type: z.literal('template'), ...common, altText, template }),
  z.strictObject({ type: z.literal('flex'), ...common, altText, contents: flexContents }),
])

/** What reply, push and multicast take: one to five messages. */
export const messageList = list(message, 1, 5)
