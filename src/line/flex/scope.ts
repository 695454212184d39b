import type { Field, Group, Leaf } from './fields.js'

/** Where a placeholder looks while drawing: the item of the innermost list, then outwards to the data. */
export type Scope = { it: unknown; up: Scope | undefined }

/** The same while compiling, with the fields in place of their values. */
export type Names = { it: Group | Leaf; up: Names | undefined }

type Found = { field: Field; value: (scope: Scope) => unknown }

/** Finds a name in the nearest list item or the data; `.` is the item itself, where it is no object. */
export function find(names: Names, name: string): Found | undefined {
  if (name === '.') {
    return names.it.is === 'leaf' ? { field: names.it, value: (scope) => scope.it } : undefined
  }
  let at: Names | undefined = names
  for (let out = 0; at; out += 1, at = at.up) {
    const field: Field | undefined = at.it.is === 'group' ? at.it.fields[name] : undefined
    if (field) return { field, value: reader(out, name) }
  }
  return undefined
}

function reader(out: number, name: string): Found['value'] {
  if (out === 0) return (scope) => property(scope.it, name)
  return (scope) => {
    let at: Scope | undefined = scope
    for (let i = 0; at && i < out; i += 1) at = at.up
    return property(at?.it, name)
  }
}

const property = (object: unknown, name: string): unknown =>
  typeof object === 'object' && object !== null ? (object as Record<string, unknown>)[name] : undefined

/** Whether there is anything to draw: not absent, not blank, not an empty list. */
export const present = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0
    : typeof value === 'string'
      ? value.trim() !== ''
      : value !== undefined && value !== null && value !== false
