import { useMedia } from './context.js'
import { type ComponentProps, type Css, ems, font, gravity, lettering, placed } from './layout.js'
import { Marked } from './marks.js'
import { Control } from './tappable.js'
import * as v from './values.js'

/** The components that hold no others. */
export function Text({ of, at }: ComponentProps) {
  const lines = v.whole(of.maxLines) || undefined
  const extra = v.pixels(of.lineSpacing)
  const spans = v.nodes(of.contents)
  const style: Css = {
    ...lettering(of),
    fontSize: font(of.size, of.scaling),
    textAlign: v.oneOf(of.align, 'start', 'center', 'end'),
    lineHeight: extra && `calc(1.5em + ${extra})`,
    WebkitLineClamp: lines && String(lines),
  }
  const kind = `fx-words${of.wrap === true ? ' fx-wrap' : ''}${lines ? ' fx-clamp' : ''}`
  return (
    <Control
      action={of.action}
      class="fx-text"
      style={{ ...placed(of, at), justifyContent: gravity(of.gravity) }}
    >
      <span class={kind} style={style}>
        {spans.length === 0 ? (
          <Marked text={v.words(of.text)} />
        ) : (
          spans.map((span, i) => <Span key={i} of={span} in={of} />)
        )}
      </span>
    </Control>
  )
}

const Span = ({ of, in: text }: { of: v.Loose; in: v.Loose }) => (
  <span
    style={{ ...lettering(of), fontSize: of.size === undefined ? undefined : font(of.size, text.scaling) }}
  >
    <Marked text={v.words(of.text)} />
  </span>
)

export function Button({ of, at }: ComponentProps) {
  const look = v.oneOf(of.style, 'primary', 'secondary') ?? 'link'
  const paint = v.colour(of.color)
  const label = v.words(v.node(of.action)?.label)
  const size = font('md', of.scaling)
  const fitted =
    of.adjustMode === 'shrink-to-fit' ? `min(${size}, calc((100cqw - 32px) / ${ems(label)}))` : size
  return (
    <div class="fx-button" style={{ ...placed(of, at), justifyContent: gravity(of.gravity) }}>
      <Control
        action={of.action}
        class={`fx-press fx-${look}${of.height === 'sm' ? ' fx-sm' : ''}`}
        style={look === 'link' ? { color: paint } : { backgroundColor: paint }}
      >
        <span class="fx-words" style={{ fontSize: fitted }}>
          {label}
        </span>
      </Control>
    </div>
  )
}

export function Image({ of, at }: ComponentProps) {
  const src = useMedia()(of.url)
  const frame: Css = {
    width: v.imageWidth(of.size),
    aspectRatio: v.aspectRatio(of.aspectRatio),
    backgroundColor: v.colour(of.backgroundColor),
  }
  const style: Css = {
    ...placed(of, at),
    alignItems: of.align === 'start' ? 'flex-start' : of.align === 'end' ? 'flex-end' : 'center',
    justifyContent: gravity(of.gravity),
  }
  const fit = of.aspectMode === 'cover' ? 'fx-cover' : 'fx-fit'
  return (
    <Control action={of.action} class="fx-image" style={style}>
      <span class="fx-frame" style={frame}>
        {src && <img class={fit} src={src} alt="" loading="lazy" />}
      </span>
    </Control>
  )
}

export function Icon({ of, at }: ComponentProps) {
  const src = useMedia()(of.url)
  return (
    <span class="fx-icon" style={{ ...placed(of, at), fontSize: font(of.size, of.scaling) }}>
      <span class="fx-frame" style={{ height: '1em', aspectRatio: v.aspectRatio(of.aspectRatio) }}>
        {src && <img class="fx-fit" src={src} alt="" />}
      </span>
    </span>
  )
}

export const Separator = ({ of, at }: ComponentProps) => (
  <div class="fx-separator" style={{ ...placed(of, at), backgroundColor: v.colour(of.color) }} />
)
