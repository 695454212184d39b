import type { messagingApi } from '@line/bot-sdk'
import { z } from 'zod'
import { blank, clip, oneLine, tidy } from './text.js'

/** LINE: Specifications of the label (Flex), Postback action, Message action, URI action. */
const LABEL = { letters: 40, units: 80 }
const DATA = 300
const SAID = 300
const URI_UNITS = 1000

// RFC 3986 characters only: LINE asks for percent-encoding, and nothing here can end an attribute.
const WEB_URI = /^(https?:\/\/|line:\/\/|tel:)[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/

const isWeb = (uri: string) => WEB_URI.test(uri) && URL.canParse(uri)

// Neither controls nor lone surrogates: LINE would refuse the whole message.
const PLAIN = /^[^\p{Cc}\p{Cs}]+$/u

// Postbacks are ours, written as query strings; ASCII keeps the largest card within LINE's bytes.
const PRINTABLE = /^[\x20-\x7E]+$/

/**
 * What a button in card data does: exactly one of `data` (a postback of ours), `text` (said by the person)
 * and `uri`. Too long a label or `displayText` is cut; the others would mean something else, so they are refused.
 */
export const Action = z
  .strictObject({
    label: z.string().refine((label) => !blank(label), 'is empty'),
    data: z.string().max(DATA).regex(PRINTABLE, 'is not printable ASCII').optional(),
    text: z.string().max(SAID).regex(PLAIN, 'is empty or has control characters').optional(),
    uri: z.string().max(URI_UNITS).refine(isWeb, 'is no http, https, line or tel address').optional(),
    displayText: z.string().optional(),
  })
  .refine(
    ({ data, text, uri }) => [data, text, uri].filter((does) => does !== undefined).length === 1,
    'must have exactly one of data, text, uri',
  )

/**
 * The most an action adds to a bubble's JSON in bytes: three for a UTF-16 unit of words, two for a character of
 * `data` (a quote is escaped), one for a URI's.
 */
export const ACTION_BYTES = 60 + 3 * LABEL.units + Math.max(2 * DATA + 3 * LABEL.units, 3 * SAID, URI_UNITS)

/** `undefined` where the value is no action that LINE would take. */
export function toAction(value: unknown): messagingApi.Action | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { label: words, data, text, uri, displayText } = value as Record<string, unknown>
  if (typeof words !== 'string') return undefined
  const label = clip(oneLine(tidy(words)), LABEL.units, LABEL.letters)
  if (label === '') return undefined
  if (typeof uri === 'string') {
    return uri.length <= URI_UNITS && isWeb(uri) ? { type: 'uri', label, uri } : undefined
  }
  if (typeof text === 'string') {
    return text.length <= SAID && PLAIN.test(text) ? { type: 'message', label, text } : undefined
  }
  if (typeof data !== 'string' || data.length > DATA || !PRINTABLE.test(data)) return undefined
  const shown = typeof displayText === 'string' ? clip(oneLine(tidy(displayText)), LABEL.units) : ''
  return shown === ''
    ? { type: 'postback', label, data }
    : { type: 'postback', label, data, displayText: shown }
}
