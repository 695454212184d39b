import { z } from 'zod'
import { list, text, whole } from './rules.js'
import { contentUrl, linkUri } from './urls.js'

const pixels = () => whole(0)
const area = z.strictObject({ x: pixels(), y: pixels(), width: pixels(), height: pixels() })
const label = text(100, { min: 0 }).optional()

const action = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('uri'), label, linkUri: linkUri(), area }),
  z.strictObject({ type: z.literal('message'), label, text: text(400), area }),
  z.strictObject({ type: z.literal('clipboard'), label, clipboardText: text(1000), area }),
])

const video = z.strictObject({
  originalContentUrl: contentUrl(),
  previewImageUrl: contentUrl(),
  area,
  externalLink: z.strictObject({ linkUri: linkUri(), label: text(30) }).optional(),
})

/** The properties of an imagemap message besides `type`; its image is always described 1040 pixels wide. */
export const imagemap = {
  baseUrl: contentUrl(),
  altText: text(1500),
  baseSize: z.strictObject({ width: z.literal(1040), height: whole(1) }),
  video: video.optional(),
  actions: list(action, 1, 50),
}
