import { BLOCKS, type ComponentType, childrenOf, ROLES } from './components.js'
import { type Context, compileItem, onlyIf, type Raw } from './loop.js'
import { fixed, list, NOTHING, object, once, type Part } from './part.js'
import { compileString } from './placeholders.js'
import type { Names } from './scope.js'
import { colour } from './tokens.js'

/** LINE: Bubble, Carousel: the size of their JSON. Checked for the worst data there can be, so never at run time. */
const JSON_BYTES: Partial<Record<ComponentType, number>> = { bubble: 30_000, carousel: 50_000 }

/** Compiles a component, `$use` and `$if` included. `allowed`: the types that may stand at this place. */
export function compileNode(
  raw: unknown,
  place: string,
  allowed: readonly ComponentType[],
  names: Names,
  context: Context,
): Part {
  const node = expand(raw, place, context)
  if (!node) return NOTHING
  const { $if: condition, type, ...rest } = node
  if (!allowed.includes(type as ComponentType)) {
    context.fault(place, `${JSON.stringify(type)} can't stand here; ${allowed.join(', ')} can`)
    return NOTHING
  }
  const part = compileComponent(type as ComponentType, rest, place, names, context)
  if (typeof part.sample === 'object' && part.sample) context.places.set(part.sample, place)
  return condition === undefined ? part : onlyIf(part, condition, place, names, context)
}

/** Merges the partial a node uses under the node's own properties. */
function expand(raw: unknown, place: string, context: Context, depth = 0): Raw | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    context.fault(place, 'must be a component')
    return undefined
  }
  const { $use: name, ...own } = raw as Raw
  if (name === undefined) return own
  const partial = context.partials.get(String(name))
  if (!partial || depth > 8) {
    context.fault(place, partial ? `_parts/${name} uses itself` : `there is no _parts/${name}.json`)
    return undefined
  }
  const under = expand(partial, `${place} (_parts/${name})`, context, depth + 1)
  return under && { ...under, ...own }
}

function compileComponent(type: ComponentType, own: Raw, place: string, names: Names, context: Context) {
  const raw: Raw = { ...context.defaults[type], ...own }
  const children = childrenOf(type, raw.layout)
  const properties = Object.fromEntries(Object.entries(raw).filter(([key]) => !(key in children)))
  const parts: Record<string, Part> = {
    type: fixed(type),
    ...compileObject(properties, place, names, context),
  }
  for (const [key, allowed] of Object.entries(children)) {
    if (raw[key] === undefined) continue
    const compile = key === 'contents' ? compileList : compileNode
    parts[key] = compile(raw[key], `${place}.${key}`, allowed, names, context)
  }
  const part =
    type === 'bubble'
      ? object(parts, [...BLOCKS, 'action'], BLOCKS)
      : object(parts, type === 'button' ? [] : ['action'])
  const limit = JSON_BYTES[type] ?? Number.POSITIVE_INFINITY
  if (part.bytes > limit) {
    const what = `may take ${part.bytes} bytes, LINE takes ${limit}; shorten its texts or lists`
    context.fault(place, what)
  }
  return part
}

function compileObject(raw: Raw, place: string, names: Names, context: Context): Record<string, Part> {
  return Object.fromEntries(
    Object.entries(raw).map(([key, value]) => [
      key,
      compileValue(key, value, `${place}.${key}`, names, context),
    ]),
  )
}

function compileValue(key: string, value: unknown, place: string, names: Names, context: Context): Part {
  const fault = (what: string) => context.fault(place, what)
  if (key.startsWith('$')) fault('is not known here')
  if (key === 'action' && typeof value !== 'string') fault('must be a placeholder: actions come from data')
  if (typeof value === 'object' && value !== null) {
    return object(compileObject(value as Raw, place, names, context))
  }
  if (typeof value !== 'string') return fixed(value)
  const role = ROLES[key]
  if (role !== 'colour' || !value.startsWith('@')) {
    return compileString(value, role, names, context.used, fault, context.unbroken)
  }
  const hex = colour(value)
  if (!hex) fault(`${value} is no colour of ours`)
  return fixed(hex ?? value)
}

/** Compiles `contents`, in which a node may repeat over a list: all of it, its first item, or the rest. */
function compileList(
  raw: unknown,
  place: string,
  allowed: readonly ComponentType[],
  names: Names,
  context: Context,
): Part {
  if (!Array.isArray(raw)) {
    context.fault(place, 'must be a list')
    return NOTHING
  }
  const pieces = raw.map((item, i) => {
    const here = `${place}[${i}]`
    const node = expand(item, here, context)
    if (!node) return once(NOTHING)
    return compileItem(node, here, names, context, (inner, within) =>
      compileNode(inner, here, allowed, within, context),
    )
  })
  const most = pieces.reduce((sum, piece) => sum + piece.most, 0)
  // LINE: Carousel: 12 bubbles at most.
  if (allowed.includes('bubble') && most > 12) context.fault(place, `may have ${most} bubbles, LINE takes 12`)
  return list(pieces)
}
