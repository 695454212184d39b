import { createHmac } from 'node:crypto'
import { chatHandle } from '../../sealed/server/chat-handle.js'

/**
 * Names under which the lane keeps things, so that no document holds an id of LINE's beside anything of a report. They
 * are HMACs under the server's key; which message a piece came from can be told only by who has that message's id, and
 * the lane stores none.
 *
 * @param serverKey 32 bytes
 */
export function createNames(serverKey: Uint8Array) {
  const tag = (what: string, id: string) =>
    createHmac('sha256', serverKey).update(`confidential-report/v1/${what}\n${id}`).digest('hex')
  return {
    /** A chat's step. */
    chat: (id: string) => chatHandle(serverKey, id),
    /** The sealed piece made of a message, by LINE's id of it: the same when the event comes again, or is unsent. */
    piece: (message: string) => tag('piece', message),
    /** An event the lane has taken. */
    event: (id: string) => tag('event', id),
    /** What is said about a report as a whole. */
    meta: (caseId: string) => tag('meta', caseId),
  }
}
export type Names = ReturnType<typeof createNames>
