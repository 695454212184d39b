import type { CSSProperties } from 'preact'
import * as v from './values.js'

export type Css = CSSProperties

/** Where a component stands: the layout of its box, and the space before it that the box asks for. */
export type Place = { layout: 'vertical' | 'horizontal' | 'baseline'; gap?: string }
export type ComponentProps = { of: v.Loose; at: Place }

/** Size along the box, space before and offsets, as LINE maps them to CSS (Flex Message layout). */
export function placed(of: v.Loose, { layout, gap }: Place): Css {
  const down = layout === 'vertical'
  const sized = of.type === 'box' && (of.width !== undefined || of.height !== undefined)
  const still = down || sized || of.type === 'icon' || of.type === 'separator'
  const flex = v.whole(of.flex) ?? (still ? 0 : 1)
  const before = v.space(of.margin) ?? gap
  const absolute = of.position === 'absolute'
  return {
    flex: flex === 0 ? '0 0 auto' : down ? `${flex} 0 auto` : `${flex} 0 0px`,
    ...(absolute ? { position: 'absolute' } : down ? { marginTop: before } : { marginInlineStart: before }),
    top: v.offset(of.offsetTop),
    bottom: v.offset(of.offsetBottom),
    insetInlineStart: v.offset(of.offsetStart),
    insetInlineEnd: v.offset(of.offsetEnd),
  }
}

/** How the letters of a text or span look, size apart. */
export const lettering = (of: v.Loose): Css => ({
  color: v.colour(of.color),
  fontWeight: of.weight === 'bold' ? 'bold' : undefined,
  fontStyle: of.style === 'italic' ? 'italic' : undefined,
  textDecoration: v.oneOf(of.decoration, 'underline', 'line-through'),
})

/** `--fx-scale` stands for the phone's font size setting, which only components with `scaling` follow. */
export const font = (size: unknown, scaling: unknown): string =>
  scaling === true ? `calc(${v.fontSize(size)} * var(--fx-scale, 1))` : v.fontSize(size)

/** `gravity` of a component that is itself a column. */
export const gravity = (value: unknown): Css['justifyContent'] =>
  value === 'center' ? 'center' : value === 'bottom' ? 'flex-end' : undefined

/** Roughly how wide a label is, in ems: what `shrink-to-fit` shrinks by. Thai vowels and tones take no width. */
export const ems = (label: string): number => Math.max(1, label.replace(/\p{Mn}/gu, '').length * 0.62)
