import { type ComponentProps, type Css, placed } from './layout.js'
import { Button, Icon, Image, Separator, Text } from './leaves.js'
import { Area } from './tappable.js'
import * as v from './values.js'

/** One Flex component. One LINE would not know is left out. */
export function Component({ of, at }: ComponentProps) {
  switch (of.type) {
    case 'box':
      return <Box of={of} at={at} />
    case 'text':
      return <Text of={of} at={at} />
    case 'button':
      return <Button of={of} at={at} />
    case 'image':
      return <Image of={of} at={at} />
    case 'icon':
      return <Icon of={of} at={at} />
    case 'separator':
      return <Separator of={of} at={at} />
    case 'filler':
      return <div style={{ flexGrow: v.whole(of.flex) ?? 1 }} />
    default:
      return null
  }
}

type Padding = { top: string; bottom: string; sides: string }
const NO_PADDING: Padding = { top: '0px', bottom: '0px', sides: '0px' }

/** `padding`: what a block of a bubble has by itself. */
export function Box({ of, at, padding = NO_PADDING }: ComponentProps & { padding?: Padding }) {
  const layout = v.oneOf(of.layout, 'horizontal', 'baseline') ?? 'vertical'
  const gap = v.space(of.spacing)
  const all = v.padding(of.paddingAll)
  const border = v.borderWidth(of.borderWidth)
  const style: Css = {
    ...placed(of, at),
    paddingTop: v.padding(of.paddingTop) ?? all ?? padding.top,
    paddingBottom: v.padding(of.paddingBottom) ?? all ?? padding.bottom,
    paddingInlineStart: v.padding(of.paddingStart) ?? all ?? padding.sides,
    paddingInlineEnd: v.padding(of.paddingEnd) ?? all ?? padding.sides,
    width: v.boxSize(of.width),
    maxWidth: v.boxSize(of.maxWidth),
    height: v.boxSize(of.height),
    maxHeight: v.boxSize(of.maxHeight),
    background: v.gradient(of.background) ?? v.colour(of.backgroundColor),
    borderRadius: v.space(of.cornerRadius),
    border: border && `${border} solid ${v.colour(of.borderColor) ?? '#000000'}`,
    justifyContent: v.oneOf(of.justifyContent, ...AXES, 'space-between', 'space-around', 'space-evenly'),
    alignItems: v.oneOf(of.alignItems, ...AXES),
  }
  return (
    <Area action={of.action} class={`fx-box fx-${layout}`} style={style}>
      {v.nodes(of.contents).map((child, i) => (
        <Component key={i} of={child} at={{ layout, gap: i > 0 ? gap : undefined }} />
      ))}
    </Area>
  )
}

const AXES = ['center', 'flex-start', 'flex-end'] as const
