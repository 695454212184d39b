import { z } from 'zod'
import { flexAction } from './actions.js'
import { jsonBytes } from './count.js'
import { box, children, image } from './flex-components.js'
import * as value from './flex-values.js'
import { list, rule } from './rules.js'
import { contentUrl } from './urls.js'

/** Flex containers: the bubble with its four blocks, and the carousel of bubbles. */

const video = z.strictObject({
  type: z.literal('video'),
  url: contentUrl(),
  previewUrl: contentUrl(),
  altContent: z.discriminatedUnion('type', [box, image]),
  aspectRatio: value.aspectRatio(),
  action: flexAction.optional(),
})

const blockStyle = z
  .strictObject({
    backgroundColor: value.colour(),
    separator: z.boolean().optional(),
    separatorColor: value.colour(),
  })
  .optional()

const bubbleShape = z.strictObject({
  type: z.literal('bubble'),
  size: z.enum(['nano', 'micro', 'deca', 'hecto', 'kilo', 'mega', 'giga']).optional(),
  direction: z.enum(['ltr', 'rtl']).optional(),
  header: box.optional(),
  hero: z.discriminatedUnion('type', [box, image, video]).optional(),
  body: box.optional(),
  footer: box.optional(),
  styles: z
    .strictObject({ header: blockStyle, hero: blockStyle, body: blockStyle, footer: blockStyle })
    .optional(),
  action: flexAction.optional(),
})

const blocks = ['header', 'hero', 'body', 'footer'] as const

/** KB is read as 1000 bytes: what is under that is under both readings. */
const smallBubble = rule(
  bubbleShape,
  { words: 'the JSON of a bubble may have 30 KB', limit: 30_000, measure: jsonBytes },
  (bubble) => jsonBytes(bubble) <= 30_000,
)
const filledBubble = rule(
  smallBubble,
  { words: 'At least one block must be specified', limit: 1, measure: () => 0 },
  (bubble) => blocks.some((name) => bubble[name] !== undefined),
)
const anchoredBubble = rule(
  filledBubble,
  { words: "the first component of a block can't be absolute", limit: 'relative', measure: () => 'absolute' },
  (bubble) => blocks.every((name) => children(bubble[name])[0]?.position !== 'absolute'),
)
const bubble = rule(
  anchoredBubble,
  { words: 'a video needs a bubble of size kilo, mega or giga', limit: 'kilo, mega, giga' },
  (holder) => holder.hero?.type !== 'video' || ['kilo', 'mega', 'giga'].includes(holder.size ?? 'mega'),
  ['size'],
)

const carouselShape = z.strictObject({ type: z.literal('carousel'), contents: list(bubble, 1, 12) })
const smallCarousel = rule(
  carouselShape,
  { words: 'the JSON of a carousel may have 50 KB', limit: 50_000, measure: jsonBytes },
  (carousel) => jsonBytes(carousel) <= 50_000,
)
const evenCarousel = rule(
  smallCarousel,
  { words: 'the bubbles of a carousel must have the same size', limit: 1 },
  ({ contents }) => new Set(contents.map(({ size }) => size ?? 'mega')).size <= 1,
  ['contents'],
)
const carousel = rule(
  evenCarousel,
  { words: "a carousel can't hold a video", limit: 0 },
  ({ contents }) => contents.every(({ hero }) => hero?.type !== 'video'),
  ['contents'],
)

const container = z.discriminatedUnion('type', [bubble, carousel])

function animatedImages(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const own = 'animated' in value && value.animated === true ? 1 : 0
  return own + Object.values(value).reduce<number>((sum, child) => sum + animatedImages(child), 0)
}

/** What a Flex message holds, with the limit that spans all its bubbles. */
export const flexContents = rule(
  container,
  { words: 'at most 10 animated images in one message', limit: 10, measure: animatedImages },
  (contents) => animatedImages(contents) <= 10,
)
