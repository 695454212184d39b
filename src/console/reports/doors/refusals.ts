import type { ErrorRequestHandler } from 'express'
import type * as z from 'zod/mini'
import { safeParse } from 'zod/mini'
import { Refusal } from '../../../errors.js'
import { SealedError } from '../../../sealed/errors.js'

const statusOf = { invalid: 400, forbidden: 403, missing: 404, conflict: 409, busy: 503 } as const

const unreadable = {
  th: 'ข้อมูลที่ส่งมาไม่ครบหรืออ่านไม่ได้ เปิดหน้านี้ใหม่แล้วลองอีกครั้ง',
  en: 'What was sent could not be read. Please open this page again and retry.',
}
export const noSuchReport = { th: 'ไม่พบเรื่องนี้', en: 'There is no such report.' }

/** What the schema makes of it. @throws Refusal `invalid`, which never quotes what was sent */
export function read<S extends z.core.$ZodType>(schema: S, value: unknown): z.output<S> {
  const result = safeParse(schema, value)
  if (!result.success) throw new Refusal('invalid', unreadable)
  return result.data
}

/** Refusals as JSON, for the desk's script; everything unexpected goes on to the server's own last door. */
export const refuse: ErrorRequestHandler = (error, _req, res, next) => {
  if (res.headersSent) return next(error)
  if (error instanceof Refusal) return void res.status(statusOf[error.kind]).json({ say: error.say })
  if (error instanceof SealedError) {
    return void res.status(error.code === 'too-large' ? 413 : 409).json({ say: error.sentence })
  }
  // Express's own: a body too large, cut off or no JSON.
  if (error instanceof Error && 'status' in error && Number(error.status) < 500) {
    return void res.status(Number(error.status)).json({ say: unreadable })
  }
  next(error)
}
