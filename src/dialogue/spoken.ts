import type { Press } from './input.js'
import { writePress } from './press.js'
import type { Button, Does, Reply } from './reply.js'
import type { Lang } from './words.js'

/** An action as templates and quick replies take it; `data` is a postback, `text` is said by the person. */
export type Action = { label: string } & (
  | { data: string; displayText: string }
  | { text: string }
  | { uri: string }
  | { open: 'camera' | 'cameraRoll' | 'location' }
)

/** A bubble in one language with its buttons bound to their draft: what is stored, and sent. */
export type SpokenReply = { quick?: Action[] } & (
  | { text: string; ifLate?: string }
  | { card: string; data: Record<string, unknown> }
  | { image: string; preview?: string }
)

/** Chooses the language and binds every button, also inside card data, to draft and step. */
export function spoken(reply: Reply, lang: Lang, draft?: string, step?: string): SpokenReply {
  return walk(reply, lang, draft, step) as SpokenReply
}

function walk(value: unknown, lang: Lang, draft?: string, step?: string): unknown {
  if (Array.isArray(value)) return value.map((item) => walk(item, lang, draft, step))
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  if ('th' in value && 'en' in value) return value[lang]
  if (isButton(value)) return action(value, lang, draft, step)
  const copy: Record<string, unknown> = {}
  for (const [key, part] of Object.entries(value)) {
    if (part !== undefined) copy[key] = walk(part, lang, draft, step)
  }
  return copy
}

const verbs = ['pick', 'say', 'press', 'change', 'start', 'uri', 'open'] satisfies (Does extends infer D
  ? D extends object
    ? keyof D
    : never
  : never)[]
const isButton = (value: object): value is Button =>
  'label' in value && typeof value.label === 'object' && verbs.some((verb) => verb in value)

function action(button: Button, lang: Lang, draft = '', step = ''): Action {
  const label = button.label[lang]
  if ('uri' in button) return { label, uri: button.uri }
  if ('open' in button) return { label, open: button.open }
  if ('say' in button) return { label, text: button.say }
  return { label, data: writePress(press(button, draft, step)), displayText: label }
}

function press(button: Button, draft: string, step: string): Press {
  if ('pick' in button) return { do: 'answer', draft, step, value: button.pick }
  if ('change' in button) return { do: 'change', draft, step: button.change }
  if ('start' in button) return { do: 'start', flow: button.start, seed: button.seed ?? {} }
  if ('press' in button) return { do: button.press, draft: button.draft ?? draft }
  throw new Error('A button must do something')
}

/** The buttons a person sees under or inside a bubble, for reading a typed label as a press. */
export function actionsIn(reply: SpokenReply): Action[] {
  const found: Action[] = []
  const look = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(look)
    else if (value && typeof value === 'object') {
      if ('label' in value && ('data' in value || 'text' in value)) found.push(value as Action)
      else Object.values(value).forEach(look)
    }
  }
  look(reply)
  return found
}
