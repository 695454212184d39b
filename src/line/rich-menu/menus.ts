import { createHash } from 'node:crypto'
import type { messagingApi } from '@line/bot-sdk'
import type { Lang, Words } from '../../dialogue/words.js'
import { checkCall } from '../limits/check.js'
import { checkRichMenuImage } from '../limits/rich-menu.js'
import { aliasOf } from './alias.js'
import { lanes, turnTo } from './lanes.js'
import { cell, SIZE, turn } from './layout.js'
import { drawMenu } from './picture.js'

export type Menu = {
  lang: Lang
  /** By which the menu of the other language turns to this one. */
  alias: string
  request: messagingApi.RichMenuRequest
  png: Buffer
}

/** Tells our menus from those others make; LINE shows the name to nobody. */
export const OURS = /^residents-(th|en)-[0-9a-f]{16}$/

/**
 * Both menus, drawn. The name holds a hash of picture and areas, so that the same menu is known again.
 * @throws Error when one would be outside LINE's limits, or can't be drawn
 */
export async function residentMenus(office: Words, draw = drawMenu): Promise<Menu[]> {
  return Promise.all((['th', 'en'] as const).map((lang) => residentMenu(lang, office, draw)))
}

async function residentMenu(lang: Lang, office: Words, draw: typeof drawMenu): Promise<Menu> {
  const png = await draw({ lang, office: office[lang] })
  const shown = {
    size: SIZE,
    // Open when the chat is opened: who has never used a menu would not look for it.
    selected: true,
    chatBarText: { th: 'เมนู', en: 'Menu' }[lang],
    areas: areas(lang),
  }
  const hash = createHash('sha256').update(JSON.stringify(shown)).update(png).digest('hex').slice(0, 16)
  const request = { ...shown, name: `residents-${lang}-${hash}` }
  const breaches = [
    ...checkCall('richmenu', request),
    ...checkRichMenuImage({ contentType: 'image/png', bytes: png.length, ...SIZE }),
  ]
  if (breaches.length)
    throw new Error(`${request.name}: ${breaches.map(({ path, rule }) => `${path} ${rule}`).join('; ')}`)
  return { lang, alias: aliasOf(lang), request, png }
}

function areas(lang: Lang): messagingApi.RichMenuArea[] {
  const { to, label, says } = turnTo[lang]
  return [
    {
      bounds: turn,
      // Turns the menu at once; what comes to us is the command, as if it had been typed.
      action: { type: 'richmenuswitch', label, richMenuAliasId: aliasOf(to), data: says },
    },
    ...lanes.map((lane, i) => ({
      bounds: cell(i),
      action: { type: 'message' as const, label: lane.label[lang], text: lane.says[lang] },
    })),
  ]
}
