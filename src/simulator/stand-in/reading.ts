import type { messagingApi } from '@line/bot-sdk'

type Fields = Record<string, unknown>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const apart = new Set(['action', 'actions', 'quickReply', 'defaultAction'])
const inside = (value: Fields) =>
  Object.entries(value).flatMap(([key, inner]) => (apart.has(key) ? [] : [inner]))

/** Titles, texts and addresses below a value, in their order. */
function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  if (!isFields(value)) return []
  const own = [value.title, value.text, value.address].filter((word) => typeof word === 'string')
  // Marks that keep a name on one line are not read.
  return [...own.map((word) => word.replaceAll('\u2060', '')), ...inside(value).flatMap(wordsIn)]
}

/** Every word of a message a person can read, one line each, labels of buttons last; not the alt text. */
export function visibleText(message: messagingApi.Message): string {
  const labels = buttonsOf(message).map(({ label }) => label)
  const words = wordsIn(message)
  return [...words, ...labels.filter((label) => !words.includes(label))].join('\n')
}

export type Button = { label: string; action: messagingApi.Action }

const asButton = (action: unknown, holder: unknown): Button[] =>
  isFields(action)
    ? [
        {
          label: typeof action.label === 'string' ? action.label : wordsIn(holder).join(' '),
          action: action as messagingApi.Action,
        },
      ]
    : []

/** Everything in a message that can be tapped, quick replies apart, top to bottom. */
export function buttonsOf(value: unknown): Button[] {
  if (Array.isArray(value)) return value.flatMap(buttonsOf)
  if (!isFields(value)) return []
  const listed = Array.isArray(value.actions) ? value.actions : []
  return [
    ...inside(value).flatMap(buttonsOf),
    ...[value.action, value.defaultAction, ...listed].flatMap((action) => asButton(action, value)),
  ]
}

export const quickRepliesOf = (message: messagingApi.Message): Button[] =>
  (message.quickReply?.items ?? []).flatMap((item) => asButton(item.action, item))
