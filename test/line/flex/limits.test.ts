import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { TemplateDataError } from '../../../src/line/flex/errors.js'
import { type Field, type Group, readFields } from '../../../src/line/flex/fields.js'
import type { KindName } from '../../../src/line/flex/kinds.js'
import { loadTemplates } from '../../../src/line/flex/template.js'
import { blank } from '../../../src/line/flex/text.js'
import { COLOURS, STATES } from '../../../src/line/flex/tokens.js'
import { checkMessages } from '../../../src/line/limits/check.js'
import { FOLDER, shipped } from './support.js'

/** Whatever people write: any script, emoji, controls, piles of marks, halves of characters, pages of it. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }).map((text) => text.repeat(200)),
  fc.constantFrom(
    'น้ำ'.repeat(3000),
    `ก${'\u0E48'.repeat(5000)}`,
    '👨‍👩‍👧‍👦'.repeat(900),
    '"\\\n'.repeat(2000),
    'ก\uD83D',
    '{number}',
  ),
)
const seen = anyText.filter((text) => !blank(text))

const action = fc.oneof(
  fc.record({ label: seen, data: fc.string({ minLength: 1, maxLength: 300 }), displayText: anyText }),
  fc.record({ label: seen, text: fc.constantFrom('เมนู', 'ก'.repeat(300)) }),
  fc.record({ label: seen, uri: fc.constantFrom('tel:191', `https://bantom.go.th/${'a'.repeat(970)}`) }),
)
const leaves: Record<KindName, fc.Arbitrary<unknown>> = {
  text: seen,
  number: fc.double({ noNaN: true, noDefaultInfinity: true }),
  image: fc.constantFrom('https://bantom.go.th/a.png', `https://bantom.go.th/${'a'.repeat(1970)}`),
  colour: fc.constantFrom(...Object.keys(COLOURS)),
  state: fc.constantFrom(...Object.keys(STATES)),
  action,
}

/** Data that fits a template's fields, as large and as odd as it may be. */
function fitting(field: Field | Group): fc.Arbitrary<unknown> {
  if (field.is === 'leaf') return field.optional ? fc.option(leaves[field.kind]) : leaves[field.kind]
  if (field.is === 'list') {
    return fc.array(fitting(field.of), { minLength: field.min, maxLength: field.max, size: 'max' })
  }
  return fc.record(Object.fromEntries(Object.entries(field.fields).map(([key, of]) => [key, fitting(of)])))
}

/** Everything at once: every list full, every text endless, every address as long as it may be. */
function worst(field: Field | Group, text: string): unknown {
  if (field.is === 'list') return Array.from({ length: field.max }, () => worst(field.of, text))
  if (field.is === 'leaf') {
    const action = { label: text, data: '"'.repeat(300), displayText: text }
    const image = `https://bantom.go.th/${'a'.repeat(1979)}`
    return { text, number: -Number.MAX_VALUE, image, colour: 'ink', state: 'waiting', action }[field.kind]
  }
  return Object.fromEntries(Object.entries(field.fields).map(([key, of]) => [key, worst(of, text)]))
}

function fieldsOf(name: string): Group {
  const { fields } = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'))
  return readFields(fields, 'fields', (place, what) => {
    throw new Error(`${place}: ${what}`)
  })
}

describe.each(shipped.names)('%s keeps to the limits of LINE', (name) => {
  test('whatever is put into its fields', () => {
    fc.assert(
      fc.property(fitting(fieldsOf(name)), (data) => {
        expect(checkMessages([shipped.render(name, data)])).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  test.each(['น้ำ'.repeat(3000), '"\\\n"'.repeat(2000), '👍🏽'.repeat(2000), 'ก\uD83D'.repeat(2000)])(
    'with everything in it that fits',
    (text) => {
      expect(checkMessages([shipped.render(name, worst(fieldsOf(name), text))])).toEqual([])
    },
  )

  test('even with data that has nothing to do with them', () => {
    const lenient = loadTemplates(FOLDER, { onBadData: () => {} })
    const keys = Object.keys(fieldsOf(name).fields)
    const anything = fc.jsonValue({ maxDepth: 3 })
    const anyOfThem = fc.dictionary(
      fc.constantFrom(...keys, 'label', 'value'),
      fc.oneof(anything, action, seen),
    )
    const lists = fc.dictionary(
      fc.constantFrom(...keys),
      fc.array(fc.oneof(action, anyOfThem, anything), { maxLength: 30 }),
    )
    fc.assert(
      fc.property(fc.oneof(anything, anyOfThem, lists), (data) => {
        try {
          expect(checkMessages([lenient.render(name, data)])).toEqual([])
        } catch (error) {
          expect(error).toBeInstanceOf(TemplateDataError)
        }
      }),
      { numRuns: 50 },
    )
  })
})
