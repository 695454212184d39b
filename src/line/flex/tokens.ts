/** The colours of chat cards, by name; a template writes `@ink`. Both themes show the same card. */
export const COLOURS = {
  ink: '#1B2430',
  muted: '#5B6675',
  line: '#D9DEE5',
  paper: '#FFFFFF',
  wash: '#F5F7F9',
  accent: '#0F6B66',
} as const

export type State = 'new' | 'working' | 'waiting' | 'late' | 'done' | 'closed'

/**
 * How a state looks. The mark's shape says it without colour (WCAG 1.4.1) and is a plain character, so it
 * grows with LINE's font size; none of them has an emoji form that a phone might draw instead.
 * `colour` on `wash` and on paper has a contrast above 4.5:1.
 */
export const STATES: Record<State, { mark: string; colour: string; wash: string }> = {
  new: { mark: '●', colour: '#1A56B8', wash: '#E8F0FC' },
  working: { mark: '◐', colour: '#0F6B66', wash: '#E3F2F0' },
  waiting: { mark: '○', colour: '#8A5200', wash: '#FCF1DE' },
  late: { mark: '▲', colour: '#B3261E', wash: '#FCE9E7' },
  done: { mark: '✓', colour: '#1B6E37', wash: '#E5F4EA' },
  closed: { mark: '■', colour: '#5B6675', wash: '#EEF1F4' },
}

/** `@ink` → its hex; a hex stays; `undefined` for a name nobody knows. */
export function colour(value: string): string | undefined {
  if (!value.startsWith('@')) return value
  const name = value.slice(1)
  return Object.hasOwn(COLOURS, name) ? COLOURS[name as keyof typeof COLOURS] : undefined
}
