import type { CheckedEndpoint } from '../../../line/limits/calls.js'
import type { World } from '../world.js'

/** A call that passed the gate: known token, within rates and limits. */
export type Incoming = {
  params: Record<string, string>
  query: Record<string, unknown>
  body: unknown
  raw: Buffer
  contentType: string
  retryKey: string | null
  requestId: string
}

export type Answer = {
  status?: number
  json?: object
  bytes?: Buffer
  contentType?: string
  headers?: Record<string, string>
}

export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Path below `/v2/bot/`, parameters in braces, as LINE's OpenAPI has it. */
  endpoint: string
  /** Body rules that apply. */
  checked?: CheckedEndpoint
  /** Takes `X-Line-Retry-Key`; elsewhere LINE refuses it with 400. */
  retryable?: boolean
  handle: (call: Incoming, world: World) => Answer | Promise<Answer>
}

export const ok = (json: object = {}): Answer => ({ status: 200, json })
export const refused = (status: number, message: string, more: object = {}): Answer => ({
  status,
  json: { message, ...more },
})
export const notFound = () => refused(404, 'Not found')
