import { z } from 'zod'
import { flexAction, flexButtonAction } from './actions.js'
import * as value from './flex-values.js'
import { rule, text } from './rules.js'
import { contentUrl } from './urls.js'

/** Flex components as the reference lists them; a property or value it does not list is a breach. */

const placed = {
  margin: value.spacing(),
  position: value.position(),
  offsetTop: value.offset(),
  offsetBottom: value.offset(),
  offsetStart: value.offset(),
  offsetEnd: value.offset(),
}
const styled = {
  color: value.colour(),
  weight: z.enum(['regular', 'bold']).optional(),
  style: z.enum(['normal', 'italic']).optional(),
  decoration: z.enum(['none', 'underline', 'line-through']).optional(),
}
const shrinks = {
  adjustMode: z.literal('shrink-to-fit').optional(),
  scaling: z.boolean().optional(),
}

const button = z.strictObject({
  type: z.literal('button'),
  action: flexButtonAction,
  flex: value.ratio(),
  ...placed,
  height: z.enum(['sm', 'md']).optional(),
  style: z.enum(['primary', 'secondary', 'link']).optional(),
  color: value.colour(),
  gravity: value.gravity(),
  ...shrinks,
})

export const image = z.strictObject({
  type: z.literal('image'),
  url: contentUrl(),
  flex: value.ratio(),
  ...placed,
  align: value.align(),
  gravity: value.gravity(),
  size: value.imageSize(),
  aspectRatio: value.aspectRatio(),
  aspectMode: z.enum(['fit', 'cover']).optional(),
  backgroundColor: value.colour(),
  action: flexAction.optional(),
  animated: z.boolean().optional(),
})

const icon = z.strictObject({
  type: z.literal('icon'),
  url: contentUrl(),
  ...placed,
  size: value.fontSize(),
  scaling: z.boolean().optional(),
  aspectRatio: value.aspectRatio(),
})

const span = z.strictObject({
  type: z.literal('span'),
  text: z.string().optional(),
  size: value.fontSize(),
  ...styled,
})

const flexText = rule(
  z.strictObject({
    type: z.literal('text'),
    text: text(Number.MAX_SAFE_INTEGER).optional(),
    contents: z.array(span).optional(),
    flex: value.ratio(),
    ...placed,
    size: value.fontSize(),
    align: value.align(),
    gravity: value.gravity(),
    wrap: z.boolean().optional(),
    lineSpacing: value.lineSpacing(),
    maxLines: value.ratio(),
    action: flexAction.optional(),
    ...styled,
    ...shrinks,
  }),
  { words: 'either text or contents must be specified', limit: 1, measure: () => 0 },
  (component) => component.text !== undefined || component.contents !== undefined,
  ['text'],
)

const separator = z.strictObject({
  type: z.literal('separator'),
  margin: value.spacing(),
  color: value.colour(),
})

const filler = z.strictObject({ type: z.literal('filler'), flex: value.ratio() })

const linearGradient = z.strictObject({
  type: z.literal('linearGradient'),
  angle: value.angle(),
  startColor: value.requiredColour(),
  endColor: value.requiredColour(),
  centerColor: value.colour(),
  centerPosition: value.boxSize(),
})

const boxShape = z.strictObject({
  type: z.literal('box'),
  layout: z.enum(['horizontal', 'vertical', 'baseline']),
  get contents(): z.ZodType {
    return z.array(component)
  },
  backgroundColor: value.colour(),
  borderColor: value.colour(),
  borderWidth: value.borderWidth(),
  cornerRadius: value.cornerRadius(),
  width: value.boxSize(),
  maxWidth: value.boxSize(),
  height: value.boxSize(),
  maxHeight: value.boxSize(),
  flex: value.ratio(),
  spacing: value.spacing(),
  ...placed,
  paddingAll: value.padding(),
  paddingTop: value.padding(),
  paddingBottom: value.padding(),
  paddingStart: value.padding(),
  paddingEnd: value.padding(),
  action: flexAction.optional(),
  justifyContent: z
    .enum(['center', 'flex-start', 'flex-end', 'space-between', 'space-around', 'space-evenly'])
    .optional(),
  alignItems: z.enum(['center', 'flex-start', 'flex-end']).optional(),
  background: linearGradient.optional(),
})

/** What any holder contains, before it is known to be well formed. */
type Loose = Record<string, unknown>
export const children = (holder: unknown) => ((holder as Loose | undefined)?.contents ?? []) as Loose[]

const baselineOnly = ['icon', 'text', 'filler']
const elsewhere = ['box', 'button', 'image', 'text', 'separator', 'filler']
const known = new Set([...baselineOnly, ...elsewhere])

/** "Available child components": icons only in a baseline box, and there little else. */
const boxOfRightKinds = rule(
  boxShape,
  {
    words: 'a component that is not available in this layout',
    limit: `${baselineOnly} in baseline, ${elsewhere} else`,
  },
  (holder) => {
    const allowed = holder.layout === 'baseline' ? baselineOnly : elsewhere
    return children(holder).every(({ type }) => !known.has(String(type)) || allowed.includes(String(type)))
  },
  ['contents'],
)

/** The only component that holds others. */
export const box = rule(
  boxOfRightKinds,
  { words: "gravity and offsetBottom can't be used in a baseline box", limit: 'baseline' },
  (holder) =>
    holder.layout !== 'baseline' ||
    children(holder).every((child) => !('gravity' in child || 'offsetBottom' in child)),
  ['contents'],
)

const component = z.discriminatedUnion('type', [box, button, image, icon, flexText, separator, filler])
