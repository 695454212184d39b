import { readFile, rename, writeFile } from 'node:fs/promises'
import type { z } from 'zod'

/** Replaces a file in one step, readable by this user alone: a crash leaves the old one or the new one. */
export async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.part`, text, { mode: 0o600, flush: true })
  await rename(`${path}.part`, path)
}

/** Reads a small JSON file; undefined when it is missing or not what the schema says. */
export async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<T | undefined> {
  try {
    return schema.safeParse(JSON.parse(await readFile(path, 'utf8'))).data
  } catch {
    return undefined
  }
}
