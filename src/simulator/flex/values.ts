/**
 * Flex property values → CSS. Every value is taken from a table or matches a pattern whole, so nothing a
 * message holds can reach a style attribute in any other form. Pixels of keywords as LINE's apps show them.
 */
const SPACES = { none: 0, xs: 2, sm: 4, md: 8, lg: 12, xl: 16, xxl: 20 }
const FONTS = {
  xxs: 11,
  xs: 13,
  sm: 14,
  md: 16,
  lg: 19,
  xl: 22,
  xxl: 29,
  '3xl': 35,
  '4xl': 48,
  '5xl': 74,
}
const IMAGES = {
  xxs: 40,
  xs: 60,
  sm: 80,
  md: 100,
  lg: 120,
  xl: 140,
  xxl: 160,
  '3xl': 180,
  '4xl': 200,
  '5xl': 220,
}
const BORDERS = { none: 0, light: 0.5, normal: 1, medium: 2, 'semi-bold': 3, bold: 4 }

const PX = /^\d{1,5}(\.\d{1,4})?px$/
const PX_OR_PERCENT = /^\d{1,5}(\.\d{1,4})?(px|%)$/
const OFFSET = /^-?\d{1,5}(\.\d{1,4})?(px|%)$/
const HEX = /^#([0-9a-f]{6}|[0-9a-f]{8})$/i
const DEGREES = /^\d{1,3}(\.\d{1,4})?deg$/

const matching = (value: unknown, pattern: RegExp): string | undefined =>
  typeof value === 'string' && pattern.test(value) ? value : undefined

const px = (value: unknown, table: Record<string, number>): string | undefined =>
  typeof value === 'string' && Object.hasOwn(table, value) ? `${table[value]}px` : undefined

export const colour = (value: unknown) => matching(value, HEX)
export const space = (value: unknown) => px(value, SPACES) ?? matching(value, PX)
export const padding = (value: unknown) => px(value, SPACES) ?? matching(value, PX_OR_PERCENT)
export const offset = (value: unknown) => px(value, SPACES) ?? matching(value, OFFSET)
export const boxSize = (value: unknown) => matching(value, PX_OR_PERCENT)
export const borderWidth = (value: unknown) => px(value, BORDERS) ?? matching(value, PX)
export const imageWidth = (value: unknown) =>
  value === 'full' ? '100%' : (px(value ?? 'md', IMAGES) ?? matching(value, PX_OR_PERCENT) ?? '100px')
export const fontSize = (value: unknown) => px(value ?? 'md', FONTS) ?? matching(value, PX) ?? '16px'
export const pixels = (value: unknown) => matching(value, PX)

/** A whole number from 0: `flex`, `maxLines`, coordinates, milliseconds. */
export const whole = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1e9 ? value : undefined

export function aspectRatio(value: unknown): string {
  const [, width, height] =
    /^(\d{1,6}(?:\.\d{1,4})?):(\d{1,6}(?:\.\d{1,4})?)$/.exec(typeof value === 'string' ? value : '') ?? []
  return width && height && Number(width) > 0 && Number(height) > 0 ? `${width} / ${height}` : '1 / 1'
}

/** `linearGradient` of a box background. */
export function gradient(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { type, angle, startColor, endColor, centerColor, centerPosition } = value as Record<string, unknown>
  const [turn, start, end] = [matching(angle, DEGREES), colour(startColor), colour(endColor)]
  if (type !== 'linearGradient' || !turn || !start || !end) return undefined
  const middle = colour(centerColor)
  const stops = middle
    ? [start, `${middle} ${matching(centerPosition, PX_OR_PERCENT) ?? '50%'}`, end]
    : [start, end]
  return `linear-gradient(${turn}, ${stops.join(', ')})`
}

/** One of the words CSS and Flex share. */
export const oneOf = <T extends string>(value: unknown, ...words: T[]): T | undefined =>
  words.find((word) => word === value)

/** Text to show; anything that isn't text is nothing. */
export const words = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

export type Loose = Record<string, unknown>

/** The objects of a list, whatever the message really holds there. */
export const nodes = (value: unknown): Loose[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : []

export const node = (value: unknown): Loose | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : undefined
