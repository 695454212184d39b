import * as z from 'zod/mini'
import type { Words } from '../../../dialogue/words.js'
import { readFrame } from '../frame.js'
import {
  type Case,
  CaseSchema,
  type Keys,
  KeysSchema,
  RECEIPT_HEADER,
  RefusalSchema,
  type Submit,
  type Taken,
  TakenSchema,
} from '../wire.js'

/** The server did not answer, or asks for patience: the same request may simply be sent again. */
export class Unreached extends Error {
  override readonly name = 'Unreached'
}
/** The server said no, and why. */
export class Refused extends Error {
  override readonly name = 'Refused'
  constructor(
    readonly error: string,
    readonly say: Words,
  ) {
    super(error)
  }
}

type Ask = { method?: 'GET' | 'POST' | 'PUT'; key?: string; json?: unknown; bytes?: Uint8Array }

/** Words come within half a minute or not at all; a file may take as long as a slow line needs for it. */
const PATIENCE_MS = 30_000
const SLOWEST_BYTES_PER_MS = 8

async function ask(path: string, { method = 'POST', key, json, bytes }: Ask): Promise<Response> {
  const headers: Record<string, string> = {}
  if (key) headers[RECEIPT_HEADER] = key
  if (json !== undefined) headers['content-type'] = 'application/json'
  if (bytes) headers['content-type'] = 'application/octet-stream'
  const stop = new AbortController()
  const patience = PATIENCE_MS + (bytes?.length ?? 0) / SLOWEST_BYTES_PER_MS
  const timer = setTimeout(() => stop.abort(), patience)
  const body =
    json === undefined ? (bytes ? new Blob([new Uint8Array(bytes)]) : undefined) : JSON.stringify(json)
  try {
    const answer = await fetch(`/report/api/${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      signal: stop.signal,
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    })
    if (answer.ok) return answer
    throw await refusal(answer)
  } catch (error) {
    if (error instanceof Refused || error instanceof Unreached) throw error
    throw new Unreached()
  } finally {
    clearTimeout(timer)
  }
}

async function refusal(answer: Response): Promise<Error> {
  const read = z.safeParse(RefusalSchema, await answer.json().catch(() => undefined))
  if (answer.status >= 500 && !(read.success && read.data.error === 'busy')) return new Unreached()
  return read.success ? new Refused(read.data.error, read.data.say) : new Unreached()
}

export type Piece = { seq: number; type: string; sealed: Uint8Array }

/** Everything the page asks of the server. Every answer is checked; every call may be repeated. */
export const server = {
  async keys(): Promise<Keys> {
    return z.parse(KeysSchema, await (await ask('keys', { method: 'GET' })).json())
  },
  async begin(key: string): Promise<void> {
    await ask('begin', { key })
  },
  /** @param began where the report was made: with `'chat'` the server has to look the receipt up */
  async put(key: string, { seq, type, sealed }: Piece, began: 'page' | 'chat' = 'page'): Promise<void> {
    const door = began === 'page' ? 'pieces' : 'chat-pieces'
    await ask(`${door}/${seq}/${type}`, { method: 'PUT', key, bytes: sealed })
  },
  async submit(key: string, json: Submit): Promise<Taken> {
    return z.parse(TakenSchema, await (await ask('submit', { key, json })).json())
  },
  async kept(key: string): Promise<void> {
    await ask('kept', { key })
  },
  async look(key: string): Promise<{ found: Case; sealed: Uint8Array[] }> {
    const bytes = new Uint8Array(await (await ask('look', { key })).arrayBuffer())
    const { head, rest } = readFrame(bytes)
    const found = z.parse(CaseSchema, head)
    let at = 0
    const sealed = found.pieces.map(({ size }) => rest.slice(at, (at += size)))
    return { found, sealed }
  },
}
export type Server = typeof server
