import type { ErrorRequestHandler } from 'express'
import { Refusal } from '../../errors.js'
import { SealedError, type SealedFault } from '../../sealed/errors.js'
import type { Services } from '../../services.js'

/** For a request that the page itself would never send. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest'
  constructor(readonly status: 400 | 403 | 411 | 415) {
    super('bad request')
  }
}

const BAD = { th: 'คำขอนี้ไม่ถูกต้อง', en: 'Bad request' }
const BROKEN = { th: 'ขออภัยค่ะ ตอนนี้ระบบทำรายการนี้ไม่ได้', en: 'Sorry, this cannot be done just now.' }
const statusOf = { invalid: 400, forbidden: 403, missing: 404, conflict: 409, busy: 503 } as const
const sealedStatus: Partial<Record<SealedFault, number>> = {
  'receipt-unknown': 404,
  'no-recipient': 409,
  'bad-roster': 409,
  'too-large': 413,
}

/** Every refusal of the page's API as JSON. What went wrong inside is logged without a word of the request. */
export function refusals(log: Services['log']): ErrorRequestHandler {
  return (error, _req, res, next) => {
    if (res.headersSent) return next(error)
    const { status, ...body } = explain(error)
    if (status === 503) res.set('retry-after', '5')
    // Only the kind and the lines of our code: a message may quote the document it is about.
    if (status === 500) log.error({ fault: kindOf(error), at: linesOf(error) }, 'the report page failed')
    res.status(status).json(body)
  }
}

function explain(error: unknown): { status: number; error: string; say: { th: string; en: string } } {
  if (error instanceof SealedError)
    return { status: sealedStatus[error.code] ?? 400, error: error.code, say: error.sentence }
  if (error instanceof Refusal)
    return { status: statusOf[error.kind], error: error.kind, say: { th: error.say.th, en: error.say.en } }
  // Ours, and Express's own refusals of a body: too large, cut off, badly encoded.
  const status = typeof error === 'object' && error && 'status' in error ? Number(error.status) : 500
  if (status === 413) return explain(new SealedError('too-large'))
  if (status >= 400 && status < 500) return { status, error: 'bad-request', say: BAD }
  return { status: 500, error: 'broken', say: BROKEN }
}

const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error)
const linesOf = (error: unknown) =>
  error instanceof Error
    ? (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
    : []
