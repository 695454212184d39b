import { Box, Component } from './component.js'
import { useMedia } from './context.js'
import type { Css } from './layout.js'
import { Area } from './tappable.js'
import * as v from './values.js'

const TOP = { layout: 'vertical' } as const
const SIZES = ['nano', 'micro', 'deca', 'hecto', 'kilo', 'mega', 'giga'] as const

/** A Flex message: one bubble, or several that scroll sideways. Its alt text names it for screen readers. */
export function Flex({ contents, altText }: { contents: v.Loose; altText: string }) {
  if (contents.type !== 'carousel') {
    return (
      <div class="fx-flex" role="group" aria-label={altText}>
        <Bubble of={contents} />
      </div>
    )
  }
  return (
    <div class="fx-flex fx-carousel" role="group" aria-label={altText} tabIndex={0}>
      {v.nodes(contents.contents).map((bubble, i) => (
        <Bubble key={i} of={bubble} />
      ))}
    </div>
  )
}

function Bubble({ of }: { of: v.Loose }) {
  const size = v.oneOf(of.size, ...SIZES) ?? 'mega'
  const blocks = (['header', 'hero', 'body', 'footer'] as const).filter((name) => v.node(of[name]))
  return (
    <Area
      action={of.action}
      class={`fx-bubble fx-${size}`}
      style={{ direction: v.oneOf(of.direction, 'rtl') }}
    >
      {blocks.map((name, i) => (
        <Block
          key={name}
          name={name}
          of={v.node(of[name]) ?? {}}
          style={blockStyle(v.node(v.node(of.styles)?.[name]), i > 0)}
          padding={inset(name, size)}
          last={i === blocks.length - 1}
        />
      ))}
    </Area>
  )
}

type BlockName = 'header' | 'hero' | 'body' | 'footer'
type BlockProps = { name: BlockName; of: v.Loose; style: Css; padding: string; last: boolean }

function Block({ name, of, style, padding, last }: BlockProps) {
  // LINE draws a body nearer to its footer than to an edge.
  const bottom = name === 'body' && !last ? '10px' : padding
  return (
    <div class={`fx-block fx-${name}`} style={style}>
      {name === 'hero' && of.type === 'video' ? <Video of={of} /> : null}
      {of.type === 'box' ? (
        <Box of={of} at={TOP} padding={{ top: padding, bottom, sides: padding }} />
      ) : (
        <Component of={of} at={TOP} />
      )}
    </div>
  )
}

function Video({ of }: { of: v.Loose }) {
  const media = useMedia()
  return (
    <video
      class="fx-video"
      style={{ aspectRatio: v.aspectRatio(of.aspectRatio) }}
      src={media(of.url)}
      poster={media(of.previewUrl)}
      controls
      preload="none"
    />
  )
}

/** LINE puts no separator above the first block. */
const blockStyle = (of: v.Loose | undefined, mayDivide: boolean): Css => ({
  backgroundColor: v.colour(of?.backgroundColor),
  borderTop:
    mayDivide && of?.separator === true ? `1px solid ${v.colour(of.separatorColor) ?? '#d4d6da'}` : undefined,
})

/** What a block leaves around its box unless the box says otherwise, as LINE's apps draw it. */
const INSETS: Partial<Record<(typeof SIZES)[number], string>> = {
  nano: '10px',
  micro: '10px',
  deca: '13px',
  hecto: '13px',
  kilo: '13px',
}
const inset = (name: BlockName, size: (typeof SIZES)[number]): string =>
  name === 'hero' ? '0px' : name === 'footer' ? '10px' : (INSETS[size] ?? '20px')
