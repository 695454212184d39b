import { z } from 'zod'
import { ACTION_BYTES, Action, toAction } from './action.js'
import { blank, clip, tidy } from './text.js'
import { COLOURS, colour, STATES, type State } from './tokens.js'

/** What a placeholder becomes, hence where in a component it may stand. */
export type Role = 'text' | 'colour' | 'image' | 'action'

/**
 * One way to read a value, `undefined` where it isn't drawn; `bytes` is the most it can take in JSON. `cap` is
 * the field's length in UTF-16 units.
 */
export type Reading = {
  role: Role
  read: (value: unknown, cap: number) => unknown
  bytes: (cap: number) => number
}

/** `sample` is the least that is accepted, to try a template with. */
type Kind = { accepts: z.ZodType; sample: unknown; readings: Record<string, Reading> }

/** LINE: Flex image, `url`. */
const IMAGE_URL = 2000
// LINE takes https only; loopback is for the simulator, whose PUBLIC_URL is http.
const IMAGE = /^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/])[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/

const isImage = (url: string) => url.length <= IMAGE_URL && IMAGE.test(url) && URL.canParse(url)

const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })

function readText(value: unknown, cap: number): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = clip(tidy(value), cap)
  return text.trim() === '' ? undefined : text
}

const ofState = (aspect: 'mark' | 'colour' | 'wash') => (value: unknown) =>
  typeof value === 'string' && Object.hasOwn(STATES, value) ? STATES[value as State][aspect] : undefined

/**
 * The field kinds a template may name. A text takes three bytes of UTF-8 for a UTF-16 unit at most (`"`, `\` and
 * line breaks take two in JSON, and there are no other escapes after `tidy`).
 */
export const KINDS = {
  text: {
    accepts: z.string().refine((text) => !blank(text), 'is empty'),
    sample: 'ก',
    readings: { '': { role: 'text', read: readText, bytes: (cap) => 3 * cap } },
  },
  number: {
    accepts: z.number(),
    sample: 1,
    readings: {
      '': {
        role: 'text',
        read: (n) => (typeof n === 'number' && Number.isFinite(n) ? clip(numbers.format(n), 40) : undefined),
        bytes: () => 40,
      },
    },
  },
  image: {
    accepts: z.string().refine(isImage, 'is no https address'),
    sample: 'https://example.com/a.png',
    readings: {
      '': {
        role: 'image',
        read: (url) => (typeof url === 'string' && isImage(url) ? url : undefined),
        bytes: () => IMAGE_URL,
      },
    },
  },
  colour: {
    accepts: z.enum(Object.keys(COLOURS) as (keyof typeof COLOURS)[]),
    sample: 'ink',
    readings: {
      '': { role: 'colour', read: (name) => colour(`@${String(name)}`), bytes: () => 7 },
    },
  },
  state: {
    accepts: z.enum(Object.keys(STATES) as State[]),
    sample: 'new',
    readings: {
      mark: { role: 'text', read: ofState('mark'), bytes: () => 4 },
      colour: { role: 'colour', read: ofState('colour'), bytes: () => 7 },
      wash: { role: 'colour', read: ofState('wash'), bytes: () => 7 },
    },
  },
  action: {
    accepts: Action,
    sample: { label: 'ก', data: 'a' },
    readings: { '': { role: 'action', read: toAction, bytes: () => ACTION_BYTES } },
  },
} satisfies Record<string, Kind>

export type KindName = keyof typeof KINDS
