import type { messagingApi } from '@line/bot-sdk'
import type { Action, SpokenReply } from '../dialogue/spoken.js'
import type { Templates } from './flex/template.js'

/** What a reply or push may hold (LINE: Send reply message). */
const MAX_MESSAGES = 5
const MAX_TEXT = 5000
const MAX_QUICK = 13

/** Bubbles as LINE's message objects. More than five are joined, longer texts are cut: nothing is refused whole. */
export function toMessages(replies: SpokenReply[], templates: Templates): messagingApi.Message[] {
  const fitted = joined(replies)
  return fitted.map((reply, i) => {
    const last = i === fitted.length - 1
    const quickReply =
      last && reply.quick?.length ? { quickReply: { items: reply.quick.slice(0, MAX_QUICK).map(quick) } } : {}
    return { ...message(reply, templates), ...quickReply }
  })
}

function message(reply: SpokenReply, templates: Templates): messagingApi.Message {
  if ('text' in reply) return { type: 'text', text: cut(reply.text) }
  if ('card' in reply) return templates.render(reply.card, reply.data)
  return { type: 'image', originalContentUrl: reply.image, previewImageUrl: reply.preview ?? reply.image }
}

const quick = (action: Action): messagingApi.QuickReplyItem => ({
  type: 'action',
  action: quickAction(action),
})

function quickAction(action: Action): messagingApi.Action {
  const label = shorten(action.label, 20)
  if ('data' in action) return { type: 'postback', label, data: action.data, displayText: action.displayText }
  if ('text' in action) return { type: 'message', label, text: action.text }
  if ('uri' in action) return { type: 'uri', label, uri: action.uri }
  return { type: action.open, label }
}

/** Neighbouring texts are joined, from the first on, until five bubbles are left. */
function joined(replies: SpokenReply[]): SpokenReply[] {
  const out = [...replies]
  while (out.length > MAX_MESSAGES) {
    const at = out.findIndex(
      (reply, i) => 'text' in reply && i + 1 < out.length && 'text' in (out[i + 1] ?? {}),
    )
    const [a, b] = [out[at], out[at + 1]]
    if (at < 0 || !a || !b || !('text' in a) || !('text' in b)) return out.slice(-MAX_MESSAGES)
    out.splice(at, 2, { ...b, text: `${a.text}\n\n${b.text}` })
  }
  return out
}

const cut = (text: string) => (text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text)

const segmenter = new Intl.Segmenter('th')

/** Labels are counted in graphemes (LINE: Character count). */
function shorten(label: string, max: number): string {
  // There are never more graphemes than UTF-16 units.
  if (label.length <= max) return label
  const graphemes = [...segmenter.segment(label)]
  return graphemes.length <= max
    ? label
    : `${graphemes
        .slice(0, max - 1)
        .map((g) => g.segment)
        .join('')}…`
}
