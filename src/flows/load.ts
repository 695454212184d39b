import { readdir } from 'node:fs/promises'
import type { AnyFlow } from '../dialogue/flow.js'
import type { House } from '../office/house.js'

/**
 * Finds every conversation: each folder here with a `flow` module that exports `conversations(house)`.
 * @throws at boot for a folder without one, two flows of one name, or two that start on the same words
 */
export async function loadFlows(house: House): Promise<Map<string, AnyFlow>> {
  const here = new URL('./', import.meta.url)
  const folders = (await readdir(here, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const flows = new Map<string, AnyFlow>()
  const starts = new Map<string, string>()
  for (const { name } of folders.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    for (const flow of await conversationsIn(here, name, house)) {
      if (flows.has(flow.name)) throw new Error(`Two conversations are called ${flow.name}`)
      flows.set(flow.name, flow)
      for (const start of flow.startsOn ?? []) {
        const other = starts.get(String(start))
        if (other) throw new Error(`Both ${other} and ${flow.name} start on ${start}`)
        starts.set(String(start), flow.name)
      }
    }
  }
  return flows
}

async function conversationsIn(here: URL, folder: string, house: House): Promise<AnyFlow[]> {
  const files = await readdir(new URL(`${folder}/`, here))
  // TypeScript in tests, JavaScript in service.
  const file = files.find((name) => name === 'flow.js') ?? files.find((name) => name === 'flow.ts')
  if (!file) throw new Error(`flows/${folder} has no flow module`)
  const module = (await import(new URL(`${folder}/${file}`, here).href)) as { conversations?: unknown }
  if (typeof module.conversations !== 'function')
    throw new Error(`flows/${folder} exports no conversations(house)`)
  return (module.conversations as (house: House) => AnyFlow[])(house)
}
