import type { Scope } from './scope.js'

/**
 * A compiled piece of a template: always the same, or drawn from data, `undefined` then meaning that it isn't
 * there. `sample` is what it looks like with everything in it, `bytes` the most its JSON can take.
 */
export type Part = { sample: unknown; bytes: number } & (
  | { fixed: unknown; draw?: undefined }
  | { draw: (scope: Scope) => unknown }
)

export const fixed = (value: unknown): Part => ({
  fixed: freeze(value),
  sample: value,
  bytes: Buffer.byteLength(JSON.stringify(value) ?? ''),
})

/** Stands where something could not be compiled. */
export const NOTHING: Part = { draw: () => undefined, sample: undefined, bytes: 0 }

/** Constant pieces are shared by every message drawn, so nobody may write on them. */
function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze)
  return value
}

/**
 * An object made of parts. A part that isn't there takes the whole object with it, unless its key is one of
 * `mayMiss`; if `needs` are named, so does having none of those.
 */
export function object(parts: Record<string, Part>, mayMiss: string[] = [], needs: string[] = []): Part {
  const entries = Object.entries(parts)
  const bytes = entries.reduce((sum, [key, part]) => sum + key.length + 4 + part.bytes, 2)
  const sample = Object.fromEntries(entries.map(([key, part]) => [key, part.sample]))
  const moving = entries.flatMap(([key, { draw }]) =>
    draw ? [{ key, draw, mayMiss: mayMiss.includes(key) }] : [],
  )
  const still: Record<string, unknown> = Object.fromEntries(
    entries.flatMap(([key, part]) => (part.draw ? [] : [[key, part.fixed]])),
  )
  if (moving.length === 0) return { fixed: freeze(still), sample, bytes }
  const draw = (scope: Scope) => {
    const drawn = { ...still }
    for (const part of moving) {
      const value = part.draw(scope)
      if (value !== undefined) drawn[part.key] = value
      else if (!part.mayMiss) return undefined
    }
    return needs.length === 0 || needs.some((key) => key in drawn) ? drawn : undefined
  }
  return { draw, sample, bytes }
}

/** Something in a list: adds nothing, one or several things to it, `most` at most. */
export type Piece = { part: Part; most: number; again: boolean; add: (scope: Scope, list: unknown[]) => void }

/** A list; `undefined` when nothing is left of one that had something in it. */
export function list(pieces: Piece[]): Part {
  const bytes = pieces.reduce((sum, { part, most }) => sum + most * (part.bytes + 1), 2)
  const sample = pieces.map(({ part }) => part.sample)
  if (pieces.every(({ part, again }) => !part.draw && !again)) {
    return { fixed: freeze(pieces.map(({ part }) => !part.draw && part.fixed)), sample, bytes }
  }
  const draw = (scope: Scope) => {
    const drawn: unknown[] = []
    for (const piece of pieces) piece.add(scope, drawn)
    return drawn.length > 0 ? drawn : undefined
  }
  return { draw, sample, bytes }
}

/** One thing of a list. */
export const once = (part: Part): Piece => ({
  part,
  most: 1,
  again: false,
  add: (scope, into) => {
    const drawn = part.draw ? part.draw(scope) : part.fixed
    if (drawn !== undefined) into.push(drawn)
  },
})

/** The same thing for the items of a list from `from` up to `to`. */
export function repeated(
  part: Part,
  items: (scope: Scope) => unknown,
  { from, to }: { from: number; to: number },
): Piece {
  const { add } = once(part)
  return {
    part,
    most: Math.max(to - from, 0),
    again: true,
    add: (scope, into) => {
      const all = items(scope)
      if (!Array.isArray(all)) return
      const end = Math.min(all.length, to)
      for (let i = from; i < end; i += 1) add({ it: all[i], up: scope }, into)
    },
  }
}
