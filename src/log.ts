import pino, { type Logger } from 'pino'

/**
 * One line of JSON an event; chosen fields only, so that no name, text, place or LINE id gets in. ERROR means that
 * someone must act; a healthy day has none.
 */
export const createLog = (level: string): Logger =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        'req.headers.authorization',
        'req.headers.cookie',
        'req.headers["x-line-signature"]',
        'err.config',
        'err.errmsg',
      ],
      remove: true,
    },
    serializers: { err: errorOf },
  })

/** Message and stack; a database error may carry the document it failed on, so nothing else of it. */
function errorOf(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) }
  const { name, message, stack } = error
  const code = 'code' in error ? error.code : undefined
  const safe = name.startsWith('Mongo') ? message.replace(/dup key:.*/s, 'dup key') : message
  return {
    type: name,
    message: safe.slice(0, 500),
    ...(code ? { code } : {}),
    stack: stack?.split('\n').slice(1, 8).join('\n'),
  }
}
