import { useContext } from 'preact/hooks'
import { Drawing, useMedia } from './context.js'
import { Marked } from './marks.js'
import { linkUrl } from './url.js'
import * as v from './values.js'

/** A text with its web addresses as links, as LINE shows them. */
function Words({ text }: { text: string }) {
  return (
    <>
      {text.split(/(https?:\/\/[^\s<>"”’]+)/).map((part, i) => {
        const href = i % 2 === 1 ? linkUrl(part) : undefined
        return href ? (
          <a key={i} href={href} target="_blank" rel="noopener noreferrer">
            {part}
          </a>
        ) : (
          <Marked key={i} text={part} />
        )
      })}
    </>
  )
}

/** LINE's own emoji are pictures on its servers; a stand-in shows where they are. */
const Emoji = ({ of }: { of: v.Loose }) => (
  <span class="fx-emoji" title={`LINE emoji ${v.words(of.productId)}/${v.words(of.emojiId)}`}>
    ☺
  </span>
)

export function TextBubble({ of }: { of: v.Loose }) {
  const text = v.words(of.text)
  const emojis = v
    .nodes(of.emojis)
    .filter(({ index }) => v.whole(index) !== undefined && text[index as number] === '$')
    .sort((a, b) => (a.index as number) - (b.index as number))
  let from = 0
  const parts = emojis.map((emoji, i) => {
    const before = text.slice(from, emoji.index as number)
    from = (emoji.index as number) + 1
    return [<Words key={`w${i}`} text={before} />, <Emoji key={`e${i}`} of={emoji} />]
  })
  return (
    <div class="fx-said">
      {parts}
      <Words text={text.slice(from)} />
    </div>
  )
}

/** Text with `{name}` filled from `substitution`; doubled braces stand for themselves (LINE: Text message v2). */
export function TextV2Bubble({ of }: { of: v.Loose }) {
  const substitution = v.node(of.substitution) ?? {}
  const parts = v.words(of.text).split(/(\{\{|\}\}|\{[0-9A-Za-z_]{1,20}\})/)
  return (
    <div class="fx-said">
      {parts.map((part, i) => {
        if (i % 2 === 0) return <Words key={i} text={part} />
        if (part === '{{' || part === '}}') return part[0]
        const name = part.slice(1, -1)
        const value = Object.hasOwn(substitution, name) ? v.node(substitution[name]) : undefined
        if (value?.type === 'mention') return <Mention key={i} of={v.node(value.mentionee) ?? {}} />
        return value?.type === 'emoji' ? <Emoji key={i} of={value} /> : part
      })}
    </div>
  )
}

function Mention({ of }: { of: v.Loose }) {
  const { nameOf } = useContext(Drawing)
  const id = v.words(of.userId)
  return <span class="fx-mention">@{of.type === 'all' ? 'All' : (nameOf?.(id) ?? id)}</span>
}

export function Picture({ of }: { of: v.Loose }) {
  const media = useMedia()
  const src = media(of.previewImageUrl) ?? media(of.originalContentUrl)
  const whole = linkUrl(of.originalContentUrl)
  const image = src ? <img class="fx-picture" src={src} alt="รูป" loading="lazy" /> : <span>รูป</span>
  return whole ? (
    <a class="fx-shown" href={whole} target="_blank" rel="noopener noreferrer">
      {image}
    </a>
  ) : (
    <span class="fx-shown">{image}</span>
  )
}

export function Film({ of }: { of: v.Loose }) {
  const media = useMedia()
  return (
    <video
      class="fx-picture"
      src={media(of.originalContentUrl)}
      poster={media(of.previewImageUrl)}
      controls
      preload="none"
    />
  )
}

export const Sound = ({ of }: { of: v.Loose }) => (
  <div class="fx-said">
    <audio src={useMedia()(of.originalContentUrl)} controls preload="none" />
    <span class="fx-small"> {Math.round((v.whole(of.duration) ?? 0) / 1000)} วินาที</span>
  </div>
)

export const Sticker = ({ of }: { of: v.Loose }) => (
  <div class="fx-sticker">
    <span aria-hidden="true">☻</span>
    <span class="fx-small">
      สติกเกอร์ {v.words(of.packageId)}/{v.words(of.stickerId)}
    </span>
  </div>
)

export const Place = ({ of }: { of: v.Loose }) => (
  <div class="fx-place">
    <div class="fx-map" aria-hidden="true" />
    <strong>{v.words(of.title)}</strong>
    <span>{v.words(of.address)}</span>
    <span class="fx-small">
      {v.words(of.latitude)}, {v.words(of.longitude)}
    </span>
  </div>
)

export const Unknown = ({ type }: { type: string }) => (
  <div class="fx-said fx-small">ข้อความชนิด “{type}” แสดงที่นี่ไม่ได้</div>
)
