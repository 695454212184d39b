import { askDate, askPlace } from './dialogs.js'
import { act, tell } from './post.js'

const { copied: copiedWord } = document.body.dataset

const base64 = (file) =>
  new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result).split(',')[1]))
    reader.readAsDataURL(file)
  })

/**
 * What the holder of a phone can do. `who()` tells as whom and in which chat, `choosePhotos()` opens the
 * phone's own photo picker, `mentions()` whether the account is called by name.
 */
export function createDeeds({ who, choosePhotos, mentions }) {
  const send = (what) => act({ ...who(), ...what })

  async function sendPlace() {
    const place = await askPlace()
    if (place) await send({ do: 'place', ...place })
  }

  /** What LINE does on the phone itself, or else a tap for the server. */
  async function press(action) {
    if (action.type === 'camera' || action.type === 'cameraRoll') return choosePhotos()
    if (action.type === 'location') return sendPlace()
    const choice = action.type === 'datetimepicker' ? await askDate(action) : {}
    return choice ? shown(await send({ do: 'tap', action, choice })) : undefined
  }

  async function shown({ opens, copied }) {
    if (opens) window.open(opens, '_blank', 'noopener')
    if (!copied) return
    await navigator.clipboard.writeText(copied).catch(() => undefined)
    tell(`${copiedWord}: ${copied}`)
  }

  return {
    press,
    place: sendPlace,
    photo: choosePhotos,
    say: (text) => send({ do: 'say', text, mention: mentions() }),
    samples: (count) => send({ do: 'samples', count }),
    sticker: (sticker) => send({ do: 'sticker', ...sticker }),
    unsend: (messageId) => send({ do: 'unsend', messageId }),
    async photos(files) {
      const photos = await Promise.all(
        [...files].slice(0, 10).map(async (file) => ({ type: file.type, base64: await base64(file) })),
      )
      if (photos.length > 0) await send({ do: 'photos', photos })
    },
    voice: () => send({ do: 'voice' }),
    file: () => send({ do: 'file', name: 'เอกสาร.pdf' }),
    code: () => send({ do: 'code' }),
    follow: () => send({ do: 'follow' }),
    block: () => send({ do: 'block' }),
    unblock: () => send({ do: 'unblock' }),
    invite: () => act({ do: 'invite', chat: who().chat }),
    remove: () => act({ do: 'remove', chat: who().chat }),
  }
}
