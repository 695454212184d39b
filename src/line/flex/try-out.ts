import { checkMessages } from '../limits/check.js'
import { type Field, type Group, sampleOf } from './fields.js'
import type { Context } from './loop.js'
import type { Scope } from './scope.js'

type Drawn = { contents: (scope: Scope) => unknown; altText: (scope: Scope) => string }

/** Holds the card against LINE's limits, once with everything in it and once with the least. */
export function tryOut({ contents, altText }: Drawn, sample: unknown, fields: Group, context: Context) {
  const full = checkMessages([{ type: 'flex', altText: 'a', contents: sample }])
  for (const { path, rule } of full) context.fault(placeOf(path, sample, context), rule)
  if (full.length > 0) return

  const least: Scope = { it: sampleOf(fields), up: undefined }
  const left = { type: 'flex', altText: altText(least), contents: contents(least) }
  for (const { path, rule } of checkMessages([left])) {
    context.fault(`${path.replace('messages[0].', '')}, every optional field absent`, rule)
  }
}

/** The place in the file of a path in the sample: the innermost component on the way, then what remains. */
function placeOf(path: string, sample: unknown, { places }: Context): string {
  const keys = path.replace('messages[0].contents', '').match(/[^.[\]]+/g) ?? []
  let at = sample
  let place = places.get(sample as object) ?? 'contents'
  let rest: string[] = []
  for (const key of keys) {
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined
    const known = typeof at === 'object' && at !== null ? places.get(at) : undefined
    if (known) place = known
    rest = known ? [] : [...rest, key]
  }
  return [place, ...rest].join('.')
}

/** A field nobody reads is a slip, in the template or in the flow that fills it. */
export function reportUnused(group: Group, place: string, context: Context) {
  for (const [name, field] of Object.entries(group.fields)) {
    const here = `${place}.${name}`
    const all: Field[] = field.is === 'list' && field.of.is === 'leaf' ? [field, field.of] : [field]
    if (all.some((one) => !context.used.has(one))) context.fault(here, 'is used nowhere')
    if (field.is === 'list' && field.of.is === 'group') reportUnused(field.of, `${here}[0]`, context)
  }
}
