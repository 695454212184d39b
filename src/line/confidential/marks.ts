import type { Talk } from '../../dialogue/draft.js'
import type { Input, Place } from '../../dialogue/input.js'
import type { Heard } from '../event.js'
import { forgetMessage } from '../unsend.js'
import type { Names } from './names.js'

/** Marks of sealed pieces in a conversation: in answers, in an answer being changed, and kept ahead of its question. */
export function marksIn({ draft, early }: Talk): Set<string> {
  const lists = Object.entries(draft?.answers ?? {}).filter(([key]) => SEALED.has(key))
  const old = draft?.changing && SEALED.has(draft.changing.key) ? draft.changing.old : []
  return new Set([...lists.map(([, value]) => value), old, early.photos].flatMap(strings))
}
/** Steps whose answers are marks. */
const SEALED: ReadonlySet<string> = new Set(['what', 'when', 'where', 'amount', 'evidence', 'more'])
const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

/** The question a mark answers. */
export const questionOf = ({ draft }: Talk, mark: string): string | undefined =>
  Object.entries(draft?.answers ?? {}).find(
    ([key, value]) => SEALED.has(key) && strings(value).includes(mark),
  )?.[0]

/** A conversation without this piece. */
export function withoutMark(talk: Talk, mark: string): Talk {
  const left = forgetMessage(talk, mark)
  const { draft } = left
  if (!draft?.changing) return left
  const old = Array.isArray(draft.changing.old)
    ? strings(draft.changing.old).filter((m) => m !== mark)
    : draft.changing.old
  return { ...left, draft: { ...draft, changing: { ...draft.changing, old } } }
}

/** What was done, as the engine takes it in: under the piece's name instead of LINE's id, a place as words. */
export function inputOf({ what, message }: Heard, names: Names): Input {
  const mark = message ? names.piece(message) : undefined
  if (what.kind === 'place')
    return { kind: 'text', text: writePlace(what.place), ...(mark ? { id: mark } : {}) }
  if (!('id' in what) || !mark) return what as Input
  if (what.kind === 'file') return { kind: 'photo', id: mark }
  return { ...what, id: mark }
}

/** A pin in words, as it is sealed. */
const writePlace = ({ lat, lng, label }: Place): string =>
  [`${lat.toFixed(6)}, ${lng.toFixed(6)}`, label].filter(Boolean).join(' ')
