import type { messagingApi } from '@line/bot-sdk'
import { renderToString } from 'preact-render-to-string'
import { Flex } from './bubble.js'
import { Drawing, type RenderContext } from './context.js'
import { Film, Picture, Place, Sound, Sticker, TextBubble, TextV2Bubble, Unknown } from './plain.js'
import { Control } from './tappable.js'
import { Imagemap, TemplateMessage } from './template-message.js'
import * as v from './values.js'

export type { RenderContext } from './context.js'
export { flexCss } from './css.js'

/**
 * A message as LINE would show it, as HTML that is safe to put into the simulator's page whatever the message
 * holds: preact escapes every text and attribute, addresses pass `url.ts`, style values pass `values.ts`.
 * Taps: anything with `data-action` (the LINE action object as JSON); `role=button` boxes also take Enter.
 *
 * Sizes and colours are free values, so they stand in `style` attributes, and the page needs
 * `style-src 'self' 'unsafe-inline'`. That is acceptable there and nowhere else: the simulator is a
 * development tool that answers on loopback only.
 */
export const renderMessage = (message: messagingApi.Message, context: RenderContext = {}): string =>
  renderToString(
    <Drawing.Provider value={context}>
      <Message of={message as unknown as v.Loose} />
    </Drawing.Provider>,
  )

/** The quick reply buttons of a message, which LINE shows under the last message only; '' without any. */
export function renderQuickReply(message: messagingApi.Message): string {
  const items = v.nodes(v.node((message as unknown as v.Loose).quickReply)?.items)
  if (items.length === 0) return ''
  return renderToString(
    <div class="fx-quick" role="group" aria-label="ตัวเลือก">
      {items.map((item, i) => (
        <Control key={i} action={item.action} class="fx-quick-item">
          {v.words(v.node(item.action)?.label)}
        </Control>
      ))}
    </div>,
  )
}

function Message({ of }: { of: v.Loose }) {
  const altText = v.words(of.altText)
  switch (of.type) {
    case 'text':
      return <TextBubble of={of} />
    case 'textV2':
      return <TextV2Bubble of={of} />
    case 'image':
      return <Picture of={of} />
    case 'video':
      return <Film of={of} />
    case 'audio':
      return <Sound of={of} />
    case 'sticker':
      return <Sticker of={of} />
    case 'location':
      return <Place of={of} />
    case 'flex':
      return <Flex contents={v.node(of.contents) ?? {}} altText={altText} />
    case 'template':
      return <TemplateMessage of={v.node(of.template) ?? {}} altText={altText} />
    case 'imagemap':
      return <Imagemap of={of} altText={altText} />
    default:
      return <Unknown type={v.words(of.type)} />
  }
}
