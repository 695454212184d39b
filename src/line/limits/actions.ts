import { z } from 'zod'
import { list, rule, shownText, text } from './rules.js'
import { linkUri } from './urls.js'

/** Where an action hangs decides its label (reference, "Specifications of the label"). */
const contexts = {
  template: { max: 20, required: true },
  imageCarousel: { max: 12, required: false },
  richMenu: { max: 20, required: false },
  quickReply: { max: 20, required: true },
  flexButton: { max: 40, required: true },
  flex: { max: 40, required: false },
} as const

type Context = keyof typeof contexts

const moments = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  time: /^\d{2}:\d{2}$/,
  datetime: /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}$/,
}
const data = () => text(300, { min: 0 })

function postback(label: z.ZodType, context: Context) {
  const shape = z.strictObject({
    type: z.literal('postback'),
    label,
    data: data(),
    displayText: shownText(300).optional(),
    text: shownText(300).optional(),
    inputOption: z.enum(['closeRichMenu', 'openRichMenu', 'openKeyboard', 'openVoice']).optional(),
    fillInText: shownText(300).optional(),
  })
  const oneText = rule(
    shape,
    { words: "displayText and text can't both be used", limit: 1, measure: () => 2 },
    (action) => action.displayText === undefined || action.text === undefined,
    ['text'],
  )
  const noText = rule(
    oneText,
    { words: "text shouldn't be used with quick reply buttons", limit: 0, measure: () => 1 },
    (action) => context !== 'quickReply' || action.text === undefined,
    ['text'],
  )
  return rule(
    noText,
    { words: 'valid only when inputOption is openKeyboard', limit: 'openKeyboard' },
    (action) => action.fillInText === undefined || action.inputOption === 'openKeyboard',
    ['fillInText'],
  )
}

function datetimePicker(label: z.ZodType) {
  const shape = z.strictObject({
    type: z.literal('datetimepicker'),
    label,
    data: data(),
    mode: z.enum(['date', 'time', 'datetime']),
    initial: z.string().optional(),
    max: z.string().optional(),
    min: z.string().optional(),
  })
  const formatted = (['initial', 'max', 'min'] as const).reduce(
    (schema, key) =>
      rule(
        schema,
        { words: 'must be written as its mode asks (RFC 3339)', limit: 'date, time or datetime' },
        (action) => action[key] === undefined || moments[action.mode].test(action[key]),
        [key],
      ),
    shape,
  )
  const later = (a: string, b: string) => a.toUpperCase() > b.toUpperCase()
  return rule(
    formatted,
    { words: 'must be greater than min', limit: 'min' },
    (action) => action.max === undefined || action.min === undefined || later(action.max, action.min),
    ['max'],
  )
}

/** Schema of the actions that may hang on one kind of control. */
function actionsFor(context: Context): z.ZodType {
  const { max, required } = contexts[context]
  const label: z.ZodType = required ? shownText(max) : shownText(max, 0).optional()
  const everywhere = [
    postback(label, context),
    z.strictObject({ type: z.literal('message'), label, text: shownText(300) }),
    z.strictObject({
      type: z.literal('uri'),
      label,
      uri: linkUri(),
      altUri: z.strictObject({ desktop: linkUri() }).optional(),
    }),
    datetimePicker(label),
    z.strictObject({ type: z.literal('clipboard'), label, clipboardText: text(1000) }),
  ] as const
  if (context === 'quickReply') {
    const opens = (type: 'camera' | 'cameraRoll' | 'location') =>
      z.strictObject({ type: z.literal(type), label: shownText(20) })
    return z.discriminatedUnion('type', [
      ...everywhere,
      opens('camera'),
      opens('cameraRoll'),
      opens('location'),
    ])
  }
  if (context === 'richMenu') {
    const aliasId = text(32)
    const switches = z.strictObject({
      type: z.literal('richmenuswitch'),
      label,
      richMenuAliasId: aliasId,
      data: data(),
    })
    return z.discriminatedUnion('type', [...everywhere, switches])
  }
  return z.discriminatedUnion('type', [...everywhere])
}

export const templateAction = actionsFor('template')
export const imageCarouselAction = actionsFor('imageCarousel')
export const richMenuAction = actionsFor('richMenu')
export const flexButtonAction = actionsFor('flexButton')
export const flexAction = actionsFor('flex')

const quickReplyItem = z.strictObject({
  type: z.literal('action'),
  imageUrl: z.string().optional(),
  action: actionsFor('quickReply'),
})

/** At most 13 buttons; only those of the last message are shown. */
export const quickReply = z.strictObject({ items: list(quickReplyItem, 1, 13) })
