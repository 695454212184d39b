import { type Context, compileItem, onlyIf, type Raw } from './loop.js'
import { list, NOTHING, once, type Part } from './part.js'
import { compileString } from './placeholders.js'
import type { Names, Scope } from './scope.js'
import { clip, oneLine } from './text.js'

/** LINE: Flex message, `altText`. Counted in UTF-16 units, the strictest way. */
const MOST = 1500
const BETWEEN = ' · '

/**
 * Compiles `altText`: one line or a list of lines, each a string or `{ "text": …, "$each": …, "$if": … }`.
 * A line with an absent value is left out. The lines are joined into one, for notifications show little more.
 */
export function compileAltText(raw: unknown, names: Names, context: Context): (scope: Scope) => string {
  const lines = Array.isArray(raw) ? raw : [raw]
  const part = list(lines.map((line, i) => compileLine(line, `altText[${i}]`, names, context)))
  return (scope) => {
    const drawn = (part.draw ? part.draw(scope) : part.fixed) as string[] | undefined
    return clip(oneLine((drawn ?? []).join(BETWEEN)), MOST)
  }
}

function compileLine(raw: unknown, place: string, names: Names, context: Context) {
  if (typeof raw === 'string') return once(compileText(raw, place, names, context))
  if (typeof raw !== 'object' || raw === null) {
    context.fault(place, 'must be a string or {"text": …}')
    return once(NOTHING)
  }
  return compileItem(raw as Raw, place, names, context, ({ text, $if: condition, ...rest }, within) => {
    for (const key of Object.keys(rest)) context.fault(`${place}.${key}`, 'is not known here')
    const part = compileText(String(text ?? ''), place, within, context)
    return condition === undefined ? part : onlyIf(part, condition, place, within, context)
  })
}

const compileText = (raw: string, place: string, names: Names, context: Context): Part =>
  compileString(raw, 'text', names, context.used, (what) => context.fault(place, what))
