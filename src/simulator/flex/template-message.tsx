import type { ComponentChildren } from 'preact'
import { useMedia } from './context.js'
import { Area, Control } from './tappable.js'
import * as v from './values.js'

/** The ready-made messages: buttons, confirm, carousel, image carousel. */
export function TemplateMessage({ of, altText }: { of: v.Loose; altText: string }) {
  const columns = v.nodes(of.columns)
  switch (of.type) {
    case 'buttons':
      return <Column of={of} altText={altText} />
    case 'confirm':
      return <Column of={of} altText={altText} side />
    case 'carousel':
      return (
        <Scroller altText={altText}>
          {columns.map((column, i) => (
            <Column
              key={i}
              of={{ ...column, imageAspectRatio: of.imageAspectRatio, imageSize: of.imageSize }}
            />
          ))}
        </Scroller>
      )
    case 'image_carousel':
      return (
        <Scroller altText={altText}>
          {columns.map((column, i) => (
            <ImageColumn key={i} of={column} />
          ))}
        </Scroller>
      )
    default:
      return <div class="fx-said">{altText}</div>
  }
}

const Scroller = ({ altText, children }: { altText: string; children: ComponentChildren }) => (
  <div class="fx-carousel" role="group" aria-label={altText} tabIndex={0}>
    {children}
  </div>
)

function Column({ of, altText, side }: { of: v.Loose; altText?: string; side?: boolean }) {
  const src = useMedia()(of.thumbnailImageUrl)
  return (
    <div class="fx-column" role={altText ? 'group' : undefined} aria-label={altText}>
      <Area action={of.defaultAction} class="fx-column-words">
        {src && (
          <span
            class="fx-frame"
            style={{
              width: '100%',
              aspectRatio: of.imageAspectRatio === 'square' ? '1 / 1' : '1.51 / 1',
              backgroundColor: v.colour(of.imageBackgroundColor),
            }}
          >
            <img class={of.imageSize === 'contain' ? 'fx-fit' : 'fx-cover'} src={src} alt="" loading="lazy" />
          </span>
        )}
        {v.words(of.title) && <strong>{v.words(of.title)}</strong>}
        <span>{v.words(of.text)}</span>
      </Area>
      <div class={side ? 'fx-choices fx-side' : 'fx-choices'}>
        {v.nodes(of.actions).map((action, i) => (
          <Control key={i} action={action} class="fx-press fx-link fx-sm">
            <span class="fx-words">{v.words(action.label)}</span>
          </Control>
        ))}
      </div>
    </div>
  )
}

function ImageColumn({ of }: { of: v.Loose }) {
  const src = useMedia()(of.imageUrl)
  return (
    <Control action={of.action} class="fx-image-column">
      {src && <img class="fx-cover" src={src} alt="" loading="lazy" />}
      <span class="fx-words">{v.words(v.node(of.action)?.label)}</span>
    </Control>
  )
}

/** An image with areas to tap; `baseSize` gives the scale of their coordinates. */
export function Imagemap({ of, altText }: { of: v.Loose; altText: string }) {
  const src = useMedia()(`${v.words(of.baseUrl)}/700`)
  const base = v.node(of.baseSize)
  const width = v.whole(base?.width) || 1040
  const height = v.whole(base?.height) || 1040
  const share = (part: unknown, whole: number) => `${((v.whole(part) ?? 0) * 100) / whole}%`
  return (
    <div
      class="fx-imagemap"
      role="group"
      aria-label={altText}
      style={{ aspectRatio: `${width} / ${height}` }}
    >
      {src && <img class="fx-fit" src={src} alt="" />}
      {v.nodes(of.actions).map((action, i) => {
        const area = v.node(action.area)
        const style = {
          left: share(area?.x, width),
          top: share(area?.y, height),
          width: share(area?.width, width),
          height: share(area?.height, height),
        }
        const does = action.type === 'uri' ? { ...action, uri: action.linkUri } : action
        return (
          <Control
            key={i}
            action={does}
            class="fx-spot"
            style={style}
            label={v.words(action.label) || altText}
          />
        )
      })}
    </div>
  )
}
