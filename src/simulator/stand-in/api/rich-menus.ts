import type { messagingApi } from '@line/bot-sdk'
import { checkRichMenuImage } from '../../../line/limits/rich-menu.js'
import { pictureSize } from '../picture-size.js'
import type { World } from '../world.js'
import { changing, menuOf } from './menu-call.js'
import { type Answer, type Incoming, type Route, notFound, ok, refused } from './route.js'

const described = ({ richMenuId, menu }: { richMenuId: string; menu: object }) => ({ richMenuId, ...menu })

function create(call: Incoming, world: World): Answer {
  if (world.menus.menus.size >= 1000) return refused(400, 'The number of rich menus has reached its maximum')
  const richMenuId = world.ids.richMenu()
  world.menus.menus.set(richMenuId, {
    richMenuId,
    menu: call.body as messagingApi.RichMenuRequest,
    image: null,
  })
  return ok({ richMenuId })
}

async function upload(call: Incoming, world: World): Promise<Answer> {
  const menu = menuOf(call, world)
  if (!menu) return notFound()
  const { contentType, raw } = call
  if (!['image/jpeg', 'image/png'].includes(contentType)) return refused(415, 'Unsupported media type')
  if (menu.image) return refused(400, 'An image has already been uploaded to the richmenu')
  const { width, height } = await pictureSize(raw)
  const breaches = checkRichMenuImage({ contentType, bytes: raw.length, width, height })
  if (breaches.length > 0) return refused(400, 'The image size is not allowed for richmenu')
  menu.image = { bytes: raw, contentType }
  return ok()
}

const menu: Route[] = [
  { method: 'POST', endpoint: 'richmenu', checked: 'richmenu', handle: changing(create) },
  { method: 'POST', endpoint: 'richmenu/validate', checked: 'richmenu/validate', handle: () => ok() },
  {
    method: 'GET',
    endpoint: 'richmenu/list',
    handle: (_call, { menus }) => ok({ richmenus: [...menus.menus.values()].map(described) }),
  },
]

const one: Route[] = [
  { method: 'POST', endpoint: 'richmenu/{richMenuId}/content', handle: changing(upload) },
  {
    method: 'GET',
    endpoint: 'richmenu/{richMenuId}/content',
    handle(call, world) {
      const image = menuOf(call, world)?.image
      return image ? { status: 200, ...image } : notFound()
    },
  },
  {
    method: 'GET',
    endpoint: 'richmenu/{richMenuId}',
    handle(call, world) {
      const found = menuOf(call, world)
      return found ? ok(described(found)) : notFound()
    },
  },
  {
    method: 'DELETE',
    endpoint: 'richmenu/{richMenuId}',
    handle: changing((call, world) => {
      if (!menuOf(call, world)) return notFound()
      world.menus.remove(call.params.richMenuId ?? '')
      return ok()
    }),
  },
]

/** Rich menus: made, listed, given their picture, removed. The literal paths come before those with an id. */
export const richMenuRoutes: Route[] = [...menu, ...one]
