import type { z } from 'zod'
import { rule, text } from './rules.js'

const parse = (value: string) => (URL.canParse(value) ? new URL(value) : null)
const isLoopback = (value: string) => /^(127\.0\.0\.1|localhost|\[::1\])$/.test(parse(value)?.hostname ?? '')

/** "Domain names, paths, query parameters, and fragments should be percent-encoded using UTF-8." */
const encoded = (schema: z.ZodString) =>
  rule(schema, { words: 'must be percent-encoded', limit: 'ASCII', measure: () => 'not ASCII' }, (value) =>
    /^[\x21-\x7e]*$/.test(value),
  )

/** Where LINE fetches a picture, video or sound: HTTPS, at most 2000 characters. */
export function contentUrl() {
  const address = rule(
    encoded(text(2000)),
    { words: 'invalid uri', limit: 'https', measure: () => 'not a URL' },
    (value) => value === '' || parse(value) !== null,
  )
  const scheme = (value: string) => parse(value)?.protocol ?? 'https:'
  const words = 'must be an https URL'
  const onLoopback = rule(address, { words, limit: 'https', measure: scheme, loopbackHttp: true }, (value) =>
    scheme(value) === 'http:' ? !isLoopback(value) : true,
  )
  return rule(onLoopback, { words, limit: 'https', measure: scheme }, (value) =>
    scheme(value) === 'http:' ? isLoopback(value) : scheme(value) === 'https:',
  )
}

const schemes = ['http:', 'https:', 'line:', 'tel:']

/** What a tap opens: http, https, line or tel, at most 1000 characters (URI action). */
export function linkUri(max = 1000) {
  const measure = (value: string) => parse(value)?.protocol ?? 'not a URI'
  return rule(
    encoded(text(max)),
    { words: 'invalid uri', limit: schemes.join(' '), measure },
    (value) => value === '' || schemes.includes(measure(value)),
  )
}

/** A web address LINE sends webhooks to: HTTPS, at most 500 characters. */
export const webhookUrl = () =>
  rule(
    text(500),
    { words: 'Invalid webhook endpoint URL', limit: 'https', measure: () => 'not https', loopbackHttp: true },
    (value) => value.startsWith('https://'),
  )
