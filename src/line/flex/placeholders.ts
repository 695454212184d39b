import { KINDS, type Reading, type Role } from './kinds.js'
import { fixed, type Part } from './part.js'
import { find, type Names, type Scope } from './scope.js'

/** `{name}`, `{name:aspect}`, `{.}`. A value is put in as it is: braces inside it mean nothing. */
const PLACEHOLDER = /\{(\.|[a-z][A-Za-z0-9]*)(?::([a-z]+))?\}/g

type Fault = (what: string) => void
type Hole = Part & { draw: (scope: Scope) => unknown }

/**
 * Compiles a string that stands where `role` is wanted. Text may mix words and placeholders; for the other
 * roles the string is one placeholder or a constant. An absent value makes the whole string absent.
 */
export function compileString(
  raw: string,
  role: Role | undefined,
  names: Names,
  used: Set<unknown>,
  fault: Fault,
  unbroken?: (text: string) => string,
): Part {
  const pieces: (string | Hole)[] = []
  let end = 0
  for (const match of raw.matchAll(PLACEHOLDER)) {
    if (match.index > end) pieces.push(raw.slice(end, match.index))
    const hole = compileHole(match[1] ?? '', match[2] ?? '', role, names, used, fault, unbroken)
    if (hole) pieces.push(hole)
    end = match.index + match[0].length
  }
  if (end < raw.length) pieces.push(raw.slice(end))
  for (const piece of pieces) {
    if (typeof piece === 'string' && /[{}]/.test(piece)) fault(`“${piece}” is no placeholder`)
  }
  const [first] = pieces
  if (pieces.every((piece) => typeof piece === 'string')) return fixed(raw)
  if (pieces.length === 1 && typeof first === 'object') return first
  if (role !== 'text') fault('takes one placeholder and nothing else')
  return together(pieces)
}

function together(pieces: (string | Hole)[]): Part {
  const bytes = pieces.reduce(
    (sum, piece) =>
      sum + (typeof piece === 'string' ? Buffer.byteLength(JSON.stringify(piece)) : piece.bytes),
    2,
  )
  const draw = (scope: Scope) => {
    let text = ''
    for (const piece of pieces) {
      const value = typeof piece === 'string' ? piece : piece.draw(scope)
      if (value === undefined) return undefined
      text += value as string
    }
    return text
  }
  const sample = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.sample)).join('')
  return { draw, sample, bytes }
}

function compileHole(
  name: string,
  aspect: string,
  role: Role | undefined,
  names: Names,
  used: Set<unknown>,
  fault: Fault,
  unbroken?: (text: string) => string,
): Hole | undefined {
  const found = find(names, name)
  if (found?.field.is !== 'leaf') {
    fault(
      found ? `{${name}} is a list; repeat something over it with $each` : `unknown placeholder {${name}}`,
    )
    return undefined
  }
  const { kind, cap } = found.field
  used.add(found.field)
  const readings: Record<string, Reading> = KINDS[kind].readings
  const reading = Object.hasOwn(readings, aspect) ? readings[aspect] : undefined
  if (!reading) {
    fault(
      `{${name}} is a ${kind}; write ${Object.keys(readings)
        .map((a) => (a ? `{${name}:${a}}` : `{${name}}`))
        .join(', ')}`,
    )
    return undefined
  }
  if (reading.role !== role) {
    fault(`{${name}} gives ${reading.role}, which can't stand here`)
    return undefined
  }
  const { value } = found
  const { read } = reading
  return {
    draw: (scope) => {
      const drawn = read(value(scope), cap)
      if (!unbroken || kind !== 'text' || typeof drawn !== 'string') return drawn
      const marked = unbroken(drawn)
      // The marks take room too; a text that is full goes without.
      return marked.length > cap ? drawn : marked
    },
    sample: read(KINDS[kind].sample, cap),
    bytes: reading.bytes(cap) + 2,
  }
}
