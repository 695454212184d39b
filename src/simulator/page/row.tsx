import type { messagingApi } from '@line/bot-sdk'
import { renderToString } from 'preact-render-to-string'
import { renderMessage } from '../flex/render.js'
import { type ChatMessage, type PersonMessage, isFromBot } from '../stand-in/chats.js'
import type { Lang } from './words.js'
import { wordsIn } from './words.js'

type Message = messagingApi.Message

const clock = new Intl.DateTimeFormat('th-TH', {
  timeZone: 'Asia/Bangkok',
  hour: '2-digit',
  minute: '2-digit',
})

/** What a person sent, as the message LINE would show; sounds and files have no such message. */
function asMessage(id: string, said: PersonMessage['said'], origin: string): Message | null {
  const url = `${origin}/simulator/content/${id}`
  switch (said.type) {
    case 'text':
      return said
    case 'image':
      return { type: 'image', originalContentUrl: url, previewImageUrl: url }
    case 'location':
      return { ...said, title: said.title ?? 'ตำแหน่ง', address: said.address ?? '' }
    default:
      return null
  }
}

const plain = (said: PersonMessage['said'], lang: Lang) => {
  const say = wordsIn(lang)
  if (said.type === 'sticker') return `${say('sticker')}: ${said.keywords.join(', ')}`
  if (said.type === 'file') return `${say('file')}: ${said.fileName}`
  const seconds = 'duration' in said ? Math.round(said.duration / 1000) : 0
  return `${say('voice')} ${seconds} ${say('seconds')}`
}

/** Style attributes become data: the page's policy allows none, its script sets them. */
export const withoutStyles = (html: string): string => html.replaceAll(' style="', ' data-style="')

const Body = ({ html }: { html: string }) => <div class="body" dangerouslySetInnerHTML={{ __html: html }} />

type Look = { lang: Lang; origin: string; bot: string; nameOf: (userId: string) => string }

/** One message of a chat as a list item; whose side it stands on is the window's choice. */
export function renderRow(message: ChatMessage, { lang, origin, bot, nameOf }: Look): string {
  const say = wordsIn(lang)
  const fromBot = isFromBot(message)
  const shown = fromBot ? message.message : asMessage(message.id, message.said, origin)
  const html = shown ? withoutStyles(renderMessage(shown, { nameOf })) : null
  return renderToString(
    <li class={fromBot ? 'row bot' : 'row'} data-id={message.id} data-from={message.from}>
      <span class="who">{fromBot ? bot : nameOf(message.from)}</span>
      {message.unsent ? (
        <p class="unsent">{say('unsent')}</p>
      ) : html !== null ? (
        <Body html={html} />
      ) : (
        <div class="body">
          <p class="said-plain">{fromBot ? '' : plain(message.said, lang)}</p>
        </div>
      )}
      <span class="stamp">
        <time>{clock.format(message.at)}</time>
        {fromBot || message.unsent ? null : (
          <button type="button" class="take-back" data-unsend={message.id}>
            {say('unsend')}
          </button>
        )}
      </span>
    </li>,
  )
}

/** What the chat list shows of a message: the alt text where there is one. */
export function preview(message: ChatMessage | undefined, lang: Lang): string {
  if (!message) return ''
  if (message.unsent) return wordsIn(lang)('unsent')
  if (isFromBot(message)) {
    const { altText, text, type } = message.message as { altText?: string; text?: string; type: string }
    return altText ?? text ?? type
  }
  if (message.said.type === 'text') return message.said.text
  if (message.said.type === 'image') return wordsIn(lang)('photo')
  return message.said.type === 'location' ? wordsIn(lang)('place') : plain(message.said, lang)
}
