/**
 * The particles of a bubble as the voice guide has them: one; two only as a statement (ค่ะ, นะคะ) and then a question
 * (คะ). What stands between “ ” is somebody else's, and so are the words of `theirs`.
 */
export function particlesFit(bubble: string, theirs: string[] = []): boolean {
  const ours = theirs.reduce((text, words) => (words ? text.replaceAll(words, '') : text), bubble)
  const found = ours.replace(/“[^”]*”/g, '').match(/ค่ะ|นะคะ|คะ(?!แนน)/g) ?? []
  return /^(?:statement)?(?:question)?$/.test(
    found.map((particle) => (particle === 'คะ' ? 'question' : 'statement')).join(''),
  )
}

/** Every bubble of LINE's messages as one text: a card's words in the order they stand in, buttons left out. */
export function bubblesOf(message: unknown): string[] {
  const bubbles = carouselOf(message)
  return (bubbles ?? [message]).map((bubble) => wordsIn(bubble).join('\n'))
}

function carouselOf(message: unknown): unknown[] | undefined {
  const { contents } = (message ?? {}) as { contents?: { type?: string; contents?: unknown[] } }
  return contents?.type === 'carousel' ? contents.contents : undefined
}

/** Every text component, in the order they stand in. */
export function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  if (!value || typeof value !== 'object') return []
  if ('type' in value && (value.type === 'text' || value.type === 'span') && 'text' in value)
    return [String(value.text).replaceAll('\u2060', '')]
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'action' || key === 'quickReply' ? [] : wordsIn(part),
  )
}
