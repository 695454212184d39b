import { z } from 'zod'
import { rule, whole, written } from './rules.js'

const px = String.raw`\d+(\.\d+)?px`
const percent = String.raw`\d+(\.\d+)?%`
const oneOf = (...forms: string[]) => new RegExp(`^(${forms.join('|')})$`)

const space = 'none|xs|sm|md|lg|xl|xxl'
const fonts = 'xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl'

const size = (pattern: RegExp, words: string) => written(pattern, words).optional()

/** Written forms of the layout values (Messaging API, "Flex Message layout"). */
export const spacing = () => size(oneOf(px, space), 'must be pixels or a keyword')
export const padding = () => size(oneOf(px, percent, space), 'must be pixels, a percentage or a keyword')
export const offset = padding
export const boxSize = () => size(oneOf(px, percent), 'must be pixels or a percentage')
export const fontSize = () => size(oneOf(px, fonts), 'must be pixels or a keyword')
export const imageSize = () =>
  size(oneOf(px, percent, fonts, 'full'), 'must be pixels, a percentage or a keyword')
export const cornerRadius = spacing
export const borderWidth = () =>
  size(oneOf(px, 'none|light|normal|medium|semi-bold|bold'), 'must be pixels or a keyword')
export const lineSpacing = () => size(oneOf(px), 'must be pixels')
export const position = () => z.enum(['relative', 'absolute']).optional()
export const gravity = () => z.enum(['top', 'bottom', 'center']).optional()
export const align = () => z.enum(['start', 'end', 'center']).optional()
export const ratio = () => whole(0).optional()

export const requiredColour = () => written(/^#([0-9a-f]{6}|[0-9a-f]{8})$/i, 'must be #RRGGBB or #RRGGBBAA')
export const colour = () => requiredColour().optional()

const ratioForm = /^\d+(\.\d+)?:\d+(\.\d+)?$/

/** `{width}:{height}`, each 1 to 100000, the height at most three times the width. */
export function aspectRatio() {
  const form = written(ratioForm, 'must be written {width}:{height}')
  return rule(
    form,
    { words: 'each side 1 to 100000, height at most 3 × width', limit: '1:3', measure: (value) => value },
    (value) => {
      const [width = 0, height = 0] = value.split(':').map(Number)
      const allowed = width >= 1 && height >= 1 && width <= 1e5 && height <= 1e5 && height <= 3 * width
      return allowed || !ratioForm.test(value)
    },
  ).optional()
}

/** `90deg`, from 0 up to but not including 360. */
export const angle = () =>
  rule(
    written(/^\d+(\.\d+)?deg$/, 'must be degrees'),
    { words: 'must be less than 360deg', limit: 360, measure: (value) => value },
    (value) => Number.parseFloat(value) < 360,
  )
