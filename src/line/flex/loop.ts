import type { Field } from './fields.js'
import { NOTHING, once, type Part, type Piece, repeated } from './part.js'
import { find, type Names, present } from './scope.js'

export type Raw = Record<string, unknown>

/** What compiling one template needs to know, and where it puts what it finds. */
export type Context = {
  partials: ReadonlyMap<string, Raw>
  /** What every component of a type has unless it says otherwise. */
  defaults: Readonly<Record<string, Raw>>
  used: Set<Names['it'] | Field>
  /** Where in the file each object of the sample comes from. */
  places: WeakMap<object, string>
  fault: (place: string, what: string) => void
  /** Marks what must not be broken over two lines. */
  unbroken?: ((text: string) => string) | undefined
}

const LOOPS = ['$each', '$first', '$rest'] as const

/** Compiles something that may repeat; `compile` gets it without its loop and with the names inside the loop. */
export function compileItem(
  node: Raw,
  place: string,
  names: Names,
  context: Context,
  compile: (node: Raw, names: Names) => Part,
): Piece {
  const loop = LOOPS.find((key) => key in node)
  if (!loop) return once(compile(node, names))
  const { [loop]: name, ...inner } = node
  const found = find(names, String(name))
  if (found?.field.is !== 'list') {
    context.fault(place, `${loop} needs a list; ${JSON.stringify(name)} is none`)
    return once(NOTHING)
  }
  const { field, value } = found
  context.used.add(field)
  return repeated(compile(inner, { it: field.of, up: names }), value, {
    from: loop === '$rest' ? 1 : 0,
    to: loop === '$first' ? Math.min(1, field.max) : field.max,
  })
}

/** Draws a part only when the named field has something in it. */
export function onlyIf(part: Part, condition: unknown, place: string, names: Names, context: Context): Part {
  const found = find(names, String(condition))
  if (!found) {
    context.fault(place, `$if names an unknown field ${JSON.stringify(condition)}`)
    return NOTHING
  }
  context.used.add(found.field)
  return {
    ...part,
    draw: (scope) => (present(found.value(scope)) ? (part.draw ? part.draw(scope) : part.fixed) : undefined),
  }
}
