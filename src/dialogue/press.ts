import { z } from 'zod'
import type { Press } from './input.js'

const short = z.string().min(1).max(80)
const Known = z.discriminatedUnion('do', [
  z.object({ do: z.literal('answer'), draft: short, step: short, value: z.string().max(120) }),
  z.object({ do: z.enum(['send', 'edit', 'cancel', 'resume', 'openly']), draft: short }),
  z.object({ do: z.literal('change'), draft: short, step: short }),
  z.object({ do: z.literal('start'), flow: short, seed: z.record(short, z.string().max(120)) }),
])

/** A press as postback data, 300 characters at most (LINE: Postback action). */
export function writePress(press: Press): string {
  const { do: verb, ...rest } = press
  const fields = 'seed' in rest ? { flow: rest.flow, ...prefixed(rest.seed) } : rest
  return `${verb}?${new URLSearchParams(fields)}`
}

/** Reads postback data; `undefined` for anything that is not a press of ours. */
export function readPress(data: string): Press | undefined {
  const [verb = '', query = ''] = data.split('?', 2)
  const fields = Object.fromEntries(new URLSearchParams(query))
  const seed = Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (key.startsWith('_') ? [[key.slice(1), value]] : [])),
  )
  const parsed = Known.safeParse({ ...fields, do: verb, ...(verb === 'start' ? { seed } : {}) })
  return parsed.success ? parsed.data : undefined
}

const prefixed = (seed: Record<string, string>) =>
  Object.fromEntries(Object.entries(seed).map(([key, value]) => [`_${key}`, value]))
