import type { Chat, Said } from './chats.js'
import type { Content } from './contents.js'
import type { Delivery } from './delivery.js'
import type { Source } from './events.js'
import type { PersonState } from './people.js'
import { samplePhoto, sampleSound } from './samples.js'
import type { World } from './world.js'

/** A message a person sent: its id, and what became of the webhook. */
export type Spoken = Delivery & { messageId: string }

type Bytes = Pick<Content, 'bytes' | 'contentType' | 'kind'>
type Preparing = { preparing?: number }

/** Messages a person can send into a chat. Each resolves when the bot has answered the webhook. */
export function createSpeaking(
  world: World,
  person: PersonState,
  chat: Chat,
  source: Source,
  acted: () => void,
) {
  async function send(said: Said, more: object, content?: Bytes & Preparing): Promise<Spoken> {
    if (person.blocked && chat.id === person.id) throw new Error(`${person.name} has blocked the account`)
    const id = world.ids.message()
    if (content) world.contents.keep(id, { ...content, preparing: content.preparing ?? 0 })
    world.show(chat.id, { id, at: world.now(), from: person.id, said })
    if (chat.id === person.id) person.wroteAt = world.now()
    acted()
    const quotable = said.type !== 'audio' && said.type !== 'file' && said.type !== 'location'
    const message = {
      id,
      type: said.type,
      ...(quotable && { quoteToken: world.ids.quoteToken() }),
      markAsReadToken: world.ids.readToken(),
      ...more,
    }
    return { ...(await world.emit({ type: 'message', message }, source, chat.id)), messageId: id }
  }

  const contentProvider = { type: 'line' }
  const photo = (bytes: Buffer, contentType: string, more: object = {}, preparing = 0) =>
    send({ type: 'image' }, { contentProvider, ...more }, { kind: 'image', bytes, contentType, preparing })

  return {
    /** Says words. `mentionBot` puts the account's @name before them, as one does in a group. */
    say(
      text: string,
      { mentionBot = false, quote }: { mentionBot?: boolean; quote?: string } = {},
    ): Promise<Spoken> {
      const name = `@${world.bot.displayName}`
      const words = mentionBot ? `${name} ${text}` : text
      const mentionee = {
        index: 0,
        length: name.length,
        type: 'user',
        userId: world.bot.userId,
        isSelf: true,
      }
      return send(
        { type: 'text', text: words },
        {
          text: words,
          ...(mentionBot && { mention: { mentionees: [mentionee] } }),
          ...(quote && { quotedMessageId: quote }),
        },
      )
    },
    sendPhoto: (bytes: Buffer = samplePhoto, contentType = 'image/png', { preparing = 0 }: Preparing = {}) =>
      photo(bytes, contentType, {}, preparing),
    /** Several photos at once: an event each, told apart by `imageSet`, in no certain order. */
    sendPhotos(photos: Buffer[], contentType = 'image/png'): Promise<Spoken[]> {
      const id = world.ids.imageSet()
      const total = photos.length
      return Promise.all(
        photos.map((bytes, place) =>
          photo(bytes, contentType, { imageSet: { id, index: place + 1, total } }),
        ),
      )
    },
    sendVideo: (bytes: Buffer, duration = 3000, { preparing = 0 }: Preparing = {}) =>
      send(
        { type: 'video', duration },
        { duration, contentProvider },
        { kind: 'video', bytes, contentType: 'video/mp4', preparing },
      ),
    voice: (duration = 2000, bytes: Buffer = sampleSound, { preparing = 0 }: Preparing = {}) =>
      send(
        { type: 'audio', duration },
        { duration, contentProvider },
        { kind: 'audio', bytes, contentType: 'audio/m4a', preparing },
      ),
    file: (fileName: string, bytes: Buffer = Buffer.from('…'), contentType = 'application/pdf') =>
      send(
        { type: 'file', fileName, fileSize: bytes.length },
        { fileName, fileSize: bytes.length },
        { kind: 'file', bytes, contentType },
      ),
    sendPlace({ lat, lng, title, address }: { lat: number; lng: number; title?: string; address?: string }) {
      const place = { ...(title && { title }), ...(address && { address }), latitude: lat, longitude: lng }
      return send({ type: 'location', ...place }, place)
    },
    sticker({ packageId = '446', stickerId = '1988', keywords = ['hello'] } = {}) {
      const sticker = { packageId, stickerId, keywords }
      return send({ type: 'sticker', ...sticker }, { ...sticker, stickerResourceType: 'STATIC' })
    },
    /** Takes a message back; its content is gone for the bot too. */
    unsend(messageId: string): Promise<Delivery> {
      const message = chat.messages.find(({ id }) => id === messageId)
      if (message) message.unsent = true
      world.contents.unsend(messageId)
      world.changed('chat')
      return world.emit({ type: 'unsend', unsend: { messageId } }, source, chat.id)
    },
  }
}
