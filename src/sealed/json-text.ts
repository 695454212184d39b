import * as z from 'zod/mini'

/** JSON in a string, as a schema step: bad JSON is an issue like any other, not a SyntaxError. */
export const jsonText = z.pipe(
  z.string(),
  z.transform((text: string, context): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      context.issues.push({ code: 'custom', message: 'not JSON', input: undefined })
      return z.NEVER
    }
  }),
)
