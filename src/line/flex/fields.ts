import { z } from 'zod'
import { KINDS, type KindName } from './kinds.js'

/** `cap`: the longest text in UTF-16 units; longer is cut when drawn. */
export type Leaf = { is: 'leaf'; kind: KindName; cap: number; optional: boolean }
type List = { is: 'list'; of: Leaf | Group; min: number; max: number }
export type Group = { is: 'group'; fields: Record<string, Field> }
export type Field = Leaf | List

const USUAL_CAP = 300
const LEAF = /^(\w+)(?::([1-9]\d{0,3}))?(\?)?$/
const SPAN = /^(\d{1,2})\.\.(\d{1,2})$/
const NAME = /^[a-z][A-Za-z0-9]*$/

/** Reads the `fields` of a template file; what it can't read goes to `fault` with its place. */
export function readFields(raw: unknown, place: string, fault: (place: string, what: string) => void): Group {
  const group: Group = { is: 'group', fields: {} }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    fault(place, 'must be an object of fields')
    return group
  }
  for (const [name, notation] of Object.entries(raw)) {
    const here = `${place}.${name}`
    if (!NAME.test(name)) fault(here, 'is no field name (a letter, then letters and digits)')
    const field = Array.isArray(notation) ? readList(notation, here, fault) : readLeaf(notation, here, fault)
    if (field) group.fields[name] = field
  }
  return group
}

function readLeaf(notation: unknown, place: string, fault: (place: string, what: string) => void) {
  const [, kind = '', cap, mark] = typeof notation === 'string' ? (LEAF.exec(notation) ?? []) : []
  if (!Object.hasOwn(KINDS, kind)) {
    fault(place, `unknown kind ${JSON.stringify(notation)}; there are ${Object.keys(KINDS).join(', ')}`)
    return undefined
  }
  if (cap !== undefined && kind !== 'text') fault(place, 'only text has a length')
  const leaf: Leaf = {
    is: 'leaf',
    kind: kind as KindName,
    cap: Number(cap ?? USUAL_CAP),
    optional: mark === '?',
  }
  return leaf
}

function readList(notation: unknown[], place: string, fault: (place: string, what: string) => void) {
  const [item, span] = notation
  const [, min, max] = typeof span === 'string' ? (SPAN.exec(span) ?? []) : []
  if (notation.length !== 2 || min === undefined || max === undefined || Number(min) > Number(max)) {
    fault(place, 'a list is [what, "from..to"], as in ["text", "0..3"]')
    return undefined
  }
  const of =
    typeof item === 'string' ? readLeaf(item, `${place}[0]`, fault) : readFields(item, `${place}[0]`, fault)
  if (!of) return undefined
  const list: List = { is: 'list', of, min: Number(min), max: Number(max) }
  return list
}

/** What checks data against the fields. `null` counts as absent: MongoDB gives it back for an unset field. */
export function schemaOf(field: Field | Group): z.ZodType {
  if (field.is === 'group') {
    return z.strictObject(
      Object.fromEntries(Object.entries(field.fields).map(([name, inner]) => [name, schemaOf(inner)])),
    )
  }
  if (field.is === 'list') {
    const list = z.array(schemaOf(field.of)).min(field.min).max(field.max)
    return field.min === 0 ? list.nullish() : list
  }
  const { accepts } = KINDS[field.kind]
  return field.optional ? accepts.nullish() : accepts
}

/** The least data that fits: nothing optional, lists as short as they may be. */
export function sampleOf(field: Field | Group): unknown {
  if (field.is === 'list') return Array.from({ length: field.min }, () => sampleOf(field.of))
  if (field.is === 'leaf') return field.optional ? undefined : KINDS[field.kind].sample
  return Object.fromEntries(Object.entries(field.fields).map(([name, inner]) => [name, sampleOf(inner)]))
}
