import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Raw } from './loop.js'

/** A folder of templates as read, nothing checked but that it is JSON. */
export type Sources = {
  templates: ReadonlyMap<string, unknown>
  partials: ReadonlyMap<string, Raw>
  defaults: Readonly<Record<string, Raw>>
  problems: readonly string[]
}

/**
 * Reads `<flow>/<name>.json`; `_parts/<name>.json` are partials, `_defaults.json` what components have unless
 * they say otherwise, `*.example.json` data for tests and the preview.
 */
export function readFolder(folder: string | URL): Sources {
  const root = typeof folder === 'string' ? folder : fileURLToPath(folder)
  const templates = new Map<string, unknown>()
  const partials = new Map<string, Raw>()
  const problems: string[] = []
  let defaults: Record<string, Raw> = {}
  for (const file of jsonFiles(root)) {
    const name = file.slice(0, -'.json'.length)
    try {
      const content: unknown = JSON.parse(readFileSync(join(root, file), 'utf8'))
      if (file === '_defaults.json') defaults = content as Record<string, Raw>
      else if (file.startsWith('_parts/')) partials.set(name.slice('_parts/'.length), content as Raw)
      else templates.set(name, content)
    } catch (error) {
      problems.push(`${file}: ${error instanceof Error ? error.message : error}`)
    }
  }
  return { templates, partials, defaults, problems }
}

const jsonFiles = (root: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.json') && !file.endsWith('.example.json'))
    .sort()
