const LINKS = ['http:', 'https:', 'tel:', 'line:']
const PICTURE = /^data:image\/(png|jpeg|gif|webp|svg\+xml)[;,]/i

const parsed = (value: unknown) =>
  typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined

/** What a tap may open: the schemes LINE allows (URI action), as the browser will read them. */
export function linkUrl(value: unknown): string | undefined {
  const url = parsed(value)
  return url && LINKS.includes(url.protocol) ? url.href : undefined
}

/** What may be loaded: a web address, a picture carried in the message, or a path on this server. */
export function mediaUrl(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  if (/^\/(?![/\\])/.test(value)) return value
  if (PICTURE.test(value)) return value
  const url = parsed(value)
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : undefined
}
