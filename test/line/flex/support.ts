import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from '@jest/globals'
import { loadTemplates, type Options } from '../../../src/line/flex/template.js'

export const FOLDER = fileURLToPath(new URL('../../../flex-templates/', import.meta.url))

/** The templates we ship. */
export const shipped = loadTemplates(FOLDER)

/** Every example of every shipped template: the data the preview shows. */
export const examples: { name: string; example: string; data: unknown }[] = shipped.names.flatMap((name) => {
  const file = readFileSync(join(FOLDER, `${name}.example.json`), 'utf8')
  return Object.entries(JSON.parse(file)).map(([example, data]) => ({ name, example, data }))
})

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** A folder of templates made for one test; values are written as JSON, strings as they are. */
export function folderWith(files: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), 'flex-'))
  made.push(folder)
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, `${name}.json`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  }
  return folder
}

/** A card whose body holds these components. */
export const card = (fields: unknown, contents: unknown[], altText: unknown = 'ข่าว') => ({
  about: 'ทดสอบ',
  fields,
  altText,
  contents: { type: 'bubble', body: { type: 'box', layout: 'vertical', contents } },
})

/** Draws one card made for a test and gives what stands in its body. */
export function body(
  fields: unknown,
  contents: unknown[],
  data: unknown,
  { files = {}, ...options }: Options & { files?: Record<string, unknown> } = {},
): unknown {
  const templates = loadTemplates(folderWith({ 'a/card': card(fields, contents), ...files }), options)
  const { contents: bubble } = templates.render('a/card', data)
  return (bubble as { body?: { contents: unknown } }).body?.contents
}

/** Every object in a message that is a component, wherever it stands. */
export function components(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'type' in value && !('label' in value) ? [value as Record<string, unknown>] : []
  return [...own, ...Object.values(value).flatMap(components)]
}

/** Every string in a value, wherever it stands. */
export function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(strings)
}
